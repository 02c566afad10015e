//! What a request reads more than once is read once: one set of loaders per request.

use std::{collections::HashMap, hash::Hash, sync::Arc};

use async_graphql::{
    Context,
    dataloader::{DataLoader, HashMapCache, Loader},
};
use domain::{DatasetId, Error, FiscalYear, Result, ResultSetId};
use store::{Dataset, ResultSet, SourceFile, Store};
use tracing::Instrument as _;

/// Reads by key, from the database.
struct Reader(Store);

/// The loaders of one request.
pub(super) struct Loaders(DataLoader<Reader, HashMapCache>);

impl Loaders {
    pub(super) fn new(store: Store) -> Self {
        // A task of its own would lose the trace.
        let spawn = |task: futures_util::future::BoxFuture<'static, ()>| tokio::spawn(task.in_current_span());
        Self(DataLoader::with_cache(Reader(store), spawn, HashMapCache::default()))
    }

    pub(super) async fn result_set(&self, id: ResultSetId) -> Result<Option<ResultSet>> {
        self.0.load_one(id).await.map_err(fault)
    }

    /// The result set shown for a year.
    pub(super) async fn current(&self, year: FiscalYear) -> Result<Option<ResultSet>> {
        self.0.load_one(year).await.map_err(fault)
    }

    /// Reads the result sets shown for several years at once: whoever asks for one of them next need not wait.
    pub(super) async fn read_current(&self, years: &[FiscalYear]) -> Result<()> {
        self.0.load_many(years.iter().copied()).await.map_err(fault)?;
        Ok(())
    }

    pub(super) async fn dataset(&self, id: DatasetId) -> Result<Option<Dataset>> {
        self.0.load_one(id).await.map_err(fault)
    }

    pub(super) async fn sources(&self, dataset: DatasetId) -> Result<Vec<SourceFile>> {
        self.0.load_one(SourcesOf(dataset)).await.map(Option::unwrap_or_default).map_err(fault)
    }
}

/// The cause went to the log where it arose once; here it is only passed on.
fn fault(cause: Arc<Error>) -> Error {
    Error::internal(cause)
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct SourcesOf(DatasetId);

#[async_trait::async_trait]
impl Loader<ResultSetId> for Reader {
    type Value = ResultSet;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[ResultSetId]) -> Result<HashMap<ResultSetId, ResultSet>, Arc<Error>> {
        each(keys, |id| self.0.result_set(id)).await
    }
}

#[async_trait::async_trait]
impl Loader<FiscalYear> for Reader {
    type Value = ResultSet;
    type Error = Arc<Error>;

    async fn load(&self, years: &[FiscalYear]) -> Result<HashMap<FiscalYear, ResultSet>, Arc<Error>> {
        // Result sets are few: all of them are read sooner than one year after the other.
        let only = if let [year] = years { Some(*year) } else { None };
        let sets = self.0.result_sets(only).await.map_err(Arc::new)?;
        let shown = sets.into_iter().filter(|it| it.current && years.contains(&it.fiscal_year));
        Ok(shown.map(|it| (it.fiscal_year, it)).collect())
    }
}

#[async_trait::async_trait]
impl Loader<DatasetId> for Reader {
    type Value = Dataset;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[DatasetId]) -> Result<HashMap<DatasetId, Dataset>, Arc<Error>> {
        each(keys, |id| self.0.dataset(id)).await
    }
}

#[async_trait::async_trait]
impl Loader<SourcesOf> for Reader {
    type Value = Vec<SourceFile>;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[SourcesOf]) -> Result<HashMap<SourcesOf, Vec<SourceFile>>, Arc<Error>> {
        each(keys, async |SourcesOf(id)| self.0.sources(id).await.map(Some)).await
    }
}

/// One after the other: the keys of a request are few (editions, not rows), since each stands here once.
async fn each<K, V, F>(keys: &[K], read: impl Fn(K) -> F) -> Result<HashMap<K, V>, Arc<Error>>
where
    K: Copy + Eq + Hash,
    F: Future<Output = Result<Option<V>>>,
{
    let mut found = HashMap::with_capacity(keys.len());
    for key in keys {
        if let Some(value) = read(*key).await.map_err(Arc::new)? {
            found.insert(*key, value);
        }
    }
    Ok(found)
}

/// How resolvers reach the loaders.
pub(super) trait Loads<'a> {
    fn loaders(&self) -> &'a Loaders;
}

impl<'a> Loads<'a> for Context<'a> {
    fn loaders(&self) -> &'a Loaders {
        self.data_unchecked()
    }
}
