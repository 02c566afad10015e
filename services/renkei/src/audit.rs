//! `renkei audit …`: the trails, for whoever holds the database.

mod export;
mod verify;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands about audit trails.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 監査記録の鎖が切れていないことを確かめます（切れていれば終了コード1）/ Verify that no entry was changed, moved or removed
    #[command(
        after_help = "例 / Example:\n  renkei audit verify\n  renkei audit verify --space 26\n  renkei audit verify --save ends.csv        次回 / next time: --since ends.csv"
    )]
    Verify(verify::Args),
    /// 監査記録をCSVに書き出します / Write a trail as CSV
    #[command(after_help = "例 / Example:\n  renkei audit export --space 26 -o audit.csv")]
    Export(export::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.block_on(async {
            match self {
                Self::Verify(args) => verify::run(args).await,
                Self::Export(args) => export::run(args).await,
            }
        })
    }
}
