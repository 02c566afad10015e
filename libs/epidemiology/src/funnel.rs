//! Funnel plots: how far from a common target a figure may lie by chance at its size.
//!
//! | Function | Limits |
//! |---|---|
//! | [`limits`] | interpolated exact binomial and Poisson quantiles (Spiegelhalter 2005): the platform's choice |
//! | [`strict_limits`] | the same with an exact test on both sides |
//! | [`adjusted_limits`] | on a transformed scale, widened by the [`overdispersion`] of the areas (2005, 2012) |
//! | [`normal_proportion_limits`], [`inverted_limits`] | those of English public health profiles |
//! | [`interval_limits`], [`adjusted_limits_untransformed`] | variants found in software, for comparison |
//!
//! [`verdict`] asks the limits that are drawn, so that no point is coloured outside and drawn inside; with limits of
//! another kind use [`FunnelVerdict::of`]. [`interval_verdict`] asks instead whether the interval of a figure excludes
//! the target, as English profiles do.
//!
//! Test for overdispersion first. Ratios of municipalities nearly always vary more than counts do by chance, and an
//! unadjusted funnel then marks a third of the country.

mod adjusted;
mod approximate;
mod axis;
mod inverted;
mod overdispersion;
mod predictive;
mod verdict;

pub use adjusted::{Extra, adjusted_limits, adjusted_limits_untransformed};
pub use approximate::{interval_limits, normal_proportion_limits};
pub use axis::{AXIS_POINTS, axis, axis_end, axis_start};
pub use inverted::inverted_limits;
pub use overdispersion::{Overdispersion, Scale, Trim, overdispersion};
pub use predictive::{Figure, limits, strict_limits};
pub use verdict::{FAR, FunnelVerdict, NEAR, Side, interval_verdict, verdict};
