//! A worker that was thought dead changes nothing.

use domain::{JobState, LeaseToken, Progress};
use store::{Applied, Effect, Held};
use testkit::TestDb;

use crate::seed::{LEASE, SPACE, asked, at, dataset, open};

testkit::on_both_backends! {
    a_lost_lease_applies_nothing,
    a_lease_that_is_extended_is_not_lost,
    the_effect_and_what_follows_come_together,
    the_last_attempt_fails_for_good,
    a_job_given_back_has_lost_no_attempt,
}

async fn a_lost_lease_applies_nothing(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let (dead, living) = (LeaseToken::new(), LeaseToken::new());
    store.claim_job(job.id, dead, LEASE, at(0)).await.expect("claim").expect("free");
    assert_eq!(store.claim_job(job.id, living, LEASE, at(19)).await.expect("claim"), None);
    let again = store.claim_job(job.id, living, LEASE, at(20)).await.expect("claim").expect("the lease ran out");
    assert_eq!(again.attempt, 1, "a lost worker uses up no attempt");

    let effect = Effect::Dataset(dataset("a"));
    let follow_up = |_| vec![asked(SPACE, Some("follow-up"))];
    assert_eq!(store.extend_lease(job.id, dead, LEASE, None, at(21)).await.expect("extend"), None);
    assert_eq!(store.finish_job(job.id, dead, &effect, follow_up, at(21)).await.expect("finish"), None);
    assert!(!store.fail_job(job.id, dead, "too late", None, at(21)).await.expect("fail"));
    assert!(!store.release_job(job.id, dead, at(21)).await.expect("release"));
    assert!(!store.cancelled_job(job.id, dead, at(21)).await.expect("cancelled"));
    assert_eq!(store.editions().await.expect("editions"), []);
    assert_eq!(store.jobs(SPACE, &[], None, 10).await.expect("list").total, 1);

    assert!(store.finish_job(job.id, living, &effect, follow_up, at(22)).await.expect("finish").is_some());
    assert_eq!(store.editions().await.expect("editions").len(), 1);
    assert_eq!(store.finish_job(job.id, living, &effect, follow_up, at(23)).await.expect("finish"), None);
    assert_eq!(store.jobs(SPACE, &[], None, 10).await.expect("list").total, 2);
}

async fn a_lease_that_is_extended_is_not_lost(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(job.id, token, LEASE, at(0)).await.expect("claim").expect("free");
    let progress = Progress { done: 3, total: 46, now: "第9回/000001.xlsx".into() };
    let held = store.extend_lease(job.id, token, LEASE, Some(&progress), at(15)).await.expect("extend");
    assert_eq!(held, Some(Held { cancel_requested: false }));
    assert_eq!(store.claim_job(job.id, LeaseToken::new(), LEASE, at(30)).await.expect("claim"), None);
    store.extend_lease(job.id, token, LEASE, None, at(30)).await.expect("extend");
    assert_eq!(store.job(SPACE, job.id).await.expect("select").expect("job").progress, progress);
}

async fn the_effect_and_what_follows_come_together(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(job.id, token, LEASE, at(0)).await.expect("claim").expect("free");
    let new = dataset("a");
    let follow_up = |applied| {
        assert_eq!(applied, Applied::Dataset(new.id));
        vec![asked(SPACE, Some("follow-up"))]
    };
    let finished = store.finish_job(job.id, token, &Effect::Dataset(new.clone()), follow_up, at(5)).await;
    let finished = finished.expect("finish").expect("lease");
    let done = store.job(SPACE, job.id).await.expect("select").expect("job");
    assert_eq!((done.state, done.finished_at), (JobState::Done, Some(at(5))));
    assert_eq!(done.result, Some(serde_json::json!({ "datasetId": new.id })));
    assert_eq!(finished.follow_ups.len(), 1);
    let follow_up = store.job(SPACE, finished.follow_ups[0].id).await.expect("select").expect("job");
    assert_eq!((follow_up.state, follow_up.created_at), (JobState::Queued, at(5)));
}

async fn the_last_attempt_fails_for_good(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    for attempt in 1..=3 {
        let token = LeaseToken::new();
        let claimed = store.claim_job(job.id, token, LEASE, at(attempt)).await.expect("claim").expect("free");
        assert_eq!(i64::from(claimed.attempt), attempt);
        assert!(store.fail_job(job.id, token, "disk full", Some(at(attempt)), at(attempt)).await.expect("fail"));
    }
    let failed = store.job(SPACE, job.id).await.expect("select").expect("job");
    assert_eq!((failed.state, failed.failure.as_deref()), (JobState::Failed, Some("disk full")));
}

async fn a_job_given_back_has_lost_no_attempt(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    for second in 0..5 {
        let token = LeaseToken::new();
        let claimed = store.claim_job(job.id, token, LEASE, at(second)).await.expect("claim").expect("free");
        assert_eq!(claimed.attempt, 1);
        assert!(store.release_job(job.id, token, at(second)).await.expect("release"));
    }
}
