//! `renkei areas …`: what is known of the secondary medical areas besides their figures.

mod import;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands about areas.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 圏域の人口と隣接を取り込みます（似た圏域・隣り合う圏域の比較のため）/ Population and neighbours of areas
    #[command(
        after_help = "例 / Example:\n  renkei areas import --population population.csv --neighbours adjacency.csv --source \"総務省 国勢調査（2020）\"\n\n人口：area_code、sex、pop_0_4 … pop_100plus の列。隣接：area_code、neighbor_code の列。CSVまたはxlsx。前に取り込んだものと置き換えます。 / Takes the place of what was there."
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
