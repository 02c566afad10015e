//! What a caller is told.

/// Whether something may be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what is not taken must not be done"]
pub enum Verdict {
    /// It may, and has been counted.
    Taken {
        /// Whole tokens that are left; of a throttle, attempts before the waits begin.
        left: u32,
    },
    /// It may not, and nothing was counted.
    Wait {
        /// `Retry-After`: whole seconds, rounded up, at least 1.
        seconds: u32,
    },
}

impl Verdict {
    /// Whether it may be done.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::Taken { .. })
    }

    /// A wait of so many milliseconds.
    pub(crate) fn wait_ms(wait: i64) -> Self {
        let seconds = (wait.max(1) - 1) / 1_000 + 1;
        Self::Wait { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_whole_seconds_rounded_up_and_at_least_one() {
        for (ms, seconds) in [(-5, 1), (0, 1), (1, 1), (999, 1), (1_000, 1), (1_001, 2), (59_001, 60), (60_000, 60)] {
            assert_eq!(Verdict::wait_ms(ms), Verdict::Wait { seconds }, "{ms} ms");
        }
        assert_eq!(Verdict::wait_ms(i64::MAX), Verdict::Wait { seconds: u32::MAX });
    }
}
