//! Indices of health inequality over groups in an order, such as tenths of areas by deprivation.
//!
//! A group stands at the middle b of its people in the order, from 0 for the first to 1 for the last. Weights are
//! shares of the population, never its square. Name the order used: Japan has no official index of deprivation.
//!
//! | Function | Index |
//! |---|---|
//! | [`slope_index`] | slope (SII) and relative index (RII), on the scale of the values, of their log or their logit |
//! | [`logistic_index`] | SII and RII from a logistic regression of proportions |
//! | [`concentration_index`] | absolute (ACI) and relative concentration index (RCI) |
//! | [`between_group_variance`], [`mean_log_deviation`], [`theil_index`] | differences without regard to the order |
//!
//! Limits: [`slope_limits`] is closed and the default where values are not transformed; [`simulate`] serves the
//! relative index and transformed values. Report an absolute and a relative index side by side: they may move apart.

mod concentration;
mod dispersion;
mod group;
mod logistic;
mod random;
mod regression;
mod simulate;
mod slope;

pub use concentration::{ConcentrationIndex, concentration_index};
pub use dispersion::{between_group_variance, mean_log_deviation, theil_index};
pub use group::{Group, Scale};
pub use logistic::{LogisticGroup, LogisticIndex, logistic_index};
pub use simulate::{Plan, Simulation, simulate};
pub use slope::{SlopeIndex, slope_index, slope_limits};
