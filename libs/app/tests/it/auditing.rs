//! A chain that was tampered with breaks where it was.

use domain::{Scope, audit::Event};
use store::{Anchor, Store};
use testkit::{Backend, TestDb, raw};

use crate::seed::{AKITA, brought, id, noon, open, owner, space};

async fn five_entries(db: &TestDb) -> (Store, domain::SpaceId) {
    let store = open(db).await;
    brought(&store, AKITA, noon("2023-06-01")).await;
    let own = space(&store, "05").await.id;
    for day in 2..=5 {
        let tx = store.begin_write(&Scope::system(own)).await.expect("begin");
        tx.record(&Event::new("space.rename", own).with(format!("day {day}")), noon(&format!("2023-06-0{day}")))
            .await
            .expect("record");
        tx.commit().await.expect("commit");
    }
    (store, own)
}

async fn a_changed_a_removed_and_a_moved_entry_are_found(db: TestDb) {
    let (_, own) = five_entries(&db).await;
    let owner = owner(&db).await;
    let broken = async || {
        let verified = owner.verify_audit(Some(own), &[]).await.expect("verify");
        (verified[0].entries, verified[0].broken_at)
    };
    assert_eq!(broken().await, (5, None));
    let own = id(&db, own.0);
    let at = |number: i64| format!("where space_id = {own} and number = {number}");
    raw::execute(&db, &format!("update audit_entry set detail = 'day 9' {}", at(3))).await;
    assert_eq!(broken().await, (2, Some(3)), "changed");
    raw::execute(&db, &format!("update audit_entry set detail = 'day 3' {}", at(3))).await;
    assert_eq!(broken().await, (5, None), "put back");
    let swap = |one: i64, other: i64| format!("update audit_entry set number = {other} {}", at(one));
    raw::execute(&db, &[swap(2, 90), swap(3, 2), swap(90, 3)].join("; ")).await;
    assert_eq!(broken().await, (1, Some(2)), "re-ordered");
    raw::execute(&db, &[swap(3, 90), swap(2, 3), swap(90, 2)].join("; ")).await;
    raw::execute(&db, &format!("delete from audit_entry {}", at(4))).await;
    assert_eq!(broken().await, (3, Some(5)), "removed");
}

/// A chain that was cut short, or made anew from some entry on, still holds together: its anchor tells.
async fn entries_cut_off_at_the_end_are_found_by_the_anchor(db: TestDb) {
    let (_, own) = five_entries(&db).await;
    let owner = owner(&db).await;
    let before = owner.verify_audit(Some(own), &[]).await.expect("verify").remove(0);
    let anchor = Anchor { space: own, entries: before.entries, digest: before.digest };
    let broken = async |anchor: &Anchor| {
        let verified = owner.verify_audit(Some(own), std::slice::from_ref(anchor)).await.expect("verify");
        (verified[0].entries, verified[0].broken_at)
    };
    assert_eq!(broken(&anchor).await, (5, None));
    let another = Anchor { digest: vec![7; 32], ..anchor.clone() };
    assert_eq!(broken(&another).await, (4, Some(5)), "another fifth entry than before");
    raw::execute(&db, &format!("delete from audit_entry where space_id = {} and number > 3", id(&db, own.0))).await;
    assert_eq!(broken(&anchor).await, (3, Some(4)));
}

testkit::on_both_backends! {
    a_changed_a_removed_and_a_moved_entry_are_found,
    entries_cut_off_at_the_end_are_found_by_the_anchor,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_services_cannot_change_or_remove_an_entry() {
    let db = TestDb::new(Backend::Postgres).await;
    let (_, own) = five_entries(&db).await;
    for role in ["renkei_gateway", "renkei_worker"] {
        for statement in ["update audit_entry set detail = ''", "delete from audit_entry", "truncate audit_entry"] {
            let tried = format!(
                "begin; set local role {role}; select set_config('renkei.space', '{own}', true); \
                 do $t$ begin {statement}; raise exception 'taken'; exception when insufficient_privilege then null; end $t$; \
                 rollback"
            );
            raw::execute(&db, &tried).await;
        }
    }
    let verified = owner(&db).await.verify_audit(Some(own), &[]).await.expect("verify");
    assert_eq!((verified[0].entries, verified[0].broken_at), (5, None));
}
