//! Slows down who guesses passwords.

use domain::Time;

use crate::{
    Key, Limiter, Rule, Rules, Verdict,
    attempts::{Attempts, Delays, KEEP_MS},
    memory::Held,
};

/// Slows down guesses at passwords and codes: per account by waits that grow with failures in a row, per address by a
/// bucket of failures. Cheap to clone.
///
/// Ask [`Throttle::may_try`] before the password is looked at, also where there is no such account, and tell it the
/// outcome by [`Throttle::failed`] or [`Throttle::succeeded`]. An attempt counts as failed from the moment it may be
/// tried, so that a hundred at once are no more than the few that are free, and one that never ends is a failure.
///
/// NIST SP 800-63B-4 §3.2.2 allows 100 failures in a row on one account at most. This never closes an account for good:
/// from the hundredth on one attempt a day is let in. Who must keep to the figure compares what [`Throttle::failed`] gives
/// with [`Delays::many`] and asks for another way to prove who it is. Failures are forgotten 30 days after the last.
#[derive(Clone)]
pub struct Throttle {
    limiter: Limiter,
    delays: Delays,
    address: Rule,
}

impl Throttle {
    /// Throttles by `rules.sign_in_delays` and `rules.sign_in_address`, counting where `limiter` counts.
    pub fn new(limiter: Limiter, rules: &Rules) -> Self {
        Self { limiter, delays: rules.sign_in_delays, address: rules.sign_in_address }
    }

    /// Whether this account may be tried from this address now; counts the attempt if so. `account` is a
    /// [`Key::sign_in_account`], `address` a [`Key::sign_in_address`]. What must wait costs neither of the two anything.
    pub async fn may_try(&self, account: &Key, address: &Key, now: Time) -> Verdict {
        // The address first: one that has spent its failures cannot make another person's account wait.
        let by_address = self.limiter.take(address, &self.address, 1, now).await;
        if !by_address.is_taken() {
            return by_address;
        }
        let by_account = self.count(account, now.timestamp_millis()).await;
        if !by_account.is_taken() {
            self.limiter.give_back(address, &self.address, 1, now).await;
        }
        by_account
    }

    /// The attempt failed: the wait begins now. Gives the failures in a row, others under way included.
    pub async fn failed(&self, account: &Key, now: Time) -> u32 {
        let (name, now, inner) = (name(account), now.timestamp_millis(), self.limiter.inner());
        if let Some(shared) = &inner.shared
            && let Some((_, attempts)) = shared.failed(&name, &self.delays, now).await
        {
            if attempts.failures > 0 {
                inner.attempts.set(&name, now, held(attempts, now));
            }
            return attempts.failures;
        }
        inner.attempts.update(&name, now, |before| match before {
            Some(before) => (before.failures, Some(held(before.close(&self.delays, now), now))),
            None => (0, None),
        })
    }

    /// The attempt succeeded, second factor included: the account's failures are forgotten, and the address gets its
    /// attempt back, so that an office behind one address can sign in together in the morning.
    pub async fn succeeded(&self, account: &Key, address: &Key, now: Time) {
        let (name, inner) = (name(account), self.limiter.inner());
        inner.attempts.remove(&name);
        if let Some(shared) = &inner.shared {
            shared.forget(&name).await;
        }
        self.limiter.give_back(address, &self.address, 1, now).await;
    }

    async fn count(&self, account: &Key, now: i64) -> Verdict {
        let (name, inner) = (name(account), self.limiter.inner());
        let (taken, attempts) = match &inner.shared {
            Some(shared) => shared.attempt(&name, &self.delays, now).await,
            None => None,
        }
        .inspect(|&(_, attempts)| inner.attempts.set(&name, now, held(attempts, now)))
        .unwrap_or_else(|| {
            inner.attempts.update(&name, now, |before| {
                let before = before.unwrap_or_default();
                match before.attempt(&self.delays, now) {
                    Some(after) => ((true, after), Some(held(after, now))),
                    None => ((false, before), None),
                }
            })
        });
        if taken { attempts.taken(&self.delays) } else { attempts.wait(now) }
    }
}

fn name(account: &Key) -> String {
    format!("throttle:{account}")
}

fn held(attempts: Attempts, now: i64) -> Held<Attempts> {
    Held { state: attempts, until: now.saturating_add(KEEP_MS) }
}
