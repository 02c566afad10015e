//! Codes of an app, and recovery codes.

use domain::Role;
use serde_json::{Value, json};
use testkit::TestDb;

use crate::office::{A, App, Office, PASSWORD};

testkit::on_both_backends! {
    an_administrator_can_do_nothing_without_a_second_factor,
    a_code_is_good_once,
    a_recovery_code_is_good_once,
    turning_it_off_takes_a_code,
    of_two_at_once_one_wins,
}

const MAIL: &str = "kanri@pref.example.jp";
const NOT_A_CODE: &str = "000000x";

async fn an_administrator_can_do_nothing_without_a_second_factor(db: TestDb) {
    let office = Office::open(db).await;
    let token = office.invite(A, Role::Administrator, "管理 太郎", MAIL).await;
    let mut browser = office.browser();
    let accepted = browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await;
    assert_eq!(accepted.ok(), json!({ "next": "enrol" }));
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    let me = browser.get("/auth/me").await.ok();
    assert_eq!((&me["must_enrol"], &me["spaces"][0]["usable"]), (&json!(true), &json!(false)));

    let begun = browser.post("/auth/totp/start", &json!({})).await.ok();
    assert!(begun["uri"].as_str().is_some_and(|it| it.starts_with("otpauth://totp/Renkei:kanri%40pref.example.jp?")));
    assert!(begun["svg"].as_str().is_some_and(|it| it.contains("<svg") && !it.contains("script")));
    let wrong = browser.post("/auth/totp/confirm", &json!({ "code": NOT_A_CODE })).await;
    assert_eq!(wrong.refused().1, "SIGN_IN_FAILED");
    let before = browser.clone();
    let (app, codes) = App::enrol(&office, &mut browser).await;
    assert_eq!(codes.len(), 10);
    assert_eq!(browser.viewer().await, "ADMINISTRATOR 京都府");
    assert_eq!(before.clone().get("/auth/me").await.refused().0, 401, "the session before is gone");
    assert_eq!(browser.post("/auth/totp/start", &json!({})).await.refused(), (409, "CONFLICT".to_owned()));

    let mut later = office.browser();
    let answer = later.sign_in(MAIL, PASSWORD).await;
    assert_eq!(answer.ok(), json!({ "next": "second_factor" }));
    assert_eq!(later.get("/auth/me").await.refused().0, 401, "a password alone is no session");
    office.pass(30);
    let answer = later.post("/auth/second-factor", &json!({ "code": app.code(&office) })).await;
    assert_eq!(answer.ok(), json!({ "next": "done" }));
    assert_eq!(later.viewer().await, "ADMINISTRATOR 京都府");
    let settled = office.rows("space").await.into_iter().find(|it| it["code"] == "26").expect("space");
    assert_ne!(settled["settled_at"], "null", "its first administrator has come");
    let stored = office.rows("account").await.remove(0);
    let secret = begun["secret"].as_str().expect("secret");
    let plain = domain::text::hex(&data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).expect("base32"));
    assert!(!stored["totp"].contains(&plain), "sealed");
}

/// Password, then this.
async fn enter(office: &Office, proof: &Value) -> (u16, String) {
    let mut browser = office.browser();
    browser.sign_in(MAIL, PASSWORD).await.ok();
    let answer = browser.post("/auth/second-factor", proof).await;
    if answer.status.is_success() { (200, browser.viewer().await) } else { answer.refused() }
}

fn wrong() -> (u16, String) {
    (401, "SIGN_IN_FAILED".to_owned())
}

fn right() -> (u16, String) {
    (200, "ADMINISTRATOR 京都府".to_owned())
}

async fn a_code_is_good_once(db: TestDb) {
    let office = Office::open(db).await;
    let (_, app) = office.strong_member(A, Role::Administrator, MAIL).await;
    let used = json!({ "code": app.code(&office) });
    assert_eq!(enter(&office, &used).await, wrong(), "used to enrol");
    office.pass(30);
    let code = json!({ "code": app.code(&office) });
    assert_eq!(enter(&office, &code).await, right());
    assert_eq!(enter(&office, &code).await, wrong(), "replayed");
    assert_eq!(enter(&office, &used).await, wrong(), "of the step before");
    office.pass(30);
    assert_eq!(enter(&office, &json!({ "code": app.code(&office) })).await, right());
    office.pass(3_600);
    let old = app.code(&office);
    office.pass(90);
    assert_eq!(enter(&office, &json!({ "code": old })).await, wrong(), "too old");
    assert_eq!(enter(&office, &json!({})).await, wrong());
    // The question itself does not wait for ever.
    let mut slow = office.browser();
    slow.sign_in(MAIL, PASSWORD).await.ok();
    office.pass(301);
    let late = slow.post("/auth/second-factor", &json!({ "code": app.code(&office) })).await;
    assert_eq!(late.refused(), (401, "UNAUTHENTICATED".to_owned()));
}

async fn a_recovery_code_is_good_once(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Administrator, MAIL).await;
    let (app, codes) = App::enrol(&office, &mut browser).await;
    let typed = json!({ "recovery_code": codes[3].to_lowercase().replace('-', " ") });
    assert_eq!(enter(&office, &typed).await, right());
    assert_eq!(enter(&office, &typed).await, wrong(), "used");
    assert_eq!(browser.get("/auth/me").await.ok()["recovery_codes_left"], 9);
    office.pass(30);
    let renewed = browser.post("/auth/recovery-codes", &json!({ "code": app.code(&office) })).await.ok();
    assert_eq!(enter(&office, &json!({ "recovery_code": codes[4] })).await, wrong(), "of the old set");
    assert_eq!(enter(&office, &json!({ "recovery_code": renewed["recovery_codes"][0] })).await, right());
}

async fn turning_it_off_takes_a_code(db: TestDb) {
    let office = Office::open(db).await;
    let (mut browser, app) = office.strong_member(A, Role::Administrator, MAIL).await;
    let mut other = office.browser();
    office.pass(30);
    other.sign_in(MAIL, PASSWORD).await.ok();
    other.post("/auth/second-factor", &json!({ "code": app.code(&office) })).await.ok();
    let wrong = browser.post("/auth/totp/disable", &json!({ "code": NOT_A_CODE })).await;
    assert_eq!(wrong.refused().1, "SIGN_IN_FAILED");
    office.pass(30);
    let off = browser.post("/auth/totp/disable", &json!({ "code": app.code(&office) })).await;
    assert_eq!(off.ok(), json!({ "next": "enrol" }));
    assert_eq!(
        (browser.viewer().await.as_str(), other.viewer().await.as_str()),
        ("UNAUTHENTICATED", "UNAUTHENTICATED")
    );
    assert!(office.rows("recovery_code").await.is_empty());
    App::enrol(&office, &mut browser).await;
    assert_eq!(browser.viewer().await, "ADMINISTRATOR 京都府");
}

async fn of_two_at_once_one_wins(db: TestDb) {
    let office = Office::open(db).await;
    office.strong_member(A, Role::Administrator, MAIL).await;
    let account = office.account(MAIL).await;
    let step = u64::try_from(office.now().timestamp() / 30).expect("step");
    // Both have found the code right before either writes that it is used.
    for (step, taken) in [(step, false), (step + 2, true), (step + 2, false), (step + 1, false), (step + 3, true)] {
        let tx = office.store.begin_identity().await.expect("begin");
        assert_eq!(tx.use_totp_step(account, step).await.expect("use"), taken, "{step}");
        tx.commit().await.expect("commit");
    }
    let mut browser = office.browser();
    browser.sign_in(MAIL, PASSWORD).await.ok();
    let pending = identity::Opaque::parse(&browser.cookies["renkei-step"]).expect("cookie").digest();
    for taken in [true, false] {
        let tx = office.store.begin_identity().await.expect("begin");
        let found = tx.take_sign_in(&pending, store::SignInKind::SecondFactor, office.now()).await.expect("take");
        assert_eq!(found.is_some(), taken);
        tx.commit().await.expect("commit");
    }
}
