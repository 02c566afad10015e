//! The funnel whose limits are the score test.

use epidemiology::{
    Limits,
    funnel::{FAR, FunnelVerdict, NEAR},
    special::two_sided_z,
};

use super::{Overdispersion, point::Counted};

/// Places at which the lines are drawn.
pub const LINE_POINTS: usize = 60;

/// How much farther than the points the lines go, as a factor.
const MARGIN: f64 = 1.1;

/// Inner (95 %) and outer (99.8 %) limits of the ratio ×100, never below 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelLimits {
    /// 95 %.
    pub near: Limits,
    /// 99.8 %.
    pub far: Limits,
}

/// The lines at one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelPoint {
    /// The effective expected number x = E²/V.
    pub size: f64,
    /// 100·(1 ± z/√x): what chance explains where the reference's rates hold.
    pub chance: FunnelLimits,
    /// 100·(1 ± z·√(1/x + τ²)): the same with the variation between areas (Spiegelhalter 2005); none where there is none.
    pub adjusted: Option<FunnelLimits>,
}

/// The limits of one map.
pub(super) struct Funnel {
    near: f64,
    far: f64,
    /// τ² of the ratio as a fraction, where φ > 1.
    extra: Option<f64>,
}

impl Funnel {
    pub(super) fn of(overdispersion: Option<&Overdispersion>) -> Self {
        let z = |confidence| two_sided_z(confidence).unwrap_or(f64::INFINITY);
        let extra = overdispersion.filter(|it| it.phi > 1.0).map(|it| (it.tau / 100.0).powi(2));
        Self { near: z(NEAR), far: z(FAR), extra }
    }

    pub(super) fn verdict(&self, point: &Counted) -> FunnelVerdict {
        verdict(point, self.limits(point.size, 0.0))
    }

    pub(super) fn adjusted_verdict(&self, point: &Counted) -> Option<FunnelVerdict> {
        self.extra.map(|extra| verdict(point, self.limits(point.size, extra)))
    }

    /// Evenly spaced on a logarithmic scale.
    pub(super) fn lines(&self, points: &[Counted]) -> Vec<FunnelPoint> {
        let sizes = || points.iter().map(|it| it.size);
        let (least, most) = (sizes().fold(f64::INFINITY, f64::min) / MARGIN, sizes().fold(0.0, f64::max) * MARGIN);
        let count = if points.is_empty() { 0 } else { LINE_POINTS };
        let at = |step: usize| least * (most / least).powf(step as f64 / (LINE_POINTS - 1) as f64);
        let line = |size: f64| FunnelPoint {
            size,
            chance: self.limits(size, 0.0),
            adjusted: self.extra.map(|extra| self.limits(size, extra)),
        };
        (0..count).map(|step| line(at(step))).collect()
    }

    fn limits(&self, size: f64, extra: f64) -> FunnelLimits {
        let error = (1.0 / size + extra).sqrt();
        let around = |z: f64| Limits { lower: (100.0 * (1.0 - z * error)).max(0.0), upper: 100.0 * (1.0 + z * error) };
        FunnelLimits { near: around(self.near), far: around(self.far) }
    }
}

/// Asks the limits that are drawn.
fn verdict(point: &Counted, limits: FunnelLimits) -> FunnelVerdict {
    FunnelVerdict::of(100.0 * point.ratio, limits.near, limits.far)
}
