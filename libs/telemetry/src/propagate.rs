//! One trace from the click to the SQL to the job: the W3C `traceparent` travels in the job's row.

use std::collections::HashMap;

use opentelemetry::{
    Context,
    propagation::TextMapPropagator as _,
    trace::{SpanContext, TraceContextExt as _},
};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt as _;

/// The current span as a W3C `traceparent`; absent where nothing is exported.
pub fn current_traceparent() -> Option<String> {
    let context = current()?;
    let (trace, span, flags) = (context.trace_id(), context.span_id(), context.trace_flags().to_u8());
    Some(format!("00-{trace}-{span}-{flags:02x}"))
}

/// The current trace's id in hexadecimal, for log lines and error replies; absent where nothing is exported.
pub fn current_trace_id() -> Option<String> {
    current().map(|it| it.trace_id().to_string())
}

fn current() -> Option<SpanContext> {
    let context = Span::current().context();
    let span = context.span().span_context().clone();
    span.is_valid().then_some(span)
}

/// Makes `span` a child of the request that is named; a malformed `traceparent` leaves it a root. Call before entering.
pub fn set_parent(span: &Span, traceparent: &str) {
    if let Some(context) = read(traceparent) {
        // Fails only where the span is not exported or has begun, and then there is nothing to tell.
        let _ = span.set_parent(context);
    }
}

/// Points from `span` to a trace of somebody we need not trust with our sampling; a malformed one is left out.
pub fn link(span: &Span, traceparent: &str) {
    if let Some(context) = read(traceparent) {
        span.add_link(context.span().span_context().clone());
    }
}

fn read(traceparent: &str) -> Option<Context> {
    let carrier = HashMap::from([("traceparent".to_owned(), traceparent.to_owned())]);
    let context = TraceContextPropagator::new().extract_with_context(&Context::new(), &carrier);
    context.span().span_context().is_valid().then_some(context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_traceparent_is_read_and_nonsense_is_not() {
        let read = |text| read(text).map(|it| it.span().span_context().trace_id().to_string());
        let known = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert_eq!(read(known).as_deref(), Some("4bf92f3577b34da6a3ce929d0e0e4736"));
        assert_eq!([read(""), read("00-0-0-01"), read("x".repeat(4000).as_str())], [None, None, None]);
    }
}
