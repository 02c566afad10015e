//! Answers that were computed before.

use cache::Cache;
use domain::SexGroup;
use serde_json::json;
use testkit::{Redis, TestDb};

use crate::world::{World, result_set_id, row};

testkit::on_both_backends! { what_was_asked_is_kept_and_redis_may_die }

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
