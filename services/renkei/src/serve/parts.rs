//! What several of the services need: arguments, connections, the handlers of jobs, and the signal to stop.

use std::{path::PathBuf, sync::Arc, time::Duration};

use jobs::Queue;
use store::{Service, Store};
use telemetry::Log;
use tokio_util::sync::CancellationToken;
use worker::{Handlers, WorkerConfig};

use crate::failure::Failure;

/// Which database.
#[derive(Debug, clap::Args)]
pub struct DatabaseArgs {
    /// データベース（`postgres://…` または `sqlite://…?mode=rwc`）/ Database
    #[arg(long = "database", env = "RENKEI_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    url: String,
    /// 処理の待ち行列。省略時はデータベースと同じ（SQLiteでは別ファイル）/ Queue; by default in the database, for SQLite in a file beside it
    #[arg(long = "queue", env = "RENKEI_QUEUE_URL", hide_env_values = true, value_name = "URL")]
    queue: Option<String>,
}

impl DatabaseArgs {
    /// A database, its queue in the usual place.
    pub fn of(url: String) -> Self {
        Self { url, queue: None }
    }

    /// Brings the database and the queue up to date, as their owner.
    pub async fn migrate(&self) -> Result<(), Failure> {
        store::migrate(&self.url).await.map_err(|err| told("データベースを更新できません", err))?;
        let queue = self.queue().await?;
        queue.setup().await.map_err(|err| told("待ち行列を用意できません", err))
    }

    /// Opens the database on behalf of a service.
    pub async fn store(&self, service: Service) -> Result<Store, Failure> {
        Store::connect(&self.url, service).await.map_err(|err| told("データベースに接続できません", err))
    }

    /// Opens the queue, whose tables are there already.
    pub async fn queue(&self) -> Result<Queue, Failure> {
        let url = self.queue.clone().unwrap_or_else(|| match self.url.split_once('?') {
            Some((file, options)) if file.starts_with("sqlite:") => format!("{file}.jobs?{options}"),
            None if self.url.starts_with("sqlite:") => format!("{}.jobs?mode=rwc", self.url),
            _ => self.url.clone(),
        });
        Queue::connect(&url).await.map_err(|err| told("待ち行列に接続できません", err))
    }
}

/// How jobs are run.
#[derive(Debug, clap::Args)]
pub struct WorkArgs {
    /// 停止した処理を他のワーカーが引き継ぐまでの秒数 / Seconds until another worker takes over from one that went silent
    #[arg(long, env = "RENKEI_LEASE_SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=3600))]
    lease_seconds: u64,
    /// 見落とした処理を探す間隔（秒）/ Seconds between sweeps for what was lost
    #[arg(long, env = "RENKEI_SWEEP_SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=3600))]
    sweep_seconds: u64,
    /// 同時に動かす処理の数 / Jobs at once
    #[arg(long, env = "RENKEI_CONCURRENCY", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    concurrency: u16,
}

impl WorkArgs {
    /// The worker's settings.
    pub fn config(&self, store: Store, queue: Queue, files: PathBuf, source_root: Option<PathBuf>) -> WorkerConfig {
        WorkerConfig {
            lease: Duration::from_secs(self.lease_seconds),
            sweep_every: Duration::from_secs(self.sweep_seconds),
            concurrency: usize::from(self.concurrency),
            ..WorkerConfig::new(store, queue, handlers(files, source_root))
        }
    }
}

/// The use cases behind the jobs.
fn handlers(files: PathBuf, source_root: Option<PathBuf>) -> Handlers {
    let datasets = files.clone();
    Handlers {
        import_edition: Arc::new(move |input, control| {
            let root = source_root.as_deref().ok_or_else(|| {
                domain::Error::Invalid(
                    "ワークブックのフォルダーが設定されていません（--ndb で指定してください）".into(),
                )
            })?;
            app::imports::import_edition(input, root, &files, control)
        }),
        standardise: Arc::new(move |input, dataset, control| {
            app::standardise::standardise(input, dataset, &datasets, control)
        }),
    }
}

/// Starts logs and traces of a service.
pub fn telemetry(service: &str, log: Log) -> telemetry::Guard {
    telemetry::init(service, env!("CARGO_PKG_VERSION"), log)
}

/// A token that is cancelled at the first SIGTERM or Ctrl+C.
pub fn stop_on_signal() -> std::io::Result<CancellationToken> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let token = CancellationToken::new();
    let stop = token.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            // Without a terminal there is no Ctrl+C to wait for.
            result = tokio::signal::ctrl_c() => if result.is_err() { terminate.recv().await; },
        }
        stop.cancel();
    });
    Ok(token)
}

/// A fault, with what we were doing and its cause in one line for the operator.
pub fn told(doing: &str, err: domain::Error) -> Failure {
    match err {
        domain::Error::Internal(cause) => {
            let mut line = format!("{doing}: {cause}");
            let mut next = cause.source();
            while let Some(cause) = next {
                line = format!("{line}: {cause}");
                next = cause.source();
            }
            Failure::Failed(anyhow::anyhow!(line))
        }
        refusal => Failure::Failed(anyhow::anyhow!("{doing}: {refusal}")),
    }
}
