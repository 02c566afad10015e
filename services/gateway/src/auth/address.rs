//! Where a request comes from.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use identity::address::client_address;
use ipnet::IpNet;

/// The other end of the connection; this machine, where there is no connection.
#[derive(Clone, Copy)]
pub(crate) struct Peer(IpAddr);

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(connected.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |it| it.0.ip())))
    }
}

impl Peer {
    /// The client behind the proxies that we trust.
    pub(crate) fn client(self, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
        let lines: Vec<_> = headers.get_all("x-forwarded-for").iter().map(|it| it.to_str().unwrap_or("?")).collect();
        client_address(self.0, (!lines.is_empty()).then(|| lines.join(",")).as_deref(), trusted)
    }
}
