//! A collector small enough to live in a test: takes OTLP over HTTP and keeps what it was sent.

use std::sync::{Arc, Mutex};

use axum::{Router, body::Bytes, extract::State, routing::post};
use opentelemetry_proto::tonic::{
    collector::{metrics::v1::ExportMetricsServiceRequest, trace::v1::ExportTraceServiceRequest},
    common::v1::any_value::Value,
};
use prost::Message as _;

#[derive(Debug, Default)]
struct Received {
    traces: Vec<ExportTraceServiceRequest>,
    metrics: Vec<ExportMetricsServiceRequest>,
}

type Kept = Arc<Mutex<Received>>;

/// A collector on a port of its own, for as long as the test's runtime lives.
#[derive(Debug)]
pub struct Collector {
    /// Base address, as `OTEL_EXPORTER_OTLP_ENDPOINT` has it.
    pub address: String,
    kept: Kept,
}

/// A span that arrived; ids are hexadecimal, and the parent's is empty for a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Name.
    pub name: String,
    /// Trace.
    pub trace_id: String,
    /// Span.
    pub span_id: String,
    /// Span it belongs to.
    pub parent_id: String,
}

impl Collector {
    /// Starts listening.
    pub async fn start() -> Self {
        let kept = Kept::default();
        let app = Router::new()
            .route("/v1/traces", post(traces))
            .route("/v1/metrics", post(metrics))
            .with_state(Arc::clone(&kept));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = format!("http://{}", listener.local_addr().expect("address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, kept }
    }

    /// Every span so far.
    pub fn spans(&self) -> Vec<Span> {
        let kept = self.kept.lock().expect("lock");
        let scopes = kept.traces.iter().flat_map(|it| &it.resource_spans).flat_map(|it| &it.scope_spans);
        let spans = scopes.flat_map(|it| &it.spans).map(|it| Span {
            name: it.name.clone(),
            trace_id: hex(&it.trace_id),
            span_id: hex(&it.span_id),
            parent_id: hex(&it.parent_span_id),
        });
        spans.collect()
    }

    /// Name of the service that sent the first span.
    pub fn service(&self) -> Option<String> {
        let kept = self.kept.lock().expect("lock");
        let resource = kept.traces.first()?.resource_spans.first()?.resource.as_ref()?;
        let value = resource.attributes.iter().find(|it| it.key == "service.name")?.value.clone()?.value?;
        match value {
            Value::StringValue(text) => Some(text),
            _ => None,
        }
    }

    /// Name of every metric so far.
    pub fn metrics(&self) -> Vec<String> {
        let kept = self.kept.lock().expect("lock");
        let scopes = kept.metrics.iter().flat_map(|it| &it.resource_metrics).flat_map(|it| &it.scope_metrics);
        scopes.flat_map(|it| &it.metrics).map(|it| it.name.clone()).collect()
    }
}

async fn traces(State(kept): State<Kept>, body: Bytes) {
    let sent = ExportTraceServiceRequest::decode(body).expect("protobuf");
    kept.lock().expect("lock").traces.push(sent);
}

async fn metrics(State(kept): State<Kept>, body: Bytes) {
    let sent = ExportMetricsServiceRequest::decode(body).expect("protobuf");
    kept.lock().expect("lock").metrics.push(sent);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
