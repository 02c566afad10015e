//! The arithmetic of a token bucket, in whole numbers; `take.lua` does the same.
//!
//! A token is `per` units (milliseconds of the rule), so that `burst` units flow back each millisecond and nothing is
//! ever rounded.

use crate::{Rule, Verdict};

/// Beyond the time at which a bucket is full again, Redis keeps it so long, in milliseconds: gateways whose clocks differ
/// by less find it.
pub(crate) const SPARE_MS: i64 = 60_000;

/// A bucket that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bucket {
    /// Units that are missing, at `at`.
    pub(crate) owed: i64,
    /// Milliseconds of the epoch; never goes back.
    pub(crate) at: i64,
}

impl Bucket {
    /// The bucket as it stands at `now`. A clock that is behind finds it as it was left.
    pub(crate) fn at(before: Option<Self>, rule: &Rule, now: i64) -> Self {
        let Self { owed, at } = before.unwrap_or(Self { owed: 0, at: now });
        let elapsed = now.saturating_sub(at).clamp(0, rule.per_ms());
        Self { owed: (owed - elapsed * i64::from(rule.burst())).max(0), at: at.max(now) }
    }

    /// The bucket after `cost` more tokens; none where it does not have them. Less than nothing gives back.
    pub(crate) fn less(self, rule: &Rule, cost: i64) -> Option<Self> {
        let owed = self.owed + cost * rule.per_ms();
        (owed <= capacity(rule)).then_some(Self { owed: owed.max(0), ..self })
    }

    /// When it is full again, in milliseconds of the epoch.
    pub(crate) fn full_at(self, rule: &Rule) -> i64 {
        self.at.saturating_add(div_up(self.owed, i64::from(rule.burst())))
    }

    /// What is left, for those who took.
    pub(crate) fn taken(self, rule: &Rule) -> Verdict {
        let left = (capacity(rule) - self.owed).max(0) / rule.per_ms();
        Verdict::Taken { left: u32::try_from(left).unwrap_or(u32::MAX) }
    }

    /// The time until it has `cost` tokens, for those who could not take them.
    pub(crate) fn wait(self, rule: &Rule, cost: i64) -> Verdict {
        Verdict::wait_ms(div_up(self.owed + cost * rule.per_ms() - capacity(rule), i64::from(rule.burst())))
    }
}

fn capacity(rule: &Rule) -> i64 {
    i64::from(rule.burst()) * rule.per_ms()
}

fn div_up(units: i64, by: i64) -> i64 {
    (units + by - 1).div_euclid(by)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;

    /// Takes in turn; each step is (milliseconds, cost).
    fn run(rule: Rule, steps: &[(i64, i64)]) -> Vec<Verdict> {
        let mut bucket = None;
        let one = |&(now, cost): &(i64, i64)| {
            let before = Bucket::at(bucket, &rule, now);
            match before.less(&rule, cost) {
                Some(after) => {
                    bucket = Some(after);
                    after.taken(&rule)
                }
                None => before.wait(&rule, cost),
            }
        };
        steps.iter().map(one).collect()
    }

    fn rule(burst: u32, seconds: u64) -> Rule {
        Rule::new("test", burst, Duration::from_secs(seconds)).expect("a rule")
    }

    fn taken(left: u32) -> Verdict {
        Verdict::Taken { left }
    }

    fn wait(seconds: u32) -> Verdict {
        Verdict::Wait { seconds }
    }

    #[test]
    fn three_per_minute_by_hand() {
        // One token each 20 s. Spent at 0; 19.999 s makes 0.99995 of a token; 20 s makes one; 70 s makes 2.5 more.
        let steps =
            [(0, 2), (0, 1), (0, 1), (19_999, 1), (20_000, 1), (20_000, 1), (70_000, 2), (70_000, 1), (80_000, 1)];
        let verdicts =
            [taken(1), taken(0), wait(20), wait(1), taken(0), wait(20), taken(0), wait(10), taken(0)].to_vec();
        assert_eq!(run(rule(3, 60), &steps), verdicts);
    }

    #[test]
    fn seven_per_second_by_hand() {
        // A token takes 142 6/7 ms, which no whole number of milliseconds is: 142 ms are too few, 143 enough, and the
        // 1/7 ms left over counts: the next is there at 286 ms (2/7·1000 = 285.7), the seventh at 1000 ms exactly.
        let steps = [(0, 7), (142, 1), (143, 1), (285, 1), (286, 1), (999, 5), (1_000, 5), (1_000, 1)];
        let verdicts = [taken(0), wait(1), taken(0), wait(1), taken(0), wait(1), taken(0), wait(1)].to_vec();
        assert_eq!(run(rule(7, 1), &steps), verdicts);
    }

    #[test]
    fn a_third_of_a_millisecond_more_than_three_seconds_is_four() {
        // A token takes 3333 1/3 ms: after 333 ms 3000 1/3 are missing, after 334 ms 2999 1/3.
        let steps = [(0, 3), (333, 1), (334, 1), (3_333, 1), (3_334, 1)];
        assert_eq!(run(rule(3, 10), &steps), [taken(0), wait(4), wait(3), wait(1), taken(0)]);
    }

    #[test]
    fn ten_per_hour_by_hand() {
        // Six minutes a token: three are missing from 10 - 8 + 0, that is one: 360 s. Full after an hour, never more.
        let steps = [(0, 8), (0, 3), (359_001, 3), (360_000, 3), (9_000_000, 0), (9_000_000, 10), (9_000_000, 10)];
        let verdicts = [taken(2), wait(360), wait(1), taken(0), taken(10), taken(0), wait(3_600)].to_vec();
        assert_eq!(run(rule(10, 3_600), &steps), verdicts);
    }

    #[test]
    fn a_clock_behind_finds_the_bucket_as_it_was_left() {
        let steps = [(60_000, 3), (0, 1), (59_999, 1), (80_000, 1)];
        assert_eq!(run(rule(3, 60), &steps), [taken(0), wait(20), wait(20), taken(0)]);
    }

    #[test]
    fn what_is_given_back_can_be_taken_again_but_no_more() {
        let steps = [(0, 3), (0, -1), (0, 1), (0, -9), (0, 3), (0, 1)];
        assert_eq!(run(rule(3, 60), &steps), [taken(0), taken(1), taken(0), taken(3), taken(0), wait(20)]);
    }

    proptest! {
        #[test]
        fn no_more_than_burst_and_rate_is_granted_and_the_wait_is_right(
            (burst, per) in (1_u32..200, 1_u64..5_000),
            steps in prop::collection::vec((0_i64..400_000, 0_i64..220), 1..60),
        ) {
            let rule = rule(burst, per);
            let (mut now, mut bucket, mut grants) = (0, None, Vec::new());
            for (pause, cost) in steps {
                now += pause;
                let before = Bucket::at(bucket, &rule, now);
                if let Some(after) = before.less(&rule, cost) {
                    bucket = Some(after);
                    grants.push((now, cost));
                } else if cost <= i64::from(burst) {
                    let Verdict::Wait { seconds } = before.wait(&rule, cost) else { unreachable!() };
                    let at = |wait: i64| Bucket::at(bucket, &rule, now + wait * 1_000).less(&rule, cost);
                    prop_assert!(at(seconds.into()).is_some(), "who waits is let in");
                    prop_assert!(seconds == 1 || at(i64::from(seconds) - 1).is_none(), "a second less is too little");
                }
            }
            // Over every window between two grants, both included: tokens · per ≤ burst · (per + elapsed).
            for first in 0..grants.len() {
                let mut sum = 0;
                for &(at, cost) in &grants[first..] {
                    sum += cost;
                    let bound = i64::from(burst) * (rule.per_ms() + at - grants[first].0);
                    prop_assert!(sum * rule.per_ms() <= bound, "{sum} tokens in {} ms", at - grants[first].0);
                }
            }
        }
    }
}
