//! The standardised ratio (標準化該当比) of the platform, under masked cells.
//!
//! Observed people with a finding over those expected at a reference population's rates by age and sex, ×100.
//! A finding of a check-up is common, so its count varies less than a Poisson count does: the default limits
//! ([`Method::Score`]) follow the binomial variation Σ n·p·(1 − p); [`Method::Poisson`] is the convention of many
//! published tables and wider. Both pair a test with the limits of the same inversion.
//!
//! Cells of the source may be masked, which is neither zero nor missing: see [`ClassRow`] for what is known of
//! them. Every figure comes as a point and as the bounds that the masked cells allow.

mod class;
mod completion;
mod figure;
mod odds;
mod poisson;
mod row;
mod score;
mod standardised;
mod verdict;

pub use class::{Method, RatioClass};
pub use figure::StandardisedRatio;
pub use poisson::poisson_ratio_limits;
pub use row::{ClassRow, MaskedRows, RatioError};
pub use score::{Stratum, score_ratio_limits, score_z};
pub use standardised::standardised_ratio;
