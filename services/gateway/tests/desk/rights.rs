//! Rights that are given, changed and taken away between two requests.

use domain::{GrantId, Role, Scope};
use serde_json::json;
use testkit::TestDb;
use uuid::Uuid;

use crate::office::{A, B, Office, PASSWORD};

testkit::on_both_backends! {
    a_changed_right_counts_on_the_next_request,
    a_right_counts_from_its_first_to_its_last_day_in_japan,
    a_closed_account_is_signed_in_nowhere,
    a_role_of_the_wrong_kind_of_space_is_no_role,
    nobody_is_given_such_a_role,
}

const MAIL: &str = "hanako@pref.example.jp";

async fn a_changed_right_counts_on_the_next_request(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    assert_eq!(browser.viewer().await, "VIEWER 京都府");
    let grant = office.rows("role_grant").await.remove(0);
    let grant = GrantId(Uuid::parse_str(&grant["id"]).expect("id"));
    let today = domain::day_in_japan(office.now());
    let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
    tx.change_grant(grant, Role::Editor, today, today).await.expect("change");
    tx.commit().await.expect("commit");
    assert_eq!(browser.viewer().await, "EDITOR 京都府");
    let token = office.invite(A, Role::Viewer, "花子", MAIL).await;
    office.browser().post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    assert_eq!(browser.viewer().await, "EDITOR 京都府", "the stronger of two");
    let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
    tx.revoke_grant(grant, today, office.now()).await.expect("revoke");
    tx.commit().await.expect("commit");
    assert_eq!(browser.viewer().await, "VIEWER 京都府");
    office.sql("update role_grant set revoked_at = created_at").await;
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    assert_eq!(browser.get("/auth/me").await.ok()["spaces"], json!([]), "signed in, and nowhere");
}

async fn a_right_counts_from_its_first_to_its_last_day_in_japan(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    // It is 23:13:20 in Japan.
    office.sql("update role_grant set valid_to = '2026-09-21'").await;
    office.pass(46 * 60 + 39);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED", "idle");
    browser.sign_in(MAIL, PASSWORD).await.ok();
    assert_eq!(browser.viewer().await, "VIEWER 京都府", "23:59:59");
    office.pass(1);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED", "the next day has begun");
    office.sql("update role_grant set valid_to = null, valid_from = '2026-09-22'").await;
    assert_eq!(browser.viewer().await, "VIEWER 京都府");
    office.sql("update role_grant set valid_from = '2026-09-23'").await;
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
}

async fn a_closed_account_is_signed_in_nowhere(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    office.sql("update account set disabled_at = created_at").await;
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    assert_eq!(browser.get("/auth/me").await.refused().0, 401);
    let token = office.invite(B, Role::Viewer, "花子", MAIL).await;
    let body = json!({ "token": token, "password": PASSWORD });
    assert_eq!(office.browser().post("/auth/invitation/accept", &body).await.refused().0, 401);
}

async fn a_role_of_the_wrong_kind_of_space_is_no_role(db: TestDb) {
    let office = Office::open(db).await;
    let (mut browser, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    office.sql("update role_grant set role = 'operator'").await;
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    let platform = office.id(Uuid::nil());
    office.sql(&format!("update role_grant set role = 'administrator', space_id = {platform}")).await;
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    office.sql("update role_grant set role = 'operator'").await;
    assert_eq!(browser.viewer().await, "OPERATOR Renkei");
}

async fn nobody_is_given_such_a_role(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Viewer, MAIL).await;
    let grant = GrantId(Uuid::parse_str(&office.rows("role_grant").await.remove(0)["id"]).expect("id"));
    let today = domain::day_in_japan(office.now());
    for role in [Role::Operator, Role::Researcher] {
        let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
        let refused = tx.change_grant(grant, role, today, today).await;
        assert!(matches!(refused, Err(domain::Error::Invalid(_))), "{refused:?}");
    }
}
