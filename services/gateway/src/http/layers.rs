//! What every request passes, from the outside to the inside: panics caught, an id, a span with its metrics, a time
//! limit, a limit of requests at once, headers that browsers heed.

use std::{any::Any, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use tokio::{sync::Semaphore, time::Instant};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer,
};
use tracing::{Instrument as _, Span, field::Empty};

use super::refuse;

/// The longest a request may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Requests that are worked on at once; one more is told to come back.
const AT_ONCE: usize = 256;

/// Puts the layers around all routes.
pub(crate) fn around(routes: Router) -> Router {
    let id = HeaderName::from_static("x-request-id");
    let always = |name: &'static str, value| {
        SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    // `layer` puts each one around those before it.
    routes
        .layer(always("content-security-policy", "default-src 'none'; frame-ancestors 'none'"))
        .layer(always("x-content-type-options", "nosniff"))
        .layer(always("referrer-policy", "no-referrer"))
        .layer(always("permissions-policy", "camera=(), geolocation=(), microphone=()"))
        .layer(always("cache-control", "no-store"))
        .layer(middleware::from_fn_with_state(Arc::new(Semaphore::new(AT_ONCE)), at_once))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, PATIENCE))
        .layer(middleware::from_fn(observe))
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::new(id.clone(), MakeRequestUuid))
                .layer(PropagateRequestIdLayer::new(id)),
        )
        .layer(CatchPanicLayer::custom(panicked))
}

async fn at_once(State(places): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    let Ok(_place) = places.try_acquire() else {
        let busy = "混み合っています。しばらくして再度お試しください。 / Too many requests at once.";
        let mut response = refuse(StatusCode::SERVICE_UNAVAILABLE, "BUSY", busy);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        return response;
    };
    next.run(request).await
}

/// A span and a measurement for each request. The trace is our own: a client's is only linked, so that nobody outside
/// decides what we record.
async fn observe(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = match request.method().as_str() {
        known @ ("GET" | "POST" | "HEAD" | "OPTIONS" | "PUT" | "DELETE" | "PATCH") => known.to_owned(),
        _ => "_OTHER".to_owned(),
    };
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let span = span(&request, &method, &route);
    async move {
        if let Some(id) = telemetry::current_trace_id() {
            Span::current().record("trace.id", id);
        }
        let response = next.run(request).await;
        let status = response.status().as_u16();
        Span::current().record("http.response.status_code", status);
        let took = started.elapsed();
        telemetry::metrics::http_request(&method, &route, status, took);
        let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if status >= 500 {
            tracing::warn!(status, duration_ms, "Answered {method} {route}");
        } else {
            tracing::debug!(status, duration_ms, "Answered {method} {route}");
        }
        response
    }
    .instrument(span)
    .await
}

fn span(request: &Request, method: &str, route: &str) -> Span {
    let header = |name: &str| request.headers().get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let span = tracing::info_span!(
        parent: None,
        "http.request",
        otel.name = format!("{method} {route}"),
        otel.kind = "server",
        http.request.method = method,
        http.route = route,
        http.request.id = header("x-request-id"),
        http.response.status_code = Empty,
        graphql.operation.type = Empty,
        trace.id = Empty,
    );
    telemetry::link(&span, header("traceparent"));
    span
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer asks for")]
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    tracing::error!(error = text.unwrap_or("not a text"), "Handler panicked");
    refuse(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL", "内部エラーです。 / Internal error.").into_response()
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    async fn boom() {
        panic!("boom at cell 17")
    }

    async fn ask(path: &str) -> Response {
        let slow = get(async || tokio::time::sleep(2 * PATIENCE).await);
        let routes = Router::new().route("/boom", get(boom)).route("/slow", slow);
        around(routes).oneshot(Request::get(path).body(Body::empty()).expect("request")).await.expect("infallible")
    }

    #[tokio::test]
    async fn a_panic_is_an_internal_error_and_says_nothing() {
        let response = ask("/boom").await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.expect("body");
        let text = String::from_utf8_lossy(&body);
        assert!(text.contains("INTERNAL") && !text.contains("boom"), "{text}");
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_takes_longer_than_half_a_minute() {
        assert_eq!(ask("/slow").await.status(), StatusCode::GATEWAY_TIMEOUT);
    }
}
