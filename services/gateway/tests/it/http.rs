//! What happens before GraphQL is reached, and beside it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    http::{HeaderName, HeaderValue, Method, Request, StatusCode, header},
};
use serde_json::json;
use store::{Service, Store};
use testkit::{Backend, Postgres, TestDb};
use tower::ServiceExt as _;

use crate::world::{World, body, post};

const TYPENAME: &str = r#"{"query": "{ __typename }"}"#;

async fn world() -> World {
    World::empty(TestDb::new(Backend::Sqlite).await).await
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).expect("request")
}

#[tokio::test]
async fn only_json_is_taken_and_only_by_post() {
    let world = world().await;
    for sent in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", ""]
    {
        let mut request = post(TYPENAME);
        request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(sent));
        assert_eq!(world.send(request).await.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "{sent}");
    }
    let mut request = post(TYPENAME);
    request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("Application/JSON; charset=utf-8"));
    assert_eq!(body(world.send(request).await).await, json!({ "data": { "__typename": "Query" } }));

    let response = world.send(get("/graphql?query=%7B__typename%7D")).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    let malformed = world.send(post("{\"query\": 1}")).await;
    assert_eq!(malformed.status(), StatusCode::BAD_REQUEST);
    assert_eq!(body(malformed).await["errors"][0]["extensions"]["code"], "BAD_REQUEST");
}

#[tokio::test]
async fn pages_of_other_sites_are_refused() {
    let world = world().await;
    let from = |lines: &[(&'static str, &'static str)]| {
        let mut request = post(TYPENAME);
        for (name, value) in lines {
            request.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        world.send(request)
    };
    let own = from(&[("host", "localhost:8080"), ("origin", "http://localhost:8080")]).await;
    assert_eq!(own.status(), StatusCode::OK);
    let other = from(&[("host", "localhost:8080"), ("origin", "https://evil.example")]).await;
    assert_eq!(other.status(), StatusCode::FORBIDDEN);
    assert_eq!(body(other).await["data"], json!(null));
}

#[tokio::test]
async fn every_answer_carries_headers_that_browsers_heed_and_an_id() {
    let world = world().await;
    for request in [post(TYPENAME), get("/healthz"), get("/nowhere")] {
        let response = world.send(request).await;
        let headers = response.headers();
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "cache-control",
            "x-request-id",
        ] {
            assert!(headers.contains_key(name), "{name}: {headers:?}");
        }
    }
    let nowhere = world.send(get("/nowhere")).await;
    assert_eq!(nowhere.status(), StatusCode::NOT_FOUND);
    let wrong = Request::builder().method(Method::DELETE).uri("/healthz").body(Body::empty()).expect("request");
    assert_eq!(world.send(wrong).await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn health_follows_the_workers() {
    let mut world = world().await;
    let alive = Arc::new(AtomicBool::new(true));
    let watched = Arc::clone(&alive);
    world.state.alive = Arc::new(move || watched.load(Ordering::SeqCst));
    let router = gateway::router(world.state.clone());
    let status = async || router.clone().oneshot(get("/healthz")).await.expect("infallible").status();
    assert_eq!(status().await, StatusCode::OK);
    alive.store(false, Ordering::SeqCst);
    assert_eq!(status().await, StatusCode::SERVICE_UNAVAILABLE);
}

/// A gateway over a database that nobody prepared.
async fn unprepared(db: &TestDb) -> (Store, Router) {
    let store = Store::connect(&db.url, Service::Owner).await.expect("connect");
    let mut world = world().await;
    world.state.store = store.clone();
    (store, gateway::router(world.state.clone()))
}

async fn readiness(router: &Router) -> (StatusCode, String) {
    let response = router.clone().oneshot(get("/readyz")).await.expect("infallible");
    let status = response.status();
    (status, body(response).await["status"].as_str().expect("status").to_owned())
}

#[tokio::test]
async fn it_is_ready_when_the_migrations_are_applied() {
    let db = TestDb::new(Backend::Sqlite).await;
    let (store, router) = unprepared(&db).await;
    assert_eq!(readiness(&router).await, (StatusCode::SERVICE_UNAVAILABLE, "migrations pending".to_owned()));
    store.migrate().await.expect("migrate");
    assert_eq!(readiness(&router).await, (StatusCode::OK, "ok".to_owned()));
}

#[tokio::test]
async fn it_is_not_ready_while_the_database_is_away() {
    let cluster = Postgres::start();
    let db = TestDb::within(&cluster).await;
    let (store, router) = unprepared(&db).await;
    assert_eq!(readiness(&router).await.1, "migrations pending");
    store.migrate().await.expect("migrate");
    assert_eq!(readiness(&router).await.1, "ok");
    cluster.stop();
    assert_eq!(readiness(&router).await, (StatusCode::SERVICE_UNAVAILABLE, "database does not answer".to_owned()));
    let response = router.clone().oneshot(post(r#"{"query": "{ editions { id } }"}"#)).await.expect("infallible");
    assert_eq!(body(response).await["errors"][0]["extensions"]["code"], "INTERNAL");
    cluster.up();
    // Each connection that was cut fails once more before the pool lets go of it.
    let again = async {
        while readiness(&router).await.0 != StatusCode::OK {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), again).await.expect("ready again");
}
