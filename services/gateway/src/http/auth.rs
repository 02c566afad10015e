//! `/auth/…`: signing in and out, for browsers. JSON only, in small bodies; secrets travel in bodies and cookies, never in
//! addresses.

mod account;
mod enrol;
mod invitation;
mod me;
mod provider;
mod sign_in;
mod told;
mod visit;

use axum::{
    Router,
    routing::{get, post},
};
use tower_http::limit::RequestBodyLimitLayer;

use super::Shared;

/// The largest body, in bytes: a password of 256 characters fits many times.
const LARGEST: usize = 16 * 1024;

/// The routes.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/auth/sign-in", post(sign_in::sign_in))
        .route("/auth/second-factor", post(sign_in::second_factor))
        .route("/auth/sign-out", post(sign_in::sign_out))
        .route("/auth/me", get(me::me))
        .route("/auth/invitation/look", post(invitation::look))
        .route("/auth/invitation/accept", post(invitation::accept))
        .route("/auth/totp/start", post(enrol::start))
        .route("/auth/totp/confirm", post(enrol::confirm))
        .route("/auth/totp/disable", post(enrol::disable))
        .route("/auth/recovery-codes", post(account::recovery_codes))
        .route("/auth/password", post(account::password))
        .route("/auth/oidc/{space}/start", get(provider::redirect).post(provider::start))
        .route("/auth/oidc/{space}/callback", get(provider::callback))
        .layer(RequestBodyLimitLayer::new(LARGEST))
}
