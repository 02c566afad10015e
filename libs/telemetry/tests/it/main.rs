//! One test binary, since a process has one subscriber.

use std::time::Duration;

use testkit::Collector;
use tracing::Instrument as _;

/// What happens in real life: a request asks for a job, a worker picks it up elsewhere.
#[tokio::test(flavor = "multi_thread")]
async fn one_trace_runs_from_the_request_to_the_job() {
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
    assert_eq!(telemetry::current_traceparent(), None, "outside of a span there is no trace");

    let traceparent = async { telemetry::current_traceparent().expect("inside of a span there is") }
        .instrument(tracing::info_span!("POST /graphql", otel.kind = "server"))
        .await;
    let job = tracing::info_span!("job import_edition", otel.kind = "consumer");
    telemetry::set_parent(&job, &traceparent);
    async { tracing::info_span!("sea_orm.execute").in_scope(|| ()) }.instrument(job).await;
    telemetry::metrics::http_request("POST", "/graphql", 200, Duration::from_millis(12));
    telemetry::metrics::job_finished("import_edition", "done", Duration::from_secs(3));
    tokio::task::spawn_blocking(move || guard.shutdown()).await.expect("shutdown");

    let spans = collector.spans();
    let of = |name: &str| spans.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no {name} in {spans:?}"));
    let (request, job, sql) = (of("POST /graphql"), of("job import_edition"), of("sea_orm.execute"));
    assert_eq!((&job.trace_id, &job.parent_id), (&request.trace_id, &request.span_id));
    assert_eq!((&sql.trace_id, &sql.parent_id), (&request.trace_id, &job.span_id));
    assert!(traceparent.contains(&request.trace_id), "{traceparent}");
    assert_eq!(spans.len(), 3, "the export must not trace itself: {spans:?}");
    assert_eq!(collector.service().as_deref(), Some("renkei-test"));
    let metrics = collector.metrics();
    for name in ["http.server.request.duration", "renkei.job.duration", "renkei.jobs"] {
        assert!(metrics.iter().any(|it| it == name), "no {name} in {metrics:?}");
    }
}
