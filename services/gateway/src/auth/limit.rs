//! How often somebody may ask.

use std::net::IpAddr;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{Scope, Time};
use limits::{Key, Rule, Verdict};

use super::Shown;
use crate::{GatewayState, http::refuse};

/// Counts a request of whoever it shows: a token, an account and their space, or an address.
pub(super) async fn requests(state: &GatewayState, shown: &Shown, from: IpAddr, now: Time) -> Result<(), Response> {
    let rules = &state.desk.rules;
    let space = match shown {
        Shown::Nothing => return address(state, from, now).await,
        Shown::Session(known, scope) => {
            take(state, &Key::account(known.session.account.id), &rules.account_requests, now).await?;
            scope.as_ref().map(Scope::space)
        }
        Shown::Token(token, _) => {
            take(state, &Key::token(token.id), &rules.token_requests, now).await?;
            Some(token.space)
        }
    };
    match space {
        Some(space) => take(state, &Key::space(space), &rules.space_requests, now).await,
        None => Ok(()),
    }
}

/// Counts a request of an address.
pub(crate) async fn address(state: &GatewayState, from: IpAddr, now: Time) -> Result<(), Response> {
    take(state, &Key::address(from), &state.desk.rules.address_requests, now).await
}

/// Counts what a space may do only so often, once it is known that it may at all.
pub(crate) async fn space(state: &GatewayState, scope: &Scope, rule: &Rule, now: Time) -> Result<(), Response> {
    take(state, &Key::space(scope.space()), rule, now).await
}

async fn take(state: &GatewayState, key: &Key, rule: &Rule, now: Time) -> Result<(), Response> {
    match state.desk.limiter.take(key, rule, 1, now).await {
        Verdict::Taken { .. } => Ok(()),
        Verdict::Wait { seconds } => {
            let message = "要求が多すぎます。しばらくして再度お試しください。 / Too many requests: please wait.";
            Err(too_many(refuse(StatusCode::TOO_MANY_REQUESTS, "RATE_LIMITED", message), seconds))
        }
    }
}

/// Says when to come back.
pub(crate) fn too_many(mut response: Response, seconds: u32) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}
