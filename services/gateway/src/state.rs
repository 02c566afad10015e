//! What the gateway works with.

use std::{path::PathBuf, sync::Arc};

use cache::Cache;
use jobs::Producer;
use store::Store;

/// Everything a request may need. Cheap to clone.
#[derive(Clone)]
pub struct GatewayState {
    /// The database.
    pub store: Store,
    /// Wakes the workers.
    pub producer: Producer,
    /// Answers computed before.
    pub cache: Cache,
    /// Folder whose direct subfolders may be imported; absent means that nothing can be imported from here.
    pub source_root: Option<PathBuf>,
    /// Whether `GET /graphql` shows the page for trying queries.
    pub graphiql: bool,
    /// Host names, besides those of this machine, under which browsers may reach the gateway.
    pub hosts: Vec<String>,
    /// Whether the workers run by this process live; always true where it runs none.
    pub alive: Arc<dyn Fn() -> bool + Send + Sync>,
}

impl GatewayState {
    /// A gateway without imports and without the page for trying queries.
    pub fn new(store: Store, producer: Producer, cache: Cache) -> Self {
        Self { store, producer, cache, source_root: None, graphiql: false, hosts: Vec::new(), alive: Arc::new(|| true) }
    }
}
