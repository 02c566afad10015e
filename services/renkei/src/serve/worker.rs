//! `renkei worker`

use std::path::PathBuf;

use store::Service;
use telemetry::Log;

use super::parts::{self, DatabaseArgs, WorkArgs, told};
use crate::failure::Failure;

/// What to work on.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    work: WorkArgs,
    /// 取り込んだ集計値を置くフォルダー（すべてのワーカーで共有）/ Folder for imported counts, shared by all workers
    #[arg(long, env = "RENKEI_FILES", value_name = "DIR")]
    files: PathBuf,
    /// ワークブックのフォルダー / Folder of workbooks
    #[arg(long, env = "RENKEI_NDB", value_name = "DIR")]
    ndb: Option<PathBuf>,
}

/// Runs jobs until it is told to stop.
pub async fn run(args: Args) -> Result<(), Failure> {
    let _telemetry = parts::telemetry("renkei-worker", Log::Json);
    let stop = parts::stop_on_signal()?;
    let (store, queue) = (args.database.store(Service::Worker).await?, args.database.queue().await?);
    let config = args.work.config(store, queue, args.files, args.ndb);
    worker::run(config, stop).await.map_err(|err| told("ワーカーが停止しました", err))
}
