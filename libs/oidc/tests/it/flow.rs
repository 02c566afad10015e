//! What works, against the real provider.

use oidc::{Client, Loopback, Person, Provider, Refused};
use testkit::{OidcServer, OidcSetup};

use crate::{Back, CALLBACK, chance, client, now, provider, sign_in, there_and_back};

fn person(server: &OidcServer, subject: &str, mail: Option<(&str, bool)>, name: Option<&str>) -> Person {
    Person {
        issuer: server.issuer().to_owned(),
        subject: subject.to_owned(),
        mail: mail.map(|it| it.0.to_owned()),
        mail_verified: mail.is_some_and(|it| it.1),
        name: name.map(str::to_owned),
    }
}

#[tokio::test]
async fn a_person_is_told_with_claims_in_the_token_or_fetched() {
    for claims_in_token in [false, true] {
        let server = OidcServer::with(&OidcSetup { claims_in_token, ..OidcSetup::default() });
        let cases = [
            person(&server, "hanako", Some(("hanako@pref.example.jp", true)), Some("山田 花子")),
            person(&server, "taro", Some(("taro@example.com", false)), Some("佐藤 太郎")),
            person(&server, "nanashi", None, None),
        ];
        for wanted in cases {
            let found = sign_in(&server, OidcServer::CLIENT, &wanted.subject).await.unwrap();
            assert!(found == wanted, "{} {claims_in_token}", wanted.subject);
        }
    }
}

#[tokio::test]
async fn every_kind_of_client_signs_in() {
    let server = OidcServer::start();
    for id in [OidcServer::CLIENT, OidcServer::CLIENT_POSTING, OidcServer::CLIENT_ELLIPTIC] {
        assert_eq!(sign_in(&server, id, "hanako").await.unwrap().subject, "hanako", "{id}");
    }
    let (client, issuer) = (client(), server.issuer());
    let public = Provider::new(issuer, OidcServer::CLIENT_PUBLIC, None, Loopback::Allowed).unwrap();
    let (begun, back) = there_and_back(&client, &server, &public, "hanako").await;
    assert_eq!(client.finish(&public, &back.with(&begun), now()).await.unwrap().subject, "hanako");
}

#[tokio::test]
async fn a_handler_of_a_server_can_wait_for_it() {
    let server = OidcServer::start();
    let provider = provider(server.issuer(), OidcServer::CLIENT);
    // What is spawned may move between threads.
    let way = async move {
        let client = client();
        let (begun, back) = there_and_back(&client, &server, &provider, "hanako").await;
        client.finish(&provider, &back.with(&begun), now()).await
    };
    assert_eq!(tokio::spawn(way).await.unwrap().unwrap().subject, "hanako");
}

#[tokio::test]
async fn new_keys_are_found_at_once() {
    let server = OidcServer::start();
    let (client, provider) = (client(), provider(server.issuer(), OidcServer::CLIENT));
    for _ in 0..2 {
        let (begun, back) = there_and_back(&client, &server, &provider, "hanako").await;
        assert_eq!(
            client.finish(&provider, &back.with(&begun), now()).await.map(|it| it.subject).as_deref(),
            Ok("hanako")
        );
        // The client still has the old ones.
        server.rotate_keys();
    }
}

#[tokio::test]
async fn the_address_asks_for_a_code_with_a_challenge_and_nothing_kept_is_in_it() {
    let server = OidcServer::start();
    let provider = provider(server.issuer(), OidcServer::CLIENT);
    let begun = client().begin(&provider, CALLBACK, &mut chance()).await.unwrap();
    let url = url::Url::parse(&begun.url).unwrap();
    let mut said: Vec<_> = url.query_pairs().filter(|(_, it)| it.len() != 43).collect();
    said.sort();
    let said: Vec<_> = said.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let wanted = [
        "client_id=renkei",
        "code_challenge_method=S256",
        "redirect_uri=http://127.0.0.1/callback",
        "response_type=code",
        "scope=openid email profile",
        "ui_locales=ja",
    ];
    assert_eq!(said, wanted);
    // state, nonce and challenge: 32 bytes each.
    assert_eq!(url.query_pairs().filter(|(_, it)| it.len() == 43).count(), 3);
    assert!(!begun.url.contains(&begun.verifier) && !begun.url.contains(OidcServer::SECRET));
    assert!(begun.state != begun.nonce && begun.nonce != begun.verifier && begun.state != begun.verifier);
}

#[tokio::test]
async fn a_person_who_cancels_comes_back_without_a_code() {
    let server = OidcServer::start();
    let provider = provider(server.issuer(), OidcServer::CLIENT);
    let begun = client().begin(&provider, CALLBACK, &mut chance()).await.unwrap();
    let back = server.decline(&begun.url).await;
    assert!(back.contains("error=access_denied") && back.contains(&begun.state) && !back.contains("code="), "{back}");
}

#[tokio::test]
async fn a_certificate_must_be_trusted() {
    let server = OidcServer::with(&OidcSetup { tls: true, ..OidcSetup::default() });
    let provider = provider(server.issuer(), OidcServer::CLIENT);
    assert_eq!(client().begin(&provider, CALLBACK, &mut chance()).await, Err(Refused::Unreachable));
    let trusting = Client::new(server.root().unwrap().as_bytes()).unwrap();
    let begun = trusting.begin(&provider, CALLBACK, &mut chance()).await.unwrap();
    let back = Back::from(&server.sign_in(&begun.url, "hanako").await);
    assert_eq!(trusting.finish(&provider, &back.with(&begun), now()).await.unwrap().subject, "hanako");
}
