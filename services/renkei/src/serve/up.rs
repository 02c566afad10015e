//! `renkei up`: gateway, worker, database and queue in one program.

mod first_import;
mod first_operator;
mod letters;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use anyhow::Context as _;
use cache::Cache;
use gateway::GatewayState;
use jobs::Producer;
use limits::Limiter;
use store::Service;
use telemetry::Log;

use super::{
    desk::DeskArgs,
    gateway::{CACHE_BYTES, ListenArgs},
    parts::{self, DatabaseArgs, WorkArgs, told},
};
use crate::failure::Failure;

/// Where data is kept, and what to import.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// データを置くフォルダー（なければ作ります）/ Folder for data, made if need be
    #[arg(long, env = "RENKEI_DATA", default_value = "renkei-data", value_name = "DIR")]
    data: PathBuf,
    /// ワークブックのフォルダー。まだ取り込んでいないものを取り込みます / Folder of workbooks; what is new in it is imported
    #[arg(long, env = "RENKEI_NDB", value_name = "DIR")]
    ndb: Option<PathBuf>,
    #[command(flatten)]
    listen: ListenArgs,
    #[command(flatten)]
    desk: DeskArgs,
    #[command(flatten)]
    work: WorkArgs,
}

/// Runs until it is told to stop.
pub async fn run(args: Args) -> Result<(), Failure> {
    let _telemetry = parts::telemetry("renkei", Log::Text);
    let stop = parts::stop_on_signal()?;
    if let Some(ndb) = &args.ndb
        && !ndb.is_dir()
    {
        return Err(Failure::Usage(format!("フォルダー「{}」がありません", ndb.display())));
    }
    let listener = args.listen.listener().await?;
    let address = listener.local_addr()?;
    let files = args.data.join("files");
    std::fs::create_dir_all(&files).with_context(|| format!("{} を作れません", files.display()))?;
    let key = match args.desk.key()? {
        Some(key) => key,
        None => first_operator::key(&args.data)?,
    };
    let database = DatabaseArgs::embedded(&args.data);
    database.migrate().await?;
    let store = database.store(Service::Worker).await?;
    let gates = database.store(Service::Gateway).await?;
    let queue = database.queue().await?;
    let producer = Producer::new(&queue);
    let alive = Arc::new(AtomicBool::new(true));
    let config = args.work.config(store.clone(), queue, files, args.ndb.clone());
    let worker = tokio::spawn({
        let (stop, alive) = (stop.clone(), Arc::clone(&alive));
        async move {
            let result = worker::run(config, stop).await;
            alive.store(false, Ordering::Relaxed);
            result
        }
    });
    let state = GatewayState {
        alive: Arc::new(move || alive.load(Ordering::Relaxed)),
        ..args
            .listen
            .apply(GatewayState::new(gates.clone(), producer.clone(), Cache::in_process(CACHE_BYTES)), args.ndb.clone())
    };
    let state = args.desk.apply(state, Some(key), Limiter::in_process(Limiter::CAPACITY), address)?;
    let desk = state.desk.clone();
    let ended = stop.clone();
    let gateway = tokio::spawn(gateway::serve(listener, state, async move { ended.cancelled().await }));
    println!("Renkei は http://{address} で応答しています（画面は /、照会は /graphql）");
    first_operator::invite(&desk).await?;
    let letters = tokio::spawn(letters::daily(desk));
    if let Some(ndb) = &args.ndb {
        tokio::select! {
            result = first_import::import_all(&gates, &producer, ndb) => {
                result?;
                println!("準備ができました。ブラウザーで http://{address} を開いてください（終了は Ctrl+C）");
            }
            () = stop.cancelled() => {}
        }
    }
    stop.cancelled().await;
    println!("終了します");
    letters.abort();
    gateway.await?.context("窓口が停止しました")?;
    worker.await?.map_err(|err| told("ワーカーが停止しました", err))
}

impl DatabaseArgs {
    /// The files of the embedded database.
    fn embedded(data: &Path) -> Self {
        Self::of(format!("sqlite://{}?mode=rwc", data.join("renkei.db").display()))
    }
}
