//! Redis goes away and comes back.

use std::time::{Duration, Instant};

use limits::{Key, Limiter, Rules, Throttle};
use testkit::Redis;

use crate::{TEN, at, gateway, key, taken, wait};

/// Far above the hundredth of a second it takes here, far below what waiting for Redis each time would take.
const PROMPT: Duration = Duration::from_millis(500);

/// A gateway that waits for Redis as a service does.
fn service(url: &str) -> Limiter {
    Limiter::with_redis(url, Limiter::PATIENCE, 1_000).expect("limiter")
}

/// Waits until this gateway counts in Redis, as others see it.
async fn until_shared(limiter: &Limiter, url: &str) {
    let began = Instant::now();
    loop {
        let (key, other) = (key(), gateway(url));
        assert_eq!(limiter.take(&key, &TEN, 1, at(0)).await, taken(9));
        if other.take(&key, &TEN, 0, at(0)).await == taken(9) {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "Redis is back, and not asked");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn limits_hold_while_redis_is_dead_and_are_shared_again_when_it_is_back() {
    let mut server = Redis::start();
    let (one, two, key) = (gateway(&server.url()), gateway(&server.url()), key());
    until_shared(&one, &server.url()).await;
    until_shared(&two, &server.url()).await;
    assert_eq!(two.take(&key, &TEN, 3, at(0)).await, taken(7));
    assert_eq!(one.take(&key, &TEN, 1, at(0)).await, taken(6));
    // One that is dead refuses at once; the gateways' long patience only keeps a slow machine from looking like it.
    server.stop();
    assert_eq!(one.take(&key, &TEN, 5, at(0)).await, taken(1), "it goes on from where Redis stood");
    assert_eq!(one.take(&key, &TEN, 2, at(0)).await, wait(6));
    assert_eq!(two.take(&key, &TEN, 5, at(0)).await, taken(2), "each counts for itself");
    let started = Instant::now();
    for _ in 0..1_000 {
        assert_eq!(one.take(&key, &TEN, 2, at(0)).await, wait(6));
    }
    assert!(started.elapsed() < PROMPT, "a dead Redis costs nothing: {:?}", started.elapsed());
    server.up();
    until_shared(&one, &server.url()).await;
    until_shared(&two, &server.url()).await;
    assert_eq!(one.take(&key, &TEN, 4, at(0)).await, taken(6), "the new one has forgotten");
    assert_eq!(two.take(&key, &TEN, 4, at(0)).await, taken(2));
}

#[tokio::test]
async fn failures_in_a_row_outlive_redis() {
    let mut server = Redis::start();
    let limiter = gateway(&server.url());
    until_shared(&limiter, &server.url()).await;
    let throttle = Throttle::new(limiter, &Rules::default());
    let address = Key::sign_in_address("192.0.2.1".parse().expect("an address"));
    let account = Key::sign_in_account(&[1; 32]);
    for left in [4, 3, 2] {
        assert_eq!(throttle.may_try(&account, &address, at(0)).await, taken(left));
    }
    server.stop();
    for left in [1, 0] {
        assert_eq!(throttle.may_try(&account, &address, at(0)).await, taken(left));
    }
    assert_eq!(throttle.may_try(&account, &address, at(0)).await, wait(1));
    assert_eq!(throttle.failed(&account, at(500)).await, 5);
    assert_eq!(throttle.may_try(&account, &address, at(1_499)).await, wait(1));
    throttle.succeeded(&account, &address, at(1_500)).await;
    assert_eq!(throttle.may_try(&account, &address, at(1_500)).await, taken(4));
}

#[tokio::test]
async fn a_redis_that_never_answers_costs_one_short_wait() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let limiter = service(&format!("redis://{}", silent.local_addr().expect("address")));
    let (key, started) = (key(), Instant::now());
    for left in (0..10).rev() {
        assert_eq!(limiter.take(&key, &TEN, 1, at(0)).await, taken(left));
    }
    assert_eq!(limiter.take(&key, &TEN, 1, at(0)).await, wait(6));
    assert!(started.elapsed() < PROMPT, "{:?}", started.elapsed());
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_told_at_the_start() {
    assert!(Limiter::with_redis("postgres://here", Limiter::PATIENCE, 1).is_err());
}
