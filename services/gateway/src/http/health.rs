//! For whoever starts and watches the process.

use axum::{Json, extract::State, http::StatusCode};
use serde::Serialize;

use crate::GatewayState;

/// How things stand.
#[derive(Serialize)]
pub(crate) struct Health {
    status: &'static str,
    version: &'static str,
}

/// `GET /healthz`: the process works, and so do the workers it runs. 503 means: start it again.
pub(crate) async fn alive(State(state): State<GatewayState>) -> (StatusCode, Json<Health>) {
    if (state.alive)() { well() } else { ill("worker stopped") }
}

/// `GET /readyz`: the database answers and has the tables of this version. 503 means: send no requests yet.
pub(crate) async fn ready(State(state): State<GatewayState>) -> (StatusCode, Json<Health>) {
    match state.store.is_ready().await {
        Ok(true) => well(),
        Ok(false) => ill("migrations pending"),
        Err(err) => {
            tracing::warn!(error = ?err, "Database does not answer");
            ill("database does not answer")
        }
    }
}

fn well() -> (StatusCode, Json<Health>) {
    (StatusCode::OK, Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION") }))
}

fn ill(status: &'static str) -> (StatusCode, Json<Health>) {
    (StatusCode::SERVICE_UNAVAILABLE, Json(Health { status, version: env!("CARGO_PKG_VERSION") }))
}
