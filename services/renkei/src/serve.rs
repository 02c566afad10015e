//! The services: all in one, or one by one.

mod desk;
mod gateway;
mod migrate;
mod parts;
mod up;
mod worker;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

pub use desk::OutsideArgs;
pub use parts::{DatabaseArgs, told};

/// Commands that run services.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// すべてを1つのプログラムで動かします（組み込みのSQLite）/ Run everything in one program, on embedded SQLite
    #[command(
        after_help = "例 / Example:\n  renkei up --ndb 09        取り込みと計算のあと、ブラウザーで http://127.0.0.1:8080 を開けます"
    )]
    Up(up::Args),
    /// 照会の窓口を動かします / Serve GraphQL
    #[command(
        after_help = "例 / Example:\n  RENKEI_DATABASE_URL=postgres://renkei@db/renkei RENKEI_REDIS_URL=redis://cache renkei gateway --port 8080"
    )]
    Gateway(gateway::Args),
    /// 重い処理（取り込み・計算）を動かします。何台でも動かせます / Run jobs; any number of workers may run
    #[command(
        after_help = "例 / Example:\n  RENKEI_DATABASE_URL=postgres://renkei@db/renkei renkei worker --files /srv/renkei --ndb /srv/ndb"
    )]
    Worker(worker::Args),
    /// データベースを最新の構造にします / Bring the database up to date
    #[command(after_help = "例 / Example:\n  RENKEI_DATABASE_URL=postgres://owner@db/renkei renkei migrate")]
    Migrate(migrate::Args),
}

impl Command {
    /// Runs the command until it is told to stop.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let result = runtime.block_on(async {
            match self {
                Self::Up(args) => up::run(args).await,
                Self::Gateway(args) => gateway::run(args).await,
                Self::Worker(args) => worker::run(args).await,
                Self::Migrate(args) => migrate::run(args).await,
            }
        });
        // A blocking computation that is being thrown away must not hold up the exit.
        runtime.shutdown_background();
        result.map(|()| ExitCode::SUCCESS)
    }
}
