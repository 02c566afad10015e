//! After a failure Redis is left alone for a while, so that one that is away costs one wait, not one a request.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use tokio::time::Instant;

/// How long a Redis that failed is left alone.
const REST: Duration = Duration::from_secs(5);

pub(crate) struct Circuit {
    born: Instant,
    /// Milliseconds after `born` until which nothing is asked; 0 means that all is well.
    rests_until: AtomicU64,
}

impl Circuit {
    pub(crate) fn new() -> Self {
        Self { born: Instant::now(), rests_until: AtomicU64::new(0) }
    }

    /// Whether Redis may be asked now.
    pub(crate) fn is_closed(&self) -> bool {
        self.age_ms() >= self.rests_until.load(Ordering::Relaxed)
    }

    /// Notes how asking went; true where this is the first failure after all was well.
    pub(crate) fn note(&self, well: bool) -> bool {
        let until = if well { 0 } else { self.age_ms() + u64::try_from(REST.as_millis()).unwrap_or(u64::MAX) };
        self.rests_until.swap(until, Ordering::Relaxed) == 0 && !well
    }

    fn age_ms(&self) -> u64 {
        u64::try_from(self.born.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_rests_for_five_seconds_after_a_failure() {
        let circuit = Circuit::new();
        assert!(circuit.is_closed());
        assert!(circuit.note(false), "the first failure is worth a line in the log");
        assert!(!circuit.note(false), "the second is not");
        tokio::time::advance(Duration::from_millis(4_999)).await;
        assert!(!circuit.is_closed());
        tokio::time::advance(Duration::from_millis(1)).await;
        assert!(circuit.is_closed());
        circuit.note(true);
        assert!(circuit.note(false), "well again in between");
    }
}
