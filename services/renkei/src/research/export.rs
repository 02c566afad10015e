//! `renkei research export -o FILE`

use std::{
    fs,
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context as _;
use app::research::{Citation, Format, Request, cite, write};
use domain::{PrefectureCode, Reference, SexGroup};
use store::Service;
use tokio::runtime::Runtime;

use crate::{failure::Failure, output, progress, serve::told, space::SourceArgs};

/// What to write, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 引用情報。指定すると、ほかの条件は使えません / A citation: the same file again
    #[arg(long, value_name = "FILE", conflicts_with_all = ["indicator", "sex", "reference", "prefecture"])]
    citation: Option<PathBuf>,
    /// 指標のコード（繰り返せます。既定はすべて）/ Indicator; all if absent
    #[arg(long, value_name = "CODE")]
    indicator: Vec<String>,
    /// 性別（male、female、both）/ Sex
    #[arg(long, value_name = "SEX", value_parser = sex)]
    sex: Vec<SexGroup>,
    /// 比較の基準（prefecture、nation。既定は両方）/ Reference
    #[arg(long, value_name = "REFERENCE", value_parser = reference)]
    reference: Option<Reference>,
    /// 都道府県コード（1～47）/ Prefecture
    #[arg(long, value_name = "CODE", value_parser = prefecture)]
    prefecture: Option<PrefectureCode>,
    /// 出力先。形式は拡張子（.csv、.parquet、.arrow）/ Output; its ending says the format
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    source: SourceArgs,
}

/// Writes the file and its citation beside their places and renames them at the end.
pub fn run(args: Args, runtime: &Runtime) -> Result<ExitCode, Failure> {
    let ending = args.output.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let format = Format::parse(ending)
        .ok_or_else(|| Failure::Usage("出力先は .csv、.parquet、.arrow のいずれかにしてください".into()))?;
    let request = match &args.citation {
        Some(path) => cited(path, format)?,
        None => Request {
            result_sets: Vec::new(),
            indicators: args.indicator.into_iter().collect(),
            sexes: args.sex,
            reference: args.reference,
            prefecture: args.prefecture,
        },
    };
    let failed = |err| told("書き出せません", err);
    let store = runtime.block_on(args.source.store(Service::Gateway))?;
    let request = runtime.block_on(request.settled(&store)).map_err(failed)?;
    let citation = runtime.block_on(cite(&store, &request, format)).map_err(failed)?;
    let (part, place) = (output::beside(&args.output), || format!("{} に書き込めません", args.output.display()));
    let bar = progress::bar();
    bar.set_message("標準化該当比を書き出しています");
    let written = fs::File::create(&part).with_context(place).map_err(Failure::from).and_then(|file| {
        let out = io::BufWriter::new(file);
        let rows = write(&store, &request, format, out, runtime.handle()).map_err(failed)?;
        fs::rename(&part, &args.output).with_context(place)?;
        Ok(rows)
    });
    bar.finish_and_clear();
    if written.is_err() {
        // The error that led here is the one to report.
        let _ = fs::remove_file(&part);
    }
    let rows = written?;
    let beside = args.output.with_extension("citation.json");
    let json = serde_json::to_string_pretty(&citation).map_err(anyhow::Error::from)?;
    fs::write(&beside, json + "\n").with_context(|| format!("{} に書き込めません", beside.display()))?;
    // Whoever reads may be gone: that is told, and no panic.
    let mut out = io::stdout().lock();
    writeln!(out, "{rows}行を {} に書き出しました", args.output.display())?;
    writeln!(out, "{}", citation.text_ja)?;
    Ok(ExitCode::SUCCESS)
}

fn cited(path: &PathBuf, format: Format) -> Result<Request, Failure> {
    let wrong = || Failure::Usage(format!("{} は引用情報ではありません", path.display()));
    let text = fs::read_to_string(path).with_context(|| format!("{} を読めません", path.display()))?;
    let citation: Citation = serde_json::from_str(&text).map_err(|_| wrong())?;
    if citation.format != format.ending() {
        return Err(Failure::Usage(format!("この引用は .{} のファイルのものです", citation.format)));
    }
    Ok(citation.request)
}

fn sex(text: &str) -> Result<SexGroup, String> {
    SexGroup::parse(text).ok_or_else(|| "male、female、both のいずれかです".to_owned())
}

fn reference(text: &str) -> Result<Reference, String> {
    Reference::parse(text).ok_or_else(|| "prefecture か nation です".to_owned())
}

fn prefecture(text: &str) -> Result<PrefectureCode, String> {
    text.parse().ok().and_then(PrefectureCode::new).ok_or_else(|| "1～47です".to_owned())
}
