//! The standardised ratio of one area.

use super::RatioClass;
use crate::Limits;

/// The ratio of one area, ×100, with its limits and the bounds that the masked cells allow.
///
/// All bounds are outer bounds: every table that the printed figures admit lies within them. They may be wider
/// than the tightest ones, since they do not use the prefecture's column.
#[derive(Clone, Debug, PartialEq)]
pub struct StandardisedRatio {
    /// People with the finding, the sum of the printed subtotals of the positive classes; none where one of these
    /// is masked.
    pub observed: Option<u64>,
    /// Least that the masked cells allow.
    pub observed_low: u64,
    /// Most that the masked cells allow.
    pub observed_high: u64,
    /// People expected at the reference rates; none where the subtotal of a positive class is masked.
    pub expected: Option<f64>,
    /// Expected with every residual put wholly into its masked age of lowest reference rate.
    pub expected_low: f64,
    /// The same with the masked age of highest reference rate.
    pub expected_high: f64,
    /// 100·observed/expected; none where either is, or where nothing is expected.
    pub ratio: Option<f64>,
    /// `100·observed_low/expected_high`; 0 where nothing is expected.
    pub ratio_low: f64,
    /// `100·observed_high/expected_low`; infinite where nothing need be expected though somebody may be
    /// observed.
    pub ratio_high: f64,
    /// Limits of the ratio from the observed number and the people examined of the point estimate.
    pub limits: Option<Limits>,
    /// What may be said of the ratio.
    pub class: RatioClass,
    /// People examined: exact where all subtotals are printed, else an estimate. None where there is no row.
    pub n: Option<f64>,
    /// Share of the people examined who stand in masked cells, 0 to 1.
    pub masked_share: f64,
    /// The score statistic at the point estimate, under either method; none where it has no variance.
    pub z: Option<f64>,
    /// Σ n·p·(1 − p) at the point estimate: the variance of the observed number if the reference rates hold. None where
    /// nothing is expected.
    pub variance: Option<f64>,
}
