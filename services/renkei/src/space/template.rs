//! `renkei space template`

use std::{io::Write as _, process::ExitCode};

use domain::PrefectureCode;

use crate::failure::Failure;

/// Of which prefecture.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 都道府県コード（1～47）。省略時は全国 / Code of the prefecture; by default all
    #[arg(long, value_name = "CODE", value_parser = clap::value_parser!(u8).range(1..=47))]
    prefecture: Option<u8>,
    /// 医療計画（7・8）/ Medical plan
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u8).range(7..=8))]
    plan: u8,
}

/// Prints a CSV that spreadsheet programs open.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let prefecture = args.prefecture.and_then(PrefectureCode::new);
    std::io::stdout().lock().write_all(&onboarding::template(prefecture, args.plan))?;
    Ok(ExitCode::SUCCESS)
}
