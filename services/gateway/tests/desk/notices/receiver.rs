//! Somebody else's program, which hears of what is done.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
    routing::post,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;

/// A server on a port of its own, until the test ends.
#[derive(Clone, Default)]
pub struct Receiver(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    port: u16,
    posts: Vec<Post>,
    answers: VecDeque<u16>,
}

/// One delivery.
#[derive(Clone)]
pub struct Post {
    pub signature: String,
    pub body: Vec<u8>,
}

impl Receiver {
    pub async fn start() -> Self {
        let it = Self::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("port");
        it.0.lock().expect("lock").port = listener.local_addr().expect("address").port();
        let router = Router::new().route("/hook", post(take)).route("/elsewhere", post(take)).with_state(it.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        it
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.0.lock().expect("lock").port)
    }

    /// The next answers; 204 when there are no more.
    pub fn will_answer(&self, statuses: &[u16]) {
        self.0.lock().expect("lock").answers.extend(statuses);
    }

    pub fn posts(&self) -> Vec<Post> {
        self.0.lock().expect("lock").posts.clone()
    }

    /// The numbers of the entries of each delivery.
    pub fn numbers(&self) -> Vec<Vec<u64>> {
        let of = |it: &Post| {
            let entries = it.json()["entries"].as_array().expect("entries").clone();
            entries.iter().map(|it| it["number"].as_u64().expect("number")).collect()
        };
        self.posts().iter().map(of).collect()
    }
}

impl Post {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    /// Whether the signature is right, by what the secret's owner can work out; and its time.
    pub fn is_signed_with(&self, secret: &str) -> Option<i64> {
        let (time, tag) = self.signature.strip_prefix("t=")?.split_once(",v1=")?;
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).expect("key");
        mac.update(format!("{time}.").as_bytes());
        mac.update(&self.body);
        mac.verify_slice(&data_encoding::HEXLOWER.decode(tag.as_bytes()).ok()?).ok()?;
        time.parse().ok()
    }
}

async fn take(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> Response {
    let signature = headers["renkei-signature"].to_str().expect("text").to_owned();
    assert_eq!(headers["content-type"], "application/json");
    let status = {
        let mut seen = receiver.0.lock().expect("lock");
        seen.posts.push(Post { signature, body: body.to_vec() });
        seen.answers.pop_front().unwrap_or(204)
    };
    // Long enough for another gateway to look.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let status = StatusCode::from_u16(status).expect("status");
    if status.is_redirection() {
        (status, [("location", "/elsewhere")]).into_response()
    } else {
        status.into_response()
    }
}
