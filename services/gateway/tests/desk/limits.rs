//! How often, and from where.

use std::time::Duration;

use domain::Role;
use serde_json::json;
use testkit::{Backend, TestDb};

use crate::office::{A, Office, PASSWORD};

testkit::on_both_backends! { guesses_wait_longer_and_longer, codes_are_counted_apart }

const MAIL: &str = "hanako@pref.example.jp";

async fn guesses_wait_longer_and_longer(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Viewer, MAIL).await;
    let mut answers = Vec::new();
    // Somebody, and nobody.
    for mail in [MAIL, "nobody@pref.example.jp"] {
        for _ in 0..5 {
            assert_eq!(office.browser().sign_in(mail, "a wrong guess of some length").await.refused().0, 401);
        }
        let told = office.browser().sign_in(mail, PASSWORD).await;
        assert_eq!(told.refused(), (429, "RATE_LIMITED".to_owned()), "also with the right password");
        assert_eq!(told.header("retry-after"), Some("1"));
        answers.push(told.body);
    }
    assert_eq!(answers[0], answers[1]);
    office.pass(1);
    assert_eq!(office.browser().sign_in(MAIL, "a sixth wrong guess").await.refused().0, 401);
    assert_eq!(office.browser().sign_in(MAIL, PASSWORD).await.header("retry-after"), Some("2"));
    office.pass(2);
    office.browser().sign_in(MAIL, PASSWORD).await.ok();
    office.browser().sign_in(MAIL, PASSWORD).await.ok();
}

async fn codes_are_counted_apart(db: TestDb) {
    let office = Office::open(db).await;
    let (_, app) = office.strong_member(A, Role::Administrator, MAIL).await;
    office.pass(30);
    let mut thief = office.browser();
    let guess = json!({ "code": "1" });
    for _ in 0..5 {
        thief.sign_in(MAIL, PASSWORD).await.ok();
        assert_eq!(thief.post("/auth/second-factor", &guess).await.refused().0, 401);
    }
    thief.sign_in(MAIL, PASSWORD).await.ok();
    let told = thief.post("/auth/second-factor", &guess).await;
    assert_eq!((told.refused().0, told.header("retry-after")), (429, Some("1")), "a right password buys no guesses");
    office.pass(30);
    // Nor do guesses at the password keep the owner, who is past it, from showing a code.
    let mut owner = office.browser();
    owner.sign_in(MAIL, PASSWORD).await.ok();
    for _ in 0..6 {
        office.browser().sign_in(MAIL, "a wrong guess of some length").await;
    }
    owner.post("/auth/second-factor", &json!({ "code": app.code(&office) })).await.ok();
    assert_eq!(owner.viewer().await, "ADMINISTRATOR 京都府");
}

async fn office() -> Office {
    Office::with(TestDb::new(Backend::Sqlite).await, |it| {
        it.trusted_proxies = identity::address::parse_networks("10.0.0.0/8").expect("networks");
        let rules = &mut it.desk.rules;
        rules.address_requests = rules.address_requests.at(3, Duration::from_mins(1)).expect("rule");
        rules.account_requests = rules.account_requests.at(2, Duration::from_mins(1)).expect("rule");
    })
    .await
}

#[tokio::test]
async fn requests_of_an_address_and_of_an_account_are_counted() {
    let office = office().await;
    let mut member = office.member(A, Role::Viewer, MAIL).await;
    let query = json!({ "query": "{ __typename }" });
    for _ in 0..2 {
        member.post("/graphql", &query).await.ok();
    }
    let told = member.post("/graphql", &query).await;
    assert_eq!((told.status.as_u16(), told.header("retry-after")), (429, Some("30")));
    let body: serde_json::Value = serde_json::from_slice(&told.body).expect("JSON");
    assert_eq!(body["errors"][0]["extensions"]["code"], "RATE_LIMITED");
    // The invitation was one, of the address.
    let mut nobody = office.browser();
    for _ in 0..2 {
        nobody.post("/graphql", &query).await.ok();
    }
    assert_eq!(nobody.post("/graphql", &query).await.status.as_u16(), 429);
    // So are tokens that are none.
    let mut forger = office.browser().sending("authorization", "Bearer rnk_nonsense");
    assert_eq!(forger.post("/graphql", &query).await.status.as_u16(), 429);
}

#[tokio::test]
async fn a_lie_in_x_forwarded_for_changes_nothing() {
    let office = office().await;
    let query = json!({ "query": "{ __typename }" });
    let mut liar = office.browser();
    liar.peer = Some("203.0.113.9:4711".parse().expect("address"));
    let mut statuses = Vec::new();
    for last in 1..=4 {
        let mut it = liar.sending("x-forwarded-for", &format!("198.51.100.{last}, 10.0.0.1"));
        statuses.push(it.post("/graphql", &query).await.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 200, 429], "one address, whatever it says");
    // Behind our own proxy, only what the proxy itself added is believed.
    let mut proxied = office.browser();
    proxied.peer = Some("10.0.0.1:4711".parse().expect("address"));
    let token = office.invite(A, Role::Viewer, "花子", MAIL).await;
    let body = json!({ "token": token, "password": PASSWORD });
    let mut it = proxied.sending("x-forwarded-for", "127.0.0.1, 192.0.2.77");
    it.post("/auth/invitation/accept", &body).await.ok();
    assert_eq!(office.rows("session").await[0]["address"], "192.0.2.77");
    let trail = office.rows("audit_entry").await;
    assert!(trail.iter().all(|it| it["address"] == "192.0.2.77"), "{trail:?}");
}
