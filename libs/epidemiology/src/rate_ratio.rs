//! Two rates or two proportions beside each other: ratio and difference.
//!
//! | Function | Character |
//! |---|---|
//! | [`rate_ratio`], [`conditional_p`] | exact, given the total count: the platform's choice |
//! | [`rate_ratio_mid_p`], [`conditional_mid_p`] | right on average, not guaranteed; shown beside the exact one |
//! | [`rate_ratio_score`], [`compare_rates`] | approximate, for comparison |
//! | [`rate_difference`] | score limits (Miettinen & Nurminen 1985) |
//! | [`proportion_difference`] | hybrid score limits (Newcombe 1998) |
//!
//! A rate is given as (events, person-years). A p-value belongs beside the limits of the same inversion. Two
//! standardised ratios are comparable only where the populations have the same age structure.

mod approximate;
mod conditional;
mod difference;

pub use approximate::{RateTest, RateTestMethod, compare_rates, rate_ratio_score};
pub use conditional::{
    conditional_mid_p, conditional_minimum_likelihood_p, conditional_p, conditional_tails, rate_ratio, rate_ratio_mid_p,
};
pub use difference::{proportion_difference, rate_difference};
