//! Adjustment of p-values where many are looked at together.
//!
//! | Adjustment | Controls | Assumes |
//! |---|---|---|
//! | [`Adjustment::Bonferroni`], [`Adjustment::Holm`] | the probability of any false finding | nothing |
//! | [`Adjustment::Sidak`], [`Adjustment::SidakStepDown`] | the same | independent tests |
//! | [`Adjustment::Hochberg`], [`Adjustment::Hommel`] | the same | independent or positively dependent tests |
//! | [`Adjustment::BenjaminiHochberg`] | the share of false findings | the same |
//! | [`Adjustment::BenjaminiYekutieli`] | the share of false findings | nothing |
//!
//! The platform takes Benjamini & Hochberg over the areas of one indicator, one year and one map, and shows the
//! adjusted value beside the raw one; Benjamini & Yekutieli where areas overlap. A single comparison that was declared
//! beforehand needs no adjustment, and one over all indicators misleads.

mod hommel;
mod method;
mod single;
mod step_down;
mod step_up;

pub use method::{Adjustment, adjust};
