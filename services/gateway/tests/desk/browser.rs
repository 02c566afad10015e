//! A browser, or a program: asks, and keeps its cookies.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode, header},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::office::stands;

#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// Sent with everything.
    pub headers: BTreeMap<String, String>,
    /// The other end of the connection.
    pub peer: Option<SocketAddr>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), headers: BTreeMap::new(), peer: None }
    }

    /// The same browser, which sends this too.
    pub fn sending(&self, name: &str, value: &str) -> Self {
        let mut it = self.clone();
        it.headers.insert(name.to_owned(), value.to_owned());
        it
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.send(Request::post(path).header(header::CONTENT_TYPE, "application/json"), body.to_string()).await
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// A file, as pages send it.
    pub async fn put(&mut self, kind: &str, file: &str) -> Answer {
        self.send(Request::post("/uploads").header(header::CONTENT_TYPE, kind), file.to_owned()).await
    }

    pub async fn sign_in(&mut self, mail: &str, password: &str) -> Answer {
        self.post("/auth/sign-in", &json!({ "mail": mail, "password": password })).await
    }

    /// Role and space by which GraphQL knows it, or the code of its error.
    pub async fn viewer(&mut self) -> String {
        let query = json!({ "query": "{ viewer { role emergency space { name } } }" });
        let answer = self.post("/graphql", &query).await;
        let reply: Value = serde_json::from_slice(&answer.body).expect("JSON");
        stands(&reply)
    }

    async fn send(&mut self, mut request: axum::http::request::Builder, body: String) -> Answer {
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        if let Some(peer) = self.peer {
            request = request.extension(ConnectInfo(peer));
        }
        let request = request.body(Body::from(body)).expect("request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("cookie");
            let (name, value) = cookie.split(';').next().and_then(|it| it.split_once('=')).expect("cookie");
            match value {
                "" => self.cookies.remove(name),
                _ => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let body = to_bytes(body, 1 << 24).await.expect("body").to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    /// The body of a success.
    pub fn ok(&self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, String::from_utf8_lossy(&self.body));
        if self.body.is_empty() { Value::Null } else { serde_json::from_slice(&self.body).expect("JSON") }
    }

    /// Status and code of a refusal.
    pub fn refused(&self) -> (u16, String) {
        let body: Value = serde_json::from_slice(&self.body).expect("JSON");
        let error = &body["error"];
        assert!(!error["message"]["ja"].as_str().expect("ja").is_empty());
        (self.status.as_u16(), error["code"].as_str().expect("code").to_owned())
    }

    /// Where it sends the browser.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", String::from_utf8_lossy(&self.body));
        self.header("location").expect("location")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|it| it.to_str().expect("text"))
    }

    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).iter().map(|it| it.to_str().expect("text")).collect()
    }
}
