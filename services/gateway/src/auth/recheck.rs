//! For what lasts longer than a request.

use std::net::IpAddr;

use axum::http::{HeaderMap, header};
use domain::Scope;

use super::{SPACE, Shown, Stop, show};
use crate::GatewayState;

/// Asks again who is at the other end of a connection, by what they showed when it was opened. Neither counts as a request
/// nor keeps a session in use.
#[derive(Clone)]
pub(crate) struct Recheck {
    state: GatewayState,
    shown: HeaderMap,
    address: IpAddr,
}

impl Recheck {
    /// Remembers what a request showed.
    pub(crate) fn new(state: &GatewayState, headers: &HeaderMap, address: IpAddr) -> Self {
        let mut shown = headers.clone();
        let kept = [header::AUTHORIZATION.as_str(), header::COOKIE.as_str(), SPACE, "host", "origin", "sec-fetch-site"];
        let others: Vec<_> = shown.keys().filter(|it| !kept.contains(&it.as_str())).cloned().collect();
        for name in others {
            shown.remove(name);
        }
        Self { state: state.clone(), shown, address }
    }

    /// The scope at this moment; none where it has ended.
    async fn scope(&self) -> domain::Result<Option<Scope>> {
        match show(&self.state, &self.shown, self.address, (self.state.clock)()).await {
            Ok(Shown::Session(_, scope) | Shown::Token(_, scope)) => Ok(scope),
            Ok(Shown::Nothing) | Err(Stop::Token | Stop::Site) => Ok(None),
            Err(Stop::Fault(err)) => Err(err),
        }
    }

    /// Whether this scope is what they have still; not, where the database cannot say.
    pub(crate) async fn holds(&self, scope: &Scope) -> bool {
        match self.scope().await {
            Ok(now) => now.as_ref() == Some(scope),
            Err(err) => {
                tracing::warn!(error = ?err, "Cannot tell whether a connection may go on");
                false
            }
        }
    }
}
