//! What the recent-trend marker takes and gives.

/// A proportion of one year; a missing number is none, not 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProportionPoint {
    /// Year.
    pub year: i32,
    /// People with the finding.
    pub numerator: Option<f64>,
    /// People.
    pub denominator: Option<f64>,
}

/// Any other figure of one year, with its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValuePoint {
    /// Year.
    pub year: i32,
    /// The figure.
    pub value: Option<f64>,
    /// Its lower limit.
    pub lower: Option<f64>,
    /// Its upper limit.
    pub upper: Option<f64>,
}

/// What the marker shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// Significantly up.
    Increasing,
    /// Significantly down.
    Decreasing,
    /// Neither.
    NoSignificantChange,
    /// The points do not allow an answer.
    CannotBeCalculated,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TrendReason {
    /// χ² is above the threshold, and no single year turns the direction.
    Significant,
    /// χ² is not above the threshold.
    NotSignificant,
    /// Significant, but the direction turns or vanishes without one of the years.
    OutlierFound,
    /// Fewer than five points.
    TooFewPoints,
    /// A year stands twice.
    DuplicateYears,
    /// A figure, numerator or denominator is missing.
    MissingValues,
    /// A limit is missing.
    MissingLimits,
    /// A numerator outside 0 to its denominator, limits of no width, or nothing to compare.
    Invalid,
}

/// The marker and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecentTrend {
    /// The marker.
    pub trend: Trend,
    /// Why.
    pub reason: TrendReason,
    /// χ² with one degree of freedom.
    pub chi_square: Option<f64>,
    /// Slope a year: of the figure, or of the logit of a proportion; none where a proportion is 0 or 1.
    pub slope: Option<f64>,
}
