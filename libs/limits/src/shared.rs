//! What is counted in Redis: one script a command, so that nobody comes in between.

use std::{future::Future, time::Duration};

use cache::Remote;
use redis::{AsyncCommands as _, RedisResult, Script, aio::ConnectionManager};

use crate::{
    Rule,
    attempts::{Attempts, Delays, KEEP_MS, millis},
    bucket::{Bucket, SPARE_MS},
};

/// Raised when the shape of what is kept changes, so that two versions of the program can share one Redis.
const PREFIX: &str = "renkei:limit:v1";

/// Whether it was taken, and what is left behind.
type Answer<S> = (bool, S);

pub(crate) struct Shared {
    remote: Remote,
    scripts: Scripts,
}

impl Shared {
    pub(crate) fn new(url: &str, patience: Duration) -> anyhow::Result<Self> {
        let remote = Remote::new(url, patience, "each gateway counts for itself instead")?;
        Ok(Self { remote, scripts: Scripts::new() })
    }

    pub(crate) async fn take(&self, name: &str, rule: &Rule, cost: i64, now: i64) -> Option<Answer<Bucket>> {
        let answer = self.remote.ask(|it| self.scripts.take(it, name, rule, cost, now)).await?;
        let (taken, owed, at): (i64, i64, i64) = answer;
        Some((taken == 1, Bucket { owed, at }))
    }

    pub(crate) async fn attempt(&self, name: &str, delays: &Delays, now: i64) -> Option<Answer<Attempts>> {
        self.attempts("try", name, delays, now).await
    }

    pub(crate) async fn failed(&self, name: &str, delays: &Delays, now: i64) -> Option<Answer<Attempts>> {
        self.attempts("failed", name, delays, now).await
    }

    pub(crate) async fn forget(&self, name: &str) {
        let _: Option<()> = self.remote.ask(|mut it| async move { it.del(full(name)).await }).await;
    }

    async fn attempts(&self, what: &str, name: &str, delays: &Delays, now: i64) -> Option<Answer<Attempts>> {
        let answer = self.remote.ask(|it| self.scripts.attempt(it, what, name, delays, now)).await?;
        let (taken, failures, closed_until): (i64, u32, i64) = answer;
        Some((taken == 1, Attempts { failures, closed_until }))
    }
}

/// Sent by hash (`EVALSHA`); in full only where Redis does not know them yet.
struct Scripts {
    take: Script,
    attempt: Script,
}

impl Scripts {
    fn new() -> Self {
        Self { take: Script::new(include_str!("take.lua")), attempt: Script::new(include_str!("attempt.lua")) }
    }

    fn take(
        &self,
        mut connection: ConnectionManager,
        name: &str,
        rule: &Rule,
        cost: i64,
        now: i64,
    ) -> impl Future<Output = RedisResult<(i64, i64, i64)>> {
        let mut call = self.take.key(full(name));
        call.arg(now).arg(rule.per_ms()).arg(rule.burst()).arg(cost).arg(SPARE_MS);
        async move { call.invoke_async(&mut connection).await }
    }

    fn attempt(
        &self,
        mut connection: ConnectionManager,
        what: &str,
        name: &str,
        delays: &Delays,
        now: i64,
    ) -> impl Future<Output = RedisResult<(i64, u32, i64)>> {
        let mut call = self.attempt.key(full(name));
        call.arg(what).arg(now).arg(delays.free).arg(millis(delays.longest));
        call.arg(delays.many).arg(millis(delays.long)).arg(KEEP_MS);
        async move { call.invoke_async(&mut connection).await }
    }
}

fn full(name: &str) -> String {
    format!("{PREFIX}:{name}")
}
