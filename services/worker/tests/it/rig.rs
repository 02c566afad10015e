//! A database, a queue, and workers with short patience.

use std::time::{Duration, Instant};

use chrono::Utc;
use domain::{Job, JobId, JobState, NewJob, Scope, SpaceId};
use jobs::{ImportEdition, Producer, Queue};
use store::{Service, Store};
use testkit::TestDb;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use worker::{Handlers, WorkerConfig};

pub const SPACE: SpaceId = SpaceId::PLATFORM;

pub struct Rig {
    pub store: Store,
    pub queue: Queue,
    pub producer: Producer,
    // Last: the database goes when nobody uses it any more.
    pub db: TestDb,
}

pub struct Running {
    pub shutdown: CancellationToken,
    pub handle: JoinHandle<domain::Result<()>>,
}

impl Running {
    pub async fn stop(self) {
        self.shutdown.cancel();
        self.handle.await.expect("worker").expect("worker ends well");
    }
}

impl Rig {
    pub async fn new(db: TestDb) -> Self {
        store::migrate(&db.url).await.expect("migrate");
        let store = Store::connect(&db.url, Service::Worker).await.expect("connect");
        let queue = Queue::connect(&db.queue_url).await.expect("queue");
        queue.setup().await.expect("set up");
        Self { store, producer: Producer::new(&queue), queue, db }
    }

    pub fn start(&self, handlers: Handlers) -> Running {
        let shutdown = CancellationToken::new();
        let config = impatient(self.store.clone(), self.queue.clone(), handlers);
        Running { handle: tokio::spawn(worker::run(config, shutdown.clone())), shutdown }
    }

    /// Asks for an import, without waking anybody.
    pub async fn ask(&self, folder: &str) -> Job {
        self.ask_with(import(folder)).await
    }

    pub async fn ask_with(&self, new: NewJob) -> Job {
        self.store.insert_job(&new, now()).await.expect("insert")
    }

    pub async fn cancel(&self, id: JobId) -> domain::Result<Job> {
        let tx = self.store.begin_write(&Scope::system(SPACE)).await?;
        let job = tx.request_cancel(id, now()).await?;
        tx.commit().await?;
        Ok(job)
    }

    pub async fn retry(&self, id: JobId) -> domain::Result<Job> {
        let tx = self.store.begin_write(&Scope::system(SPACE)).await?;
        let job = tx.retry_job(id, now()).await?;
        tx.commit().await?;
        Ok(job)
    }

    pub async fn job(&self, id: JobId) -> Job {
        self.store.job(SPACE, id).await.expect("select").expect("job")
    }

    /// Waits until it is as wanted.
    pub async fn until(&self, id: JobId, wanted: impl Fn(&Job) -> bool) -> Job {
        let began = Instant::now();
        loop {
            let job = self.job(id).await;
            if wanted(&job) {
                return job;
            }
            assert!(began.elapsed() < Duration::from_secs(25), "still {job:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub async fn all(&self) -> Vec<Job> {
        self.store.jobs(SPACE, &[], None, 1_000).await.expect("list").rows
    }

    /// Waits until nothing is left to do.
    pub async fn until_quiet(&self, within: Duration) {
        let began = Instant::now();
        loop {
            // The database may be away.
            if let Ok(page) = self.store.jobs(SPACE, &[], None, 1_000).await {
                if page.rows.iter().all(is_final) {
                    return;
                }
                assert!(began.elapsed() < within, "still {:?}", page.rows);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

pub fn impatient(store: Store, queue: Queue, handlers: Handlers) -> WorkerConfig {
    WorkerConfig {
        lease: Duration::from_millis(1_500),
        sweep_every: Duration::from_millis(300),
        backoff: Duration::from_millis(100),
        stop_within: Duration::from_millis(500),
        concurrency: 2,
        ..WorkerConfig::new(store, queue, handlers)
    }
}

pub fn import(folder: &str) -> NewJob {
    jobs::request(SPACE, &ImportEdition::new(folder, None), None).expect("request")
}

pub fn is_final(job: &Job) -> bool {
    job.state.is_final()
}

pub fn is_running(job: &Job) -> bool {
    job.state == JobState::Running
}

#[expect(clippy::disallowed_methods, reason = "tests of workers live in real time")]
pub fn now() -> domain::Time {
    Utc::now()
}
