//! `GET /graphql/ws`: subscriptions over a WebSocket, protocol `graphql-transport-ws`.
//!
//! A client that only listens should send a `ping` at least once a minute. Everything told here can also be asked for:
//! proxies may cut long connections.

use std::{net::IpAddr, time::Duration};

use async_graphql::{
    Data,
    http::{WebSocket as Conversation, WebSocketProtocols, WsMessage},
};
use axum::{
    extract::{
        State, WebSocketUpgrade,
        ws::{CloseFrame, Message, WebSocket, rejection::WebSocketUpgradeRejection},
    },
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::{Actor, Scope};
use futures_util::{SinkExt as _, StreamExt as _, future};
use limits::Key;

use super::{Places, browser, refuse};
use crate::{
    GatewayState,
    auth::{self, Peer, Recheck},
    graphql::{Schema, Subscriptions, Visitor},
};

/// The largest message of a client, in bytes.
const LARGEST: usize = 64 * 1024;
/// A connection on which nothing came for so long is closed.
const SILENCE: Duration = Duration::from_mins(2);

/// Why a connection is closed whose right has ended, as `graphql-transport-ws` numbers it.
const ENDED: u16 = 4401;

/// Opens a connection.
pub(crate) async fn upgrade(
    State(schema): State<Schema>,
    State(state): State<GatewayState>,
    State(places): State<Places>,
    peer: Peer,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if !browser::may_ask(&headers, &state.hosts) {
        let message = "このページからの接続は受け付けません。 / Connections from other sites are not taken.";
        return refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message);
    }
    let offered = headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|it| it.to_str().ok());
    let known = offered.flat_map(|it| it.split(',')).any(|it| it.trim() == "graphql-transport-ws");
    let (Ok(upgrade), true) = (upgrade, known) else {
        let message = "graphql-transport-ws で接続してください。 / Connect with graphql-transport-ws.";
        return refuse(StatusCode::BAD_REQUEST, "BAD_REQUEST", message);
    };
    let scope = match auth::admit(&state, &headers, peer).await {
        Ok(scope) => scope,
        Err(refusal) => return refusal,
    };
    let mut data = Data::default();
    data.insert(Subscriptions::default());
    let address = peer.client(&headers, &state.trusted_proxies);
    let recheck = Recheck::new(&state, &headers, address);
    let held = scope.clone().map(|scope| (recheck, scope));
    let whose = holder(scope.as_ref(), address);
    match scope {
        Some(scope) => data.insert(scope),
        None => data.insert(Visitor(address)),
    }
    let Some(place) = places.take(whose) else {
        let message = "接続が多すぎます。しばらくして再度お試しください。 / Too many connections.";
        return refuse(StatusCode::SERVICE_UNAVAILABLE, "BUSY", message);
    };
    let upgrade = upgrade.max_message_size(LARGEST).max_frame_size(LARGEST).protocols(["graphql-transport-ws"]);
    upgrade.on_upgrade(async move |socket| {
        converse(socket, schema, data, held).await;
        drop(place);
    })
}

fn holder(scope: Option<&Scope>, address: IpAddr) -> Key {
    match scope.map(Scope::actor) {
        Some(Actor::Account(id)) => Key::account(id),
        Some(Actor::Token(id, _)) => Key::token(id),
        Some(Actor::System) | None => Key::address(address),
    }
}

/// Tells what there is to tell, for as long as the scope with which the connection began is what its client has.
async fn converse(socket: WebSocket, schema: Schema, data: Data, held: Option<(Recheck, Scope)>) {
    let (mut sink, stream) = socket.split();
    let heard = stream.take_while(|it| future::ready(it.is_ok())).filter_map(|it| {
        let said = it.ok().filter(|it| matches!(it, Message::Text(_) | Message::Binary(_)));
        future::ready(said.map(Message::into_data))
    });
    let mut told = Conversation::new(schema, heard, WebSocketProtocols::GraphQLWS)
        .connection_data(data)
        .keepalive_timeout(SILENCE);
    while let Some(message) = told.next().await {
        if let Some((recheck, scope)) = &held
            && !recheck.holds(scope).await
        {
            let ended = CloseFrame { code: ENDED, reason: "Unauthorized".into() };
            // Whoever has hung up already needs no farewell.
            let _ = sink.send(Message::Close(Some(ended))).await;
            break;
        }
        let message = match message {
            WsMessage::Text(text) => Message::Text(text.into()),
            WsMessage::Close(code, reason) => Message::Close(Some(CloseFrame { code, reason: reason.into() })),
        };
        if sink.send(message).await.is_err() {
            break;
        }
    }
}
