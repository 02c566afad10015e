//! How often a queue is asked for messages.

use std::{
    task::{Context, Poll},
    time::Duration,
};

use apalis_core::backend::ext::poll_strategy::{PollSnapshot, PollStrategy};
use tokio::time::{Interval, MissedTickBehavior, interval};

/// Asks at a steady interval.
///
/// Not the queue's own interval strategy: when its timer fires it makes a new one without waiting for it, so that a fetch
/// that ends at once leaves nobody to wake the worker until its next heartbeat.
#[derive(Debug)]
pub(crate) struct Every(Interval);

impl Every {
    /// Call inside the async runtime.
    pub(crate) fn new(period: Duration) -> Self {
        let mut interval = interval(period);
        interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self(interval)
    }
}

impl PollStrategy for Every {
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        let mut fired = Poll::Pending;
        // Until it is pending: only then will it wake us.
        while self.0.poll_tick(cx).is_ready() {
            fired = Poll::Ready(Some(()));
        }
        fired
    }
}
