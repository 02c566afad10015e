//! Times the comparison of 335 areas over five years, in one GraphQL query, on a PostgreSQL of its own, as the role that may
//! least. Beside it, in the same run, the bare reading of the same rows.
//!
//! `make bench-comparison`. Prints milliseconds; judges nothing.

mod nation;

use std::time::{Duration, Instant};

use async_graphql::{Request, Variables};
use cache::Cache;
use domain::{Actor, Reference, Role, Scope, SexGroup, SpaceId};
use gateway::{GatewayState, Schema};
use jobs::{Producer, Queue};
use serde_json::{Value, json};
use store::{RatioFilter, Service, Store};
use testkit::{Postgres, TestDb};

/// Rounds that are timed warm, and with the server started anew before each.
const WARM: usize = 200;
const COLD: usize = 20;

const QUERY: &str = "query ($years: [Int!]!) { comparison(indicator: \"smoking\", fiscalYears: $years, sexes: [MALE], \
    reference: NATION) { fiscalYear resultSetId summary { withPoint withoutPoint phi gap } \
      areas { code ratio lower95 upper95 ratioLow ratioHigh class point { q smoothed verdict quarter } } } }";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let cluster = tokio::task::spawn_blocking(Postgres::start).await.expect("PostgreSQL");
    let db = TestDb::within(&cluster).await;
    store::migrate(&db.url).await.expect("migrate");
    nation::fill(&db).await;
    let schema = schema(&db).await;
    let reply: Value = serde_json::from_str(&ask(&schema).await).expect("JSON");
    assert_eq!(reply.get("errors"), None, "{reply:#}");
    let areas: usize = reply["data"]["comparison"]
        .as_array()
        .expect("maps")
        .iter()
        .map(|it| it["areas"].as_array().expect("areas").len())
        .sum();
    let (mut bytes, mut warm) = (0, Vec::new());
    for _ in 0..WARM {
        let began = Instant::now();
        bytes = ask(&schema).await.len();
        warm.push(began.elapsed());
    }
    let (mut cold, mut peer) = (Vec::new(), Vec::new());
    for _ in 0..COLD {
        cold.push(
            anew(&cluster, &db, async |store| {
                ask(&graphql(store, &db).await).await;
            })
            .await,
        );
        peer.push(anew(&cluster, &db, read).await);
    }
    println!("areas x years  bytes    warm p50   p95 ms   cold p50   p95 ms   reading alone, cold p50   p95 ms");
    println!("{areas:>13} {bytes:>7}   {}   {}   {}", quantiles(warm), quantiles(cold), quantiles(peer));
}

async fn schema(db: &TestDb) -> Schema {
    graphql(Store::connect(&db.url, Service::Gateway).await.expect("connect"), db).await
}

async fn graphql(store: Store, db: &TestDb) -> Schema {
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
    let scope = Scope::new(Actor::System, SpaceId::PLATFORM, Role::Researcher, Vec::new());
    let years = json!({ "years": nation::YEARS });
    let request = Request::new(QUERY).variables(Variables::from_json(years)).data(scope);
    serde_json::to_string(&schema.execute(request).await).expect("JSON")
}

/// The rows of the same question, and nothing made of them.
async fn read(store: Store) {
    for year in nation::YEARS {
        let filter = RatioFilter {
            indicators: vec!["smoking".into()],
            sexes: vec![SexGroup::Male],
            reference: Some(Reference::Nation),
            ..RatioFilter::all(nation::set(year))
        };
        assert_eq!(store.ratios_after(&filter, None, 1_000).await.expect("rows").len(), nation::AREAS);
    }
}

/// How long it takes on new connections to a server that has just started: nothing is in its memory.
async fn anew(cluster: &Postgres, db: &TestDb, work: impl AsyncFn(Store)) -> Duration {
    tokio::task::block_in_place(|| {
        cluster.stop();
        cluster.up();
    });
    let store = Store::connect(&db.url, Service::Gateway).await.expect("connect");
    let began = Instant::now();
    work(store).await;
    began.elapsed()
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
