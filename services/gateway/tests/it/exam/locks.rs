//! Each lock alone, and a connection that served another space.

use store::{Locks, Service, Store};
use testkit::{Backend, TestDb};

use super::{actors, answers::Exam};

/// The query filters stand alone on SQLite, which has no row-level security: the exam's first test is that one. Here
/// row-level security stands alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn row_level_security_holds_without_the_filters() {
    let exam = Exam::new(TestDb::new(Backend::Postgres).await, Locks::Open).await;
    let leak = exam.leak().await;
    assert!(leak.is_none(), "{leak:?}");
}

/// Connections are few and serve everyone in turn, many at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pooled_connection_takes_nothing_along() {
    let db = TestDb::new(Backend::Postgres).await;
    let exam = Exam::new(db, Locks::Open).await;
    let store = Store::connect(&exam.db.url, Service::Gateway).await.expect("connect").with_locks(Locks::Open);
    let askers: Vec<_> = actors::all().into_iter().filter(|it| it.role == "viewer").collect();
    let mut turns = Vec::new();
    for turn in 0..120 {
        let (store, asker) = (store.clone(), askers[turn % askers.len()].clone());
        turns.push(tokio::spawn(async move {
            let scope = asker.scope.expect("scope");
            let tx = store.begin(&scope).await.expect("begin");
            let page = tx.members(None, 100).await.expect("members");
            let room = asker.room.expect("room");
            assert_eq!(page.total, room.roles().len() as u64, "{room:?}");
            let own = |it: &store::Member| room.roles().iter().any(|role| room.account(role) == it.account);
            assert!(page.rows.iter().all(own), "{room:?}");
        }));
    }
    for it in turns {
        it.await.expect("turn");
    }
}
