//! From a state to a server.

use axum::Router;
use tokio::net::TcpListener;

use crate::{GatewayState, graphql, http};

/// The whole of the gateway; tests call it without a socket.
pub fn router(state: GatewayState) -> Router {
    let shared = http::Shared { schema: graphql::schema(state.clone()), state, sockets: http::Places::default() };
    http::layers::around(http::routes(shared))
}

/// Serves until `shutdown`, then lets the requests under way come to their end (half a minute at most).
pub async fn serve(
    listener: TcpListener,
    state: GatewayState,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(state)).with_graceful_shutdown(shutdown).await
}
