//! `GET /calendar/{file}`: the dates of a space's council, for the calendar of whoever holds the address. The file's name is
//! a secret: spans and logs carry the route alone.

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use identity::Opaque;

use super::{nothing, told};
use crate::{
    GatewayState,
    auth::{self, Peer},
};

/// The calendar, or what is answered of any page that is not there.
pub(super) async fn give(
    State(state): State<GatewayState>,
    file: Result<Path<String>, PathRejection>,
    peer: Peer,
    headers: HeaderMap,
) -> Response {
    let (now, address) = ((state.clock)(), peer.client(&headers, &state.trusted_proxies));
    // Guesses count, whatever they look like.
    if let Err(refusal) = auth::limit_address(&state, address, now).await {
        return refusal;
    }
    let secret = file.ok().and_then(|Path(it)| Opaque::parse(it.strip_suffix(".ics")?));
    let Some(secret) = secret else { return nothing() };
    let scope = match auth::feed(&state, &secret, address, now).await {
        Ok(Some(scope)) => scope,
        Ok(None) => return nothing(),
        Err(err) => return told::told(err),
    };
    if let Err(refusal) = auth::limit_space(&state, &scope, &state.desk.rules.space_calendars, now).await {
        return refusal;
    }
    match app::council::calendar::feed(&state.store, &scope, &state.desk.public_url, now).await {
        Ok(text) => {
            let kept = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"renkei.ics\"")),
            ];
            (kept, text).into_response()
        }
        Err(err) => told::told(err),
    }
}
