//! Limits and test of a proportion.
//!
//! [`wilson`] is the platform's choice; the others are for comparison. Uptake of a check-up counts everybody who
//! was invited: there the interval describes the process behind the number, not an error of sampling.

mod approximate;
mod binomial;
mod exact;
mod wilson;

pub use approximate::{agresti_coull, wald};
pub use binomial::{Alternative, binomial_p};
pub use exact::{clopper_pearson, jeffreys};
pub use wilson::{wilson, wilson_corrected};
