//! The figures an operator watches. Labels are few and bounded: never an id, never a name.

use std::{sync::LazyLock, time::Duration};

use opentelemetry::{
    KeyValue, global,
    metrics::{Counter, Histogram},
};

/// Seconds; the boundaries that OpenTelemetry advises for HTTP.
const HTTP_SECONDS: [f64; 14] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0];
/// Seconds; a job may take minutes.
const JOB_SECONDS: [f64; 12] = [0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0];

// Made at first use, which must come after `init`: an instrument made before it counts nothing.
static HTTP: LazyLock<Histogram<f64>> =
    LazyLock::new(|| seconds("http.server.request.duration", "Duration of HTTP requests.", &HTTP_SECONDS));
static JOB: LazyLock<Histogram<f64>> =
    LazyLock::new(|| seconds("renkei.job.duration", "Duration of one attempt at a job.", &JOB_SECONDS));
static JOBS: LazyLock<Counter<u64>> = LazyLock::new(|| {
    global::meter("renkei").u64_counter("renkei.jobs").with_description("Attempts at jobs that ended.").build()
});
static CACHE: LazyLock<Counter<u64>> = LazyLock::new(|| {
    global::meter("renkei").u64_counter("renkei.cache.lookups").with_description("Lookups of cached results.").build()
});

fn seconds(name: &'static str, about: &'static str, boundaries: &[f64]) -> Histogram<f64> {
    let meter = global::meter("renkei");
    meter.f64_histogram(name).with_unit("s").with_description(about).with_boundaries(boundaries.to_vec()).build()
}

/// One answered HTTP request; `route` is the pattern, never the path that was asked for.
pub fn http_request(method: &str, route: &str, status: u16, took: Duration) {
    let labels = [
        KeyValue::new("http.request.method", method.to_owned()),
        KeyValue::new("http.route", route.to_owned()),
        KeyValue::new("http.response.status_code", i64::from(status)),
    ];
    HTTP.record(took.as_secs_f64(), &labels);
}

/// One attempt at a job that ended; `kind` as in the job table, `outcome` one of `done`, `failed`, `retried`,
/// `cancelled` and `lost` (the lease went to another worker).
pub fn job_finished(kind: &'static str, outcome: &'static str, took: Duration) {
    let labels = [KeyValue::new("job.kind", kind), KeyValue::new("job.outcome", outcome)];
    JOBS.add(1, &labels);
    JOB.record(took.as_secs_f64(), &labels);
}

/// One lookup; `found` is `memory`, `redis` or `computed`.
pub fn cache_lookup(found: &'static str) {
    CACHE.add(1, &[KeyValue::new("cache.found", found)]);
}
