//! `renkei space import FILE`

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use app::spaces::{ImportReport, Invited, import};
use domain::{PrefectureCode, Scope, SpaceId, SpaceKey};
use rand::rngs::StdRng;
use store::Service;

use super::{SourceArgs, now, report, space_of};
use crate::{
    failure::Failure,
    output::write_to,
    progress,
    serve::{OutsideArgs, told},
};

/// What to make spaces of.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// ファイル（CSV・xlsx、- は標準入力）/ File, - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// この都道府県の管理者として取り込みます（ほかの都道府県の行は断られます）/ As the administrator of this prefecture
    #[arg(long, value_name = "CODE", value_parser = clap::value_parser!(u8).range(1..=47))]
    prefecture: Option<u8>,
    /// 何も変えずに確かめます / Change nothing
    #[arg(long)]
    dry_run: bool,
    /// 招待のリンクの出力先（CSV）。省略時は画面に表示します / Where to write links of invitations; by default shown
    #[arg(long, value_name = "FILE")]
    invitations: Option<PathBuf>,
    /// 結果をJSONで表示します / Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: SourceArgs,
    #[command(flatten)]
    outside: OutsideArgs,
}

/// Prints the report. With an error in it nothing is done, and the exit code is 1.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let bytes = read(&args.file)?;
    let store = args.source.store(Service::Gateway).await?;
    let scope = match args.prefecture.and_then(PrefectureCode::new) {
        Some(code) => Scope::system(space_of(&store, SpaceKey::Prefecture(code)).await?.id),
        None => Scope::system(SpaceId::PLATFORM),
    };
    let desk = args.outside.commands(store)?;
    let bar = progress::bar();
    bar.set_message(format!("{} を取り込んでいます", args.file.display()));
    let rng: StdRng = rand::make_rng();
    let done = import(&desk, &scope, bytes, args.dry_run, now(), rng).await;
    bar.finish_and_clear();
    let mut done = done.map_err(|err| told("取り込めません", err))?;
    let links = links(&mut done).await?;
    let mut out = std::io::stdout().lock();
    if args.json {
        let shown = if args.invitations.is_some() { &[] } else { links.as_slice() };
        writeln!(out, "{}", report::as_json(&done, args.dry_run, shown))?;
    } else {
        report::print(&done, args.dry_run, &mut out)?;
    }
    if let Some(path) = args.invitations.as_deref().filter(|_| done.done) {
        write_to(path, |out| report::write_links(&links, out))?;
    } else if !args.json {
        for it in &links {
            writeln!(out, "{}\t{}\t{}\t{}", it.space, it.name, it.mail, it.link)?;
        }
    }
    Ok(if done.counts.is_some() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Waits for the mails; what is left is to be handed over.
async fn links(done: &mut ImportReport) -> Result<Vec<Invited>, Failure> {
    let Some(mailing) = done.mailing.take() else { return Ok(std::mem::take(&mut done.invitations)) };
    let bar = progress::bar();
    let total = mailing.total;
    let failed = mailing.finish(|sent| progress::set(&bar, sent, total, "招待のメールを送っています")).await;
    bar.finish_and_clear();
    let failed = failed.map_err(|err| told("招待のメールを送れません", err))?;
    if !failed.is_empty() {
        eprintln!(
            "renkei: {total}件のうち{}件の招待のメールを送れませんでした。リンクを直接渡してください",
            failed.len()
        );
    }
    Ok(failed)
}

/// Reads no more than a file may have, and a byte: whoever checks it says that it is too large.
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    let most = onboarding::FILE as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let file = fs::File::open(path).with_context(|| format!("{} を開けません", path.display()))?;
    file.take(most).read_to_end(&mut bytes).with_context(|| format!("{} を読めません", path.display()))?;
    Ok(bytes)
}
