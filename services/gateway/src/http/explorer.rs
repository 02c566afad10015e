//! A page for trying queries, and the schema as text. Nothing on it comes from another host: it must work where there
//! is no internet.

use axum::{
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use uuid::Uuid;

use crate::graphql;

const PAGE: &str = include_str!("explorer.html");

/// `GET /graphql`: the page, where it is switched on.
pub(crate) async fn page() -> Response {
    // Script and style stand in the page; the nonce lets them run, and nothing that was slipped in.
    let nonce = Uuid::new_v4().simple().to_string();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, &policy)];
    (headers, PAGE.replace("{{nonce}}", &nonce)).into_response()
}

/// `GET /graphql/schema.graphql`: the schema with its documentation.
pub(crate) async fn sdl() -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], graphql::sdl()).into_response()
}
