//! Fair use.

use std::time::Duration;

use axum::{Router, http::StatusCode};
use serde_json::{Value, json};
use testkit::TestDb;
use tower::ServiceExt as _;

use crate::world::{World, body, post};

testkit::on_both_backends! {
    a_budget_that_is_used_up_says_when_to_come_back,
    a_space_asks_for_so_many_jobs_an_hour,
}

const MINUTE: Duration = Duration::from_mins(1);

async fn a_budget_that_is_used_up_says_when_to_come_back(db: TestDb) {
    let world = World::empty(db).await;
    let mut state = world.state.clone();
    // Two operations of a complexity of three, and one to spare.
    state.desk.rules.address_cost = state.desk.rules.address_cost.at(7, MINUTE).expect("rule");
    let router: Router = gateway::router(state);
    let ask = async || {
        let asked = post(&json!({ "query": "{ resultSet(id: \"x\") { id rowCount } }" }).to_string());
        router.clone().oneshot(asked).await.expect("infallible")
    };
    for _ in 0..2 {
        assert_eq!(ask().await.status(), StatusCode::OK);
    }
    let late = ask().await;
    assert_eq!(late.status(), StatusCode::TOO_MANY_REQUESTS);
    let seconds: u32 = late.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((1..=20).contains(&seconds), "two are missing, and one comes back every nine seconds: {seconds}");
    let told = body(late).await;
    assert_eq!(told["data"], Value::Null);
    assert_eq!(told["errors"][0]["extensions"], json!({ "code": "RATE_LIMITED", "retryAfter": seconds }));
}

async fn a_space_asks_for_so_many_jobs_an_hour(db: TestDb) {
    let mut world = World::empty(db).await;
    let rules = &mut world.state.desk.rules;
    rules.space_jobs = rules.space_jobs.at(1, Duration::from_hours(1)).expect("rule");
    world.router = gateway::router(world.state.clone());
    let ask = "mutation { importEdition(input: { folder: \"\" }) { __typename ... on Refused { message { ja en } } } }";
    assert_eq!(world.data(ask).await["importEdition"]["__typename"], "JobStarted");
    let refused = &world.data(ask).await["importEdition"];
    assert_eq!(refused["__typename"], "Refused");
    assert!(refused["message"]["ja"].as_str().expect("text").contains("秒後"), "{refused}");
}
