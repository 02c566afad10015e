//! Guessing passwords.

use std::net::{IpAddr, Ipv6Addr};

use domain::ResultSetId;
use futures_util::future::join_all;
use limits::{Key, Limiter, Rules, Throttle, rules::SIGN_IN_ADDRESS};

use crate::{at, gateway, in_process, taken, wait};

/// An account and an address that no other test has.
fn account() -> Key {
    let mut digest = [0; 32];
    digest[..16].copy_from_slice(ResultSetId::new().0.as_bytes());
    Key::sign_in_account(&digest)
}

fn address() -> Key {
    // The random half of an identifier goes into the half that counts.
    let bits = ResultSetId::new().0.as_u128() << 64;
    Key::sign_in_address(IpAddr::V6(Ipv6Addr::from_bits(bits)))
}

fn both() -> [(Throttle, Limiter); 2] {
    [in_process(), gateway(&testkit::redis_url())].map(|it| (Throttle::new(it.clone(), &Rules::default()), it))
}

#[tokio::test]
async fn five_failures_are_free_then_waits_double_up_to_a_quarter_of_an_hour_and_never_end() {
    for (throttle, _) in both() {
        let account = account();
        let (mut now, mut failures) = (0, 0);
        for left in (0..5).rev() {
            assert_eq!(throttle.may_try(&account, &address(), at(now)).await, taken(left));
            failures += 1;
            assert_eq!(throttle.failed(&account, at(now)).await, failures);
        }
        let mut waits = vec![1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
        waits.resize(95, 900);
        waits.extend([86_400, 86_400]);
        for seconds in waits {
            assert_eq!(throttle.may_try(&account, &address(), at(now)).await, wait(seconds), "after {failures}");
            now += i64::from(seconds) * 1_000 - 1;
            assert_eq!(throttle.may_try(&account, &address(), at(now)).await, wait(1), "after {failures}");
            now += 1;
            assert_eq!(throttle.may_try(&account, &address(), at(now)).await, taken(0), "after {failures}");
            failures += 1;
            assert_eq!(throttle.failed(&account, at(now)).await, failures);
        }
        assert_eq!(failures, 102, "the hundredth and two a day later each");
        let home = address();
        assert!(!throttle.may_try(&account, &home, at(now)).await.is_taken());
        now += 86_400_000;
        assert_eq!(throttle.may_try(&account, &home, at(now)).await, taken(0));
        throttle.succeeded(&account, &home, at(now)).await;
        assert_eq!(throttle.may_try(&account, &home, at(now)).await, taken(4), "a success clears it");
    }
}

#[tokio::test]
async fn the_wait_begins_when_the_failure_is_certain() {
    for (throttle, _) in both() {
        let (account, address) = (account(), address());
        for _ in 0..5 {
            assert!(throttle.may_try(&account, &address, at(0)).await.is_taken());
        }
        assert_eq!(throttle.failed(&account, at(700)).await, 5);
        assert_eq!(throttle.may_try(&account, &address, at(1_699)).await, wait(1));
        assert_eq!(throttle.may_try(&account, &address, at(1_700)).await, taken(0));
    }
}

#[tokio::test]
async fn a_failure_that_was_never_let_in_is_none() {
    for (throttle, _) in both() {
        assert_eq!(throttle.failed(&account(), at(0)).await, 0);
    }
}

/// Attempts count before they are looked at: nobody says how these ended.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_hundred_at_the_same_moment_five_are_let_in() {
    for (throttle, limiter) in both() {
        let (account, address) = (account(), address());
        let tries = (0..100).map(|_| {
            let (throttle, account, address) = (throttle.clone(), account.clone(), address.clone());
            tokio::spawn(async move { throttle.may_try(&account, &address, at(0)).await.is_taken() })
        });
        let let_in = join_all(tries).await.into_iter().filter(|it| *it.as_ref().expect("no panic")).count();
        assert_eq!(let_in, 5);
        let left = limiter.take(&address, &SIGN_IN_ADDRESS, 0, at(0)).await;
        assert_eq!(left, taken(55), "those that had to wait cost the address nothing");
    }
}

#[tokio::test]
async fn an_address_that_tries_many_accounts_must_wait_and_others_need_not() {
    for (throttle, _) in both() {
        let (attacker, victim) = (address(), account());
        for _ in 0..60 {
            assert_eq!(throttle.may_try(&account(), &attacker, at(0)).await, taken(4));
        }
        for _ in 0..10 {
            assert_eq!(throttle.may_try(&victim, &attacker, at(0)).await, wait(10));
        }
        assert_eq!(throttle.may_try(&victim, &address(), at(0)).await, taken(4), "the victim was not touched");
        assert_eq!(throttle.may_try(&account(), &attacker, at(10_000)).await, taken(4), "one in ten seconds");
        assert_eq!(throttle.may_try(&account(), &attacker, at(10_000)).await, wait(10));
    }
}

#[tokio::test]
async fn an_office_behind_one_address_signs_in_together() {
    for (throttle, _) in both() {
        let office = address();
        for _ in 0..300 {
            let officer = account();
            assert_eq!(throttle.may_try(&officer, &office, at(0)).await, taken(4));
            throttle.succeeded(&officer, &office, at(0)).await;
        }
    }
}

#[tokio::test]
async fn accounts_do_not_slow_each_other() {
    for (throttle, _) in both() {
        let (one, two, address) = (account(), account(), address());
        for _ in 0..5 {
            assert!(throttle.may_try(&one, &address, at(0)).await.is_taken());
        }
        assert_eq!(throttle.may_try(&one, &address, at(0)).await, wait(1));
        assert_eq!(throttle.may_try(&two, &address, at(0)).await, taken(4));
    }
}

#[tokio::test]
async fn two_gateways_count_failures_together() {
    let [one, two] = [0, 1].map(|_| Throttle::new(gateway(&testkit::redis_url()), &Rules::default()));
    let (account, address) = (account(), address());
    for left in [4, 2, 0] {
        assert_eq!(one.may_try(&account, &address, at(0)).await, taken(left));
        if left > 0 {
            assert_eq!(two.may_try(&account, &address, at(0)).await, taken(left - 1));
        }
    }
    assert_eq!(two.may_try(&account, &address, at(0)).await, wait(1));
    assert_eq!(two.failed(&account, at(0)).await, 5);
    two.succeeded(&account, &address, at(0)).await;
    assert_eq!(one.may_try(&account, &address, at(0)).await, taken(4));
}
