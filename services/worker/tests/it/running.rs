//! Jobs from the asking to the end.

use std::sync::atomic::Ordering;

use domain::{Error, JobState, LeaseToken};
use store::{Effect, RatioFilter};
use testkit::TestDb;

use crate::{
    rig::{Rig, import, is_final, is_running, now},
    work::{ROWS, busy, counting, dataset, handlers, import_year, rows},
};

testkit::on_both_backends! {
    an_import_is_followed_by_its_ratios,
    a_job_runs_once_however_often_it_is_delivered,
    a_job_whose_message_was_lost_runs,
    a_fault_is_tried_again,
    bad_input_is_given_up_at_once,
    a_panic_ends_the_attempt_and_not_the_worker,
    an_effect_that_cannot_be_stored_fails_the_job,
    a_running_job_stops_when_asked,
    a_lost_lease_throws_the_result_away,
    a_job_tells_how_far_it_is,
    handled_messages_are_cleaned_away,
}

async fn an_import_is_followed_by_its_ratios(db: TestDb) {
    let rig = Rig::new(db).await;
    let files = rig.db.files.path().to_owned();
    let worker = rig.start(handlers(move |folder, control| import_year(&files, folder, control)));
    let import = rig.ask("2021").await;
    rig.producer.push_job(&import).await;
    let import = rig.until(import.id, is_final).await;
    assert_eq!((import.state, import.attempt, import.failure), (JobState::Done, 1, None));
    let (year, dataset, _) = rig.store.editions().await.expect("editions").remove(0);
    assert_eq!(import.result, Some(serde_json::json!({ "datasetId": dataset.id })));

    let follow_up = rig.all().await.into_iter().find(|it| it.id != import.id).expect("follow-up");
    let follow_up = rig.until(follow_up.id, is_final).await;
    assert_eq!((follow_up.state, follow_up.space), (JobState::Done, import.space));
    let shown = rig.store.editions().await.expect("editions").remove(0).2.expect("result set");
    let page = rig.store.ratios(&RatioFilter::all(shown.id), None, ROWS.into()).await.expect("ratios");
    assert_eq!(page.rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>(), rows(year));
    worker.stop().await;
}

async fn a_job_runs_once_however_often_it_is_delivered(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, begun) = counting(|_, control| busy(20, control).map(|()| dataset(2021)));
    let workers = [rig.start(work.clone()), rig.start(work)];
    let job = rig.ask("2021").await;
    for _ in 0..10 {
        rig.producer.push_job(&job).await;
    }
    rig.until(job.id, is_final).await;
    rig.until_quiet(std::time::Duration::from_secs(20)).await;
    for it in workers {
        it.stop().await;
    }
    assert_eq!(begun.load(Ordering::SeqCst), 1);
    assert_eq!(rig.all().await.len(), 2);
}

async fn a_job_whose_message_was_lost_runs(db: TestDb) {
    let rig = Rig::new(db).await;
    let job = rig.ask("2021").await;
    let worker = rig.start(counting(|_, _| Ok(dataset(2021))).0);
    assert_eq!(rig.until(job.id, is_final).await.state, JobState::Done);
    worker.stop().await;
}

async fn a_fault_is_tried_again(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, _) = counting(|n, _| if n < 3 { Err(Error::internal("disk full")) } else { Ok(dataset(2021)) });
    let worker = rig.start(work);
    let job = rig.ask("2021").await;
    let done = rig.until(job.id, is_final).await;
    assert_eq!((done.state, done.attempt), (JobState::Done, 3));
    // What went wrong on the way stays readable, without its cause.
    let failure = done.failure.expect("reason");
    assert!(failure.starts_with("内部エラー") && !failure.contains("disk"), "{failure}");
    worker.stop().await;
}

async fn bad_input_is_given_up_at_once(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, begun) = counting(|_, _| Err(Error::Invalid("ブックがありません。".into())));
    let worker = rig.start(work);
    let refused = rig.ask("2021").await;
    let mut newer = import("2022");
    newer.payload["v"] = 99.into();
    let newer = rig.ask_with(newer).await;
    let refused = rig.until(refused.id, is_final).await;
    assert_eq!((refused.state, refused.attempt), (JobState::Failed, 1));
    assert_eq!(refused.failure.as_deref(), Some("ブックがありません。"));
    let newer = rig.until(newer.id, is_final).await;
    assert_eq!((newer.state, newer.attempt), (JobState::Failed, 1));
    assert_eq!(begun.load(Ordering::SeqCst), 1);
    worker.stop().await;
}

async fn a_panic_ends_the_attempt_and_not_the_worker(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, _) = counting(|n, _| if n <= 2 { panic!("index out of bounds") } else { Ok(dataset(2021)) });
    let worker = rig.start(work);
    let mut twice = import("2021");
    twice.max_attempts = 2;
    let job = rig.ask_with(twice).await;
    let failed = rig.until(job.id, is_final).await;
    assert_eq!((failed.state, failed.attempt), (JobState::Failed, 2));
    rig.retry(job.id).await.expect("retry");
    assert_eq!(rig.until(job.id, is_final).await.state, JobState::Done);
    worker.stop().await;
}

async fn an_effect_that_cannot_be_stored_fails_the_job(db: TestDb) {
    let rig = Rig::new(db).await;
    // More masked cells than cells: the database refuses it.
    let worker = rig.start(counting(|_, _| Ok(store::NewDataset { masked_cells: 2, ..dataset(2021) })).0);
    let mut once = import("2021");
    once.max_attempts = 1;
    let job = rig.ask_with(once).await;
    let failed = rig.until(job.id, is_final).await;
    assert_eq!((failed.state, failed.attempt), (JobState::Failed, 1));
    assert_eq!((rig.store.editions().await.expect("editions"), rig.all().await.len()), (Vec::new(), 1));
    worker.stop().await;
}

async fn a_running_job_stops_when_asked(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, control| busy(1_000, control).map(|()| dataset(2021))).0);
    let job = rig.ask("2021").await;
    rig.until(job.id, is_running).await;
    rig.cancel(job.id).await.expect("cancel");
    let job = rig.until(job.id, is_final).await;
    assert_eq!((job.state, job.attempt), (JobState::Cancelled, 1));
    assert_eq!(rig.store.editions().await.expect("editions"), []);
    worker.stop().await;
}

async fn a_lost_lease_throws_the_result_away(db: TestDb) {
    let rig = Rig::new(db).await;
    let (work, begun) = counting(|_, control| {
        // Does not heed its control: it finishes long after the lease is gone.
        let _ = control;
        std::thread::sleep(std::time::Duration::from_secs(2));
        Ok(dataset(2021))
    });
    let worker = rig.start(work);
    let job = rig.ask("2021").await;
    rig.until(job.id, is_running).await;
    let (thief, hour) = (LeaseToken::new(), std::time::Duration::from_hours(1));
    let stolen = rig.store.claim_job(job.id, thief, hour, now() + hour).await.expect("claim").expect("free");
    assert_eq!(stolen.attempt, 1);
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert_eq!(rig.store.editions().await.expect("editions"), []);
    let effect = Effect::Dataset(dataset(2018));
    rig.store.finish_job(job.id, thief, &effect, |_| Vec::new(), now()).await.expect("finish").expect("lease");
    let editions = rig.store.editions().await.expect("editions");
    assert_eq!(editions.iter().map(|(year, ..)| year.0).collect::<Vec<_>>(), [2018]);
    assert_eq!((begun.load(Ordering::SeqCst), rig.all().await.len()), (1, 1));
    worker.stop().await;
}

async fn a_job_tells_how_far_it_is(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, control| busy(100, control).map(|()| dataset(2021))).0);
    let job = rig.ask("2021").await;
    let on_the_way = rig.until(job.id, |it| it.progress.done > 0).await;
    assert_eq!((on_the_way.state, on_the_way.progress.total), (JobState::Running, 100));
    assert_eq!(on_the_way.progress.now, format!("{}番目", on_the_way.progress.done));
    let done = rig.until(job.id, is_final).await;
    assert_eq!((done.progress.done, done.progress.total), (100, 100));
    worker.stop().await;
}

async fn handled_messages_are_cleaned_away(db: TestDb) {
    let rig = Rig::new(db).await;
    let worker = rig.start(counting(|_, _| Ok(dataset(2021))).0);
    let job = rig.ask("2021").await;
    rig.producer.push_job(&job).await;
    rig.until(job.id, is_final).await;
    rig.until_quiet(std::time::Duration::from_secs(20)).await;
    worker.stop().await;
    assert_eq!(rig.queue.clean(std::time::Duration::from_hours(1)).await.expect("clean"), 0);
    // Whole seconds: what was handled this second is older than none only in the next.
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    assert!(rig.queue.clean(std::time::Duration::ZERO).await.expect("clean") >= 2);
}
