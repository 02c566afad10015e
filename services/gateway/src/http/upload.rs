//! `POST /uploads`: a file for a later request, kept for an hour.

use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{Action, Error, Scope, audit::Event};
use serde_json::json;

use super::{browser, refuse, told};
use crate::{
    GatewayState,
    auth::{self, Peer},
};

/// The largest file, in bytes: what an onboarding file may have.
pub(super) const LARGEST: usize = 5 << 20;
/// What such files are sent as. None of them is what a form of another site can send without asking first.
const TYPES: [&str; 2] = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/// Keeps a file, and names it: `{ "upload": "…" }`.
pub(super) async fn take(
    State(state): State<GatewayState>,
    peer: Peer,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    if !browser::may_ask(&headers, &state.hosts) {
        let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
        return refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message);
    }
    if !is_table(&headers) {
        let message = "Content-Type は text/csv か xlsx のものにしてください。 / Send text/csv or the type of xlsx.";
        return refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", message);
    }
    let scope = match auth::admit(&state, &headers, peer).await {
        Ok(Some(scope)) => scope,
        Ok(None) => return told::told(Error::Unauthenticated),
        Err(refusal) => return refusal,
    };
    let body = match body {
        Ok(body) => body,
        Err(err) if err.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            let message = "ファイルが大きすぎます（上限5MB）。 / The file is too large (at most 5 MB).";
            return refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", message);
        }
        Err(_) => {
            let message = "本文を読み取れません。 / The body could not be read.";
            return refuse(StatusCode::BAD_REQUEST, "BAD_REQUEST", message);
        }
    };
    // Whoever may not send files uses up nothing of those who may.
    if !scope.may(Action::ImportSpaces) && !scope.may(Action::WriteChecklists) {
        return told::told(Error::NotFound("page"));
    }
    if let Err(refusal) = auth::limit_space(&state, &scope, &state.desk.rules.space_uploads, (state.clock)()).await {
        return refusal;
    }
    match keep(&state, &scope, body).await {
        Ok(id) => (StatusCode::CREATED, Json(json!({ "upload": id }))).into_response(),
        Err(err) => told::told(err),
    }
}

async fn keep(state: &GatewayState, scope: &Scope, body: Bytes) -> domain::Result<domain::UploadId> {
    let (now, size) = ((state.clock)(), body.len());
    let tx = state.store.begin_write(scope).await?;
    let id = tx.keep_upload(body.into(), now).await?;
    tx.record(&Event::new("upload.keep", id).with(format!("bytes={size}")), now).await?;
    tx.commit().await?;
    Ok(id)
}

fn is_table(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let sent = sent.split(';').next().unwrap_or_default().trim();
    TYPES.iter().any(|it| sent.eq_ignore_ascii_case(it))
}
