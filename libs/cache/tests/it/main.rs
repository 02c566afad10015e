//! The same behaviour with and without Redis, and what happens when Redis goes away.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use cache::{Cache, CacheKey, Found, Right};
use domain::{Error, ResultSetId, SpaceId};
use testkit::Redis;

const CAPACITY: u64 = 8 * 1024 * 1024;
/// Far above the hundredth of a second it takes here, far below what waiting for Redis at each lookup would take.
const PROMPT: Duration = Duration::from_millis(500);

fn key(question: &str) -> CacheKey {
    CacheKey::new(SpaceId::PLATFORM, Right::Open, &[ResultSetId::new()], &question)
}

/// Asks for a value that is computed as 7.
async fn ask(cache: &Cache, key: &CacheKey) -> Found {
    let (value, found) = cache.get_or_compute(key, async { Ok(7_u32) }).await.expect("value");
    assert_eq!(value, 7);
    found
}

async fn computes_once(cache: &Cache) {
    let (key, runs) = (key("once"), AtomicU32::new(0));
    let compute = || async {
        runs.fetch_add(1, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(50)).await;
        Ok("答え".to_owned())
    };
    let asked = (0..20).map(|_| cache.get_or_compute(&key, compute()));
    let answers = futures_util::future::join_all(asked).await;
    assert!(answers.into_iter().all(|it| it.expect("answer").0 == "答え"));
    assert_eq!(runs.load(Ordering::SeqCst), 1, "twenty at once are one");
    assert_eq!(cache.get_or_compute(&key, compute()).await.expect("answer").1, Found::Memory);
}

async fn keeps_no_refusal(cache: &Cache) {
    let key = key("refused");
    let refused = || async { Err::<u32, _>(Error::Invalid("だめ".to_owned())) };
    let asked = futures_util::future::join_all((0..3).map(|_| cache.get_or_compute(&key, refused()))).await;
    assert!(asked.into_iter().all(|it| matches!(it, Err(Error::Invalid(text)) if text == "だめ")));
    assert_eq!(ask(cache, &key).await, Found::Computed, "the next one is asked anew");
}

async fn keeps_nothing_large(cache: &Cache) {
    let key = key("large");
    for _ in 0..2 {
        let large = async { Ok("x".repeat(1024 * 1024 + 1)) };
        let (value, found) = cache.get_or_compute(&key, large).await.expect("value");
        assert_eq!((value.len(), found), (1024 * 1024 + 1, Found::Computed));
    }
}

#[tokio::test]
async fn in_process_it_computes_once_and_keeps_neither_refusals_nor_giants() {
    let cache = Cache::in_process(CAPACITY);
    computes_once(&cache).await;
    keeps_no_refusal(&cache).await;
    keeps_nothing_large(&cache).await;
}

#[tokio::test]
async fn with_redis_it_does_the_same() {
    let server = Redis::start();
    let cache = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    computes_once(&cache).await;
    keeps_no_refusal(&cache).await;
    keeps_nothing_large(&cache).await;
}

#[tokio::test]
async fn another_process_finds_it_in_redis() {
    let server = Redis::start();
    let (key, one) = (key("shared"), Cache::with_redis(&server.url(), CAPACITY).expect("cache"));
    assert_eq!(ask(&one, &key).await, Found::Computed);
    let two = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    assert_eq!(ask(&two, &key).await, Found::Redis);
    assert_eq!(ask(&two, &key).await, Found::Memory);
}

#[tokio::test]
async fn bytes_of_another_shape_are_computed_anew() {
    let server = Redis::start();
    let key = key("shape");
    let one = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    let (_, found) = one.get_or_compute(&key, async { Ok("text".to_owned()) }).await.expect("value");
    assert_eq!(found, Found::Computed);
    let two = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    assert_eq!(ask(&two, &key).await, Found::Computed);
}

#[tokio::test]
async fn redis_may_die_and_come_back() {
    let mut server = Redis::start();
    let cache = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    assert_eq!(ask(&cache, &key("before")).await, Found::Computed);
    server.stop();
    for _ in 0..3 {
        let (started, key) = (Instant::now(), key("during"));
        assert_eq!(ask(&cache, &key).await, Found::Computed);
        assert_eq!(ask(&cache, &key).await, Found::Memory);
        assert!(started.elapsed() < PROMPT, "{:?}", started.elapsed());
    }
    server.up();
    tokio::time::sleep(Duration::from_millis(5_100)).await;
    let key = key("after");
    assert_eq!(ask(&cache, &key).await, Found::Computed);
    let other = Cache::with_redis(&server.url(), CAPACITY).expect("cache");
    assert_eq!(ask(&other, &key).await, Found::Redis, "the first lookup after the rest reached Redis again");
}

#[tokio::test]
async fn a_redis_that_never_answers_costs_one_short_wait() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("redis://{}", silent.local_addr().expect("address"));
    let cache = Cache::with_redis(&url, CAPACITY).expect("cache");
    let started = Instant::now();
    assert_eq!(ask(&cache, &key("first")).await, Found::Computed);
    let first = started.elapsed();
    assert!(first < PROMPT, "{first:?}");
    let started = Instant::now();
    for at in 0..100 {
        ask(&cache, &key(&at.to_string())).await;
    }
    assert!(started.elapsed() < PROMPT, "left alone: {:?}", started.elapsed());
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_told_at_the_start() {
    assert!(Cache::with_redis("postgres://here", CAPACITY).is_err());
}
