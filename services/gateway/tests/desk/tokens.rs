//! Service tokens.

use chrono::TimeDelta;
use domain::{Actor, Role, Scope, SpaceId, TokenId};
use identity::ServiceToken;
use serde_json::json;
use store::NewToken;
use testkit::TestDb;

use crate::{
    browser::Browser,
    office::{A, B, Office, rng},
};

testkit::on_both_backends! {
    a_token_asks_in_its_space_until_it_ends,
    a_forged_token_is_told_so,
    a_token_is_used_from_its_networks_only,
    a_token_may_no_more_than_its_owner,
    what_a_token_cannot_be_is_said,
}

const MAIL: &str = "kanri@pref.example.jp";

/// A token of somebody who is an administrator there.
async fn token(office: &Office, mail: &str, space: SpaceId, role: Role, networks: &[&str]) -> (ServiceToken, Browser) {
    let made = ServiceToken::new(&mut rng());
    let new = NewToken {
        id: made.id,
        name: "画面".to_owned(),
        role,
        digest: made.secret.digest(),
        networks: networks.iter().map(|it| (*it).to_owned()).collect(),
        expires_at: office.now() + TimeDelta::days(30),
    };
    let owner = Actor::Account(office.account(mail).await);
    #[expect(clippy::disallowed_methods, reason = "as a session of the owner would")]
    let scope = Scope::new(owner, space, Role::Administrator, Vec::new());
    let tx = office.store.begin_write(&scope).await.expect("begin");
    tx.create_token(&new, office.now()).await.expect("token");
    tx.commit().await.expect("commit");
    let program = program(office, &made);
    (made, program)
}

fn program(office: &Office, token: &ServiceToken) -> Browser {
    office.browser().sending("authorization", &format!("Bearer {}", token.text().as_str()))
}

/// The status and the code of `{ viewer … }`.
async fn told(program: &Browser) -> (u16, String) {
    let answer = program.clone().post("/graphql", &json!({ "query": "{ viewer { role } }" })).await;
    let body: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
    (answer.status.as_u16(), body["errors"][0]["extensions"]["code"].as_str().unwrap_or("ok").to_owned())
}

fn refused() -> (u16, String) {
    (401, "UNAUTHENTICATED".to_owned())
}

async fn a_token_asks_in_its_space_until_it_ends(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Administrator, MAIL).await;
    let (made, mut program) = token(&office, MAIL, A, Role::Viewer, &[]).await;
    assert_eq!(program.viewer().await, "VIEWER 京都府");
    assert_eq!(program.sending("renkei-space", &A.to_string()).viewer().await, "VIEWER 京都府");
    assert_eq!(program.sending("renkei-space", &B.to_string()).viewer().await, "UNAUTHENTICATED");
    let row = office.rows("service_token").await.remove(0);
    assert!(row["used_at"].starts_with("2026-09-21"), "{row:?}");
    // A token goes before a cookie, also when it is not good.
    let mut both = member.sending("authorization", &format!("Bearer {}", made.text().as_str()));
    assert_eq!(both.viewer().await, "VIEWER 京都府");
    let both = member.sending("authorization", "Bearer rnk_nonsense");
    assert_eq!(told(&both).await, refused());

    let (revoked, gone) = token(&office, MAIL, A, Role::Viewer, &[]).await;
    assert_eq!(told(&gone).await.0, 200);
    let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
    tx.revoke_token(revoked.id, office.now()).await.expect("revoke");
    tx.commit().await.expect("commit");
    assert_eq!(told(&gone).await, refused(), "on the next request");
    assert_eq!(told(&program).await.0, 200);
    office.pass(30 * 86_400);
    assert_eq!(told(&program).await, refused(), "expired");
}

async fn a_forged_token_is_told_so(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Administrator, MAIL).await;
    let (made, _) = token(&office, MAIL, A, Role::Viewer, &[]).await;
    let mut stranger = ServiceToken::new(&mut rng());
    let unknown = program(&office, &stranger);
    assert_eq!(told(&unknown).await, refused(), "an id that is not there");
    stranger.id = TokenId(made.id.0);
    assert_eq!(told(&program(&office, &stranger)).await, refused(), "the right id and another secret");
    let text = made.text();
    let cut = format!("Bearer {}", &text[..text.len() - 1]);
    for header in [cut.as_str(), "Bearer", "Bearer ", "Basic aGFuYWtvOmg=", "rnk_", ""] {
        let program = office.browser().sending("authorization", header);
        assert_eq!(told(&program).await, refused(), "{header}");
    }
    // What is open stays closed to whoever shows a token that is not good: the program is to know.
    let open = unknown.clone().post("/graphql", &json!({ "query": "{ __typename }" })).await;
    assert_eq!((open.status.as_u16(), open.header("www-authenticate")), (401, Some("Bearer")));
}

async fn a_token_is_used_from_its_networks_only(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Administrator, MAIL).await;
    let (_, mut program) = token(&office, MAIL, A, Role::Viewer, &["192.0.2.0/24", "2001:db8::/32"]).await;
    for (peer, status) in [
        ("192.0.2.7:1", 200),
        ("[::ffff:192.0.2.7]:1", 200),
        ("[2001:db8::7]:1", 200),
        ("198.51.100.7:1", 401),
        ("[2001:db9::7]:1", 401),
    ] {
        program.peer = Some(peer.parse().expect("address"));
        assert_eq!(told(&program).await.0, status, "{peer}");
    }
    program.peer = Some("198.51.100.7:1".parse().expect("address"));
    assert_eq!(told(&program.sending("x-forwarded-for", "192.0.2.7")).await, refused(), "a lie");
}

async fn a_token_may_no_more_than_its_owner(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Administrator, MAIL).await;
    office.member(A, Role::Administrator, "other@pref.example.jp").await;
    let (_, mut program) = token(&office, MAIL, A, Role::Editor, &[]).await;
    let owner = office.id(office.account(MAIL).await.0);
    let set = async |role: &str| {
        office.sql(&format!("update role_grant set role = '{role}' where account_id = {owner}")).await;
    };
    assert_eq!(program.viewer().await, "EDITOR 京都府");
    set("viewer").await;
    assert_eq!(program.viewer().await, "VIEWER 京都府", "on the next request");
    set("administrator").await;
    assert_eq!(program.viewer().await, "EDITOR 京都府");
    office.sql(&format!("update account set disabled_at = created_at where id = {owner}")).await;
    assert_eq!(told(&program).await, refused(), "closed");
    office.sql(&format!("update account set disabled_at = null where id = {owner}")).await;
    assert_eq!(told(&program).await.0, 200);
    office.sql(&format!("update role_grant set revoked_at = created_at where account_id = {owner}")).await;
    assert_eq!(told(&program).await, refused(), "the owner's right is gone");
}

async fn what_a_token_cannot_be_is_said(db: TestDb) {
    let office = Office::open(db).await;
    let (mut operator, _) = office.strong_member(SpaceId::PLATFORM, Role::Operator, MAIL).await;
    let (mut administrator, _) = office.strong_member(A, Role::Administrator, "a@pref.example.jp").await;
    let ask = async |browser: &mut Browser, input: &str| {
        let until = office.now() + TimeDelta::days(30);
        let query = format!(
            "mutation {{ createToken(input: {{ name: \"x\", expiresAt: \"{}\", {input} }}) {{ __typename }} }}",
            until.to_rfc3339()
        );
        let answer = browser.post("/graphql", &json!({ "query": query })).await;
        let body: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
        let told = [&body["data"]["createToken"]["__typename"], &body["errors"][0]["extensions"]["code"]];
        told.into_iter().find_map(|it| it.as_str().map(ToOwned::to_owned)).expect("an answer")
    };
    assert_eq!(ask(&mut operator, "role: OPERATOR").await, "Refused");
    assert_eq!(ask(&mut operator, "role: RESEARCHER").await, "TokenCreated");
    assert_eq!(ask(&mut administrator, "role: VIEWER, networks: [\"\"]").await, "INVALID", "no list is any network");
    assert_eq!(ask(&mut administrator, "role: VIEWER, networks: [\"192.0.2.0/24\"]").await, "TokenCreated");
    assert_eq!(office.rows("service_token").await.len(), 2);
}
