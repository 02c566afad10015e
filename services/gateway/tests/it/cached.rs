//! Answers that were computed before.

use axum::{
    body::to_bytes,
    http::{HeaderValue, header},
};
use cache::Cache;
use domain::SexGroup;
use gateway::GatewayState;
use serde_json::json;
use testkit::{Redis, TestDb};
use tower::ServiceExt as _;

use crate::world::{OPERATOR, World, post, result_set_id, row};

testkit::on_both_backends! { what_was_asked_is_kept_and_redis_may_die, whoever_asks_first_decides_nothing }

const QUERY: &str = "{ ratios(filter: { fiscalYear: 2021 }) { totalCount } \
    trend(indicator: \"smoking\", area: \"2601\", sex: MALE, reference: PREFECTURE) { points { ratio } } }";

async fn what_was_asked_is_kept_and_redis_may_die(db: TestDb) {
    let mut redis = Redis::start();
    let cache = Cache::with_redis(&redis.url(), 1 << 20).expect("cache");
    let world = World::with_cache(db, cache).await;
    world.import(2021, 0).await;
    let compute = async |id: u16, ratio: f64| {
        let row = domain::RatioRow { ratio: Some(ratio), ..row(2021, "smoking", 2601, "丹後", SexGroup::Male) };
        world.compute(result_set_id(id), 2021, &id.to_string(), i64::from(id), vec![row]).await;
    };
    let told = |ratio: f64| json!({ "ratios": { "totalCount": 1 }, "trend": { "points": [{ "ratio": ratio }] } });
    compute(1, 110.5).await;
    assert_eq!(world.data(QUERY).await, told(110.5));
    assert_eq!(world.data(QUERY).await, told(110.5));
    compute(2, 120.5).await;
    assert_eq!(world.data(QUERY).await, told(120.5), "a new result set is seen at once");
    redis.stop();
    compute(3, 130.5).await;
    assert_eq!(world.data(QUERY).await, told(130.5), "without Redis");
    redis.up();
    assert_eq!(world.data(QUERY).await, told(130.5));
}

/// Answers are kept: whoever comes second must be told what they would have been told first.
async fn whoever_asks_first_decides_nothing(db: TestDb) {
    let world = World::seeded(db).await;
    // One field a request: those of one request are answered in the order in which they are ready.
    let ask = async |router: &axum::Router, operator: bool| {
        let mut told = String::new();
        for query in
            ["{ ratios(filter: { fiscalYear: 2021 }) { totalCount nodes { ratio } } }", "{ jobs { totalCount } }"]
        {
            let mut request = post(&json!({ "query": query }).to_string());
            if operator {
                request.headers_mut().insert(header::COOKIE, HeaderValue::from_static(OPERATOR));
            }
            let response = router.clone().oneshot(request).await.expect("infallible");
            let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("body");
            told.push_str(std::str::from_utf8(&bytes).expect("text"));
        }
        told
    };
    // Each with a cache of its own.
    let gateway = || gateway::router(GatewayState { cache: Cache::in_process(1 << 20), ..world.state.clone() });
    let (one, other) = (gateway(), gateway());
    let (operator_first, nobody_second) = (ask(&one, true).await, ask(&one, false).await);
    let (nobody_first, operator_second) = (ask(&other, false).await, ask(&other, true).await);
    assert_eq!((&operator_first, &nobody_first), (&operator_second, &nobody_second));
    assert!(operator_first.contains("totalCount") && nobody_first.contains("UNAUTHENTICATED"));
}
