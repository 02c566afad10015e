//! Many takers of one bucket.

use futures_util::future::join_all;
use limits::{Key, Limiter};
use redis::AsyncCommands as _;

use crate::{TEN, at, gateway, in_process, key, rule, taken, wait};

async fn redis() -> redis::aio::MultiplexedConnection {
    let client = redis::Client::open(testkit::redis_url()).expect("address");
    client.get_multiplexed_async_connection().await.expect("Redis")
}

/// The name of the bucket of `TEN`.
fn name(key: &Key) -> String {
    format!("renkei:limit:v1:test:{key}:10/60000")
}

#[tokio::test]
async fn two_gateways_share_a_bucket() {
    let (one, two, key) = (gateway(&testkit::redis_url()), gateway(&testkit::redis_url()), key());
    assert_eq!(one.take(&key, &TEN, 7, at(0)).await, taken(3));
    assert_eq!(two.take(&key, &TEN, 4, at(0)).await, wait(6));
    assert_eq!(two.take(&key, &TEN, 3, at(0)).await, taken(0));
    two.give_back(&key, &TEN, 2, at(0)).await;
    assert_eq!(one.take(&key, &TEN, 0, at(0)).await, taken(2));
}

/// A hundred at once, spread over these limiters.
async fn hundred_get_ten(limiters: &[Limiter]) {
    let key = key();
    let takers = (0..100).map(|taker| {
        let (limiter, key) = (limiters[taker % limiters.len()].clone(), key.clone());
        tokio::spawn(async move { limiter.take(&key, &TEN, 1, at(0)).await.is_taken() })
    });
    let granted = join_all(takers).await.into_iter().filter(|it| *it.as_ref().expect("no panic")).count();
    assert_eq!(granted, 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_takers_at_once_get_what_is_there() {
    hundred_get_ten(&[in_process()]).await;
    hundred_get_ten(&[gateway(&testkit::redis_url())]).await;
    hundred_get_ten(&[0, 1, 2].map(|_| gateway(&testkit::redis_url()))).await;
}

#[tokio::test]
async fn keys_and_rules_have_buckets_of_their_own() {
    for limiter in [in_process(), gateway(&testkit::redis_url())] {
        let (one, two) = (key(), key());
        assert_eq!(limiter.take(&one, &TEN, 10, at(0)).await, taken(0));
        assert_eq!(limiter.take(&two, &TEN, 1, at(0)).await, taken(9));
        let other = limits::Rule::new("other", 10, TEN.per()).expect("a rule");
        assert_eq!(limiter.take(&one, &other, 1, at(0)).await, taken(9), "another purpose");
        assert_eq!(limiter.take(&one, &rule(20, 60), 1, at(0)).await, taken(19), "another size");
    }
}

#[tokio::test]
async fn what_costs_more_than_a_bucket_holds_is_never_taken() {
    for limiter in [in_process(), gateway(&testkit::redis_url())] {
        let key = key();
        assert_eq!(limiter.take(&key, &TEN, 11, at(0)).await, wait(60));
        assert_eq!(limiter.take(&key, &TEN, u32::MAX, at(0)).await, wait(60));
        assert_eq!(limiter.take(&key, &TEN, 10, at(0)).await, taken(0), "nothing was counted");
    }
}

#[tokio::test]
async fn buckets_leave_redis_by_themselves_and_a_refusal_does_not_hold_them() {
    let (limiter, key, mut redis) = (gateway(&testkit::redis_url()), key(), redis().await);
    assert_eq!(limiter.take(&key, &TEN, 10, at(0)).await, taken(0));
    let left: i64 = redis.pttl(name(&key)).await.expect("pttl");
    assert!((60_001..=120_000).contains(&left), "a minute to fill and a minute to spare: {left} ms");
    let _: bool = redis.pexpire(name(&key), 30_000).await.expect("pexpire");
    assert_eq!(limiter.take(&key, &TEN, 1, at(0)).await, wait(6));
    let left: i64 = redis.pttl(name(&key)).await.expect("pttl");
    assert!((1..=30_000).contains(&left), "{left} ms");
}
