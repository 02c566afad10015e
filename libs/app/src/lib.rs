//! Use cases, called by the gateway, the worker and the operator's commands alike. No HTTP, no GraphQL, no queue.

pub mod area_profiles;
pub mod boundaries;
pub mod comparison;
pub mod council;
pub mod documents;
pub mod health_japan;
pub mod identity;
pub mod imports;
pub mod read_ratios;
pub mod read_trend;
pub mod research;
pub mod spaces;
pub mod standardise;
pub mod start;
pub mod trend_change;

pub use start::{Started, start};
