//! `renkei ndb synthesize`

use std::{path::PathBuf, process::ExitCode};

use ::ndb::synthetic::{Areas, Items, SyntheticOptions, write_edition};
use domain::FiscalYear;

use crate::{failure::Failure, progress};

/// What to make up.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 年度（2018以降は二次医療圏別の表も作ります）/ Fiscal year; from 2018 with tables of areas
    #[arg(long, default_value_t = 2021, value_parser = clap::value_parser!(u16).range(2013..=2029))]
    fiscal_year: u16,
    /// 乱数の種。同じ種からは同じ値ができます / Seed; the same seed gives the same figures
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// 最初のn都道府県だけを作ります / Only the first n prefectures
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=47))]
    prefectures: Option<u8>,
    /// 出力先フォルダー / Output folder
    #[arg(short, long)]
    output: PathBuf,
}

/// Writes the workbooks; they are marked as made up in an extra sheet and in their names.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let bar = progress::bar();
    bar.set_message("架空のワークブックを作っています");
    let options = SyntheticOptions {
        fiscal_year: FiscalYear(args.fiscal_year),
        seed: args.seed,
        items: Items::All,
        areas: args.prefectures.map_or(Areas::All, Areas::FirstPrefectures),
    };
    let files = write_edition(&args.output, &options)?;
    bar.finish_and_clear();
    println!("{}件の架空のワークブックを {} に作りました", files.len(), args.output.display());
    Ok(ExitCode::SUCCESS)
}
