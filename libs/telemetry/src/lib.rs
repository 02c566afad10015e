//! Logs, traces and metrics: started once per process with [`init`], written through `tracing` everywhere else.
//!
//! Logs go to standard error. Traces and metrics leave the machine only where `OTEL_EXPORTER_OTLP_ENDPOINT` names a
//! collector (OTLP over HTTP); otherwise nothing is sent anywhere. Spans and metrics carry ids, kinds and durations:
//! never personal data, never a cell of a table.

mod filter;
mod init;
pub mod metrics;
mod propagate;

pub use init::{Guard, Log, Options, init, init_with};
pub use propagate::{current_trace_id, current_traceparent, link, set_parent};
