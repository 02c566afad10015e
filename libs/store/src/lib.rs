//! Everything that is kept in the database, and the only crate that speaks to it.
//!
//! SQLite and PostgreSQL behave alike here; the same tests run on both. Time is always an argument, kept to the
//! microsecond. A fault of the database is [`domain::Error::Internal`].

mod audit;
mod connect;
mod datasets;
mod entity;
mod fault;
mod filter;
mod jobs;
mod model;
mod ratios;
mod results;
mod rows;
mod tx;

pub use audit::Verified;
pub use connect::{Service, Store, migrate};
pub use filter::Locks;
pub use jobs::{Applied, Effect, Finished, Held, PushDue, Settled};
pub use model::{
    Dataset, DatasetItem, NewDataset, NewResultSet, Page, RatioFilter, ResultSet, SourceFile, SourceStatus,
};
pub use tx::{IdentityTx, OnboardingTx, Tx};
