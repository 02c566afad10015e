//! Who gets which job.

use domain::{JobKind, JobState, LeaseToken, SpaceId};
use testkit::TestDb;

use crate::seed::{LEASE, SPACE, asked, at, open};

testkit::on_both_backends! {
    a_job_is_claimed_once,
    spaces_take_turns,
    a_job_waits_until_it_is_due,
    another_kind_is_left_alone,
}

async fn a_job_is_claimed_once(db: TestDb) {
    let store = open(&db).await;
    for _ in 0..3 {
        store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    }
    let claims: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let claimed = store.claim_next_job(JobKind::ImportEdition, LeaseToken::new(), LEASE, at(1)).await;
                claimed.expect("claim").map(|it| it.id)
            })
        })
        .collect();
    let mut claimed = Vec::new();
    for it in claims {
        claimed.extend(it.await.expect("task"));
    }
    claimed.sort();
    claimed.dedup();
    assert_eq!(claimed.len(), 3);
}

async fn spaces_take_turns(db: TestDb) {
    let store = open(&db).await;
    let (greedy, modest) = (SpaceId::new(), SpaceId::new());
    for second in 0..4 {
        store.insert_job(&asked(greedy, None), at(second)).await.expect("insert");
    }
    store.insert_job(&asked(modest, None), at(9)).await.expect("insert");
    let mut order = Vec::new();
    while let Some(job) =
        store.claim_next_job(JobKind::ImportEdition, LeaseToken::new(), LEASE, at(10)).await.expect("claim")
    {
        assert_eq!((job.state, job.attempt, job.started_at), (JobState::Running, 1, Some(at(10))));
        order.push(if job.space == modest { "modest" } else { "greedy" });
    }
    assert_eq!(order, ["greedy", "modest", "greedy", "greedy", "greedy"]);
}

async fn a_job_waits_until_it_is_due(db: TestDb) {
    let store = open(&db).await;
    let job = store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(job.id, token, LEASE, at(0)).await.expect("claim").expect("free");
    assert!(store.fail_job(job.id, token, "disk full", Some(at(10)), at(1)).await.expect("fail"));
    for (second, is_due) in [(9, false), (10, true), (11, false)] {
        let claimed = store.claim_job(job.id, LeaseToken::new(), LEASE, at(second)).await.expect("claim");
        assert_eq!(claimed.is_some(), is_due, "{second}");
    }
}

async fn another_kind_is_left_alone(db: TestDb) {
    let store = open(&db).await;
    store.insert_job(&asked(SPACE, None), at(0)).await.expect("insert");
    let claimed = store.claim_next_job(JobKind::Standardise, LeaseToken::new(), LEASE, at(1)).await.expect("claim");
    assert_eq!(claimed, None);
}
