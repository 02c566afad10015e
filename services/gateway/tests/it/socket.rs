//! Subscriptions over a WebSocket.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use testkit::{Backend, TestDb};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Message, client::IntoClientRequest as _, http::HeaderValue},
};

use crate::world::{OPERATOR, World};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

testkit::on_both_backends! { a_job_is_told_until_it_is_final }

async fn serve(world: &World) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = format!("ws://{}/graphql/ws", listener.local_addr().expect("address"));
    tokio::spawn(gateway::serve(listener, world.state.clone(), std::future::pending()));
    address
}

async fn connect(address: &str, protocol: &'static str, origin: Option<&'static str>) -> Result<Socket, u16> {
    let mut request = address.into_client_request().expect("request");
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static(protocol));
    request.headers_mut().insert("cookie", HeaderValue::from_static(OPERATOR));
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", HeaderValue::from_static(origin));
    }
    match connect_async(request).await {
        Ok((socket, _)) => Ok(socket),
        Err(tokio_tungstenite::tungstenite::Error::Http(response)) => Err(response.status().as_u16()),
        Err(other) => panic!("{other}"),
    }
}

async fn say(socket: &mut Socket, message: Value) {
    socket.send(Message::text(message.to_string())).await.expect("send");
}

async fn hear(socket: &mut Socket) -> Value {
    let next = tokio::time::timeout(Duration::from_secs(10), socket.next()).await;
    let message = next.expect("in time").expect("open").expect("message");
    serde_json::from_str(message.to_text().expect("text")).unwrap_or_else(|_| panic!("{message:?}"))
}

async fn a_job_is_told_until_it_is_final(db: TestDb) {
    let world = World::empty(db).await;
    let started =
        world.data("mutation { importEdition(input: { folder: \"\" }) { ... on JobStarted { job { id } } } }").await;
    let id = started["importEdition"]["job"]["id"].clone();
    let mut socket = connect(&serve(&world).await, "graphql-transport-ws", None).await.expect("socket");
    say(&mut socket, json!({ "type": "connection_init" })).await;
    assert_eq!(hear(&mut socket).await["type"], "connection_ack");
    let query = format!("subscription {{ job(id: {id}) {{ state cancelRequested }} }}");
    say(&mut socket, json!({ "id": "1", "type": "subscribe", "payload": { "query": query } })).await;
    let told = |state: &str, cancel: bool| {
        let job = json!({ "state": state, "cancelRequested": cancel });
        json!({ "id": "1", "type": "next", "payload": { "data": { "job": job } } })
    };
    assert_eq!(hear(&mut socket).await, told("QUEUED", false));
    world.data(&format!("mutation {{ cancelJob(id: {id}) {{ __typename }} }}")).await;
    assert_eq!(hear(&mut socket).await, told("CANCELLED", true));
    assert_eq!(hear(&mut socket).await, json!({ "id": "1", "type": "complete" }));
}

#[tokio::test]
async fn a_socket_answers_by_the_same_rules_as_a_post() {
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let address = serve(&world).await;
    assert_eq!(connect(&address, "graphql-ws", None).await.err(), Some(400), "the old protocol");
    assert_eq!(connect(&address, "graphql-transport-ws", Some("http://evil.example")).await.err(), Some(403));

    let mut socket = connect(&address, "graphql-transport-ws", None).await.expect("socket");
    say(&mut socket, json!({ "type": "connection_init" })).await;
    hear(&mut socket).await;
    let bomb: Vec<_> = (0..30).map(|at| format!("fragment f{at} on Query {{ ...f{0} ...f{0} }}", at + 1)).collect();
    let query = format!("{{ ...f0 }} fragment f30 on Query {{ __typename }} {}", bomb.join(" "));
    say(&mut socket, json!({ "id": "1", "type": "subscribe", "payload": { "query": query } })).await;
    let refused = hear(&mut socket).await;
    assert!(refused.to_string().contains("QUERY_REJECTED"), "{refused:#}");
    say(&mut socket, json!({ "id": "3", "type": "subscribe", "payload": { "query": "{ __typename }" } })).await;
    hear(&mut socket).await;
    let refused = hear(&mut socket).await;
    assert!(refused.to_string().contains("only subscriptions are taken"), "{refused:#}");
    let missing = "subscription { job(id: \"0193a000-0000-7000-8000-000000000000\") { state } }";
    hear(&mut socket).await;
    say(&mut socket, json!({ "id": "2", "type": "subscribe", "payload": { "query": missing } })).await;
    let missing = hear(&mut socket).await;
    assert!(missing.to_string().contains("NOT_FOUND"), "{missing:#}");
}

#[tokio::test]
async fn a_connection_has_twenty_subscriptions_and_small_messages() {
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let started =
        world.data("mutation { importEdition(input: { folder: \"\" }) { ... on JobStarted { job { id } } } }").await;
    let query = format!("subscription {{ job(id: {}) {{ state }} }}", started["importEdition"]["job"]["id"]);
    let mut socket = connect(&serve(&world).await, "graphql-transport-ws", None).await.expect("socket");
    say(&mut socket, json!({ "type": "connection_init" })).await;
    hear(&mut socket).await;
    for id in 0..20 {
        say(&mut socket, json!({ "id": id.to_string(), "type": "subscribe", "payload": { "query": query } })).await;
        assert_eq!(hear(&mut socket).await["payload"]["data"]["job"]["state"], "QUEUED", "{id}");
    }
    say(&mut socket, json!({ "id": "20", "type": "subscribe", "payload": { "query": query } })).await;
    let refused = hear(&mut socket).await;
    assert!(refused.to_string().contains("INVALID"), "{refused:#}");
    // The gateway may hang up while we are still sending.
    let _ = socket.send(Message::text("x".repeat(70_000))).await;
    while let Some(Ok(message)) = socket.next().await {
        assert!(!message.is_close() || matches!(message, Message::Close(_)));
    }
}
