//! Help for somebody who cannot sign in any more, as they meet it at the desk.

use app::identity::{disable_account, enable_account, reset_password, reset_second_factor};
use domain::Role;
use identity::MailAddress;
use serde_json::json;
use store::{Service, Store};
use testkit::TestDb;

use crate::office::{A, App, Office, PASSWORD, rng};

testkit::on_both_backends! {
    a_lost_second_factor_is_set_up_anew,
    a_forgotten_password_is_replaced,
    a_closed_account_opens_again,
    other_machines_are_signed_out,
}

const MAIL: &str = "hanako@pref.example.jp";

/// The office, the database as its owner has it, and the address.
async fn begin(db: TestDb) -> (Office, Store, MailAddress) {
    let url = db.url.clone();
    let office = Office::open(db).await;
    let owner = Store::connect(&url, Service::Owner).await.expect("connect");
    (office, owner, MailAddress::parse(MAIL).expect("mail"))
}

async fn a_lost_second_factor_is_set_up_anew(db: TestDb) {
    let (office, owner, mail) = begin(db).await;
    let (mut before, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    reset_second_factor(&owner, &mail, office.now()).await.expect("reset");
    assert_eq!(before.get("/auth/me").await.refused().0, 401, "every session has ended");
    let mut browser = office.browser();
    assert_eq!(browser.sign_in(MAIL, PASSWORD).await.ok(), json!({ "next": "enrol" }));
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED", "a password alone is no administrator");
    App::enrol(&office, &mut browser).await;
    assert_eq!(browser.viewer().await, "ADMINISTRATOR 京都府");
}

async fn a_forgotten_password_is_replaced(db: TestDb) {
    let (office, owner, mail) = begin(db).await;
    let (mut before, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    let (_, drawn) = reset_password(&owner, &mail, office.now(), &mut rng()).await.expect("reset");
    assert_eq!(before.get("/auth/me").await.refused().0, 401);
    assert_eq!(office.browser().sign_in(MAIL, PASSWORD).await.refused().0, 401, "the old one is gone");
    let next = office.browser().sign_in(MAIL, drawn.as_str()).await.ok();
    assert_eq!(next, json!({ "next": "second_factor" }), "which stays");
}

async fn a_closed_account_opens_again(db: TestDb) {
    let (office, owner, mail) = begin(db).await;
    let mut before = office.member(A, Role::Viewer, MAIL).await;
    disable_account(&owner, &mail, office.now()).await.expect("disable");
    assert_eq!(before.viewer().await, "UNAUTHENTICATED");
    assert_eq!(office.browser().sign_in(MAIL, PASSWORD).await.refused(), (401, "SIGN_IN_FAILED".to_owned()));
    enable_account(&owner, &mail, office.now()).await.expect("enable");
    assert_eq!(before.viewer().await, "UNAUTHENTICATED", "what has ended stays ended");
    let mut after = office.browser();
    office.pass(60);
    after.sign_in(MAIL, PASSWORD).await.ok();
    assert_eq!(after.viewer().await, "VIEWER 京都府");
}

async fn other_machines_are_signed_out(db: TestDb) {
    let (office, _, _) = begin(db).await;
    let mut here = office.member(A, Role::Viewer, MAIL).await;
    let mut there = office.browser();
    there.sign_in(MAIL, PASSWORD).await.ok();
    let mut colleague = office.member(A, Role::Viewer, "other@pref.example.jp").await;
    here.post("/auth/sign-out", &json!({ "others": true })).await.ok();
    assert_eq!(there.viewer().await, "UNAUTHENTICATED");
    assert_eq!([here.viewer().await, colleague.viewer().await], ["VIEWER 京都府"; 2]);
}
