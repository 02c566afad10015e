//! A provider that says what the test wants, signed with a good key.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    extract::State,
    routing::{get, post},
};
use data_encoding::BASE64URL_NOPAD;
use openidconnect::{
    JsonWebKeyId, PrivateSigningKey as _,
    core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm},
};
use serde_json::{Map, Value, json};

/// The private key of RFC 8410, section 10.3.
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----";

/// What it says instead of the truth. A null takes the member away.
#[derive(Clone, Debug, Default)]
pub struct Lie {
    pub document: Value,
    pub header: Value,
    pub claims: Value,
    pub answer: Value,
    pub user_info: Value,
    pub spoil_the_signature: bool,
    pub padding: usize,
}

#[derive(Debug, Default)]
struct Inner {
    lie: Lie,
    nonce: String,
    asked_for_keys: usize,
}

#[derive(Clone, Debug)]
pub struct Liar {
    pub issuer: String,
    inner: Arc<Mutex<Inner>>,
}

impl Liar {
    pub async fn start(lie: Lie) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let issuer = format!("http://{}", listener.local_addr().expect("address"));
        let it = Self { issuer, inner: Arc::new(Mutex::new(Inner { lie, ..Inner::default() })) };
        let app = Router::new()
            .route("/.well-known/openid-configuration", get(async |State(it): State<Self>| Json(it.document())))
            .route("/keys", get(async |State(it): State<Self>| Json(it.keys())))
            .route("/token", post(async |State(it): State<Self>| Json(it.token())))
            .route("/user", get(async |State(it): State<Self>| Json(it.user_info())))
            .with_state(it.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        it
    }

    pub fn note_nonce(&self, nonce: &str) {
        nonce.clone_into(&mut self.inner.lock().expect("lock").nonce);
    }

    pub fn asked_for_keys(&self) -> usize {
        self.inner.lock().expect("lock").asked_for_keys
    }

    fn document(&self) -> Value {
        let issuer = &self.issuer;
        let lie = &self.inner.lock().expect("lock").lie;
        let truth = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"),
            "userinfo_endpoint": format!("{issuer}/user"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["EdDSA"],
            "padding": "x".repeat(lie.padding),
        });
        instead(truth, &lie.document)
    }

    fn keys(&self) -> Value {
        self.inner.lock().expect("lock").asked_for_keys += 1;
        json!({ "keys": [key().as_verification_key()] })
    }

    fn token(&self) -> Value {
        let inner = self.inner.lock().expect("lock");
        let now = crate::now().timestamp();
        let header = instead(json!({ "alg": "EdDSA", "kid": "one" }), &inner.lie.header);
        let claims = json!({
            "iss": self.issuer, "sub": "hanako", "aud": "renkei", "nonce": inner.nonce, "iat": now, "exp": now + 300,
        });
        let claims = instead(claims, &inner.lie.claims);
        let encode = |it: &Value| BASE64URL_NOPAD.encode(it.to_string().as_bytes());
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let mut signature = key().sign(&CoreJwsSigningAlgorithm::EdDsa, signed.as_bytes()).expect("signature");
        signature[0] ^= u8::from(inner.lie.spoil_the_signature);
        let signature = if header["alg"] == "none" { String::new() } else { BASE64URL_NOPAD.encode(&signature) };
        let truth =
            json!({ "access_token": "hush", "token_type": "Bearer", "id_token": format!("{signed}.{signature}") });
        instead(truth, &inner.lie.answer)
    }

    fn user_info(&self) -> Value {
        let truth = json!({ "sub": "hanako", "email": "hanako@pref.example.jp", "email_verified": true });
        instead(truth, &self.inner.lock().expect("lock").lie.user_info)
    }
}

fn key() -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(KEY, Some(JsonWebKeyId::new("one".to_owned()))).expect("key")
}

fn instead(truth: Value, lie: &Value) -> Value {
    let Value::Object(mut said) = truth else { panic!("an object") };
    said.extend(lie.as_object().cloned().unwrap_or_default());
    Value::Object(said.into_iter().filter(|(_, it)| !it.is_null()).collect::<Map<_, _>>())
}
