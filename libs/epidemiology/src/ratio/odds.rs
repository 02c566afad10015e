//! Strata whose odds are scaled by one factor.

use super::Stratum;

/// Excess of a count over n, relatively, that is still rounding.
const ROUNDING: f64 = 1e-9;

/// What the strata give under the reference rates, and at most under scaled odds.
pub(super) struct Model {
    pub(super) mean: f64,
    pub(super) variance: f64,
    /// People in strata with a rate strictly between 0 and 1.
    free: f64,
    /// The least and the greatest count that odds of 0 and ∞ give.
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Model {
    pub(super) fn of(observed: f64, strata: &[Stratum]) -> Option<Self> {
        let mut model = Self { mean: 0.0, variance: 0.0, free: 0.0, least: 0.0, most: 0.0 };
        let mut all = 0.0;
        for &Stratum { n, p } in strata {
            if !(n.is_finite() && n >= 0.0 && (0.0..=1.0).contains(&p)) {
                return None;
            }
            all += n;
            model.mean += n * p;
            model.variance += n * p * (1.0 - p);
            if p > 0.0 {
                model.most += n;
                if p < 1.0 {
                    model.free += n;
                } else {
                    model.least += n;
                }
            }
        }
        (observed >= 0.0 && observed <= all * (1.0 + ROUNDING)).then_some(model)
    }

    pub(super) fn z(&self, observed: f64) -> f64 {
        (observed - self.mean) / self.variance.sqrt()
    }

    /// How far a count may be outside by rounding: estimated people need not add up to the last digit.
    pub(super) fn slack(&self) -> f64 {
        ROUNDING * self.most
    }
}

/// Mean, variance and third cumulant of the count at odds scaled by exp(t); each is the derivative of the one
/// before it in t.
fn cumulants(strata: &[Stratum], t: f64) -> (f64, f64, f64) {
    let psi = t.exp();
    strata.iter().fold((0.0, 0.0, 0.0), |(mean, variance, third), &Stratum { n, p }| {
        let scaled = psi * p;
        let (yes, no) = (scaled / (1.0 - p + scaled), (1.0 - p) / (1.0 - p + scaled));
        let spread = n * yes * no;
        (mean + n * yes, variance + spread, third + spread * (no - yes))
    })
}

/// Steps of Newton's method before every other one is a halving of the bracket.
const TRUSTED: usize = 20;

/// μ(ψ) where (O − μ)/√V = `target`: Newton in t = ln ψ, kept in a bracket. The statistic at t = 0 says on which
/// side of 1 the root is sought, so that limit and test agree even where it should not be monotone. Where it is
/// nearly flat a step may land far out, and come back by steps of 2 only: halving ends that.
pub(super) fn mean_at_root(observed: f64, strata: &[Stratum], model: &Model, target: f64) -> f64 {
    let excess = model.z(observed) - target;
    let (mut low, mut high) = if excess > 0.0 { (0.0, 700.0) } else { (-700.0, 0.0) };
    let mut t: f64 = wilson_start(observed, model, target);
    if !(t > low && t < high) {
        t = (-excess / model.variance.sqrt()).abs().min(350.0) * if excess > 0.0 { 0.5 } else { -0.5 };
    }
    let mut mean = model.mean;
    for round in 0..200 {
        let (at, variance, third) = cumulants(strata, t);
        mean = at;
        let deviation = variance.sqrt();
        let value = (observed - mean) / deviation - target;
        if value > 0.0 {
            low = t;
        } else {
            high = t;
        }
        // Not over the square of the variance, which is zero long before the variance is.
        let slope = -deviation * (1.0 + 0.5 * (observed - mean) * (third / variance / variance));
        let step = -value / slope;
        let next = t + step;
        // False for a step that is no number.
        let inside = next >= low && next <= high && slope < 0.0 && slope.is_finite();
        if inside && step.abs() < 1e-6 {
            return mean + step * (variance + 0.5 * step * third);
        }
        if high - low < 1e-13 * (1.0 + t.abs()) {
            break;
        }
        let halve = round > TRUSTED && round % 2 == 1;
        t = if inside && !halve { next } else { 0.5 * (low + high) };
    }
    mean
}

/// ln ψ as if all free strata had one rate: Wilson's limit (1927) of O among them, against their mean rate.
fn wilson_start(observed: f64, model: &Model, target: f64) -> f64 {
    let (n, x, square) = (model.free, observed - model.least, target * target);
    let centre = (x + 0.5 * square) / (n + square);
    let half = target / (n + square) * (x * (n - x) / n + 0.25 * square).max(0.0).sqrt();
    let (limit, rate) = (centre - half, (model.mean - model.least) / n);
    (limit / (1.0 - limit)).ln() - (rate / (1.0 - rate)).ln()
}
