//! Starting and stopping.

use anyhow::Context as _;
use opentelemetry::{KeyValue, global, trace::TracerProvider as _};
use opentelemetry_otlp::{MetricExporter, SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::{
    Resource,
    metrics::SdkMeterProvider,
    propagation::TraceContextPropagator,
    trace::{Sampler, SdkTracerProvider},
};
use tracing_subscriber::{Layer as _, Registry, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::filter;

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    /// One JSON object a line, for services.
    Json,
    /// Words for people, for the command line.
    Text,
}

/// Everything that can be chosen at the start.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Name of the service, e.g. `renkei-gateway`.
    pub service: &'a str,
    /// Version of the program.
    pub version: &'a str,
    /// How log lines look.
    pub log: Log,
    /// Directives for the log, as in `RUST_LOG`; absent means our own choice.
    pub directives: Option<&'a str>,
    /// Base address of an OTLP/HTTP collector, e.g. `http://127.0.0.1:4318`; absent means that nothing is exported.
    pub endpoint: Option<&'a str>,
    /// Share of new traces that are kept, 0 to 1; a trace begun elsewhere keeps that decision.
    pub sampled: f64,
}

/// Keeps the exporters alive; sends what is left when it is dropped or [`Guard::shutdown`] is called.
#[must_use = "dropping it ends the export"]
#[derive(Default)]
pub struct Guard {
    traces: Option<SdkTracerProvider>,
    metrics: Option<SdkMeterProvider>,
}

/// Starts logging, and the export if `OTEL_EXPORTER_OTLP_ENDPOINT` is set (`OTEL_TRACES_SAMPLER_ARG` is the kept share).
///
/// A collector that cannot be set up is reported in the log and left out: the service is worth more than its traces.
pub fn init(service: &str, version: &str, log: Log) -> Guard {
    let var = |name| std::env::var(name).ok().filter(|it| !it.is_empty());
    let (endpoint, directives) = (var("OTEL_EXPORTER_OTLP_ENDPOINT"), var("RUST_LOG"));
    let sampled = var("OTEL_TRACES_SAMPLER_ARG").and_then(|it| it.parse().ok()).unwrap_or(1.0);
    let options =
        Options { service, version, log, directives: directives.as_deref(), endpoint: endpoint.as_deref(), sampled };
    init_with(&options)
}

/// The same with nothing read from the environment.
pub fn init_with(options: &Options<'_>) -> Guard {
    let (guard, failure) = match options.endpoint.map(|endpoint| export_to(endpoint, options)) {
        Some(Ok(guard)) => (guard, None),
        Some(Err(err)) => (Guard::default(), Some(err)),
        None => (Guard::default(), None),
    };
    let spans = guard.traces.as_ref().map(|it| {
        tracing_opentelemetry::layer().with_tracer(it.tracer("renkei")).with_location(false).with_threads(false)
    });
    let subscriber = Registry::default()
        .with(spans.with_filter(filter::spans()))
        .with(lines(options.log).with_filter(filter::log(options.directives)));
    // A second start in one process (tests) keeps the first subscriber.
    let _ = subscriber.try_init();
    if let Some(err) = failure {
        tracing::warn!(error = format!("{err:#}"), "Traces and metrics are not exported");
    }
    guard
}

fn lines<S>(log: Log) -> Box<dyn tracing_subscriber::Layer<S> + Send + Sync>
where
    S: tracing::Subscriber + for<'a> tracing_subscriber::registry::LookupSpan<'a>,
{
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    match log {
        Log::Json => layer.json().flatten_event(true).with_span_list(false).boxed(),
        Log::Text => layer.with_target(false).boxed(),
    }
}

fn export_to(endpoint: &str, options: &Options<'_>) -> anyhow::Result<Guard> {
    let base = endpoint.trim_end_matches('/');
    let spans =
        SpanExporter::builder().with_http().with_endpoint(format!("{base}/v1/traces")).build().context("spans")?;
    let figures =
        MetricExporter::builder().with_http().with_endpoint(format!("{base}/v1/metrics")).build().context("metrics")?;
    let resource = Resource::builder()
        .with_service_name(options.service.to_owned())
        .with_attributes([KeyValue::new("service.version", options.version.to_owned())])
        .build();
    let traces = SdkTracerProvider::builder()
        .with_batch_exporter(spans)
        .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(options.sampled))))
        .with_resource(resource.clone())
        .build();
    let metrics = SdkMeterProvider::builder().with_periodic_exporter(figures).with_resource(resource).build();
    global::set_text_map_propagator(TraceContextPropagator::new());
    global::set_tracer_provider(traces.clone());
    global::set_meter_provider(metrics.clone());
    Ok(Guard { traces: Some(traces), metrics: Some(metrics) })
}

impl Guard {
    /// Sends what is left and stops; takes some seconds where the collector is away. Safe to call twice.
    pub fn shutdown(&mut self) {
        // A collector that is away must not fail the end of a program that did its work.
        if let Some(Err(err)) = self.traces.take().map(|it| it.shutdown()) {
            tracing::debug!(error = %err, "Last spans were not sent");
        }
        if let Some(Err(err)) = self.metrics.take().map(|it| it.shutdown()) {
            tracing::debug!(error = %err, "Last metrics were not sent");
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.shutdown();
    }
}
