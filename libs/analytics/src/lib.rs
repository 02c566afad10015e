//! Tables in, result sets out. Alone knows polars.
//!
//! [`standardise()`] turns checked tables into standardised ratios (標準化該当比); [`parquet`] keeps the counts as one
//! tidy table; [`csv`] writes what people download. All of it is pure: same tables, same bytes, whatever the
//! number of threads.

pub mod csv;
pub mod dictionary;
pub mod export;
pub mod finding;
pub mod parquet;
mod prevalence;
mod ratio_frame;
mod reference;
pub mod standardise;
pub mod tidy;

pub use prevalence::prevalences;
pub use standardise::{Options, Outcome, Skipped, standardise};

/// Changes whenever the figures of [`standardise()`] may change; it is stored with every result set.
pub const METHOD_VERSION: &str = "standardise-2";
