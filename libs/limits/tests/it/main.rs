//! Limits hold in the process and in Redis alike, for many gateways at once, and while Redis is away.

mod away;
mod same;
mod shared;
mod throttle;

use std::time::Duration;

use domain::{SpaceId, Time};
use limits::{Key, Limiter, Rule, Verdict};

/// Longer than any machine stalls: where a test is about what Redis answers, it is waited for.
const WAITS: Duration = Duration::from_mins(1);
const TEN: Rule = rule(10, 60);

const fn rule(burst: u32, seconds: u64) -> Rule {
    Rule::new("test", burst, Duration::from_secs(seconds)).expect("a rule")
}

/// Milliseconds after a moment in 2026.
fn at(ms: i64) -> Time {
    Time::from_timestamp_millis(1_775_000_000_000 + ms).expect("a time")
}

/// A key that no other test has.
fn key() -> Key {
    Key::space(SpaceId::new())
}

fn in_process() -> Limiter {
    Limiter::in_process(1_000)
}

/// A gateway of its own: it shares nothing with another but Redis.
fn gateway(url: &str) -> Limiter {
    Limiter::with_redis(url, WAITS, 1_000).expect("limiter")
}

fn taken(left: u32) -> Verdict {
    Verdict::Taken { left }
}

fn wait(seconds: u32) -> Verdict {
    Verdict::Wait { seconds }
}
