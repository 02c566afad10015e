//! One trace from the request to the SQL to the job.

use axum::http::HeaderValue;
use domain::{JobId, SpaceId};
use serde_json::json;
use testkit::{Backend, Collector, Span, TestDb};

use crate::world::{World, body, post};

const FOREIGN: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

#[tokio::test(flavor = "multi_thread")]
async fn the_sql_of_a_request_and_the_job_it_asks_for_are_in_its_trace() {
    let collector = Collector::start().await;
    let options = telemetry::Options {
        service: "renkei-test",
        version: "0.0.0",
        log: telemetry::Log::Json,
        directives: Some("off"),
        endpoint: Some(&collector.address),
        sampled: 1.0,
    };
    let mut guard = telemetry::init_with(&options);
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let import =
        "mutation { importEdition(input: { folder: \"\" }) { ... on JobStarted { job { id dataset { id } } } } }";
    let mut request = post(&json!({ "query": import }).to_string());
    let traceparent = format!("00-{FOREIGN}-00f067aa0ba902b7-01");
    request.headers_mut().insert("traceparent", HeaderValue::from_str(&traceparent).expect("header"));
    let reply = body(world.send(request).await).await;

    let id = reply["data"]["importEdition"]["job"]["id"].as_str().and_then(|it| it.strip_prefix("Job:")).expect("id");
    let id = JobId(id.parse().expect("uuid"));
    let job = world.store.job(SpaceId::PLATFORM, id).await.expect("select").expect("job");
    let traceparent = job.traceparent.expect("the job knows who asked");
    tokio::task::spawn_blocking(move || guard.shutdown()).await.expect("shutdown");

    let trace = traceparent.split('-').nth(1).expect("trace").to_owned();
    assert_ne!(trace, FOREIGN, "a client's trace is linked, not joined");
    // Other tests of this process may have been exported as well.
    let spans: Vec<Span> = collector.spans().into_iter().filter(|it| it.trace_id == trace).collect();
    let root = spans.iter().find(|it| it.parent_id.is_empty()).expect("root");
    assert_eq!(root.name, "POST /graphql");
    assert!(traceparent.contains(&root.span_id), "the job hangs below the request: {traceparent}");
    let sql: Vec<_> = spans.iter().filter(|it| it.name.starts_with("sea_orm.")).collect();
    assert!(!sql.is_empty(), "{spans:?}");
    assert!(sql.iter().all(|it| it.parent_id == root.span_id), "{spans:?}");
}
