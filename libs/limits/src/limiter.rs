//! Takes tokens.

use std::{sync::Arc, time::Duration};

use domain::Time;

use crate::{
    Key, Rule, Verdict,
    attempts::Attempts,
    bucket::Bucket,
    memory::{Held, Memory},
    shared::Shared,
};

/// Counts what keys take, in Redis for all gateways together or in this process; cheap to clone, all clones are one.
///
/// While Redis is away, every gateway counts for itself, from where Redis last stood as far as it was asked; after a
/// failure Redis is left alone for five seconds, so that a dead one costs nothing. What was taken meanwhile, Redis is not
/// told.
#[derive(Clone)]
pub struct Limiter {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) buckets: Memory<Bucket>,
    /// Apart from the buckets, so that a flood of short-lived ones makes nobody's failures forgotten, nor the reverse.
    pub(crate) attempts: Memory<Attempts>,
    pub(crate) shared: Option<Shared>,
}

impl Limiter {
    /// How long one answer of Redis is waited for in a service.
    pub const PATIENCE: Duration = Duration::from_millis(50);
    /// Enough buckets for a service: some 20 MB when all are in use.
    pub const CAPACITY: usize = 100_000;

    /// Counts in this process, up to `capacity` buckets and as many accounts. Beyond that, those that would be full again
    /// soonest are forgotten.
    pub fn in_process(capacity: usize) -> Self {
        Self::with(capacity, None)
    }

    /// Counts in Redis, and as in [`Limiter::in_process`] while it is away or takes longer than `patience`; fails only on
    /// an address that cannot be read. Call inside the async runtime. The connection is made at first use.
    ///
    /// A bucket that Redis evicts for want of room is full again: give it room, or `noeviction`, whose refusals count as
    /// away.
    pub fn with_redis(url: &str, patience: Duration, capacity: usize) -> anyhow::Result<Self> {
        Ok(Self::with(capacity, Some(Shared::new(url, patience)?)))
    }

    fn with(capacity: usize, shared: Option<Shared>) -> Self {
        let (buckets, attempts) = (Memory::new(capacity), Memory::new(capacity));
        Self { inner: Arc::new(Inner { buckets, attempts, shared }) }
    }

    /// Takes `cost` tokens from the bucket of `key` under `rule`, all or none. A cost above [`Rule::burst`] is never
    /// taken: the wait is then that of an empty bucket. A cost of nothing asks what is left.
    ///
    /// `now` is the caller's clock, not Redis': all decisions of a request go by one time, and the two ways to count give
    /// the same answers. A gateway whose clock is behind finds a bucket as it was left; one that is ahead can starve the
    /// others for as long as a bucket takes to fill and a minute, not longer, since a refusal does not renew it.
    pub async fn take(&self, key: &Key, rule: &Rule, cost: u32, now: Time) -> Verdict {
        if cost > rule.burst() {
            return Verdict::wait_ms(rule.per_ms());
        }
        let cost = i64::from(cost);
        let (taken, bucket) = self.count(key, rule, cost, now.timestamp_millis()).await;
        if taken { bucket.taken(rule) } else { bucket.wait(rule, cost) }
    }

    /// Puts back what [`Limiter::take`] took for something that turned out to cost less; a bucket never holds more than it
    /// can. Give back what was taken, once.
    pub async fn give_back(&self, key: &Key, rule: &Rule, cost: u32, now: Time) {
        let cost = cost.min(rule.burst());
        self.count(key, rule, -i64::from(cost), now.timestamp_millis()).await;
    }

    async fn count(&self, key: &Key, rule: &Rule, cost: i64, now: i64) -> (bool, Bucket) {
        let name = rule.bucket(key);
        let held = |bucket: Bucket| Held { state: bucket, until: bucket.full_at(rule) };
        if let Some(shared) = &self.inner.shared
            && let Some((taken, bucket)) = shared.take(&name, rule, cost, now).await
        {
            self.inner.buckets.set(&name, now, held(bucket));
            return (taken, bucket);
        }
        self.inner.buckets.update(&name, now, |before| {
            let before = Bucket::at(before, rule, now);
            match before.less(rule, cost) {
                Some(after) => ((true, after), Some(held(after))),
                None => ((false, before), None),
            }
        })
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }
}
