//! Redis, at arm's length: short waits, and silence after a failure.

use std::{future::Future, time::Duration};

use anyhow::Context as _;
use redis::{
    AsyncCommands as _, Client, FromRedisValue, RedisError, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use crate::{CacheKey, KEEP, circuit::Circuit, entry::Kept};

/// The longest wait for one command of the cache; a lookup makes at most two.
pub(crate) const PATIENCE: Duration = Duration::from_millis(50);

/// A Redis that may be away: commands wait a short time at most, and after a failure it is left alone for five seconds.
pub struct Remote {
    connection: ConnectionManager,
    circuit: Circuit,
    patience: Duration,
    instead: &'static str,
}

impl Remote {
    /// Prepares a connection, made at first use; fails only on an address that cannot be read. Call inside the async
    /// runtime.
    ///
    /// `patience` is the longest wait for one [`Remote::ask`]; `instead` says in the log what is done while Redis is away.
    pub fn new(url: &str, patience: Duration, instead: &'static str) -> anyhow::Result<Self> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(patience))
            .set_response_timeout(Some(patience))
            .set_number_of_retries(0);
        let client = Client::open(url).context("read the address of Redis")?;
        let connection = ConnectionManager::new_lazy_with_config(client, config).context("prepare Redis")?;
        Ok(Self { connection, circuit: Circuit::new(), patience, instead })
    }

    /// What Redis has under this key; absent too when it does not answer in time.
    pub(crate) async fn get(&self, key: &CacheKey) -> Option<Kept> {
        let bytes: Option<Vec<u8>> = self.ask(|mut it| async move { it.get(key.as_str()).await }).await.flatten();
        bytes.map(Kept::from)
    }

    /// Keeps the answer, if Redis takes it in time.
    pub(crate) async fn set(&self, key: &CacheKey, kept: &Kept) {
        let seconds = keep_for(key);
        let _: Option<()> = self.ask(|mut it| async move { it.set_ex(key.as_str(), &**kept, seconds).await }).await;
    }

    /// The answer to a command; none where Redis is away, slow or refuses it. A command whose connection was lost is sent a
    /// second time, so that it may run twice.
    pub async fn ask<T, F>(&self, command: impl Fn(ConnectionManager) -> F) -> Option<T>
    where
        T: FromRedisValue,
        F: Future<Output = RedisResult<T>>,
    {
        if !self.circuit.is_closed() {
            return None;
        }
        let answered = tokio::time::timeout(self.patience, async {
            match command(self.connection.clone()).await {
                // The first command after a lost connection fails and starts a new one: ask that once more.
                Err(err) if is_lost(&err) => command(self.connection.clone()).await,
                other => other,
            }
        });
        let failure = match answered.await {
            Ok(Ok(answer)) => {
                self.circuit.note(true);
                return Some(answer);
            }
            Ok(Err(err)) => err.to_string(),
            Err(_) => "no answer in time".to_owned(),
        };
        if self.circuit.note(false) {
            tracing::warn!(error = failure, "Redis is left alone for a while; {}", self.instead);
        }
        None
    }
}

fn is_lost(err: &RedisError) -> bool {
    err.is_unrecoverable_error() || err.is_io_error()
}

/// Seconds: a day, less up to a tenth, so that what was computed together does not leave together.
fn keep_for(key: &CacheKey) -> u64 {
    let (day, spread) =
        (KEEP.as_secs(), key.as_str().bytes().fold(0_u64, |sum, byte| sum * 31 % 8_640 + u64::from(byte)));
    day - spread % 8_640
}
