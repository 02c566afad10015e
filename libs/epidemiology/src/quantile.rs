//! Groups of areas of nearly equal size by rank, such as fifths of deprivation.

mod areas;
mod people;

pub use areas::{RankOrder, quantile_groups};
pub use people::population_quantile_groups;
