//! Where the dashboard is served, and where not.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::{Html, Response},
    routing::get,
};
use testkit::{Backend, TestDb};
use tower::ServiceExt as _;

use crate::world::World;

/// What a browser says when somebody opens a page.
const OPENS: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async fn world() -> World {
    let mut world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let files = Router::new().route("/", get(async || Html("first"))).route("/assets/a-1b.js", get(async || "script"));
    world.state.pages = Some(files);
    world
}

async fn ask(world: &World, path: &str, accept: &str) -> Response {
    let request = Request::get(path).header(header::ACCEPT, accept).body(Body::empty()).expect("request");
    gateway::router(world.state.clone()).oneshot(request).await.expect("infallible")
}

async fn body(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), 10_000).await.expect("body");
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[tokio::test]
async fn whoever_opens_an_address_of_a_page_gets_the_first_one_with_a_policy_that_forbids_other_hosts() {
    let world = world().await;
    for path in ["/", "/sign-in?space=1", "/areas/01890a5d-ac96-774b-bcce-b302099a8057", "/auth/elsewhere"] {
        let page = ask(&world, path, OPENS).await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().expect("text").to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
        assert!(!policy.contains("http") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(body(page).await, "first", "{path}");
    }
    assert_eq!(body(ask(&world, "/assets/a-1b.js", "*/*").await).await, "script");
}

#[tokio::test]
async fn programs_and_missing_files_are_told_that_there_is_nothing() {
    let world = world().await;
    for (path, accept) in [("/council", "application/json"), ("/assets/gone.js", "*/*"), ("/assets/gone.js", OPENS)] {
        let answer = ask(&world, path, accept).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(body(answer).await.contains("NOT_FOUND"), "{path}");
    }
    let post = Request::post("/council").header(header::ACCEPT, OPENS).body(Body::empty()).expect("request");
    assert_eq!(world.send(post).await.status(), StatusCode::NOT_FOUND);
    // The routes of the program come before the pages.
    assert_eq!(ask(&world, "/healthz", OPENS).await.status(), StatusCode::OK);
    assert_eq!(ask(&world, "/graphql", OPENS).await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_gateway_without_pages_answers_programs_only() {
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    assert_eq!(ask(&world, "/", OPENS).await.status(), StatusCode::NOT_FOUND);
}
