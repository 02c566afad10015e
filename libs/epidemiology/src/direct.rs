//! Directly standardised rates.
//!
//! y = Σ w·x/n over age bands, w the standard's shares; v = Σ w²·x/n². Sum the bands with [`summarise`], then choose
//! the interval:
//!
//! | Function | Interval |
//! |---|---|
//! | [`gamma`] with [`WeightCorrection::Tiwari`] | Tiwari, Clegg & Zou (2006): the platform's choice, defined at O = 0 |
//! | [`gamma`] with [`WeightCorrection::Maximum`] | Fay & Feuer (1997): conservative |
//! | [`mid_p_gamma`] | Fay & Kim (2017) |
//! | [`dobson`] | Dobson et al. (1991), from the limits of the total count |
//! | [`normal`], [`log_normal`], [`logit`], [`beta`], [`bootstrap`], [`gamma_common_weight`] | for comparison |
//!
//! Rates per person; multiply with [`crate::Estimate::scaled`]. A rate is comparable only with rates on the same
//! standard population. A stratum without a count is no stratum of 0: leave the figure out.

mod beta;
mod bootstrap;
mod correction;
mod dobson;
mod gamma;
mod mid_p;
mod normal;
mod summary;

pub use beta::beta;
pub use bootstrap::bootstrap;
pub use correction::WeightCorrection;
pub use dobson::dobson;
pub use gamma::{gamma, gamma_common_weight};
pub use mid_p::mid_p_gamma;
pub use normal::{log_normal, logit, normal};
pub use summary::{Band, RepeatBand, Summary, summarise, summarise_repeat_events};
