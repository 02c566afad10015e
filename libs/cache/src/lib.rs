//! Answers computed once: in this process, and behind it in Redis where the service runs on many.
//!
//! A key names the result sets it was computed from, and a result set never changes, so nothing is ever deleted: a new
//! result set makes new keys, and the old ones leave by age or for want of room. Redis that is away, slow or full of
//! nonsense is a miss, never an error: the database is asked instead.

mod circuit;
mod entry;
mod key;
mod remote;

use std::{future::Future, sync::Arc, time::Duration};

use domain::Result;
use moka::future::Cache as Memory;
use serde::{Serialize, de::DeserializeOwned};

pub use key::{CacheKey, Right};
pub use remote::Remote;

use entry::{Entry, Kept, Miss};

/// How long an answer may be kept, in this process and in Redis.
const KEEP: Duration = Duration::from_hours(24);
/// The largest answer that is kept, in bytes; larger ones are computed each time.
const LARGEST: usize = 1024 * 1024;

/// Where an answer came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This process had it.
    Memory,
    /// Redis had it: another process computed it, or this one before it was started again.
    Redis,
    /// It was computed now.
    Computed,
}

impl Found {
    /// `memory`, `redis` or `computed`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Redis => "redis",
            Self::Computed => "computed",
        }
    }
}

/// The results cache; cheap to clone, all clones are one.
#[derive(Clone)]
pub struct Cache {
    memory: Memory<Arc<str>, Kept>,
    remote: Option<Arc<Remote>>,
}

impl Cache {
    /// Keeps up to so many bytes of answers in this process.
    pub fn in_process(capacity_bytes: u64) -> Self {
        let weigh = |key: &Arc<str>, kept: &Kept| u32::try_from(key.len() + kept.len()).unwrap_or(u32::MAX);
        let memory = Memory::builder().max_capacity(capacity_bytes).weigher(weigh).time_to_live(KEEP).build();
        Self { memory, remote: None }
    }

    /// The same with Redis behind it; fails only on an address that cannot be read. Call inside the async runtime.
    ///
    /// The connection is made at first use, so a service starts whether Redis is there or not.
    pub fn with_redis(url: &str, capacity_bytes: u64) -> anyhow::Result<Self> {
        let remote = Some(Arc::new(Remote::new(url, remote::PATIENCE, "results are computed instead")?));
        Ok(Self { remote, ..Self::in_process(capacity_bytes) })
    }

    /// The answer of this key, computed at most once at a time in this process. A refusal is passed on, not kept.
    pub async fn get_or_compute<T, F>(&self, key: &CacheKey, compute: F) -> Result<(T, Found)>
    where
        T: Serialize + DeserializeOwned,
        F: Future<Output = Result<T>>,
    {
        let mut found = Found::Memory;
        let mut fresh = None;
        // Boxed: the lookup holds it many times over.
        let compute = Box::pin(async {
            let (entry, from) = self.beyond_memory(key, compute).await?;
            found = from;
            let kept = entry.kept.clone();
            fresh = Some(entry.value);
            if kept.len() > LARGEST { Err(Miss::TooLarge(kept)) } else { Ok(kept) }
        });
        let looked_up = self.memory.try_get_with(key.shared(), compute).await;
        // Whoever computed it has the value; those who waited, or came later, read the bytes.
        match (fresh, looked_up) {
            (Some(value), _) => Ok((value, found)),
            (None, Ok(kept)) => entry::read(&kept).map(|value| (value, Found::Memory)),
            (None, Err(miss)) => match &*miss {
                Miss::TooLarge(kept) => entry::read(kept).map(|value| (value, Found::Computed)),
                Miss::Refused(err) => Err(entry::again(err)),
            },
        }
    }

    async fn beyond_memory<T, F>(&self, key: &CacheKey, compute: F) -> Result<(Entry<T>, Found), Miss>
    where
        T: Serialize + DeserializeOwned,
        F: Future<Output = Result<T>>,
    {
        if let Some(remote) = &self.remote
            && let Some(kept) = remote.get(key).await
            && let Ok(value) = entry::read(&kept)
        {
            return Ok((Entry { value, kept }, Found::Redis));
        }
        let entry = Entry::of(compute.await.map_err(Miss::from)?)?;
        if let Some(remote) = &self.remote
            && entry.kept.len() <= LARGEST
        {
            remote.set(key, &entry.kept).await;
        }
        Ok((entry, Found::Computed))
    }
}
