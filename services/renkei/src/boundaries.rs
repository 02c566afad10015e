//! `renkei boundaries …`: outlines for maps.

mod import;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands about outlines.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 市区町村の境界から、圏域・都道府県の地図を作ります / Maps of areas and prefectures from outlines of municipalities
    #[command(
        after_help = "例 / Example:\n  renkei boundaries import N03-21_210101.topojson --members municipality_to_iryoken2.csv --source \"国土数値情報（行政区域データ）を加工\"\n\n境界：国土数値情報 N03 のTopoJSON（N03_001、N03_003、N03_004、N03_007）。対応表：muni_code、area_code の列（CSV、UTF-8）。複数指定すると、後のものが前のものを補正します。前に取り込んだものと置き換えます。 / Takes the place of what was there."
    )]
    Import(import::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.block_on(async {
            match self {
                Self::Import(args) => import::run(args).await,
            }
        })
    }
}
