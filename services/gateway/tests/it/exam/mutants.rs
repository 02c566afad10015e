//! The exam examined: with any one filter or policy open, it must find a fault.

use domain::FiscalYear;
use store::{Locks, Service, Store};
use testkit::{Backend, TestDb, raw};

use super::{
    actors,
    answers::Exam,
    tables::{database, faults, faults_of},
    tenancy::{ROOMS, Room, seed},
};

/// Files that wait are named, never shown: the exam's other question finds them.
const NAMED_ONLY: &str = "upload";
/// Facts that are shared show beside the place they are of, and what is published only to those who may ask for it: there
/// the store itself is asked.
const BEHIND: [&str; 2] = ["publication", "shared_record"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_one_filter_that_is_open_is_found() {
    let db = TestDb::new(Backend::Sqlite).await;
    store::migrate(&db.url).await.expect("migrate");
    seed(&db).await;
    let mut exam = Exam::again(db, Locks::Closed).await;
    for &table in store::FILTERED {
        exam = Exam::again(exam.db, Locks::OpenFor(table)).await;
        let found = match table {
            NAMED_ONLY => exam.denied(&actors::telling()[0]).await,
            it if BEHIND.contains(&it) => behind(&exam, it).await,
            _ => exam.leak().await,
        };
        assert!(found.is_some(), "the filter of {table} may be open, and the exam does not notice");
    }
}

/// What somebody is given by the store and should not be.
async fn behind(exam: &Exam, table: &'static str) -> Option<String> {
    let store = Store::connect(&exam.db.url, Service::Gateway).await.expect("connect");
    for (locks, expected) in [(Locks::Closed, 0), (Locks::OpenFor(table), 1)] {
        let guest = actors::telling().into_iter().find(|it| it.name == "Tango guest").expect("guest");
        let tx = store.clone().with_locks(locks).begin(&guest.scope.expect("scope")).await.expect("begin");
        let found = match table {
            "publication" => tx.publications(FiscalYear(2021)).await.expect("publications").len(),
            _ => tx.shared(&ROOMS.map(Room::id), &[], &[FiscalYear(2026)]).await.expect("shared").len(),
        };
        assert_eq!(found.min(1), expected, "{table} with {locks:?}");
    }
    Some(format!("a guest is given {table}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_one_policy_that_is_open_is_found() {
    let db = database().await;
    let dump = raw::dump(&db).await;
    let policies = raw::column(
        &db,
        "select concat_ws('|', tablename, policyname, cmd, coalesce(qual, ''), coalesce(with_check, '')) from pg_policies \
         where 'renkei_gateway' = any (roles) and coalesce(qual, with_check) <> 'true' order by 1",
    )
    .await;
    assert!(policies.len() > 60, "{policies:?}");
    let mut gateway = raw::Gateway::connect(&db).await;
    for policy in policies {
        let [table, name, verb, seen, written]: [&str; 5] =
            policy.split('|').collect::<Vec<_>>().try_into().expect("five parts");
        let clauses = |seen: &str, written: &str| match verb {
            "INSERT" => format!("with check ({written})"),
            "UPDATE" => format!("using ({seen}) with check ({written})"),
            _ => format!("using ({seen})"),
        };
        raw::execute(&db, &format!("alter policy {name} on {table} {}", clauses("true", "true"))).await;
        let found = faults_of(&mut gateway, table, &dump).await;
        assert!(!found.is_empty(), "the policy {name} of {table} may be open, and the exam does not notice");
        raw::execute(&db, &format!("alter policy {name} on {table} {}", clauses(seen, written))).await;
    }
    let found = faults(&db, &dump).await;
    assert!(found.is_empty(), "{found:?}");
}
