//! The page to sign in on. Nothing on it comes from another host, and it keeps nothing.

use axum::{
    http::{HeaderName, header},
    response::{IntoResponse as _, Response},
};
use uuid::Uuid;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// `GET /sign-in`
pub(crate) async fn page() -> Response {
    // Script and style stand in the page; the nonce lets them run, and nothing that was slipped in.
    let nonce = Uuid::new_v4().simple().to_string();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, &policy)];
    let page = PAGE.replace("{{nonce}}", &nonce).replace("{{style}}", STYLE).replace("{{script}}", SCRIPT);
    (headers, page).into_response()
}
