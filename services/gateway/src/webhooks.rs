//! Webhooks: entries of a space's audit trail, posted in order to where the space wants them.
//!
//! Any number of gateways may run this. A hook is claimed in one statement, and its cursor moves only after an answer of
//! 200 to 299, so that nothing is lost; what was taken by a receiver whose answer was lost comes once more, under the same
//! number. A body is `{"space": …, "entries": [{"number", "at", "action", "subject"}, …]}`.
//!
//! A receiver checks the signature over the very bytes it got, refuses what is older than some minutes, and ignores numbers
//! that it has seen: then nobody can forge a delivery, and nobody's replay does anything.
//!
//! ```
//! use data_encoding::HEXLOWER;
//! use hmac::{Hmac, KeyInit as _, Mac as _};
//!
//! fn is_ours(secret: &str, header: &str, body: &[u8], now: i64) -> bool {
//!     // Renkei-Signature: t=<unix seconds>,v1=<hex>
//!     let part = |name: &str| header.split(',').find_map(|it| it.strip_prefix(name));
//!     let (Some(t), Some(v1)) = (part("t="), part("v1=")) else { return false };
//!     let (Ok(sent), Ok(tag)) = (t.parse::<i64>(), HEXLOWER.decode(v1.as_bytes())) else { return false };
//!     let mut mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).expect("any length");
//!     mac.update(t.as_bytes());
//!     mac.update(b".");
//!     mac.update(body);
//!     // Compares in constant time.
//!     (now - sent).abs() <= 300 && mac.verify_slice(&tag).is_ok()
//! }
//! // Then, for each entry: skip it unless its number is greater than the last one that was kept.
//! let header = "t=1790000000,v1=2a3c82c4dd0da0dfd2f0e0cb9a31b2b6a5a9c6b3f7f2f3c5c2a1c2b9e0d7a8f1";
//! assert!(!is_ours("another secret", header, b"{}", 1_790_000_000));
//! ```

mod address;
mod post;

use std::time::Duration;

use app::council::hooks::secret_of;
use chrono::TimeDelta;
use domain::{
    Result, Time,
    audit::{Entry, is_heard},
};
use store::HeldHook;

pub use address::Webhooks;

use crate::GatewayState;

/// How often is looked whether there is something to deliver.
const EVERY: Duration = Duration::from_secs(2);
/// Hooks of one look.
const AT_ONCE: u64 = 20;
/// Hooks that are delivered to at a time.
const SIDE_BY_SIDE: usize = 4;
/// How long a hook is held: longer than a delivery may take.
const HELD: TimeDelta = TimeDelta::seconds(60);
/// Entries that are read at a time; most may be of another kind.
const READ: u64 = 500;
/// Entries of one delivery.
const POSTED: usize = 50;
/// The shortest and the longest wait after a failure.
const WAIT: (TimeDelta, TimeDelta) = (TimeDelta::minutes(1), TimeDelta::hours(6));

/// Delivers until it is dropped. Without allowed hosts there is nothing to do.
pub(crate) async fn run(state: GatewayState) {
    if state.webhooks.is_none() {
        return;
    }
    loop {
        match deliver_webhooks(&state).await {
            // More may wait behind what was delivered.
            Ok(1..) => {}
            Ok(0) => tokio::time::sleep(EVERY).await,
            Err(err) => {
                tracing::warn!(error = ?err, "Webhooks are left for now");
                tokio::time::sleep(EVERY).await;
            }
        }
    }
}

/// One look: delivers once to every hook that is due; how many of them were moved on.
pub async fn deliver_webhooks(state: &GatewayState) -> Result<usize> {
    let Some(hooks) = &state.webhooks else { return Ok(0) };
    let due = state.store.look_at_identity().await?.due_webhooks((state.clock)(), AT_ONCE).await?;
    let mut moved = 0;
    // Each takes a connection of the database for a moment: most are for requests.
    for some in due.chunks(SIDE_BY_SIDE) {
        for done in futures_util::future::join_all(some.iter().map(|it| one(state, hooks, it))).await {
            moved += usize::from(done?);
        }
    }
    Ok(moved)
}

/// Whether the hook was moved on.
async fn one(state: &GatewayState, hooks: &Webhooks, hook: &HeldHook) -> Result<bool> {
    let now = (state.clock)();
    let until = now + HELD;
    let tx = state.store.begin_identity().await?;
    if !tx.claim_webhook(hook, until, now).await? {
        return Ok(false);
    }
    let (entries, to) = chosen(hook, tx.entries_after(hook.space, hook.cursor, READ).await?);
    if entries.is_empty() {
        let moved = tx.move_webhook(hook, until, to, None).await?;
        tx.commit().await?;
        return Ok(moved);
    }
    // Nothing of the database is held while somebody else's program answers.
    tx.commit().await?;
    let posted = match secret_of(&state.desk, hook) {
        Some(secret) => hooks.post(hook, &entries, &secret, now).await,
        None => Err("secret".to_owned()),
    };
    let tx = state.store.begin_identity().await?;
    let done = match posted {
        Ok(()) => tx.move_webhook(hook, until, to, Some((state.clock)())).await?,
        Err(word) => {
            tracing::info!(webhook.id = %hook.id, failure = word, failures = hook.failures + 1, "A webhook did not deliver");
            tx.fail_webhook(hook, until, &word, retry_at(hook.failures, (state.clock)())).await?;
            false
        }
    };
    tx.commit().await?;
    Ok(done)
}

/// The entries to be posted, and the number up to which the hook is then moved.
fn chosen(hook: &HeldHook, read: Vec<Entry>) -> (Vec<Entry>, u64) {
    let last = read.last().map_or(hook.cursor, |it| it.number);
    let mut heard: Vec<_> = read.into_iter().filter(|it| is_heard(&it.action, &hook.events)).collect();
    if heard.len() <= POSTED {
        return (heard, last);
    }
    heard.truncate(POSTED);
    let last = heard.last().map_or(hook.cursor, |it| it.number);
    (heard, last)
}

/// One minute, doubled by each failure in a row, up to six hours.
fn retry_at(failures: u32, now: Time) -> Time {
    let (shortest, longest) = WAIT;
    let wait = shortest.checked_mul(1 << failures.min(9)).map_or(longest, |it| it.min(longest));
    now + wait
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_six_hours() {
        let waits: Vec<_> = [0, 1, 2, 8, 9, 100, u32::MAX]
            .map(|it| (retry_at(it, Time::UNIX_EPOCH) - Time::UNIX_EPOCH).num_minutes())
            .to_vec();
        assert_eq!(waits, [1, 2, 4, 256, 360, 360, 360]);
    }
}
