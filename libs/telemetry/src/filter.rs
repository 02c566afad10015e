//! What is worth writing, and what must stay silent.

use tracing_subscriber::EnvFilter;

/// Crates that carry the export itself: a span of theirs would be exported, which makes the next span.
const EXPORTER: &str = "h2=off,hyper=off,hyper_util=off,opentelemetry=off,opentelemetry_sdk=off,opentelemetry_otlp=off,\
                        opentelemetry_http=off,reqwest=off,rustls=off,tonic=off,tower=off";

/// What goes to standard error: `RUST_LOG` where it is set, else our own words and the warnings of others.
pub(crate) fn log(directives: Option<&str>) -> EnvFilter {
    let ours = "info,apalis=warn,apalis_core=warn,apalis_postgres=warn,apalis_sqlite=warn,sea_orm=warn,\
                sea_orm_migration=warn,sqlx=warn,h2=warn,hyper=warn,memory_serve=warn,reqwest=warn";
    EnvFilter::new(directives.filter(|it| !it.trim().is_empty()).unwrap_or(ours))
}

/// What becomes a span at the collector: everything at `info`, without the exporter and the drivers below the store.
pub(crate) fn spans() -> EnvFilter {
    EnvFilter::new(format!("info,apalis_core=warn,sqlx=off,{EXPORTER}"))
}
