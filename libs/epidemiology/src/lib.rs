//! Epidemiological figures with their uncertainty: pure functions, no I/O, no state.
//!
//! - [`standardised_ratio`]: the platform's ratio (標準化該当比) under masked cells
//! - [`poisson`], [`proportion`], [`rate`]: limits of a count, a proportion, a crude rate
//! - [`indirect`], [`smr`]: SMR with limits and tests
//! - [`direct`], [`standard`]: directly standardised rates and the Japanese standard populations
//! - [`bayes`], [`heterogeneity`]: small areas drawn towards a common value, and whether they differ at all
//! - [`life_table`], [`sullivan`]: life expectancy, and healthy life expectancy (健康寿命, 平均自立期間)
//! - [`inequality`], [`quantile`]: indices of health inequality, and the groups they compare
//! - [`mean`]: the mean of measured values
//! - [`funnel`]: what chance explains at the size of an area, and overdispersion
//! - [`trend`]: change over time, within one unbroken series
//! - [`rate_ratio`]: two rates or proportions beside each other
//! - [`multiplicity`]: p-values adjusted for their number
//! - [`spatial`]: likeness of neighbours, and clusters
//! - [`special`]: the normal, gamma, beta and Student distributions
//!
//! Counts come in as integers and become a fraction at the last division; there is no percentage inside, only a
//! final ×100 where a name or a contract says so. What cannot be computed is `None` or an error, never "not a
//! number" and never a panic.

pub mod bayes;
pub mod direct;
mod estimate;
pub mod funnel;
pub mod heterogeneity;
pub mod indirect;
pub mod inequality;
pub mod life_table;
mod limits;
pub mod mean;
pub mod multiplicity;
pub mod poisson;
pub mod proportion;
pub mod quantile;
pub mod rate;
pub mod rate_ratio;
pub mod ratio;
mod search;
pub mod smr;
pub mod spatial;
pub mod special;
pub mod standard;
pub mod sullivan;
pub mod trend;
mod valid;

pub use estimate::Estimate;
pub use limits::Limits;
pub use ratio::{
    ClassRow, MaskedRows, Method, RatioClass, RatioError, StandardisedRatio, Stratum, poisson_ratio_limits,
    score_ratio_limits, score_z, standardised_ratio,
};
