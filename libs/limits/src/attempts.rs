//! Failures in a row on one account, and the waits after them; `attempt.lua` does the same.

use std::time::Duration;

use crate::Verdict;

/// How long failures are remembered after the last one, in milliseconds: 30 days.
pub(crate) const KEEP_MS: i64 = 30 * 24 * 3_600 * 1_000;

/// How waits grow with failures in a row on one account. Every count is from 1: after failure `free` the first wait is one
/// second, and each failure doubles it up to `longest`; from failure `many` on it is `long`. None is for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delays {
    /// Failures after which waits begin.
    pub free: u32,
    /// The longest wait before `many`.
    pub longest: Duration,
    /// Failures after which only few attempts more are let in.
    pub many: u32,
    /// The wait after each failure from there.
    pub long: Duration,
}

impl Delays {
    /// The wait after so many failures in a row.
    pub fn after(&self, failures: u32) -> Duration {
        if failures >= self.many {
            self.long
        } else if failures >= self.free {
            Duration::from_secs(1 << (failures - self.free).min(30)).min(self.longest)
        } else {
            Duration::ZERO
        }
    }

    pub(crate) fn after_ms(&self, failures: u32) -> i64 {
        millis(self.after(failures))
    }
}

/// Whole milliseconds; far more than a lifetime is a lifetime, and stays exact in Redis' scripts.
pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX).min(1 << 42)
}

/// Failures so far, those under way included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attempts {
    pub(crate) failures: u32,
    /// No attempt before this, in milliseconds of the epoch.
    pub(crate) closed_until: i64,
}

impl Attempts {
    /// Counts an attempt as failed before it is made; none where it must wait.
    pub(crate) fn attempt(self, delays: &Delays, now: i64) -> Option<Self> {
        let counted = Self { failures: self.failures.saturating_add(1), ..self };
        (now >= self.closed_until).then(|| counted.close(delays, now))
    }

    /// Starts the wait again at `now`, when the failure is certain.
    pub(crate) fn close(self, delays: &Delays, now: i64) -> Self {
        let until = now.saturating_add(delays.after_ms(self.failures));
        Self { closed_until: self.closed_until.max(until), ..self }
    }

    pub(crate) fn taken(self, delays: &Delays) -> Verdict {
        Verdict::Taken { left: delays.free.saturating_sub(self.failures) }
    }

    pub(crate) fn wait(self, now: i64) -> Verdict {
        Verdict::wait_ms(self.closed_until.saturating_sub(now))
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::SIGN_IN_DELAYS;

    #[test]
    fn waits_double_from_the_fifth_failure_up_to_a_quarter_of_an_hour_and_a_day_from_the_hundredth() {
        let seconds: Vec<u64> = (0..=16).map(|it| SIGN_IN_DELAYS.after(it).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
        assert_eq!(SIGN_IN_DELAYS.after(99).as_secs(), 900);
        assert_eq!(SIGN_IN_DELAYS.after(100).as_secs(), 86_400);
        assert_eq!(SIGN_IN_DELAYS.after(u32::MAX).as_secs(), 86_400);
    }
}
