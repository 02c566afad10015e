//! Connections that outlast a right.

use std::time::Duration;

use domain::Role;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use testkit::TestDb;
use tokio::net::TcpListener;
use tokio_tungstenite::{
    connect_async,
    tungstenite::{Message, client::IntoClientRequest as _, http::HeaderValue},
};

use crate::office::{A, Office};

testkit::on_both_backends! { a_connection_is_closed_when_its_right_has_ended }

async fn a_connection_is_closed_when_its_right_has_ended(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Viewer, "hanako@pref.example.jp").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = format!("ws://{}/graphql/ws", listener.local_addr().expect("address"));
    tokio::spawn(gateway::serve(listener, office.state.clone(), std::future::pending()));
    let mut request = address.into_client_request().expect("request");
    let cookie = format!("renkei={}", member.cookies["renkei"]);
    request.headers_mut().insert("cookie", HeaderValue::from_str(&cookie).expect("header"));
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
    let (mut socket, _) = connect_async(request).await.expect("socket");
    let mut say = async |message: Value| {
        socket.send(Message::text(message.to_string())).await.expect("send");
        let heard = tokio::time::timeout(Duration::from_secs(10), socket.next()).await;
        heard.expect("in time").expect("open").expect("message")
    };
    let ack = say(json!({ "type": "connection_init" })).await;
    assert!(ack.to_text().expect("text").contains("connection_ack"), "{ack:?}");
    let pong = say(json!({ "type": "ping" })).await;
    assert!(pong.to_text().expect("text").contains("pong"), "{pong:?}");
    office.sql("update role_grant set revoked_at = created_at").await;
    let end = say(json!({ "type": "ping" })).await;
    let Message::Close(Some(frame)) = end else { panic!("{end:?}") };
    assert_eq!(u16::from(frame.code), 4401);
}
