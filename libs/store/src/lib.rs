//! Everything that is kept in the database, and the only crate that speaks to it.
//!
//! SQLite and PostgreSQL behave alike here; the same tests run on both. Time is always an argument, kept to the
//! microsecond. A fault of the database is [`domain::Error::Internal`].

mod connect;
mod datasets;
mod entity;
mod fault;
mod jobs;
mod model;
mod ratios;
mod results;
mod rows;

pub use connect::Store;
pub use jobs::{Applied, Effect, Finished, Held, PushDue, Settled};
pub use model::{
    Dataset, DatasetItem, NewDataset, NewResultSet, Page, RatioFilter, ResultSet, SourceFile, SourceStatus,
};
