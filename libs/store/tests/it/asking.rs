//! What people ask of jobs.

use domain::{Error, JobState, LeaseToken, SpaceId};
use testkit::TestDb;

use crate::seed::{LEASE, SPACE, asked, at, open, request_cancel, retry_job};

testkit::on_both_backends! {
    a_job_comes_back_as_it_was_asked_for,
    asking_twice_is_asking_once,
    a_key_is_free_again_when_its_job_has_ended,
    waiting_jobs_are_cancelled_at_once_and_running_ones_are_told,
    a_final_job_cannot_be_cancelled,
    a_failed_job_is_retried_with_its_reason_kept,
    a_job_of_another_space_is_not_found,
    jobs_are_listed_newest_first_by_page,
}

async fn a_job_comes_back_as_it_was_asked_for(db: TestDb) {
    let store = open(&db).await;
    let new = asked(SPACE, Some("2021"));
    let job = store.insert_job(&new, at(0)).await.expect("insert");
    assert_eq!((job.space, job.kind, &job.payload), (new.space, new.kind, &new.payload));
    assert_eq!((job.state, job.attempt, job.max_attempts), (JobState::Queued, 0, 3));
    assert_eq!((job.created_at, job.started_at, &job.traceparent), (at(0), None, &new.traceparent));
    assert_eq!(store.job(SPACE, job.id).await.expect("select"), Some(job));
}

async fn asking_twice_is_asking_once(db: TestDb) {
    let store = open(&db).await;
    let new = asked(SPACE, Some("2021"));
    let asked_at_once = (0..8).map(|_| {
        let (store, new) = (store.clone(), new.clone());
        tokio::spawn(async move { store.insert_job(&new, at(0)).await.expect("insert").id })
    });
    let mut ids = Vec::new();
    for it in asked_at_once.collect::<Vec<_>>() {
        ids.push(it.await.expect("task"));
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    let elsewhere = store.insert_job(&asked(SpaceId::new(), Some("2021")), at(0)).await.expect("insert");
    assert_ne!(elsewhere.id, ids[0]);
}

async fn a_key_is_free_again_when_its_job_has_ended(db: TestDb) {
    let store = open(&db).await;
    let first = store.insert_job(&asked(SPACE, Some("2021")), at(0)).await.expect("insert");
    request_cancel(&store, SPACE, first.id, at(1)).await.expect("cancel");
    let second = store.insert_job(&asked(SPACE, Some("2021")), at(2)).await.expect("insert");
    assert_ne!(first.id, second.id);
    // Retrying the first would make two of them.
    assert!(matches!(retry_job(&store, SPACE, first.id, at(3)).await, Err(Error::Conflict(_))));
}

async fn waiting_jobs_are_cancelled_at_once_and_running_ones_are_told(db: TestDb) {
    let store = open(&db).await;
    let waiting = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let cancelled = request_cancel(&store, SPACE, waiting.id, at(1)).await.expect("cancel");
    assert_eq!((cancelled.state, cancelled.finished_at), (JobState::Cancelled, Some(at(1))));

    let running = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(running.id, token, LEASE, at(1)).await.expect("claim").expect("free");
    let told = request_cancel(&store, SPACE, running.id, at(2)).await.expect("cancel");
    assert_eq!((told.state, told.cancel_requested), (JobState::Running, true));
    let held = store.extend_lease(running.id, token, LEASE, None, at(3)).await.expect("extend").expect("lease");
    assert!(held.cancel_requested);
    assert!(store.cancelled_job(running.id, token, at(4)).await.expect("cancelled"));
    let job = store.job(SPACE, running.id).await.expect("select").expect("job");
    assert_eq!((job.state, job.finished_at), (JobState::Cancelled, Some(at(4))));
}

async fn a_final_job_cannot_be_cancelled(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    request_cancel(&store, SPACE, job.id, at(1)).await.expect("cancel");
    assert!(matches!(request_cancel(&store, SPACE, job.id, at(2)).await, Err(Error::Conflict(_))));
}

async fn a_failed_job_is_retried_with_its_reason_kept(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(job.id, token, LEASE, at(1)).await.expect("claim").expect("free");
    assert!(matches!(retry_job(&store, SPACE, job.id, at(2)).await, Err(Error::Conflict(_))));
    assert!(store.fail_job(job.id, token, "ファイルがありません。", None, at(2)).await.expect("fail"));
    let failed = store.job(SPACE, job.id).await.expect("select").expect("job");
    assert_eq!((failed.state, failed.attempt, failed.finished_at), (JobState::Failed, 1, Some(at(2))));
    let again = retry_job(&store, SPACE, job.id, at(3)).await.expect("retry");
    assert_eq!((again.state, again.attempt, again.finished_at), (JobState::Queued, 0, None));
    assert_eq!(again.failure.as_deref(), Some("ファイルがありません。"));
}

async fn a_job_of_another_space_is_not_found(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let stranger = SpaceId::new();
    assert_eq!(store.job(stranger, job.id).await.expect("select"), None);
    assert!(matches!(request_cancel(&store, stranger, job.id, at(1)).await, Err(Error::NotFound("job"))));
    assert!(matches!(retry_job(&store, stranger, job.id, at(1)).await, Err(Error::NotFound("job"))));
    assert_eq!(store.jobs(stranger, &[], None, 10).await.expect("list").total, 0);
}

async fn jobs_are_listed_newest_first_by_page(db: TestDb) {
    let store = open(&db).await;
    let mut ids = Vec::new();
    for second in 0..5 {
        ids.push(store.insert_job(&asked(SPACE, None), at(second)).await.expect("insert").id);
    }
    request_cancel(&store, SPACE, ids[2], at(9)).await.expect("cancel");
    ids.reverse();
    let first = store.jobs(SPACE, &[], None, 3).await.expect("list");
    assert_eq!((first.total, first.has_next), (5, true));
    assert_eq!(first.rows.iter().map(|it| it.id).collect::<Vec<_>>(), ids[..3]);
    let rest = store.jobs(SPACE, &[], Some(ids[2]), 3).await.expect("list");
    assert_eq!((rest.total, rest.has_next), (5, false));
    assert_eq!(rest.rows.iter().map(|it| it.id).collect::<Vec<_>>(), ids[3..]);
    let waiting = store.jobs(SPACE, &[JobState::Queued, JobState::Running], None, 10).await.expect("list");
    assert_eq!((waiting.rows.len(), waiting.total, waiting.has_next), (4, 4, false));
}
