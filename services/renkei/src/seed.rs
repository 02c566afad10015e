//! `renkei seed …`: made-up data to look at, for whoever holds the database.

mod demo;
mod target;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands that make data up.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 架空の都道府県（6圏域・3か年）を入れて、試しに見られるようにします / A made-up prefecture with three years to look at
    #[command(
        after_help = "例 / Example:\n  renkei seed demo --data demo-data && renkei up --data demo-data\n  renkei seed demo --database postgres://renkei@db/demo --fiscal-year 2026\n\nすべて架空です。メールは送りません（宛先も架空です）。実際の都道府県のデータがあるデータベースには入れません。何度実行しても同じです。\nAll of it is made up, and no mail is sent. It goes into no database that has the real prefecture. Safe to repeat."
    )]
    Demo(demo::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        runtime.block_on(async {
            match self {
                Self::Demo(args) => demo::run(args).await,
            }
        })
    }
}
