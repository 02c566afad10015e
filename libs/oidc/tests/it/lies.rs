//! Against a provider that lies.

use oidc::{Person, Refused, Returned};
use serde_json::{Value, json};

use crate::{
    CALLBACK, chance, client,
    liar::{Liar, Lie},
    now, provider,
};

/// Signs in, and says how often the keys were asked for.
async fn sign_in(lie: Lie) -> (Result<Person, Refused>, usize) {
    let liar = Liar::start(lie).await;
    let (client, provider) = (client(), provider(&liar.issuer, "renkei"));
    let found = async {
        let begun = client.begin(&provider, CALLBACK, &mut chance()).await?;
        liar.note_nonce(&begun.nonce);
        let (nonce, verifier) = (&begun.nonce, &begun.verifier);
        let returned = Returned { code: "code", issuer: None, redirect_uri: CALLBACK, nonce, verifier };
        client.finish(&provider, &returned, now()).await
    };
    (found.await, liar.asked_for_keys())
}

#[tokio::test]
async fn the_truth_is_believed() {
    let (found, keys) = sign_in(Lie::default()).await;
    let person = found.unwrap();
    assert_eq!(
        (&*person.subject, person.mail.as_deref(), person.mail_verified),
        ("hanako", Some("hanako@pref.example.jp"), true)
    );
    assert_eq!(keys, 1);
}

#[tokio::test]
async fn no_wrong_token_is_believed() {
    let claims = |it: Value| Lie { claims: it, ..Lie::default() };
    let header = |it: Value| Lie { header: it, ..Lie::default() };
    let past = now().timestamp() - 1;
    let cases = [
        (claims(json!({ "aud": "other" })), Refused::Audience),
        (claims(json!({ "aud": ["renkei", "other"] })), Refused::Audience),
        (claims(json!({ "aud": [] })), Refused::Audience),
        (claims(json!({ "iss": "https://other.example.jp" })), Refused::Issuer),
        (claims(json!({ "exp": past })), Refused::Expired),
        (claims(json!({ "nonce": null })), Refused::Nonce),
        (claims(json!({ "nonce": "other" })), Refused::Nonce),
        (claims(json!({ "sub": "x".repeat(256) })), Refused::NotAProvider),
        (claims(json!({ "sub": "" })), Refused::NotAProvider),
        (claims(json!({ "sub": "hana\nko" })), Refused::NotAProvider),
        (claims(json!({ "at_hash": "77QmUPtjPfzWtF2AnpK9RQ" })), Refused::Signature),
        (header(json!({ "alg": "none" })), Refused::Signature),
        (header(json!({ "alg": "HS256" })), Refused::Signature),
        (header(json!({ "alg": "RS256" })), Refused::Signature),
        (Lie { spoil_the_signature: true, ..Lie::default() }, Refused::Signature),
        (Lie { answer: json!({ "id_token": null }), ..Lie::default() }, Refused::NotAProvider),
        (Lie { answer: json!({ "id_token": "hush" }), ..Lie::default() }, Refused::NotAProvider),
        (Lie { user_info: json!({ "sub": "taro" }), ..Lie::default() }, Refused::NotAProvider),
    ];
    for (lie, wanted) in cases {
        let shown = format!("{lie:?}");
        assert_eq!(sign_in(lie).await.0, Err(wanted), "{shown}");
    }
}

#[tokio::test]
async fn an_unknown_key_is_looked_for_once() {
    let (found, keys) = sign_in(Lie { header: json!({ "kid": "two" }), ..Lie::default() }).await;
    assert_eq!((found, keys), (Err(Refused::Signature), 2));
}

#[tokio::test]
async fn no_wrong_document_leads_anywhere() {
    let document = |it: Value| Lie { document: it, ..Lie::default() };
    let inside = "http://169.254.169.254/latest/meta-data";
    let cases = [
        (document(json!({ "issuer": "https://other.example.jp" })), Refused::NotAProvider),
        (document(json!({ "jwks_uri": inside })), Refused::Astray),
        (document(json!({ "token_endpoint": inside })), Refused::Astray),
        (document(json!({ "userinfo_endpoint": inside })), Refused::Astray),
        (document(json!({ "authorization_endpoint": inside })), Refused::Astray),
        (document(json!({ "authorization_endpoint": "javascript:alert(1)" })), Refused::Astray),
        (document(json!({ "jwks_uri": "file:///etc/passwd" })), Refused::NotAProvider),
        (document(json!({ "token_endpoint": null })), Refused::NotAProvider),
        (document(json!({ "authorization_response_iss_parameter_supported": true })), Refused::Issuer),
        (Lie { padding: 2 * 1024 * 1024, ..Lie::default() }, Refused::NotAProvider),
    ];
    for (lie, wanted) in cases {
        let shown = lie.document.to_string();
        assert_eq!(sign_in(lie).await.0, Err(wanted), "{shown}");
    }
}

#[tokio::test]
async fn a_claim_is_cut_to_one_line_and_a_strange_address_is_none() {
    let lie = json!({ "email": "hana\nko@pref.example.jp", "email_verified": true, "name": format!("山\n{}", "田".repeat(200)) });
    let person = sign_in(Lie { user_info: lie, ..Lie::default() }).await.0.unwrap();
    assert_eq!((person.mail, person.mail_verified), (None, false));
    assert_eq!(person.name, Some(format!("山{}", "田".repeat(99))));
}
