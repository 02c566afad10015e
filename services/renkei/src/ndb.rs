//! `renkei ndb …`: workbooks on the command line, without a database.

mod export;
mod fetch;
mod indicators;
mod inspect;
mod standardise;
mod synthesize;
mod threads;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// NDBオープンデータ（特定健診）のワークブックを扱います / Workbooks of NDB Open Data (specific health checkups)
#[derive(Debug, Subcommand)]
pub enum Command {
    /// ワークブックの内容を1ファイル1行のJSONで表示します / Tell what each workbook is, one line of JSON a file
    #[command(
        after_help = "例 / Example:\n  renkei ndb inspect 09/*.xlsx | jq -r '[.fiscal_year, .item, .masked_cells] | @tsv'"
    )]
    Inspect(inspect::Args),
    /// 集計値を整然データ（CSV）に書き出します。秘匿された値は空欄です / Write the counts as tidy CSV; masked cells are empty
    #[command(
        after_help = "例 / Example:\n  renkei ndb export 09/001258726.xlsx -o counts.csv\n  renkei ndb export 09/*.xlsx -o - | head"
    )]
    Export(export::Args),
    /// 標準化該当比を計算します / Compute standardised ratios
    #[command(
        after_help = "例 / Example:\n  renkei ndb standardise --ndb 09 --indicator smoking --reference prefecture -o ratios.csv\n  renkei ndb standardise --ndb . --fiscal-year 2018 --fiscal-year 2021 -o ratios.parquet"
    )]
    Standardise(standardise::Args),
    /// 指標の一覧をJSONで表示します / Print the indicator catalogue as JSON
    #[command(after_help = "例 / Example:\n  renkei ndb indicators | jq -r '.[] | [.id, .name.ja] | @tsv'")]
    Indicators(indicators::Args),
    /// 公表されているワークブックを取得します（中断後は続きから）/ Download a published edition, resuming what was begun
    #[command(after_help = "例 / Example:\n  renkei ndb fetch --edition 9 --output ndb/09")]
    Fetch(fetch::Args),
    /// 架空のワークブックを公表形式で作ります / Write a made-up edition in the published layout
    #[command(after_help = "例 / Example:\n  renkei ndb synthesize --fiscal-year 2021 --output demo-data/synthetic")]
    Synthesize(synthesize::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Inspect(args) => inspect::run(&args),
            Self::Export(args) => export::run(&args),
            Self::Standardise(args) => standardise::run(&args),
            Self::Indicators(args) => indicators::run(&args),
            Self::Fetch(args) => fetch::run(&args),
            Self::Synthesize(args) => synthesize::run(&args),
        }
    }
}
