//! Webhooks: what is delivered, in which order, and how often.

use std::time::Duration;

use domain::{RecordId, Role, Scope, SpaceId, audit::Event};
use gateway::{GatewayState, Webhooks, deliver_webhooks};
use serde_json::{Value, json};
use testkit::TestDb;

use super::{receiver::Receiver, records::ask};
use crate::{
    browser::Browser,
    office::{A, B, Office},
};

testkit::on_both_backends! {
    what_is_done_is_delivered_in_order_and_signed,
    a_failure_loses_nothing_and_doubles_nothing,
    two_gateways_deliver_once,
    a_gateway_delivers_by_itself,
}

const MAIL: &str = "kanri@pref.example.jp";

/// A gateway that may post to this machine.
pub fn local(state: &mut GatewayState) {
    state.webhooks = Webhooks::new(&["127.0.0.1".to_owned()], &[]).expect("hosts");
}

/// The id and the secret of a new hook.
pub async fn create(browser: &Browser, url: &str, events: &[&str]) -> (String, String) {
    let query = format!(
        "mutation {{ createWebhook(input: {{ url: \"{url}\", events: {} }}) {{ ... on WebhookCreated {{ secret webhook {{ id }} }} \
         ... on Refused {{ message {{ ja en }} }} }} }}",
        json!(events)
    );
    let made = ask(browser, &query).await;
    let text = |it: &Value| it.as_str().unwrap_or_else(|| panic!("{made}")).to_owned();
    (text(&made["webhook"]["id"]), text(&made["secret"]))
}

pub async fn hook(browser: &Browser) -> Value {
    ask(browser, "{ webhooks { id url events cursor deliveredAt failure } }").await[0].clone()
}

pub async fn done(office: &Office, space: SpaceId, actions: &[&'static str]) -> Vec<RecordId> {
    let tx = office.store.begin_write(&Scope::system(space)).await.expect("begin");
    let mut ids = Vec::new();
    for action in actions {
        ids.push(RecordId::new());
        let event = Event::new(action, ids[ids.len() - 1]).with("機密");
        tx.record(&event, office.now()).await.expect("record");
    }
    tx.commit().await.expect("commit");
    ids
}

async fn deliver(office: &Office) -> usize {
    deliver_webhooks(&office.state).await.expect("deliver")
}

async fn what_is_done_is_delivered_in_order_and_signed(db: TestDb) {
    let (office, receiver) = (Office::with(db, local).await, Receiver::start().await);
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    done(&office, A, &["record.write"]).await;
    let (_, secret) = create(&admin, &receiver.url(), &["record.", "handover.sign"]).await;
    assert_eq!(deliver(&office).await, 0, "what was before is not delivered");
    let start = hook(&admin).await["cursor"].as_u64().expect("cursor");
    let ids = done(&office, A, &["record.write", "answer.write", "token.create", "handover.sign"]).await;
    done(&office, B, &["record.write"]).await;
    assert_eq!(deliver(&office).await, 1);
    let posts = receiver.posts();
    assert_eq!(posts.len(), 1);
    let at = office.now();
    assert_eq!(
        posts[0].json(),
        json!({ "space": A, "entries": [
            { "number": start + 1, "at": at, "action": "record.write", "subject": ids[0] },
            { "number": start + 4, "at": at, "action": "handover.sign", "subject": ids[3] },
        ] })
    );
    assert_eq!(posts[0].is_signed_with(&secret), Some(at.timestamp()));
    assert_eq!(posts[0].is_signed_with("another secret"), None);
    let shown = hook(&admin).await;
    assert_eq!((&shown["cursor"], &shown["failure"]), (&json!(start + 4), &Value::Null));
    assert_eq!(shown["deliveredAt"], json!(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false)));
    // What nobody asked for moves the hook, and is not posted.
    done(&office, A, &["answer.write"; 3]).await;
    assert_eq!((deliver(&office).await, deliver(&office).await), (1, 0));
    assert_eq!((receiver.posts().len(), hook(&admin).await["cursor"].clone()), (1, json!(start + 7)));
    // Fifty at a time.
    done(&office, A, &["record.write"; 120]).await;
    while deliver(&office).await > 0 {}
    let numbers = receiver.numbers();
    assert_eq!(numbers[1..].iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
    assert_eq!(numbers[1..].concat(), (start + 8..start + 128).collect::<Vec<_>>());
    let rows = format!("{:?}", office.rows("webhook").await);
    assert!(!rows.contains(&secret) && !rows.contains(&domain::text::hex(secret.as_bytes())), "sealed");
}

async fn a_failure_loses_nothing_and_doubles_nothing(db: TestDb) {
    let (office, receiver) = (Office::with(db, local).await, Receiver::start().await);
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    create(&admin, &receiver.url(), &["record."]).await;
    let start = hook(&admin).await["cursor"].as_u64().expect("cursor");
    done(&office, A, &["record.write"; 2]).await;
    receiver.will_answer(&[500, 302]);
    assert_eq!((deliver(&office).await, deliver(&office).await), (0, 0), "one try, then a wait");
    assert_eq!(receiver.posts().len(), 1);
    let shown = hook(&admin).await;
    assert_eq!((&shown["cursor"], &shown["failure"]), (&json!(start), &json!("status_500")));
    office.pass(59);
    assert_eq!((deliver(&office).await, receiver.posts().len()), (0, 1), "not before a minute is over");
    office.pass(1);
    assert_eq!((deliver(&office).await, receiver.posts().len()), (0, 2), "a redirect is not followed");
    done(&office, A, &["record.remove"]).await;
    office.pass(119);
    assert_eq!((deliver(&office).await, receiver.posts().len()), (0, 2), "twice as long");
    office.pass(1);
    assert_eq!((deliver(&office).await, deliver(&office).await), (1, 0));
    assert_eq!(receiver.numbers()[2], [start + 1, start + 2, start + 3]);
    assert_eq!(office.rows("webhook").await[0]["failures"], "0");
    assert_eq!(hook(&admin).await["failure"], Value::Null);
}

async fn two_gateways_deliver_once(db: TestDb) {
    let (office, receiver) = (Office::with(db, local).await, Receiver::start().await);
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    create(&admin, &receiver.url(), &["record."]).await;
    let start = hook(&admin).await["cursor"].as_u64().expect("cursor");
    let mut other = office.state.clone();
    other.store = store::Store::connect(&office.db.url, store::Service::Gateway).await.expect("connect");
    for _ in 0..3 {
        done(&office, A, &["record.write"; 60]).await;
        let run = async |state: &GatewayState| {
            for _ in 0..4 {
                deliver_webhooks(state).await.expect("deliver");
            }
        };
        tokio::join!(run(&office.state), run(&other), run(&office.state));
    }
    while deliver(&office).await > 0 {}
    assert_eq!(receiver.numbers().concat(), (start + 1..=start + 180).collect::<Vec<_>>());
    // One that dies while it holds a hook: another takes over when its time is over.
    let looked = office.store.look_at_identity().await.expect("begin");
    assert!(looked.due_webhooks(office.now(), 5).await.expect("due").is_empty());
    drop(looked);
    done(&office, A, &["record.write"]).await;
    let tx = office.store.begin_identity().await.expect("begin");
    let due = tx.due_webhooks(office.now(), 5).await.expect("due").remove(0);
    let until = office.now() + chrono::TimeDelta::seconds(60);
    assert!(tx.claim_webhook(&due, until, office.now()).await.expect("claim"));
    tx.commit().await.expect("commit");
    assert_eq!(deliver(&office).await, 0);
    office.pass(60);
    assert_eq!(deliver(&office).await, 1);
    let tx = office.store.begin_identity().await.expect("begin");
    assert!(!tx.move_webhook(&due, until, start + 181, None).await.expect("move"), "too late to say that it did");
}

async fn a_gateway_delivers_by_itself(db: TestDb) {
    let (office, receiver) = (Office::with(db, local).await, Receiver::start().await);
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    create(&admin, &receiver.url(), &["record."]).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("port");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(gateway::serve(listener, office.state.clone(), async {
        stopped.await.ok();
    }));
    done(&office, A, &["record.write"; 60]).await;
    for _ in 0..400 {
        if receiver.posts().len() == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    assert_eq!(receiver.numbers().iter().map(Vec::len).collect::<Vec<_>>(), [50, 10]);
    stop.send(()).expect("send");
    serving.await.expect("task").expect("served");
}
