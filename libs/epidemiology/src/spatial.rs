//! Whether neighbours are alike, and where events gather.
//!
//! | Function | Asks |
//! |---|---|
//! | [`morans_i`], [`ebi`] | whether neighbours are alike; of rates with [`ebi_deviates`] |
//! | [`tango`] | whether events gather anywhere |
//! | [`stone`] | whether risk falls with the distance from a given place |
//! | [`scan`] | where they gather most (Kulldorff 1997) |
//! | [`median_rates`] | rates smoothed by the median of the neighbourhood |
//!
//! Neighbours are lists of zero-based areas, as for [`crate::bayes::marshall_local`]; they need not be mutual, and an
//! area in its own list is left out here. Islands, areas without neighbours, take no part in what compares
//! neighbours, and count among the areas of everything else. Simulated p-values depend on a seed alone. The p of a
//! maximum belongs to the maximum, not to an area.

mod cluster;
mod deviates;
mod median;
mod moran;
mod permutation;
mod random;
mod scan;
mod stone;
mod tango;
mod weights;

pub use cluster::Place;
pub use deviates::{ebi, ebi_deviates};
pub use median::median_rates;
pub use moran::{Moran, morans_i};
pub use permutation::moran_permutation_p;
pub use scan::{Scan, ln_scan_ratio, scan};
pub use stone::{Stone, stone, stone_p};
pub use tango::{Tango, tango};
pub use weights::Weighting;
