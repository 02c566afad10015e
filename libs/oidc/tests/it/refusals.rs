//! What does not work, against the real provider.

use domain::Error;
use oidc::{Client, Loopback, Provider, Refused, Returned, Secret};
use testkit::OidcServer;

use crate::{Back, client, now, provider, sign_in, there_and_back};

#[tokio::test]
async fn what_was_kept_must_match() {
    let server = OidcServer::start();
    let (client, provider) = (client(), provider(server.issuer(), OidcServer::CLIENT));
    let other = "0123456789012345678901234567890123456789012";
    let cases = [
        ("iss missing", Refused::Issuer),
        ("iss", Refused::Issuer),
        ("code", Refused::Code),
        ("verifier", Refused::Code),
        ("redirect_uri", Refused::Code),
        ("nonce", Refused::Nonce),
    ];
    for (what, wanted) in cases {
        let (begun, back) = there_and_back(&client, &server, &provider, "hanako").await;
        let mut returned = back.with(&begun);
        match what {
            "iss missing" => returned.issuer = None,
            "iss" => returned.issuer = Some("https://other.example.jp"),
            "code" => returned.code = other,
            "verifier" => returned.verifier = other,
            "redirect_uri" => returned.redirect_uri = "http://127.0.0.1/other",
            _ => returned.nonce = other,
        }
        assert_eq!(client.finish(&provider, &returned, now()).await, Err(wanted), "{what}");
    }
}

#[tokio::test]
async fn a_code_is_good_once() {
    let server = OidcServer::start();
    let (client, provider) = (client(), provider(server.issuer(), OidcServer::CLIENT));
    let (begun, back) = there_and_back(&client, &server, &provider, "hanako").await;
    assert!(client.finish(&provider, &back.with(&begun), now()).await.is_ok());
    assert_eq!(client.finish(&provider, &back.with(&begun), now()).await, Err(Refused::Code));
}

#[tokio::test]
async fn a_code_is_good_for_its_client_only() {
    let server = OidcServer::start();
    let client = client();
    let (begun, back) =
        there_and_back(&client, &server, &provider(server.issuer(), OidcServer::CLIENT), "hanako").await;
    let finish = async |client: &Client, provider: &Provider, back: &Back| {
        client.finish(provider, &back.with(&begun), now()).await.unwrap_err()
    };
    let other = provider(server.issuer(), OidcServer::CLIENT_ELLIPTIC);
    assert_eq!(finish(&client, &other, &back).await, Refused::Code);
    let unknown = provider(server.issuer(), "unknown");
    assert_eq!(finish(&client, &unknown, &back).await, Refused::Client);
    let wrong = Some(Secret::new("wrong"));
    let wrong = Provider::new(server.issuer(), OidcServer::CLIENT, wrong, Loopback::Allowed).unwrap();
    assert_eq!(finish(&client, &wrong, &back).await, Refused::Client);
}

#[tokio::test]
async fn a_token_signed_with_the_shared_secret_is_not_believed() {
    let server = OidcServer::start();
    assert_eq!(sign_in(&server, OidcServer::CLIENT_SYMMETRIC, "hanako").await, Err(Refused::Signature));
}

#[tokio::test]
async fn a_token_ends() {
    let server = OidcServer::start();
    let (client, provider) = (client(), provider(server.issuer(), OidcServer::CLIENT));
    let (begun, back) = there_and_back(&client, &server, &provider, "hanako").await;
    let later = now() + chrono::TimeDelta::hours(2);
    assert_eq!(client.finish(&provider, &back.with(&begun), later).await, Err(Refused::Expired));
}

#[test]
fn a_refusal_is_one_sentence_in_two_languages() {
    let all = [
        Refused::Unreachable,
        Refused::TooSlow,
        Refused::Astray,
        Refused::NotAProvider,
        Refused::Client,
        Refused::Code,
        Refused::Issuer,
        Refused::Audience,
        Refused::Expired,
        Refused::Nonce,
        Refused::Signature,
    ];
    for refused in all {
        let Error::Invalid(text) = Error::from(refused) else { panic!("{refused:?}") };
        let (ja, en) = text.split_once(" / ").unwrap();
        assert!(!ja.is_ascii() && en.is_ascii() && !text.contains('\n') && !text.contains("  "), "{text}");
    }
}

#[test]
fn what_is_kept_does_not_show() {
    let returned =
        Returned { code: "hush", issuer: Some("hush"), redirect_uri: "hush", nonce: "hush", verifier: "hush" };
    assert_eq!(format!("{returned:?}"), "Returned { .. }");
}

#[test]
fn certificates_that_cannot_be_read_are_refused() {
    for roots in ["nonsense", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----"] {
        assert!(matches!(Client::new(roots.as_bytes()), Err(Error::Invalid(_))), "{roots}");
    }
}
