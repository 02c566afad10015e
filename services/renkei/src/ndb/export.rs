//! `renkei ndb export FILE… -o counts.csv`

use std::{path::PathBuf, process::ExitCode};

use ::ndb::{CheckupTable, Severity, check, read_workbook};
use anyhow::anyhow;
use clap::ValueEnum;

use super::threads;
use crate::{failure::Failure, output::write_to, progress};

/// What to export, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// ワークブック（.xlsx）/ Workbooks
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// 出力先（- は標準出力）/ Output file, - for standard output
    #[arg(short, long)]
    output: PathBuf,
    /// 形式。省略時は出力先の拡張子から決めます / Format; by default from the output's extension
    #[arg(long)]
    format: Option<Format>,
    /// スレッド数（0 はプロセッサー数）/ Threads, 0 for one per processor
    #[arg(long, default_value_t = 0)]
    threads: usize,
}

/// Formats of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Comma-separated, UTF-8.
    Csv,
    /// Apache Parquet.
    Parquet,
}

impl Format {
    /// The one asked for, or the one that the file's extension names, or CSV.
    pub fn of(asked: Option<Self>, output: &std::path::Path) -> Self {
        let by_name =
            || output.extension().is_some_and(|it| it.eq_ignore_ascii_case("parquet")).then_some(Self::Parquet);
        asked.or_else(by_name).unwrap_or(Self::Csv)
    }
}

/// Writes all files' counts, in the order given. One file that cannot be trusted, and nothing is written: whoever
/// names files one by one wants all of them.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    threads::set(args.threads)?;
    let bar = progress::bar();
    let total = u32::try_from(args.files.len()).unwrap_or(u32::MAX);
    let mut tables: Vec<CheckupTable> = Vec::new();
    let mut refused = 0;
    for (done, file) in (0_u32..).zip(&args.files) {
        progress::set(&bar, done, total, &file.display().to_string());
        match read(file) {
            Ok(table) => tables.push(table),
            Err(line) => {
                refused += 1;
                bar.suspend(|| eprintln!("renkei: {}: {line}", file.display()));
            }
        }
    }
    bar.finish_and_clear();
    if refused > 0 {
        return Err(anyhow!("{refused}件のファイルを読み込めないため、何も書き出しませんでした").into());
    }
    write_to(&args.output, |out| match Format::of(args.format, &args.output) {
        Format::Csv => Ok(analytics::csv::write_counts(&tables, out)?),
        Format::Parquet => Ok(out.write_all(&analytics::parquet::write_counts(&tables)?)?),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn read(file: &std::path::Path) -> Result<CheckupTable, String> {
    let table = read_workbook(file).map_err(|err| err.to_string())?;
    match check(&table).into_iter().find(|it| it.severity == Severity::Refuse) {
        Some(finding) => Err(format!("セル{}: {}", finding.cell, finding.message.ja)),
        None => Ok(table),
    }
}
