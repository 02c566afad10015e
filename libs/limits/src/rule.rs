//! One limit.

use std::time::Duration;

/// The largest number of tokens of a rule.
const LARGEST: u32 = 10_000_000;
/// The longest time a rule may take to refill. With [`LARGEST`] it keeps every product below 2^53, where the numbers of
/// Redis' scripts end.
const LONGEST: Duration = Duration::from_hours(24);

/// A token bucket: it holds `burst` tokens at most, and an empty one is full again after `per`, evenly.
///
/// So over any time t no more than `burst · (1 + t / per)` tokens are taken. Rules of two purposes never share a bucket,
/// nor do two sizes of one purpose: a rule that is changed begins with full buckets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    purpose: &'static str,
    burst: u32,
    per: Duration,
}

impl Rule {
    /// A rule of `burst` tokens (1 to 10,000,000) per `per` (1 second to 24 hours, in whole milliseconds; less is cut
    /// off). `purpose` names its buckets: lower-case letters and `_`. None where a part is out of range.
    pub const fn new(purpose: &'static str, burst: u32, per: Duration) -> Option<Self> {
        let (name, mut at) = (purpose.as_bytes(), 0);
        while at < name.len() {
            if !name[at].is_ascii_lowercase() && name[at] != b'_' {
                return None;
            }
            at += 1;
        }
        let per_ms = per.as_millis();
        if name.is_empty() || burst == 0 || burst > LARGEST || per_ms < 1_000 || per_ms > LONGEST.as_millis() {
            return None;
        }
        Some(Self { purpose, burst, per })
    }

    /// The same purpose with other figures, in the bounds of [`Rule::new`].
    pub const fn at(self, burst: u32, per: Duration) -> Option<Self> {
        Self::new(self.purpose, burst, per)
    }

    /// What it limits, as in the names of its buckets.
    pub const fn purpose(&self) -> &'static str {
        self.purpose
    }

    /// Tokens of a full bucket; what costs more is never taken.
    pub const fn burst(&self) -> u32 {
        self.burst
    }

    /// The time in which an empty bucket fills.
    pub const fn per(&self) -> Duration {
        self.per
    }

    pub(crate) fn per_ms(&self) -> i64 {
        // At most a day.
        i64::try_from(self.per.as_millis()).unwrap_or(i64::MAX)
    }

    /// The name of a bucket, without prefix.
    pub(crate) fn bucket(&self, key: &crate::Key) -> String {
        format!("{}:{key}:{}/{}", self.purpose, self.burst, self.per_ms())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn what_is_out_of_range_is_no_rule() {
        assert!(Rule::new("some_thing", 1, Duration::from_secs(1)).is_some());
        assert!(Rule::new("some_thing", LARGEST, LONGEST).is_some());
        for (purpose, burst, per) in [
            ("", 1, MINUTE),
            ("a:b", 1, MINUTE),
            ("A", 1, MINUTE),
            ("a", 0, MINUTE),
            ("a", LARGEST + 1, MINUTE),
            ("a", 1, Duration::from_millis(999)),
            ("a", 1, LONGEST + Duration::from_millis(1)),
        ] {
            assert_eq!(Rule::new(purpose, burst, per), None, "{purpose} {burst} {per:?}");
        }
    }

    #[test]
    fn the_largest_rule_stays_exact_in_doubles() {
        // Bucket full and asked for as much again: the largest sum that is ever formed.
        let sum = 2 * u128::from(LARGEST) * LONGEST.as_millis();
        assert!(sum < 1 << 53, "{sum}");
    }
}
