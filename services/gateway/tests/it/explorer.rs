//! The page for trying queries.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use serde_json::json;
use testkit::{Backend, TestDb};
use tower::ServiceExt as _;

use crate::world::World;

async fn page(world: &mut World) -> (String, String) {
    world.state.graphiql = true;
    let request = Request::get("/graphql").body(Body::empty()).expect("request");
    let response = gateway::router(world.state.clone()).oneshot(request).await.expect("infallible");
    assert_eq!(response.status(), StatusCode::OK);
    let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().expect("text").to_owned();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("body");
    (policy, String::from_utf8(bytes.to_vec()).expect("text"))
}

#[tokio::test]
async fn it_is_there_only_where_it_is_switched_on_and_loads_nothing_from_elsewhere() {
    let mut world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let request = Request::get("/graphql").body(Body::empty()).expect("request");
    assert_eq!(world.send(request).await.status(), StatusCode::METHOD_NOT_ALLOWED);

    let (policy, html) = page(&mut world).await;
    for elsewhere in ["http:", "https:", "src=\"", "@import", "url("] {
        assert!(!html.contains(elsewhere), "{elsewhere}");
    }
    let nonce = policy.split("'nonce-").nth(1).and_then(|it| it.split('\'').next()).expect("nonce");
    assert_eq!(html.matches(&format!("nonce=\"{nonce}\"")).count(), 2, "script and style");
    assert!(!html.contains("{{nonce}}"));
    let (other, _) = page(&mut world).await;
    assert_ne!(policy, other, "a nonce is used once");
}

#[tokio::test]
async fn its_examples_are_answered() {
    let mut world = World::seeded(TestDb::new(Backend::Sqlite).await).await;
    let (_, html) = page(&mut world).await;
    let examples: Vec<_> = html.split("query: `").skip(1).filter_map(|it| it.split_once('`')).collect();
    assert_eq!(examples.len(), 8);
    for (query, rest) in examples {
        let head = rest.lines().next().unwrap_or_default();
        let year = json!({ "year": 2021, "prefecture": 26, "code": "2601", "area": "2601", "input": { "folder": "" } });
        let reply = world.ask(query, year).await;
        assert_eq!(reply["errors"], json!(null), "{query}\n{head}\n{reply:#}");
    }
}
