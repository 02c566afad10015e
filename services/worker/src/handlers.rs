//! The work itself, as the binary hands it in: blocking functions that know nothing of queues and leases.

use std::{fmt, sync::Arc};

use domain::{Control, Error, Job, JobKind, Result};
use jobs::{ImportEdition, Standardise};
use store::{Applied, Dataset, Effect, NewDataset, NewResultSet, Store};

/// Reads workbooks into a dataset.
pub type ImportEditionFn = dyn Fn(&ImportEdition, &dyn Control) -> Result<NewDataset> + Send + Sync;
/// Computes a dataset into a result set; none where the dataset has nothing to compute.
pub type StandardiseFn = dyn Fn(&Standardise, &Dataset, &dyn Control) -> Result<Option<NewResultSet>> + Send + Sync;

/// One function for each kind of job. They run on a blocking thread, may run twice, and look at their [`Control`] often.
/// [`Error::Internal`] is tried again, every other error is final.
#[derive(Clone)]
pub struct Handlers {
    /// Reads workbooks into a dataset.
    pub import_edition: Arc<ImportEditionFn>,
    /// Computes a dataset into a result set.
    pub standardise: Arc<StandardiseFn>,
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handlers").finish_non_exhaustive()
    }
}

/// A job whose input is read and at hand: what is left is blocking.
pub(crate) type Work = Box<dyn FnOnce(&dyn Control) -> Result<Effect> + Send>;

/// Reads a job's input.
pub(crate) async fn prepare(job: &Job, store: &Store, handlers: &Handlers) -> Result<Work> {
    match job.kind {
        JobKind::ImportEdition => {
            let input: ImportEdition = jobs::read(job)?;
            let handler = Arc::clone(&handlers.import_edition);
            Ok(Box::new(move |control| handler(&input, control).map(Effect::Dataset)))
        }
        JobKind::Standardise => {
            let input: Standardise = jobs::read(job)?;
            let dataset = store.dataset(input.dataset).await?.ok_or(Error::NotFound("dataset"))?;
            let handler = Arc::clone(&handlers.standardise);
            Ok(Box::new(move |control| {
                let result = handler(&input, &dataset, control)?;
                Ok(result.map_or(Effect::Nothing, Effect::ResultSet))
            }))
        }
    }
}

/// What is asked for in a job's wake: an imported dataset is computed, for the same space and in the same trace.
pub(crate) fn follow_ups(job: &Job, applied: Applied) -> Vec<domain::NewJob> {
    match applied {
        Applied::Dataset(dataset) => {
            let input = Standardise::new(dataset, domain::RatioMethod::default());
            let trace = telemetry::current_traceparent().or_else(|| job.traceparent.clone());
            jobs::request(job.space, &input, trace).into_iter().collect()
        }
        Applied::ResultSet(_) | Applied::Nothing => Vec::new(),
    }
}
