//! Mail address and password.

use axum::http::StatusCode;
use domain::Role;
use serde_json::json;
use testkit::{Backend, TestDb};

use crate::office::{A, Office, PASSWORD};

testkit::on_both_backends! {
    somebody_signs_in_and_out,
    wrong_and_unknown_and_closed_get_the_same_answer,
    a_new_password_ends_the_other_sessions,
}

const MAIL: &str = "hanako@pref.example.jp";

async fn somebody_signs_in_and_out(db: TestDb) {
    let office = Office::open(db).await;
    let mut first = office.member(A, Role::Editor, MAIL).await;
    assert_eq!(first.viewer().await, "EDITOR 京都府");

    let mut second = office.browser();
    assert_eq!(second.viewer().await, "UNAUTHENTICATED");
    let answer = second.sign_in(" Hanako@PREF.example.jp ", PASSWORD).await;
    assert_eq!(answer.ok(), json!({ "next": "done" }));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(second.viewer().await, "EDITOR 京都府");
    let me = second.get("/auth/me").await.ok();
    assert_eq!((&me["account"]["name"], &me["account"]["mail"]), (&json!("山田 花子"), &json!(MAIL)));
    assert_eq!(me["spaces"][0]["role"], "editor");
    assert!(me["spaces"][0]["valid_to"].as_str().is_some_and(|it| it.len() == 10), "{me}");

    let kept = second.clone();
    let out = second.post("/auth/sign-out", &json!({})).await;
    assert_eq!((out.status, second.cookies.len()), (StatusCode::NO_CONTENT, 0));
    assert_eq!(kept.clone().viewer().await, "UNAUTHENTICATED", "the cookie is worth nothing after");
    assert_eq!(kept.clone().get("/auth/me").await.refused(), (401, "UNAUTHENTICATED".to_owned()));
    assert_eq!(first.viewer().await, "EDITOR 京都府", "the other machine stays");

    // A full-width keyboard types the same password; a new sign-in replaces the session of the same browser.
    let before = first.clone();
    first.sign_in(MAIL, PASSWORD).await.ok();
    assert_eq!(
        (first.viewer().await.as_str(), before.clone().viewer().await.as_str()),
        ("EDITOR 京都府", "UNAUTHENTICATED")
    );

    let mut third = office.browser();
    third.sign_in(MAIL, PASSWORD).await.ok();
    third.post("/auth/sign-out", &json!({ "everywhere": true })).await.ok();
    assert_eq!(first.viewer().await, "UNAUTHENTICATED");
    let trail = office.rows("audit_entry").await;
    let done = trail.iter().filter(|it| it["action"] == "sign_in.done").count();
    assert_eq!(done, 4, "{trail:?}");
    assert!(trail.iter().all(|it| !format!("{it:?}").contains(MAIL)), "addresses stay in their table");
}

async fn wrong_and_unknown_and_closed_get_the_same_answer(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Viewer, MAIL).await;
    office.member(A, Role::Viewer, "closed@pref.example.jp").await;
    office.sql("update account set disabled_at = created_at where mail_key = 'closed@pref.example.jp'").await;
    let mut answers = Vec::new();
    for (mail, password) in [
        (MAIL, "間違ったパスワードを入力してみた場合"),
        (MAIL, ""),
        ("nobody@pref.example.jp", PASSWORD),
        ("closed@pref.example.jp", PASSWORD),
        ("no address at all", PASSWORD),
        ("", ""),
        ("hanako\0@pref.example.jp", PASSWORD),
    ] {
        let answer = office.browser().sign_in(mail, password).await;
        assert_eq!(answer.refused(), (401, "SIGN_IN_FAILED".to_owned()), "{mail}");
        let mut names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
        names.sort();
        answers.push((answer.body, names));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    let trail = office.rows("audit_entry").await;
    assert_eq!(trail.iter().filter(|it| it["action"] == "sign_in.fail").count(), 7);
}

async fn a_new_password_ends_the_other_sessions(db: TestDb) {
    const NEW: &str = "the teapot was blue in november";
    let office = Office::open(db).await;
    let mut here = office.member(A, Role::Viewer, MAIL).await;
    let mut there = office.browser();
    there.sign_in(MAIL, PASSWORD).await.ok();
    let wrong = here.post("/auth/password", &json!({ "old": NEW, "new": NEW })).await;
    assert_eq!(wrong.refused().1, "SIGN_IN_FAILED");
    let weak = here.post("/auth/password", &json!({ "old": PASSWORD, "new": "hanako-hanako-2026" })).await;
    assert_eq!(weak.refused(), (422, "INVALID".to_owned()));
    assert_eq!(there.viewer().await, "VIEWER 京都府", "nothing is half done");
    here.post("/auth/password", &json!({ "old": PASSWORD, "new": NEW })).await.ok();
    assert_eq!((here.viewer().await.as_str(), there.viewer().await.as_str()), ("VIEWER 京都府", "UNAUTHENTICATED"));
    assert_eq!(office.browser().sign_in(MAIL, PASSWORD).await.refused().0, 401);
    office.browser().sign_in(MAIL, NEW).await.ok();
}

#[tokio::test]
async fn only_json_from_our_own_pages_is_taken() {
    let office = Office::open(TestDb::new(Backend::Sqlite).await).await;
    let member = office.member(A, Role::Viewer, MAIL).await;
    let body = json!({ "mail": MAIL, "password": PASSWORD });
    let mut form = member.sending("content-type", "text/plain");
    // The later of two headers counts for nothing: the first one is ours. Ask without it.
    form.headers.insert("origin".to_owned(), "https://evil.example".to_owned());
    assert_eq!(form.post("/auth/sign-in", &body).await.refused(), (403, "FORBIDDEN".to_owned()));
    for site in ["cross-site", "same-site", "none"] {
        let mut other = member.sending("sec-fetch-site", site).sending("host", "localhost:8080");
        assert_eq!(other.post("/auth/sign-out", &json!({})).await.refused().0, 403, "{site}");
        let query = json!({ "query": "{ viewer { role } }" });
        assert_eq!(other.post("/graphql", &query).await.status, StatusCode::FORBIDDEN, "{site}");
    }
    let mut own = member.sending("sec-fetch-site", "same-origin").sending("host", "localhost:8080");
    assert_eq!(own.viewer().await, "VIEWER 京都府");
    let mut large = office.browser();
    let answer = large.sign_in(MAIL, &"x".repeat(20_000)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let mut odd = office.browser();
    assert_eq!(odd.post("/auth/sign-in", &json!({ "mail": 1 })).await.refused(), (400, "BAD_REQUEST".to_owned()));
    assert_eq!(odd.get("/auth/sign-in").await.status, StatusCode::METHOD_NOT_ALLOWED);
}
