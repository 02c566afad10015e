//! The dashboard: its files, and its first page under every address that a page of it may have.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::Response,
};
use tower::ServiceExt as _;

use super::nothing;
use crate::GatewayState;

/// Nothing may come from another host, and no script or style may stand in the page. `data:` is for the QR code of the
/// second factor and for drawing a chart into a picture.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// `GET` of whatever is no route: a file of the dashboard, or its first page for somebody who opens or reloads a page of it.
/// Programs and missing files are told that there is nothing.
pub(crate) async fn give(State(state): State<GatewayState>, mut request: Request) -> Response {
    let Some(pages) = state.pages else { return nothing() };
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return nothing();
    }
    if is_page(&request) {
        *request.uri_mut() = Uri::from_static("/");
    }
    let Ok(mut response) = pages.oneshot(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        return nothing();
    }
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response
}

/// Whether a browser opens a page: it says that it reads HTML, and the address has no ending as files have.
fn is_page(request: &Request) -> bool {
    let reads = request.headers().get(header::ACCEPT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let last = request.uri().path().rsplit('/').next().unwrap_or_default();
    reads.contains("text/html") && !last.contains('.')
}
