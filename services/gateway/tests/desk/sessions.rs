//! Sessions and their cookies.

use domain::Role;
use serde_json::json;
use testkit::{Backend, TestDb};

use crate::office::{A, B, Office, PASSWORD};

testkit::on_both_backends! {
    an_idle_session_ends_and_a_used_one_goes_on,
    no_session_lasts_longer_than_twelve_hours,
    somebody_of_two_spaces_names_one,
}

const MAIL: &str = "hanako@pref.example.jp";

async fn an_idle_session_ends_and_a_used_one_goes_on(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    for _ in 0..4 {
        office.pass(29 * 60);
        assert_eq!(browser.viewer().await, "VIEWER 京都府");
    }
    office.pass(30 * 60);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    let cleaned = app::identity::clean(&office.state.desk, office.now()).await.expect("clean");
    assert_eq!((cleaned.sessions, office.rows("session").await.len()), (1, 0));
}

async fn no_session_lasts_longer_than_twelve_hours(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    for _ in 0..35 {
        office.pass(20 * 60);
        assert_eq!(browser.viewer().await, "VIEWER 京都府");
    }
    office.pass(20 * 60);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
}

async fn somebody_of_two_spaces_names_one(db: TestDb) {
    let office = Office::open(db).await;
    let mut browser = office.member(A, Role::Viewer, MAIL).await;
    let named = |name: &str| browser.sending("renkei-space", name);
    assert_eq!(named(&A.to_string()).viewer().await, "VIEWER 京都府");
    let query = json!({ "query": "{ viewer { role } }" });
    let strange = named(&B.to_string()).post("/graphql", &query).await;
    for name in ["00000000-0000-0000-0000-00000000000c", "00000000-0000-0000-0000-000000000000", "nonsense", ""] {
        assert_eq!(named(name).post("/graphql", &query).await.body, strange.body, "{name:?}");
    }
    assert_eq!(office.browser().post("/graphql", &query).await.body, strange.body, "as if not signed in");
    let token = office.invite(B, Role::Editor, "花子", MAIL).await;
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    assert_eq!(browser.sending("renkei-space", &B.to_string()).viewer().await, "EDITOR 兵庫県");
    assert_eq!(browser.sending("renkei-space", &A.to_string()).viewer().await, "VIEWER 京都府");
}

#[tokio::test]
async fn cookies_are_out_of_reach_of_scripts_and_of_other_hosts() {
    let plain = Office::open(TestDb::new(Backend::Sqlite).await).await;
    plain.member(A, Role::Viewer, MAIL).await;
    let answer = plain.browser().sign_in(MAIL, PASSWORD).await;
    let cookie = answer.cookies()[0].to_owned();
    assert!(cookie.starts_with("renkei=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    assert_eq!(answer.header("strict-transport-security"), None);
    let value = cookie.split(['=', ';']).nth(1).expect("value");
    assert_eq!(value.len(), 43, "256 bits");
    let stored = plain.rows("session").await;
    let as_bytes = domain::text::hex(value.as_bytes());
    assert!(!format!("{stored:?}").contains(value) && !format!("{stored:?}").contains(&as_bytes), "only its digest");

    let secure = Office::with(TestDb::new(Backend::Sqlite).await, |it| {
        it.desk.public_url = "https://renkei.pref.example.jp".into();
        it.hosts.push("renkei.pref.example.jp".to_owned());
    })
    .await;
    let mut browser = secure.member(A, Role::Viewer, MAIL).await;
    let answer = secure.browser().sign_in(MAIL, PASSWORD).await;
    let cookie = answer.cookies()[0];
    assert!(cookie.starts_with("__Host-renkei=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
    assert_eq!(answer.header("strict-transport-security"), Some("max-age=63072000"));
    assert_eq!(browser.viewer().await, "VIEWER 京都府");
    // A plain name could be set by another host of the domain.
    let value = browser.cookies.remove("__Host-renkei").expect("cookie");
    browser.cookies.insert("renkei".to_owned(), value);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
}
