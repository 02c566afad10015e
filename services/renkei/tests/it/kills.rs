//! The main job under SIGKILL: nothing is lost, nothing is done twice, the bytes are those of an undisturbed run.

use std::{
    path::Path,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use domain::{JobState, Scope, SpaceId};
use jobs::{ImportEdition, Producer, Queue};
use sha2::{Digest, Sha256};
use store::{Service, Store};
use testkit::TestDb;
use uuid::Uuid;

use crate::run::{command, renkei, workbooks};

testkit::on_both_backends! { killed_workers_end_with_the_same_bytes }

async fn killed_workers_end_with_the_same_bytes(db: TestDb) {
    let dir = tempfile::tempdir().expect("folder");
    let ndb = source(dir.path());
    store::migrate(&db.url).await.expect("migrate");
    let store = Store::connect(&db.url, Service::Worker).await.expect("store");
    let queue = Queue::connect(&db.queue_url).await.expect("queue");
    queue.setup().await.expect("queue");
    let input = ImportEdition::new("", None);
    let gates = Store::connect(&db.url, Service::Gateway).await.expect("store");
    let scope = Scope::system(SpaceId::PLATFORM);
    app::start(&gates, &Producer::new(&queue), &scope, &input, None, now()).await.expect("start");

    let files = dir.path().join("files");
    let mut worker = Worker::start(&db, &ndb, &files);
    let mut killed = 0;
    while killed < kills() {
        tokio::time::sleep(Duration::from_millis(random(100, 1_400))).await;
        if finished(&store).await {
            break;
        }
        // The one before dies in the middle of whatever it does.
        worker = Worker::start(&db, &ndb, &files);
        killed += 1;
    }
    let patience = Instant::now();
    while !finished(&store).await {
        assert!(patience.elapsed() < Duration::from_mins(2), "{:?}", all(&store).await);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    drop(worker);

    let jobs = all(&store).await;
    assert_eq!(jobs.len(), 2, "one import, one computation: {jobs:?}");
    let sets = store.result_sets(None).await.expect("result sets");
    assert_eq!(sets.len(), 1);
    assert!(sets[0].current);
    assert_eq!(sets[0].rows_sha256, undisturbed(&ndb, dir.path()));
    println!("killed {killed} times, {} attempts", jobs.iter().map(|it| it.attempt).sum::<u32>());
}

/// The workbooks: those of `RENKEI_KILLS_NDB` (an edition), or made-up ones.
fn source(dir: &Path) -> String {
    std::env::var("RENKEI_KILLS_NDB").unwrap_or_else(|_| {
        let ndb = dir.join("ndb");
        workbooks(&ndb, 2021, &["bmi", "hba1c", "sbp", "ldl", "q8", "q10", "q20"], 30);
        ndb.display().to_string()
    })
}

/// SHA-256 of the ratios that the command computes from the same workbooks.
fn undisturbed(ndb: &str, dir: &Path) -> String {
    let out = dir.join("ratios.csv");
    let ran = renkei(["ndb", "standardise", "--ndb", ndb, "-o", &out.display().to_string()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    domain::text::hex(&Sha256::digest(std::fs::read(out).expect("file")))
}

#[expect(clippy::disallowed_methods, reason = "a test is where time enters")]
fn now() -> domain::Time {
    chrono::Utc::now()
}

/// Four, or `RENKEI_KILLS`.
fn kills() -> u32 {
    std::env::var("RENKEI_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(4)
}

fn random(from: u64, to: u64) -> u64 {
    let (chance, _) = Uuid::new_v4().as_u64_pair();
    from + chance % (to - from)
}

async fn all(store: &Store) -> Vec<domain::Job> {
    store.jobs(SpaceId::PLATFORM, &[], None, 50).await.expect("jobs").rows
}

/// The computation that follows the import is done.
async fn finished(store: &Store) -> bool {
    let jobs = all(store).await;
    assert!(jobs.iter().all(|it| !matches!(it.state, JobState::Failed | JobState::Cancelled)), "{jobs:?}");
    jobs.len() == 2 && jobs.iter().all(|it| it.state == JobState::Done)
}

/// A worker process with a short lease; killed without warning when dropped or replaced.
struct Worker(Child);

impl Worker {
    fn start(db: &TestDb, ndb: &str, files: &Path) -> Self {
        let files = files.display().to_string();
        let args = ["worker", "--files", &files, "--ndb", ndb, "--lease-seconds", "1", "--sweep-seconds", "1"];
        let mut command = command(args);
        command.env("RENKEI_DATABASE_URL", &db.url).env("RENKEI_QUEUE_URL", &db.queue_url);
        Self(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("worker"))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Child::kill is SIGKILL.
        self.0.kill().expect("kill");
        self.0.wait().expect("wait");
    }
}
