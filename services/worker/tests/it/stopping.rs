//! A worker that is asked to stop.

use std::time::{Duration, Instant};

use domain::JobState;
use testkit::TestDb;

use crate::{
    rig::{Rig, is_final, is_running},
    work::{busy, counting, dataset},
};

testkit::on_both_backends! {
    a_short_job_is_let_finish,
    a_long_job_is_given_back,
    a_job_that_does_not_listen_is_given_back,
    an_idle_worker_stops_at_once,
}

async fn a_short_job_is_let_finish(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, control| busy(15, control).map(|()| dataset(2021))).0);
    let job = rig.ask("2021").await;
    rig.until(job.id, is_running).await;
    worker.stop().await;
    assert_eq!(rig.job(job.id).await.state, JobState::Done);
}

async fn a_long_job_is_given_back(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, control| busy(1_000, control).map(|()| dataset(2021))).0);
    let job = rig.ask("2021").await;
    rig.until(job.id, is_running).await;
    let began = Instant::now();
    worker.stop().await;
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let given_back = rig.job(job.id).await;
    assert_eq!((given_back.state, given_back.attempt, given_back.failure), (JobState::Queued, 0, None));

    let worker = rig.start(counting(|_, _| Ok(dataset(2021))).0);
    let done = rig.until(job.id, is_final).await;
    assert_eq!((done.state, done.attempt), (JobState::Done, 1));
    worker.stop().await;
}

async fn a_job_that_does_not_listen_is_given_back(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, _) = counting(|_, _| {
        std::thread::sleep(Duration::from_secs(4));
        Ok(dataset(2021))
    });
    let worker = rig.start(work);
    let job = rig.ask("2021").await;
    rig.until(job.id, is_running).await;
    let began = Instant::now();
    worker.stop().await;
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    assert_eq!(rig.job(job.id).await.state, JobState::Queued);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(rig.store.editions().await.expect("editions"), []);
}

async fn an_idle_worker_stops_at_once(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, _| Ok(dataset(2021))).0);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let began = Instant::now();
    worker.stop().await;
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}
