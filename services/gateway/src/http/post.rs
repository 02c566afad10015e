//! `POST /graphql`: JSON only, one operation, from our own pages or from programs.

use async_graphql::{Request, Response as Reply};
use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize as _;

use super::{browser, refuse};
use crate::{
    GatewayState,
    auth::{self, Peer},
    graphql::{RETRY_AFTER, Schema, Visitor},
};

/// Answers one operation.
pub(crate) async fn answer(
    State(schema): State<Schema>,
    State(state): State<GatewayState>,
    peer: Peer,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let request = match read(&state, &headers, body) {
        Ok(request) => request,
        Err(refusal) => return refusal,
    };
    let request = match auth::admit(&state, &headers, peer).await {
        Ok(Some(scope)) => request.data(scope),
        Ok(None) => request.data(Visitor(peer.client(&headers, &state.trusted_proxies))),
        Err(refusal) => return refusal,
    };
    let reply = schema.execute(request).await;
    match waits(&reply) {
        Some(seconds) => auth::too_many((StatusCode::TOO_MANY_REQUESTS, Json(reply)).into_response(), seconds),
        None => Json(reply).into_response(),
    }
}

/// After how many seconds to come back, where the budget is used up.
fn waits(reply: &Reply) -> Option<u32> {
    let told = reply.errors.first()?.extensions.as_ref()?.get(RETRY_AFTER)?.clone();
    u32::deserialize(told.into_json().ok()?).ok()
}

#[expect(clippy::result_large_err, reason = "the refusal is the answer, made once")]
fn read(state: &GatewayState, headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Request, Response> {
    if !browser::may_ask(headers, &state.hosts) {
        let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
        return Err(refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message));
    }
    // A form or a script of another site can send any type but this one without asking first.
    if !is_json(headers) {
        let message = "Content-Type は application/json にしてください。 / Send application/json.";
        return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", message));
    }
    let body = body.map_err(|err| match err.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => malformed("本文を読み取れません。 / The body could not be read."),
    })?;
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(malformed("1回の要求に操作は1つです。 / One operation a request: batches are not taken."));
    }
    serde_json::from_slice(&body).map_err(|_| {
        malformed("本文は {\"query\": …, \"variables\": …} の JSON にしてください。 / The body is JSON with query and variables.")
    })
}

pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    sent.split(';').next().is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"))
}

fn too_large() -> Response {
    let message = "要求が大きすぎます（上限512KB）。 / The request is too large (at most 512 KB).";
    refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", message)
}

fn malformed(message: &str) -> Response {
    refuse(StatusCode::BAD_REQUEST, "BAD_REQUEST", message)
}
