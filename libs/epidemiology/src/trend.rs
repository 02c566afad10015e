//! Change over time.
//!
//! | Function | For |
//! |---|---|
//! | [`poisson_trend`], [`poisson_trend_since_break`] | counts: annual change by log-linear regression |
//! | [`recent_trend_of_proportions`], [`recent_trend_of_values`] | the marker of English public health profiles |
//! | [`mann_kendall`], [`sen_slope`] | any series: a monotone trend without a model |
//! | [`one_change`] | rates with one change of slope |
//! | [`adjacent_years`] | the last year against the one before |
//! | [`cochran_armitage`] | proportions in ordered groups |
//!
//! Points that share data (moving three-year windows) are refused: a test would count the shared events several
//! times. A series breaks where a definition changes; only what follows the last break is fitted, and the result says
//! so. Adjust for the number of areas with [`crate::multiplicity`].

mod adjacent;
mod armitage;
mod change;
mod count;
mod davies;
mod kendall;
mod line;
mod marker;
mod poisson;
mod recent;
mod sen;
mod series;
mod student;

pub use adjacent::{AdjacentYears, adjacent_years};
pub use armitage::{ArmitageTest, cochran_armitage};
pub use change::{OneChange, one_change};
pub use count::{CountPoint, PoissonTrend, Variation};
pub use davies::davies_p;
pub use kendall::{MannKendall, mann_kendall};
pub use marker::{recent_trend_of_proportions, recent_trend_of_values};
pub use poisson::{TrendSinceBreak, poisson_trend, poisson_trend_since_break};
pub use recent::{ProportionPoint, RecentTrend, Trend, TrendReason, ValuePoint};
pub use sen::{SenSlope, sen_slope};
pub use series::{LastSegment, Period, SeriesError, last_segment, last_segment_by_id};
