//! Where we can be led, and how long we wait.

use std::{
    net::{Ipv4Addr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use oidc::Refused;

use crate::{CALLBACK, chance, client, provider};

#[tokio::test]
async fn a_closed_port_is_unreachable() {
    // Nobody listens to port 1 (tcpmux, RFC 1078; historic since RFC 7805).
    let provider = provider("http://127.0.0.1:1", "renkei");
    assert_eq!(client().begin(&provider, CALLBACK, &mut chance()).await, Err(Refused::Unreachable));
}

#[tokio::test(start_paused = true)]
async fn silence_is_not_waited_out() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let provider = provider(&format!("http://{}", listener.local_addr().unwrap()), "renkei");
    let began = tokio::time::Instant::now();
    assert_eq!(client().begin(&provider, CALLBACK, &mut chance()).await, Err(Refused::TooSlow));
    assert!(began.elapsed() <= std::time::Duration::from_secs(11), "{:?}", began.elapsed());
}

/// A server whose document sends us to its `/inside` in each way there is, and counts who comes.
async fn decoy(status: StatusCode) -> (String, Arc<AtomicUsize>) {
    let seen = Arc::new(AtomicUsize::new(0));
    let led = move || async move { (status, [(header::LOCATION, "/inside")]).into_response() };
    let inside = async |State(seen): State<Arc<AtomicUsize>>| {
        seen.fetch_add(1, Ordering::SeqCst);
        "inside"
    };
    let app = Router::new()
        .route("/.well-known/openid-configuration", get(led))
        .route("/inside", get(inside))
        .with_state(Arc::clone(&seen));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let issuer = format!("http://{}", listener.local_addr().expect("address"));
    tokio::spawn(async move { axum::serve(listener, app).await });
    (issuer, seen)
}

#[tokio::test]
async fn no_redirect_is_followed() {
    for status in [301, 302, 303, 307, 308] {
        let (issuer, seen) = decoy(StatusCode::from_u16(status).unwrap()).await;
        let provider = provider(&issuer, "renkei");
        assert_eq!(client().begin(&provider, CALLBACK, &mut chance()).await, Err(Refused::Astray), "{status}");
        assert_eq!(seen.load(Ordering::SeqCst), 0, "{status}");
    }
}
