//! What the gateway works with.

use std::{path::PathBuf, sync::Arc};

use app::{comparison::Maps, identity::Desk};
use axum::Router;
use cache::Cache;
use domain::Time;
use ipnet::IpNet;
use jobs::Producer;
use store::Store;
use tokio::sync::Semaphore;

use crate::Webhooks;

/// Makes a PDF of a document. Handed in by the program, so that this crate builds without a typesetter.
pub type Print = Arc<dyn Fn(&paper::Document) -> anyhow::Result<Vec<u8>> + Send + Sync>;

/// Everything a request may need. Cheap to clone.
#[derive(Clone)]
pub struct GatewayState {
    /// The database.
    pub store: Store,
    /// Wakes the workers.
    pub producer: Producer,
    /// Answers computed before.
    pub cache: Cache,
    /// Maps of all areas that were asked for lately.
    pub maps: Maps,
    /// Folder whose direct subfolders may be imported; absent means that nothing can be imported from here.
    pub source_root: Option<PathBuf>,
    /// Whether `GET /graphql` shows the page for trying queries.
    pub graphiql: bool,
    /// Host names, besides those of this machine, under which browsers may reach the gateway.
    pub hosts: Vec<String>,
    /// Whether the workers run by this process live; always true where it runs none.
    pub alive: Arc<dyn Fn() -> bool + Send + Sync>,
    /// Where people sign in, and what everybody may how often.
    pub desk: Desk,
    /// Networks of our own proxies, whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Posts to webhooks; absent means that there are none.
    pub webhooks: Option<Webhooks>,
    /// The dashboard, as files from `/` on; absent means that only programs are answered.
    pub pages: Option<Router>,
    /// Makes PDFs; absent means that only workbooks can be taken away.
    pub print: Option<Print>,
    /// What is set or packed at a time: it takes a processor for itself.
    pub printing: Arc<Semaphore>,
    /// What time it is, for who may ask.
    pub clock: Arc<dyn Fn() -> Time + Send + Sync>,
}

impl GatewayState {
    /// A gateway without imports and without the page for trying queries, reached as `http://localhost:8080` alone. Without
    /// a key there are neither second factors nor providers: see [`Desk`].
    #[expect(clippy::disallowed_methods, reason = "the edge, where time is taken")]
    pub fn new(store: Store, producer: Producer, cache: Cache) -> Self {
        Self {
            desk: Desk::new(store.clone(), None, "http://localhost:8080"),
            store,
            producer,
            cache,
            maps: Maps::default(),
            source_root: None,
            graphiql: false,
            hosts: Vec::new(),
            alive: Arc::new(|| true),
            trusted_proxies: Vec::new(),
            webhooks: None,
            pages: None,
            print: None,
            printing: Arc::new(Semaphore::new(1)),
            clock: Arc::new(chrono::Utc::now),
        }
    }
}
