//! What nobody else will do.

use std::time::Duration;

use domain::{JobState, LeaseToken};
use store::Settled;
use testkit::TestDb;

use crate::seed::{LEASE, SPACE, asked, at, open, request_cancel};

const EVERY: Duration = Duration::from_secs(10);

testkit::on_both_backends! {
    a_waiting_job_is_sent_again_ever_more_rarely,
    a_job_whose_worker_is_gone_is_sent_again,
    a_job_that_loses_every_worker_is_failed,
    a_job_told_to_stop_is_cancelled_when_its_worker_is_gone,
}

async fn a_waiting_job_is_sent_again_ever_more_rarely(db: TestDb) {
    let store = open(&db).await;
    store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let mut sent = Vec::new();
    for second in 0..300 {
        let due = store.due_for_push(at(second), 50).await.expect("due");
        if !due.is_empty() {
            store.mark_pushed(&due, EVERY, at(second)).await.expect("mark");
            sent.push(second);
        }
    }
    assert_eq!(sent, [0, 10, 30, 70, 150, 230]);
}

async fn a_job_whose_worker_is_gone_is_sent_again(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    store.claim_job(job.id, LeaseToken::new(), LEASE, at(1)).await.expect("claim").expect("free");
    assert_eq!(store.due_for_push(at(20), 50).await.expect("due"), []);
    let due = store.due_for_push(at(21), 50).await.expect("due");
    assert_eq!(due.iter().map(|it| it.id).collect::<Vec<_>>(), [job.id]);
}

async fn a_job_that_loses_every_worker_is_failed(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    for attempt in 0..51 {
        assert_eq!(store.settle_jobs(at(attempt * 100)).await.expect("settle"), Settled::default());
        let claimed = store.claim_job(job.id, LeaseToken::new(), LEASE, at(attempt * 100)).await.expect("claim");
        claimed.expect("free");
    }
    assert_eq!(store.claim_job(job.id, LeaseToken::new(), LEASE, at(9_000)).await.expect("claim"), None);
    assert_eq!(store.due_for_push(at(9_000), 50).await.expect("due"), []);
    assert_eq!(store.settle_jobs(at(9_000)).await.expect("settle"), Settled { cancelled: 0, failed: 1 });
    let failed = store.job(SPACE, job.id).await.expect("select").expect("job");
    assert_eq!(
        (failed.state, failed.failure.as_deref()),
        (JobState::Failed, Some("ワーカーが51回失われました。 / The worker was lost 51 times."))
    );
}

async fn a_job_told_to_stop_is_cancelled_when_its_worker_is_gone(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    store.claim_job(job.id, LeaseToken::new(), LEASE, at(0)).await.expect("claim").expect("free");
    request_cancel(&store, SPACE, job.id, at(1)).await.expect("cancel");
    assert_eq!(store.settle_jobs(at(19)).await.expect("settle"), Settled::default());
    assert_eq!(store.claim_job(job.id, LeaseToken::new(), LEASE, at(20)).await.expect("claim"), None);
    assert_eq!(store.settle_jobs(at(20)).await.expect("settle"), Settled { cancelled: 1, failed: 0 });
    let job = store.job(SPACE, job.id).await.expect("select").expect("job");
    assert_eq!((job.state, job.finished_at), (JobState::Cancelled, Some(at(20))));
}
