//! From a state to a server.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    http::{HeaderName, HeaderValue},
};
use tokio::net::TcpListener;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{GatewayState, graphql, http, webhooks};

/// How often what has ended is thrown away.
const CLEAN_EVERY: Duration = Duration::from_mins(10);

/// The whole of the gateway; tests call it without a socket, which then seems to be on this machine.
pub fn router(state: GatewayState) -> Router {
    let secure = state.desk.is_secure();
    let shared = http::Shared { schema: graphql::schema(state.clone()), state, sockets: http::Places::default() };
    let router = http::layers::around(http::routes(shared));
    if !secure {
        return router;
    }
    // Two years, RFC 6797: from the first visit on, browsers do not ask without TLS.
    let name = HeaderName::from_static("strict-transport-security");
    router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static("max-age=63072000")))
}

/// Serves until `shutdown`, then lets the requests under way come to their end (half a minute at most).
pub async fn serve(
    listener: TcpListener,
    state: GatewayState,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let cleaning = tokio::spawn(clean(state.clone()));
    let delivering = tokio::spawn(webhooks::run(state.clone()));
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
    cleaning.abort();
    // What is on its way is held for a minute, then delivered by another gateway or the next run.
    delivering.abort();
    served
}

/// Throws away sessions that have ended. They count for nothing meanwhile: this saves room only.
async fn clean(state: GatewayState) {
    loop {
        tokio::time::sleep(CLEAN_EVERY).await;
        if let Err(err) = app::identity::clean(&state.desk, (state.clock)()).await {
            tracing::warn!(error = ?err, "Ended sessions are left for now");
        }
    }
}
