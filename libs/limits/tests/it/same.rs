//! The scripts of Redis and the arithmetic of this process give the same verdicts.

use std::time::Duration;

use domain::AccountId;
use limits::{Key, Rules, Throttle};
use proptest::prelude::*;

use crate::{at, gateway, in_process, key, rule};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime")
}

/// Mostly forwards, at times backwards; short and long.
fn pause() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0_i64..1_500, 2 => 0_i64..100_000, 1 => -20_000_i64..0, 1 => 0_i64..2_000_000]
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Take(u32),
    GiveBack(u32),
}

#[test]
fn buckets_are_the_same_in_redis_and_in_process() {
    let step = prop_oneof![5 => (0_u32..25).prop_map(Step::Take), 1 => (0_u32..25).prop_map(Step::GiveBack)];
    let steps = prop::collection::vec((pause(), step, 0_usize..2), 1..40);
    let sizes = prop_oneof![(1_u32..22, 1_u64..600), (9_999_000_u32..=10_000_000, 86_390_u64..=86_400)];
    let runtime = runtime();
    proptest!(ProptestConfig::with_cases(96), |((burst, seconds) in sizes, steps in steps)| {
        runtime.block_on(async {
            // Two gateways in turn: what one knows of the other, it has from Redis.
            let gateways = [gateway(&testkit::redis_url()), gateway(&testkit::redis_url())];
            let (one, rule, key) = (in_process(), rule(burst, seconds), key());
            // Costs in proportion to the bucket, so that large ones empty too.
            let scale = (burst / 20).max(1);
            let mut now = 0;
            for (pause, step, which) in steps {
                now += pause;
                match step {
                    Step::Take(cost) => {
                        let here = one.take(&key, &rule, cost * scale, at(now)).await;
                        prop_assert_eq!(here, gateways[which].take(&key, &rule, cost * scale, at(now)).await);
                    }
                    Step::GiveBack(cost) => {
                        one.give_back(&key, &rule, cost * scale, at(now)).await;
                        gateways[which].give_back(&key, &rule, cost * scale, at(now)).await;
                    }
                }
            }
            Ok(())
        })?;
    });
}

#[derive(Clone, Copy, Debug)]
enum Sign {
    Try,
    Failed,
    Succeeded,
}

#[test]
fn throttles_are_the_same_in_redis_and_in_process_and_keep_their_distance() {
    let sign = prop_oneof![12 => Just(Sign::Try), 4 => Just(Sign::Failed), 1 => Just(Sign::Succeeded)];
    let steps = prop::collection::vec((pause(), sign, 0_usize..2), 1..60);
    let runtime = runtime();
    proptest!(ProptestConfig::with_cases(96), |(steps in steps, many in 6_u32..20)| {
        runtime.block_on(async {
            let mut rules = Rules::default();
            rules.sign_in_delays.many = many;
            // Wide enough that the account decides.
            rules.sign_in_address = rules.sign_in_address.at(1_000, Duration::from_mins(1)).expect("a rule");
            let throttle = |limiter| Throttle::new(limiter, &rules);
            let gateways = [0, 1].map(|_| throttle(gateway(&testkit::redis_url())));
            let one = throttle(in_process());
            let address = Key::account(AccountId::new());
            let account = key();
            let (mut now, mut failures, mut last) = (0, 0, i64::MIN / 2);
            for (pause, sign, which) in steps {
                now += pause;
                let other = &gateways[which];
                match sign {
                    Sign::Try => {
                        let here = one.may_try(&account, &address, at(now)).await;
                        prop_assert_eq!(here, other.may_try(&account, &address, at(now)).await);
                        if here.is_taken() {
                            let distance = i64::try_from(rules.sign_in_delays.after(failures).as_millis()).expect("short");
                            prop_assert!(failures < 5 || now - last >= distance, "after {failures}: {}", now - last);
                            (failures, last) = (failures + 1, now);
                        }
                    }
                    Sign::Failed => {
                        prop_assert_eq!(one.failed(&account, at(now)).await, failures);
                        prop_assert_eq!(other.failed(&account, at(now)).await, failures);
                    }
                    Sign::Succeeded => {
                        one.succeeded(&account, &address, at(now)).await;
                        other.succeeded(&account, &address, at(now)).await;
                        failures = 0;
                    }
                }
            }
            Ok(())
        })?;
    });
}
