//! Times the roll-up of a prefecture over all items, areas and five years, in one GraphQL query, on a PostgreSQL of its own,
//! as the role that may least. Beside it, in the same run, the same matrix read from one row an answer.
//!
//! `make bench-rollup`. Prints milliseconds and the plan; judges nothing.

mod nation;
mod peer;

use std::time::{Duration, Instant};

use async_graphql::Request;
use cache::Cache;
use domain::{Actor, Role, Scope};
use gateway::{GatewayState, Schema};
use jobs::{Producer, Queue};
use serde_json::{Value, json};
use store::{Service, Store};
use testkit::{Postgres, TestDb};

/// Rounds that are timed warm, and with the server started anew before each.
const WARM: usize = 200;
const COLD: usize = 20;

const QUERY: &str = "query ($years: [Int!]!) { rollUp(fiscalYears: $years) { \
    rows { spaceId fiscalYear list begun states coverage { done applicable unanswered share } \
      sections { section done applicable unanswered } stale ownerless touched } \
    years { fiscalYear bodiesHeld assessed places { spaceId name standing level { level asOf before } projects } } } }";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let cluster = tokio::task::spawn_blocking(Postgres::start).await.expect("PostgreSQL");
    println!("areas  states  bytes    warm p50   p95 ms   cold p50   p95 ms   peer p50   p95 ms");
    for areas in [10, 30, 100, 335] {
        let db = TestDb::within(&cluster).await;
        store::migrate(&db.url).await.expect("migrate");
        nation::fill(&db, areas).await;
        peer::fill(&db).await;
        let (states, bytes, warm) = warm(&db).await;
        let peer = peer::times(&db, WARM / 4).await;
        let cold = cold(&cluster, &db).await;
        println!("{areas:>5} {states:>7} {bytes:>8}   {}   {}   {}", quantiles(warm), quantiles(cold), quantiles(peer));
        if areas == 30 {
            println!("{}", nation::plan(&db).await);
        }
    }
}

async fn schema(db: &TestDb) -> Schema {
    let store = Store::connect(&db.url, Service::Gateway).await.expect("connect");
    let queue = Queue::connect(&db.queue_url).await.expect("queue");
    let mut state = GatewayState::new(store, Producer::new(&queue), Cache::in_process(1 << 20));
    let rules = &mut state.desk.rules;
    for rule in [&mut rules.account_cost, &mut rules.space_cost] {
        *rule = rule.at(10_000_000, Duration::from_secs(1)).expect("rule");
    }
    gateway::schema(state)
}

/// The reply as it goes over the wire.
async fn ask(schema: &Schema) -> String {
    #[expect(clippy::disallowed_methods, reason = "the benchmark signs nobody in")]
    let scope = Scope::new(Actor::System, nation::PREFECTURE, Role::Viewer, Vec::new());
    let years = json!({ "years": nation::YEARS });
    let request = Request::new(QUERY).variables(async_graphql::Variables::from_json(years)).data(scope);
    serde_json::to_string(&schema.execute(request).await).expect("JSON")
}

async fn warm(db: &TestDb) -> (usize, usize, Vec<Duration>) {
    let schema = schema(db).await;
    let reply: Value = serde_json::from_str(&ask(&schema).await).expect("JSON");
    assert_eq!(reply.get("errors"), None, "{reply:#}");
    let rows = reply["data"]["rollUp"]["rows"].as_array().expect("rows");
    let states = rows.iter().map(|it| it["states"].as_array().expect("states").len()).sum();
    let (mut bytes, mut took) = (0, Vec::new());
    for _ in 0..WARM {
        let began = Instant::now();
        bytes = ask(&schema).await.len();
        took.push(began.elapsed());
    }
    (states, bytes, took)
}

/// New connections to a server that has just started: nothing is in its memory.
async fn cold(cluster: &Postgres, db: &TestDb) -> Vec<Duration> {
    let mut took = Vec::new();
    for _ in 0..COLD {
        tokio::task::block_in_place(|| {
            cluster.stop();
            cluster.up();
        });
        let schema = schema(db).await;
        let began = Instant::now();
        ask(&schema).await;
        took.push(began.elapsed());
    }
    took
}

fn quantiles(mut took: Vec<Duration>) -> String {
    took.sort_unstable();
    let at = |share: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a short list")]
        let at = ((took.len() - 1) as f64 * share).round() as usize;
        took[at].as_secs_f64() * 1e3
    };
    format!("{:>8.1} {:>8.1}", at(0.5), at(0.95))
}
