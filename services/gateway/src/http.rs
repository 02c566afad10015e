//! What is served over HTTP, and how.

mod auth;
pub(crate) mod browser;
mod calendar;
mod documents;
mod explorer;
mod export;
mod health;
pub(crate) mod layers;
mod pages;
mod places;
mod post;
mod research;
mod socket;
mod told;
mod upload;

use async_graphql::{Response as Reply, ServerError, Value};
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, FromRef},
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use tower_http::limit::RequestBodyLimitLayer;

use crate::{GatewayState, graphql::Schema};

pub(crate) use places::Places;

/// The largest body of a request, in bytes: minutes of 100 000 characters and what stands around them. The document in it has
/// a limit of its own, far lower.
const LARGEST: usize = 512 * 1024;

/// What handlers share.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) schema: Schema,
    pub(crate) state: GatewayState,
    pub(crate) sockets: Places,
}

impl FromRef<Shared> for Schema {
    fn from_ref(shared: &Shared) -> Self {
        shared.schema.clone()
    }
}

impl FromRef<Shared> for GatewayState {
    fn from_ref(shared: &Shared) -> Self {
        shared.state.clone()
    }
}

impl FromRef<Shared> for Places {
    fn from_ref(shared: &Shared) -> Self {
        shared.sockets.clone()
    }
}

/// Every route, without the layers.
pub(crate) fn routes(shared: Shared) -> Router {
    // The library's own limit is lower than ours.
    let file = post(upload::take).layer((DefaultBodyLimit::disable(), RequestBodyLimitLayer::new(upload::LARGEST)));
    let graphql = post(post::answer).layer(RequestBodyLimitLayer::new(LARGEST));
    let graphql = if shared.state.graphiql { graphql.get(explorer::page) } else { graphql };
    Router::new()
        .merge(auth::routes())
        .route("/graphql", graphql)
        .route("/graphql/schema.graphql", get(explorer::sdl))
        .route("/graphql/ws", get(socket::upgrade))
        .route("/calendar/{file}", get(calendar::give))
        .route("/documents/{kind}/{of}/{format}", get(documents::give))
        .route("/research/ratios/{format}", get(research::ratios))
        .route("/research/citation/{format}", get(research::citation))
        .route("/research/dictionary", get(research::dictionary))
        .route("/spaces/export.zip", get(export::give))
        .route("/uploads", file)
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(pages::give)
        .with_state(shared)
}

/// What there is not.
pub(crate) fn nothing() -> Response {
    refuse(StatusCode::NOT_FOUND, "NOT_FOUND", "見つかりません。 / Not found.")
}

/// A refusal before GraphQL is reached, in the shape of a GraphQL reply.
pub(crate) fn refuse(status: StatusCode, code: &str, message: &str) -> Response {
    let mut error = ServerError::new(message, None);
    error.extensions.get_or_insert_default().set("code", code);
    let mut reply = Reply::from_errors(vec![error]);
    reply.data = Value::Null;
    (status, Json(reply)).into_response()
}
