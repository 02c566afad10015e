//! Webhooks that are not made, or not delivered to.

use domain::Role;
use gateway::{Webhooks, deliver_webhooks};
use serde_json::json;
use testkit::TestDb;

use super::{
    hooks::{create, done, hook, local},
    receiver::Receiver,
    records::{ask, code},
};
use crate::{
    browser::Browser,
    office::{A, B, Office},
};

testkit::on_both_backends! {
    what_is_no_hook_is_refused_with_what_to_do,
    only_administrators_of_the_space_have_hooks,
    a_host_that_is_taken_back_gets_nothing,
}

const MAIL: &str = "kanri@pref.example.jp";
const CREATE: &str =
    "mutation { createWebhook(input: { url: \"http://127.0.0.1:9/\", events: [\"record.\"] }) { __typename } }";

async fn refusal(browser: &Browser, url: &str, events: &[&str]) -> String {
    let query = format!(
        "mutation {{ createWebhook(input: {{ url: \"{url}\", events: {} }}) {{ ... on Refused {{ message {{ ja en }} }} }} }}",
        json!(events)
    );
    ask(browser, &query).await["message"]["ja"].as_str().unwrap_or("made").to_owned()
}

async fn what_is_no_hook_is_refused_with_what_to_do(db: TestDb) {
    let office = Office::with(db, local).await;
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    let good = "http://127.0.0.1:9/hook";
    for (url, events, said) in [
        ("https://evil.example/", &["record."][..], "RENKEI_WEBHOOK_HOSTS"),
        ("http://evil.example/", &["record."], "https://"),
        ("http://127.0.0.1.evil.example/", &["record."], "https://"),
        ("http://user:word@127.0.0.1/", &["record."], "https://"),
        ("nonsense", &["record."], "https://"),
        (good, &[], "1～20件"),
        (good, &["record.", "sign_in."], "知らない出来事"),
        (good, &["record"], "知らない出来事"),
        (good, &[""], "知らない出来事"),
        (good, &["record."; 21], "1～20件"),
    ] {
        let told = refusal(&admin, url, events).await;
        assert!(told.contains(said), "{url} {events:?}: {told}");
    }
    assert!(office.rows("webhook").await.is_empty());
    for _ in 0..10 {
        assert_eq!(refusal(&admin, good, &["record."]).await, "made");
    }
    assert!(refusal(&admin, good, &["record."]).await.contains("10件まで"));
    // Without hosts there are none at all.
    let mut off = office.state.clone();
    off.webhooks = None;
    let mut browser = Browser::new(gateway::router(off));
    browser.cookies = admin.cookies.clone();
    assert!(refusal(&browser, good, &["record."]).await.contains("RENKEI_WEBHOOK_HOSTS"));
}

async fn only_administrators_of_the_space_have_hooks(db: TestDb) {
    let office = Office::with(db, local).await;
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    let (other, _) = office.strong_member(B, Role::Administrator, "hyogo@pref.example.jp").await;
    let editor = office.member(A, Role::Editor, "henshu@pref.example.jp").await;
    let (id, secret) = create(&admin, "http://127.0.0.1:9/hook", &["record."]).await;
    let delete = format!("mutation {{ deleteWebhook(id: \"{id}\") {{ ... on WebhookDeleted {{ deleted }} }} }}");
    for query in ["{ webhooks { id } }", CREATE, &delete] {
        assert_eq!(code(&editor, query).await, "NOT_FOUND", "{query}");
    }
    assert_eq!(ask(&other, "{ webhooks { id } }").await, json!([]));
    assert_eq!(code(&other, &delete).await, "NOT_FOUND");
    assert!(!hook(&admin).await.to_string().contains(&secret));
    assert_eq!(ask(&admin, &delete).await["deleted"], true);
    assert_eq!(code(&admin, &delete).await, "NOT_FOUND");
    assert!(office.rows("webhook").await.is_empty());
    let trail: Vec<_> = office.rows("audit_entry").await.into_iter().map(|it| it["action"].clone()).collect();
    assert!(trail.contains(&"webhook.create".to_owned()) && trail.contains(&"webhook.delete".to_owned()), "{trail:?}");
}

async fn a_host_that_is_taken_back_gets_nothing(db: TestDb) {
    let (office, receiver) = (Office::with(db, local).await, Receiver::start().await);
    let (admin, _) = office.strong_member(A, Role::Administrator, MAIL).await;
    create(&admin, &receiver.url(), &["record."]).await;
    done(&office, A, &["record.write"]).await;
    let mut state = office.state.clone();
    state.webhooks = None;
    assert_eq!(deliver_webhooks(&state).await.expect("deliver"), 0);
    state.webhooks = Webhooks::new(&["hook.example.jp".to_owned()], &[]).expect("hosts");
    assert_eq!(deliver_webhooks(&state).await.expect("deliver"), 0);
    assert_eq!(hook(&admin).await["failure"], "not_allowed");
    // Another key opens no secret.
    office.pass(60);
    let mut state = office.state.clone();
    state.desk.key = Some(identity::Key::generate(&mut crate::office::rng()));
    assert_eq!(deliver_webhooks(&state).await.expect("deliver"), 0);
    assert_eq!(hook(&admin).await["failure"], "secret");
    office.pass(120);
    assert_eq!(deliver_webhooks(&office.state).await.expect("deliver"), 1);
    assert_eq!(receiver.posts().len(), 1, "nothing before, and nothing lost");
}
