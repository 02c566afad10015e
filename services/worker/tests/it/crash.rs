//! Workers that are killed at any moment lose nothing and do nothing twice.

use std::{
    collections::BTreeMap,
    process::{Child, Command, Stdio},
    time::Duration,
};

use domain::{FiscalYear, JobState};
use jobs::Queue;
use store::{RatioFilter, Service, Store};
use testkit::TestDb;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{
    rig::{Rig, impatient, import},
    work::{ROWS, begun, handlers, import_year, rows},
};

testkit::on_both_backends! { killed_workers_lose_nothing_and_do_nothing_twice }

async fn killed_workers_lose_nothing_and_do_nothing_twice(db: TestDb) {
    let rig = Rig::new(db).await;
    // More kills want more work to fall into.
    let years: Vec<u16> = (2008..2009 + kills()).collect();
    ask_for(&rig, &years).await;
    let mut worker = Killed::start(&rig);
    for _ in 0..kills() {
        tokio::time::sleep(Duration::from_millis(random(300, 1_500))).await;
        // The old one dies in the middle of whatever it does.
        worker = Killed::start(&rig);
    }
    rig.until_quiet(Duration::from_secs(60 + 2 * u64::from(kills()))).await;
    drop(worker);
    all_is_there_once(&rig, &years).await;
}

/// Five, or `RENKEI_KILLS`.
fn kills() -> u16 {
    std::env::var("RENKEI_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(5)
}

fn random(from: u64, to: u64) -> u64 {
    let (chance, _) = Uuid::new_v4().as_u64_pair();
    from + chance % (to - from)
}

/// Asks for the import of each year.
pub async fn ask_for(rig: &Rig, years: &[u16]) {
    for year in years {
        let job = rig.ask_with(import(&year.to_string())).await;
        rig.producer.push_job(&job).await;
    }
}

/// Every import and every computation is done, each effect is applied once, and the rows are those of an undisturbed run.
pub async fn all_is_there_once(rig: &Rig, years: &[u16]) {
    let jobs = rig.all().await;
    let undone: Vec<_> = jobs.iter().filter(|it| it.state != JobState::Done).collect();
    assert!(undone.is_empty(), "{undone:?}");
    println!("{} imports begun for {} years", begun(rig.db.files.path()), years.len());
    // Every effect has its own input hash here: one applied twice would show as one more job, or one more result set.
    assert_eq!(jobs.len(), years.len() * 2);
    let sets = rig.store.result_sets(None).await.expect("result sets");
    assert_eq!(sets.len(), years.len());
    let by_year: BTreeMap<FiscalYear, _> = sets.iter().map(|it| (it.fiscal_year, it)).collect();
    assert_eq!(by_year.keys().map(|it| it.0).collect::<Vec<_>>(), years);
    for (year, set) in by_year {
        assert!(set.current);
        let page = rig.store.ratios(&RatioFilter::all(set.id), None, u32::from(ROWS) + 1).await.expect("ratios");
        let kept: Vec<_> = page.rows.into_iter().map(|(_, row)| row).collect();
        assert!(kept == rows(year), "{year}: {} rows, not those computed", kept.len());
    }
}

/// A worker in a process of its own, killed without warning when dropped.
pub struct Killed(Child);

impl Killed {
    /// This very program again, told to be a worker.
    pub fn start(rig: &Rig) -> Self {
        let child = Command::new(std::env::current_exe().expect("own path"))
            .args(["--exact", "crash::worker_process", "--nocapture"])
            .env("RENKEI_TEST_STORE", &rig.db.url)
            .env("RENKEI_TEST_QUEUE", &rig.db.queue_url)
            .env("RENKEI_TEST_FILES", rig.db.files.path())
            .stdout(Stdio::null())
            .spawn();
        Self(child.expect("worker process"))
    }
}

impl Drop for Killed {
    fn drop(&mut self) {
        // SIGKILL.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Not a test by itself: what [`Killed`] runs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn worker_process() {
    let Ok(url) = std::env::var("RENKEI_TEST_STORE") else { return };
    let var = |name: &str| std::env::var(name).expect("environment of a worker process");
    let files = std::path::PathBuf::from(var("RENKEI_TEST_FILES"));
    let store = Store::connect(&url, Service::Worker).await.expect("connect");
    let queue = Queue::connect(&var("RENKEI_TEST_QUEUE")).await.expect("queue");
    let work = handlers(move |folder, control| import_year(&files, folder, control));
    worker::run(impatient(store, queue, work), CancellationToken::new()).await.expect("worker");
}
