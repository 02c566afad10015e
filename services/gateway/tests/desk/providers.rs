//! Signing in at a provider: the certified `oidc-provider`, on this machine.

use domain::{Role, Scope, SpaceId};
use serde_json::json;
use store::NewProvider;
use testkit::{OidcServer, OidcSetup, TestDb};

use crate::{
    browser::Browser,
    office::{A, App, B, Office, PASSWORD, rng},
};

testkit::on_both_backends! {
    an_invitation_is_accepted_and_the_way_back_known,
    a_provider_opens_its_own_space_and_no_other,
    only_a_checked_address_with_a_right_there_is_met_the_first_time,
    an_answer_is_taken_once_and_where_it_was_asked_for,
    an_administrator_shows_our_second_factor_too,
    an_account_with_a_password_gets_a_right_by_its_password_only,
    a_secret_goes_to_no_other_issuer,
    a_page_of_another_site_begins_nothing,
}

const HANAKO: &str = "hanako@pref.example.jp";

async fn provider() -> OidcServer {
    let uri = |space: SpaceId| format!("http://localhost:8080/auth/oidc/{space}/callback");
    let setup = OidcSetup { redirect_uris: vec![uri(A), uri(B)], ..OidcSetup::default() };
    tokio::task::spawn_blocking(move || OidcServer::with(&setup)).await.expect("provider")
}

async fn trust(office: &Office, space: SpaceId, server: &OidcServer) {
    let (issuer, client, secret) = (server.issuer(), OidcServer::CLIENT, OidcServer::SECRET);
    let sealed = app::identity::seal_client_secret(&office.state.desk, space, issuer, client, Some(secret), &mut rng());
    let new = NewProvider {
        label: "職員アカウント".to_owned(),
        issuer: issuer.to_owned(),
        client_id: client.to_owned(),
        client_secret: sealed.expect("sealed"),
    };
    let tx = office.store.begin_write(&Scope::system(space)).await.expect("begin");
    tx.set_identity_provider(&new, office.now()).await.expect("provider");
    tx.commit().await.expect("commit");
}

/// Path and query of the way back, for somebody who signs in there.
async fn way_back(server: &OidcServer, browser: &mut Browser, space: SpaceId, user: &str) -> String {
    let away = browser.get(&format!("/auth/oidc/{space}/start")).await;
    back(server, away.location(), user).await
}

async fn back(server: &OidcServer, away: &str, user: &str) -> String {
    let address = server.sign_in(away, user).await;
    address.strip_prefix("http://localhost:8080").expect("our address").to_owned()
}

async fn an_invitation_is_accepted_and_the_way_back_known(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    let mut browser = office.browser();
    let nowhere = browser.get(&format!("/auth/oidc/{A}/start")).await;
    assert_eq!(nowhere.location(), "/sign-in#error=no-provider");
    trust(&office, A, &server).await;
    let token = office.invite(A, Role::Editor, "招待 された人", "nanashi@city.example.jp").await;
    let looked = browser.post("/auth/invitation/look", &json!({ "token": token })).await.ok();
    assert_eq!(looked["provider"], "職員アカウント");
    let path = format!("/auth/oidc/{A}/start");
    let away = browser.post(&path, &json!({ "invitation": token })).await.ok();
    // Its provider knows nothing of this person but a subject.
    let answer = back(&server, away["location"].as_str().expect("location"), "nanashi").await;
    assert_eq!(browser.get(&answer).await.location(), "/sign-in#done");
    assert_eq!(browser.viewer().await, "EDITOR 京都府");
    let me = browser.get("/auth/me").await.ok();
    assert_eq!((&me["account"]["name"], &me["has_password"]), (&json!("招待 された人"), &json!(false)));
    let used = office.browser().post(&path, &json!({ "invitation": token })).await;
    assert_eq!(used.refused(), (404, "NOT_FOUND".to_owned()));

    let mut later = office.browser();
    let answer = way_back(&server, &mut later, A, "nanashi").await;
    assert_eq!(later.get(&answer).await.location(), "/sign-in#done");
    assert_eq!(later.viewer().await, "EDITOR 京都府");
    assert_eq!(office.rows("account").await.len(), 1);
    office.sql("update role_grant set revoked_at = created_at").await;
    assert_eq!(later.viewer().await, "UNAUTHENTICATED");
    let mut last = office.browser();
    let answer = way_back(&server, &mut last, A, "nanashi").await;
    assert_eq!(last.get(&answer).await.location(), "/sign-in#error=stranger", "known, and without a right");
    let stored = office.rows("identity_provider").await.remove(0);
    let plain = domain::text::hex(OidcServer::SECRET.as_bytes());
    assert!(!stored["client_secret"].contains(&plain), "sealed");
}

async fn a_provider_opens_its_own_space_and_no_other(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    trust(&office, A, &server).await;
    office.member(A, Role::Viewer, HANAKO).await;
    let token = office.invite(B, Role::Editor, "花子", HANAKO).await;
    office.browser().post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    let mut browser = office.browser();
    let answer = way_back(&server, &mut browser, A, "hanako").await;
    assert_eq!(browser.get(&answer).await.location(), "/sign-in#done");
    assert_eq!(browser.viewer().await, "VIEWER 京都府");
    assert_eq!(browser.sending("renkei-space", &B.to_string()).viewer().await, "UNAUTHENTICATED");
    let me = browser.get("/auth/me").await.ok();
    assert_eq!((me["spaces"].as_array().map(Vec::len), &me["vouched_for"]), (Some(1), &json!(A)));
    // Nor does its word change what opens the others.
    assert_eq!(browser.post("/auth/totp/start", &json!({})).await.refused(), (409, "CONFLICT".to_owned()));
    // An invitation into B is not accepted by A's word.
    let other = office.invite(B, Role::Administrator, "花子", HANAKO).await;
    let started = browser.post(&format!("/auth/oidc/{A}/start"), &json!({ "invitation": other })).await;
    assert_eq!(started.refused().0, 404);
    // The same provider, trusted by B as well, knows nobody there yet but by a right there.
    trust(&office, B, &server).await;
    office.sql(&format!("update role_grant set revoked_at = created_at where space_id = {}", office.id(B.0))).await;
    let mut there = office.browser();
    let answer = way_back(&server, &mut there, B, "hanako").await;
    assert_eq!(there.get(&answer).await.location(), "/sign-in#error=stranger");
}

async fn only_a_checked_address_with_a_right_there_is_met_the_first_time(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    trust(&office, A, &server).await;
    office.member(A, Role::Viewer, "taro@example.com").await;
    office.member(B, Role::Viewer, HANAKO).await;
    for (user, why) in
        [("taro", "an address that nobody checked"), ("hanako", "a right in B only"), ("nanashi", "no address")]
    {
        let mut browser = office.browser();
        let answer = way_back(&server, &mut browser, A, user).await;
        assert_eq!(browser.get(&answer).await.location(), "/sign-in#error=stranger", "{why}");
        assert_eq!((browser.viewer().await.as_str(), browser.cookies.len()), ("UNAUTHENTICATED", 0), "{why}");
    }
    assert!(office.rows("identity_link").await.is_empty());
}

async fn an_answer_is_taken_once_and_where_it_was_asked_for(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    trust(&office, A, &server).await;
    trust(&office, B, &server).await;
    office.member(A, Role::Viewer, HANAKO).await;
    let refused = "/sign-in#error=provider";
    let mut browser = office.browser();
    let answer = way_back(&server, &mut browser, A, "hanako").await;
    let asked = browser.clone();
    assert_eq!(office.browser().get(&answer).await.location(), refused, "another browser");
    assert_eq!(
        asked.clone().get(&answer.replace(&A.to_string(), &B.to_string())).await.location(),
        refused,
        "another space"
    );
    assert_eq!(asked.clone().get(&answer).await.location(), refused, "the state is used up by then");

    let mut browser = office.browser();
    let answer = way_back(&server, &mut browser, A, "hanako").await;
    let asked = browser.clone();
    assert_eq!(browser.get(&answer).await.location(), "/sign-in#done");
    assert_eq!(asked.clone().get(&answer).await.location(), refused, "twice");

    // A code of one sign-in in the answer to another: its nonce and its verifier are not of this one.
    let (mut one, mut two) = (office.browser(), office.browser());
    let (first, second) =
        (way_back(&server, &mut one, A, "hanako").await, way_back(&server, &mut two, A, "hanako").await);
    let part = |text: &str, name: &str| {
        let query = text.split_once('?').expect("query").1;
        query.split('&').find_map(|it| it.strip_prefix(&format!("{name}="))).expect(name).to_owned()
    };
    let mixed = second.replace(&part(&second, "code"), &part(&first, "code"));
    assert_eq!(two.get(&mixed).await.location(), refused);
    assert_eq!(two.viewer().await, "UNAUTHENTICATED");

    let mut slow = office.browser();
    let answer = way_back(&server, &mut slow, A, "hanako").await;
    office.pass(601);
    assert_eq!(slow.get(&answer).await.location(), refused, "too late");
    let mut declined = office.browser();
    let away = declined.get(&format!("/auth/oidc/{A}/start")).await;
    let answer = server.decline(away.location()).await;
    let answer = answer.strip_prefix("http://localhost:8080").expect("our address").to_owned();
    assert_eq!(declined.get(&answer).await.location(), refused);
}

async fn an_administrator_shows_our_second_factor_too(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    trust(&office, A, &server).await;
    let token = office.invite(A, Role::Administrator, "花子", HANAKO).await;
    let mut browser = office.browser();
    let away = browser.post(&format!("/auth/oidc/{A}/start"), &json!({ "invitation": token })).await.ok();
    let answer = back(&server, away["location"].as_str().expect("location"), "hanako").await;
    assert_eq!(browser.get(&answer).await.location(), "/sign-in#enrol");
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED");
    let (app, _) = App::enrol(&office, &mut browser).await;
    assert_eq!(browser.viewer().await, "ADMINISTRATOR 京都府");
    let mut later = office.browser();
    let answer = way_back(&server, &mut later, A, "hanako").await;
    assert_eq!(later.get(&answer).await.location(), "/sign-in#second-factor");
    assert_eq!(later.viewer().await, "UNAUTHENTICATED");
    office.pass(30);
    later.post("/auth/second-factor", &json!({ "code": app.code(&office) })).await.ok();
    assert_eq!(later.viewer().await, "ADMINISTRATOR 京都府");
    assert_eq!(later.get("/auth/me").await.ok()["vouched_for"], json!(A), "still by the provider's word alone");
}

async fn an_account_with_a_password_gets_a_right_by_its_password_only(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    // Whoever runs A was shown a link to her address, and used it: the password is theirs.
    let mut squatter = office.member(A, Role::Viewer, HANAKO).await;
    trust(&office, B, &server).await;
    let token = office.invite(B, Role::Editor, "花子", HANAKO).await;
    let mut hanako = office.browser();
    let away = hanako.post(&format!("/auth/oidc/{B}/start"), &json!({ "invitation": token })).await.ok();
    let answer = back(&server, away["location"].as_str().expect("location"), "hanako").await;
    assert_eq!(hanako.get(&answer).await.location(), "/sign-in#error=password");
    assert_eq!(squatter.viewer().await, "VIEWER 京都府", "in A and nowhere else");
    assert_eq!(office.rows("role_grant").await.len(), 1);
    assert!(office.rows("identity_link").await.is_empty());
    // With the password the link is good still, and from then on the provider's word.
    hanako.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    let mut later = office.browser();
    let answer = way_back(&server, &mut later, B, "hanako").await;
    assert_eq!(later.get(&answer).await.location(), "/sign-in#done");
    assert_eq!(later.viewer().await, "EDITOR 兵庫県");
}

async fn a_secret_goes_to_no_other_issuer(db: TestDb) {
    let office = Office::open(db).await;
    let set = async |issuer: &str, client_id: &str, secret: Option<Vec<u8>>| {
        let (label, issuer, client_id) = ("職員".to_owned(), issuer.to_owned(), client_id.to_owned());
        let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
        let new = NewProvider { label, issuer, client_id, client_secret: secret };
        tx.set_identity_provider(&new, office.now()).await.expect("set");
        let has = tx.identity_provider().await.expect("select").expect("provider").has_secret;
        tx.commit().await.expect("commit");
        has
    };
    let (ours, theirs) = ("https://login.example.jp", "https://evil.example");
    assert!(set(ours, "renkei", Some(vec![1])).await);
    assert!(set(ours, "renkei", None).await, "another label, say");
    assert!(!set(theirs, "renkei", None).await, "another issuer");
    assert!(!set(ours, "renkei", None).await, "and it is gone for good");
    assert!(set(ours, "renkei", Some(vec![1])).await);
    assert!(!set(ours, "other", None).await, "another client");
}

async fn a_page_of_another_site_begins_nothing(db: TestDb) {
    let (office, server) = (Office::open(db).await, provider().await);
    trust(&office, A, &server).await;
    let path = format!("/auth/oidc/{A}/start");
    for (site, ours) in [("cross-site", false), ("same-site", false), ("same-origin", true), ("none", true)] {
        let mut browser = office.browser().sending("sec-fetch-site", site);
        let answer = browser.get(&path).await;
        let led_away = answer.location().starts_with(server.issuer());
        assert_eq!((led_away, answer.location() == format!("/sign-in?space={A}")), (ours, !ours), "{site}");
        assert_eq!(browser.cookies.len(), usize::from(ours), "{site}");
    }
}
