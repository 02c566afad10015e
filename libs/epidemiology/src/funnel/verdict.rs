//! Where a point lies.

use super::{Figure, limits};
use crate::Limits;

/// Confidence of the inner limits.
pub const NEAR: f64 = 0.95;

/// Confidence of the outer limits.
pub const FAR: f64 = 0.998;

/// A value beside one pair of limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Below the lower limit.
    Low,
    /// On a limit or between them.
    Within,
    /// Above the upper limit.
    High,
}

impl Side {
    /// Where the value lies; within for a value that is no number.
    #[must_use]
    pub fn of(value: f64, limits: Limits) -> Self {
        if value < limits.lower {
            Self::Low
        } else if value > limits.upper {
            Self::High
        } else {
            Self::Within
        }
    }
}

/// A value beside the inner and the outer limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunnelVerdict {
    /// Below the outer limits.
    FarLow,
    /// Below the inner limits only.
    Low,
    /// Within the inner limits.
    Within,
    /// Above the inner limits only.
    High,
    /// Above the outer limits.
    FarHigh,
}

impl FunnelVerdict {
    /// Where a value lies beside limits of the same kind, inner and outer.
    #[must_use]
    pub fn of(value: f64, inner: Limits, outer: Limits) -> Self {
        match (Side::of(value, outer), Side::of(value, inner)) {
            (Side::Low, _) => Self::FarLow,
            (Side::High, _) => Self::FarHigh,
            (Side::Within, Side::Low) => Self::Low,
            (Side::Within, Side::High) => Self::High,
            (Side::Within, Side::Within) => Self::Within,
        }
    }
}

/// Where a point of this count and size lies beside the [`limits`] that are drawn, at [`NEAR`] and [`FAR`]. None as
/// for them.
#[must_use]
pub fn verdict(figure: Figure, observed: u64, size: f64, target: f64) -> Option<FunnelVerdict> {
    let at = |confidence| limits(figure, size, target, confidence);
    Some(FunnelVerdict::of(observed as f64 / size, at(NEAR)?, at(FAR)?))
}

/// The rule of English public health profiles: high or low where the interval of a figure, at [`NEAR`] and [`FAR`],
/// excludes the target. They take [`crate::poisson::hybrid_limits`] of a count, and [`crate::proportion::wilson`]
/// of a proportion. These verdicts need not agree with drawn limits.
#[must_use]
pub fn interval_verdict(near: Limits, far: Limits, target: f64) -> FunnelVerdict {
    match (Side::of(target, far), Side::of(target, near)) {
        (Side::Low, _) => FunnelVerdict::FarHigh,
        (Side::High, _) => FunnelVerdict::FarLow,
        (Side::Within, Side::Low) => FunnelVerdict::High,
        (Side::Within, Side::High) => FunnelVerdict::Low,
        (Side::Within, Side::Within) => FunnelVerdict::Within,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_around_twenty() {
        let of = |observed| verdict(Figure::Ratio, observed, 20.0, 1.0).expect("valid");
        assert_eq!([of(5), of(10), of(20), of(31), of(40)], {
            use FunnelVerdict::{FarHigh, FarLow, High, Low, Within};
            [FarLow, Low, Within, High, FarHigh]
        });
    }

    #[test]
    fn an_interval_above_the_target_is_high() {
        let (near, far) = (Limits { lower: 1.2, upper: 2.0 }, Limits { lower: 0.9, upper: 2.3 });
        assert_eq!(interval_verdict(near, far, 1.0), FunnelVerdict::High);
        assert_eq!(interval_verdict(near, far, 2.4), FunnelVerdict::FarLow);
    }
}
