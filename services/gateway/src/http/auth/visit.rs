//! A browser at the desk, and what it sends.

use std::net::IpAddr;

use app::identity::{Client, Desk, Known, known, touch};
use axum::{
    body::Bytes,
    extract::{FromRef, FromRequest, FromRequestParts, Request},
    http::{HeaderMap, Method, StatusCode, request::Parts},
};
use domain::{Error, Time};
use identity::Opaque;
use rand::rngs::StdRng;
use serde::de::DeserializeOwned;

use super::told::{Result, Told, tell};
use crate::{
    GatewayState,
    auth::{Cookie, Peer, SESSION, STEP, limit_address},
    http::{browser, post::is_json},
};

/// Who has come, at what time.
pub(crate) struct Visit {
    pub(crate) desk: Desk,
    pub(crate) address: IpAddr,
    /// The session that the browser shows, whether it has ended or not.
    pub(crate) session: Option<Opaque>,
    /// The sign-in that is under way there.
    pub(crate) step: Option<String>,
    pub(crate) now: Time,
}

impl<S> FromRequestParts<S> for Visit
where
    S: Send + Sync,
    GatewayState: FromRef<S>,
{
    type Rejection = Told;

    async fn from_request_parts(parts: &mut Parts, shared: &S) -> Result<Self> {
        let state = GatewayState::from_ref(shared);
        // Whoever comes back from a provider comes from another site, by a link.
        if parts.method != Method::GET && !browser::may_act(&parts.headers, &state.hosts) {
            let ja = "このページからの要求は受け付けません。";
            return Err(tell(StatusCode::FORBIDDEN, "FORBIDDEN", ja, "Requests from other sites are not taken."));
        }
        let Ok(peer) = Peer::from_request_parts(parts, shared).await;
        Self::new(&state, &parts.headers, peer).await
    }
}

impl Visit {
    async fn new(state: &GatewayState, headers: &HeaderMap, peer: Peer) -> Result<Self> {
        let (now, address) = ((state.clock)(), peer.client(headers, &state.trusted_proxies));
        limit_address(state, address, now).await.map_err(|_| busy())?;
        let cookie = Cookie::new(&state.desk);
        Ok(Self {
            session: cookie.read(headers, SESSION).and_then(|it| Opaque::parse(&it)),
            step: cookie.read(headers, STEP),
            desk: state.desk.clone(),
            address,
            now,
        })
    }

    pub(crate) fn client(&self) -> Client<'_> {
        Client { address: self.address, session: self.session.as_ref() }
    }

    pub(crate) fn cookie(&self) -> Cookie {
        Cookie::new(&self.desk)
    }

    /// Who is signed in; nobody is a refusal.
    pub(crate) async fn known(&self) -> Result<Known> {
        let Some(secret) = &self.session else { return Err(Error::Unauthenticated.into()) };
        let known = known(&self.desk, secret, self.now).await?.ok_or(Error::Unauthenticated)?;
        touch(&self.desk, &known.session, self.now).await?;
        Ok(known)
    }
}

/// Where chance enters.
pub(crate) fn chance() -> StdRng {
    rand::make_rng()
}

/// A body of JSON.
pub(crate) struct Sent<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sent<T> {
    type Rejection = Told;

    async fn from_request(request: Request, shared: &S) -> Result<Self> {
        if !is_json(request.headers()) {
            let ja = "Content-Type は application/json にしてください。";
            return Err(tell(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                ja,
                "Send application/json.",
            ));
        }
        let body = Bytes::from_request(request, shared).await.map_err(|err| match err.status() {
            StatusCode::PAYLOAD_TOO_LARGE => {
                tell(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", "要求が大きすぎます。", "The request is too large.")
            }
            _ => malformed(),
        })?;
        // What is wrong with it is not told: it would repeat what was sent.
        serde_json::from_slice(&body).map(Self).map_err(|_| malformed())
    }
}

fn malformed() -> Told {
    let ja = "送られた内容を読み取れません。";
    tell(StatusCode::BAD_REQUEST, "BAD_REQUEST", ja, "The body could not be read.")
}

fn busy() -> Told {
    let ja = "要求が多すぎます。しばらくして再度お試しください。";
    let Told(response) = tell(StatusCode::TOO_MANY_REQUESTS, "RATE_LIMITED", ja, "Too many requests: please wait.");
    Told(crate::auth::too_many(response, 60))
}
