//! `renkei ndb standardise --ndb DIR -o ratios.csv`

use std::{path::PathBuf, process::ExitCode};

use ::ndb::{FileStatus, FolderError, FolderReading, read_folder};
use analytics::Options;
use anyhow::{Context as _, anyhow};
use clap::ValueEnum;
use domain::{FiscalYear, RatioMethod, Reference};

use super::{export::Format, threads};
use crate::{failure::Failure, output::write_to, progress};

/// What to compute, and where to write it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// ワークブックのフォルダー（下位フォルダーも読みます）/ Folder of workbooks, read with its sub-folders
    #[arg(long, value_name = "DIR")]
    ndb: PathBuf,
    /// 年度。複数指定可。省略時はすべて / Fiscal year of the checkups; repeatable; all by default
    #[arg(long = "fiscal-year", value_name = "Y")]
    fiscal_years: Vec<u16>,
    /// 指標のID。複数指定可。省略時はすべて / Indicator; repeatable; all by default
    #[arg(long = "indicator", value_name = "ID")]
    indicators: Vec<String>,
    /// 基準とする集団 / Reference population
    #[arg(long, default_value = "both")]
    reference: ReferenceArg,
    /// 信頼区間の方法 / Method of the limits
    #[arg(long, default_value = "score")]
    method: MethodArg,
    /// 出力先（- は標準出力）/ Output file, - for standard output
    #[arg(short, long)]
    output: PathBuf,
    /// 形式。省略時は出力先の拡張子から決めます / Format; by default from the output's extension
    #[arg(long)]
    format: Option<Format>,
    /// スレッド数（0 はプロセッサー数）。結果は変わりません / Threads, 0 for one per processor; the result is the same
    #[arg(long, default_value_t = 0)]
    threads: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ReferenceArg {
    Prefecture,
    Nation,
    Both,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum MethodArg {
    Score,
    Poisson,
}

/// Reads the folder, computes, writes. Refused files and indicators that a year's tables cannot give are told on
/// standard error; the rest is written. Nothing computed is a failure, and writes nothing.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let options = options(args)?;
    threads::set(args.threads)?;
    let bar = progress::bar();
    let reading =
        read_folder(&args.ndb, args.threads, &|done, total, file| progress::set(&bar, done, total, file), &|| false)
            .map_err(|err| match err {
                FolderError::Unreadable(_) => {
                    anyhow!("フォルダー「{}」を開けません。場所を確かめてください", args.ndb.display())
                }
                FolderError::TooMany => anyhow!(
                    "フォルダー「{}」のファイルが多すぎます。回ごとのフォルダーを指定してください",
                    args.ndb.display()
                ),
                FolderError::Cancelled => anyhow!("中断しました"),
            })?;
    bar.set_message("標準化該当比を計算しています");
    let outcome = analytics::standardise(&reading.tables, &options);
    bar.finish_and_clear();
    tell_files(&reading);
    for it in &outcome.skipped {
        if !options.indicators.is_empty() {
            eprintln!("renkei: {}年度 {}: {}（{}）", it.fiscal_year, it.indicator, it.why.ja, it.why.en);
        }
    }
    if outcome.rows.is_empty() {
        return Err(anyhow!(
            "計算できる標準化該当比がありません。都道府県別と二次医療圏別の両方の表があるフォルダーと年度・指標を指定してください"
        )
        .into());
    }
    write_to(&args.output, |out| match Format::of(args.format, &args.output) {
        Format::Csv => Ok(analytics::csv::write_ratios(&outcome.rows, out)?),
        Format::Parquet => out.write_all(&analytics::parquet::write_ratios(&outcome.rows)?).context("write"),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn options(args: &Args) -> Result<Options, Failure> {
    for id in &args.indicators {
        if domain::catalogue::indicator(id).is_none() {
            return Err(Failure::Usage(format!(
                "指標「{id}」はありません。`renkei ndb indicators` で一覧を確かめてください"
            )));
        }
    }
    Ok(Options {
        fiscal_years: args.fiscal_years.iter().copied().map(FiscalYear).collect(),
        indicators: args.indicators.clone(),
        references: match args.reference {
            ReferenceArg::Prefecture => vec![Reference::Prefecture],
            ReferenceArg::Nation => vec![Reference::Nation],
            ReferenceArg::Both => Reference::ALL.to_vec(),
        },
        method: match args.method {
            MethodArg::Score => RatioMethod::Score,
            MethodArg::Poisson => RatioMethod::Poisson,
        },
    })
}

fn tell_files(reading: &FolderReading) {
    for file in reading.files.iter().filter(|it| it.status != FileStatus::Imported) {
        let word = if file.status == FileStatus::Refused { "読み込みませんでした" } else { "注意" };
        for message in &file.messages {
            eprintln!("renkei: {}: {word}: {}", file.name, message.ja);
        }
    }
}
