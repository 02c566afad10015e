//! `GET /spaces/export.zip`: everything of the space, as an archive.

use std::fs::File;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{Action, Error, Scope};
use std::io::Seek as _;
use tokio_util::io::ReaderStream;

use super::{browser, refuse, told};
use crate::{
    GatewayState,
    auth::{self, Peer},
};

/// Makes the archive in a file without a name, then sends it.
pub(super) async fn give(State(state): State<GatewayState>, peer: Peer, headers: HeaderMap) -> Response {
    if !browser::may_ask(&headers, &state.hosts) {
        let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
        return refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message);
    }
    let scope = match auth::admit(&state, &headers, peer).await {
        Ok(Some(scope)) => scope,
        Ok(None) => return told::told(Error::Unauthenticated),
        Err(refusal) => return refusal,
    };
    // Whoever may not take it away uses up nothing of those who may.
    if let Err(err) = scope.must(Action::ExportSpace, "page") {
        return told::told(err);
    }
    if let Err(refusal) = auth::limit_space(&state, &scope, &state.desk.rules.space_exports, (state.clock)()).await {
        return refusal;
    }
    match archive(&state, &scope).await {
        Ok((file, size)) => {
            let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
            let name = "attachment; filename=\"renkei-export.zip\"";
            let kept = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
                (header::CONTENT_LENGTH, HeaderValue::from(size)),
            ];
            (kept, body).into_response()
        }
        Err(err) => told::told(err),
    }
}

async fn archive(state: &GatewayState, scope: &Scope) -> domain::Result<(File, u64)> {
    let mut file = tempfile::tempfile().map_err(Error::internal)?;
    let out = file.try_clone().map_err(Error::internal)?;
    app::spaces::export(&state.store, scope, out, (state.clock)()).await?;
    file.rewind().map_err(Error::internal)?;
    let size = file.metadata().map_err(Error::internal)?.len();
    Ok((file, size))
}
