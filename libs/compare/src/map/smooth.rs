//! Ratios drawn towards that of all areas.

use epidemiology::{Limits, special::gamma_q};

use super::{gamma_limits::gamma_limits, point::Counted, spread::weighted_mean};

/// A variance between areas below this share of the mean is rounding.
const NO_VARIANCE: f64 = 1e-9;

/// The gamma prior of the ratios of all areas of a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Its mean ×100, Σxr/Σx over the areas.
    pub mean: f64,
    /// Its standard deviation ×100; 0 where the moments leave no variance.
    pub deviation: f64,
    /// Shape ν and rate α of the ratio as a fraction; none where there is no variance.
    pub gamma: Option<(f64, f64)>,
    /// The areas that made it. The pool changes the answer: values with different priors are not to be compared.
    pub areas: usize,
    /// The ratios vary no more than chance makes them: every area has the pooled ratio, and there is nothing to map.
    pub underdispersed: bool,
}

/// The ratio of one area under the prior, ×100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Smoothed {
    /// Posterior mean (ν + rx)/(α + x).
    pub ratio: f64,
    /// Central 95 % credible limits of the gamma posterior. The error of ν and α themselves is not in them, which matters
    /// only where the areas are few.
    pub limits: Limits,
    /// P(θ > 1): the probability that the ratio is above the reference.
    pub above: f64,
}

/// A prior, and what all areas share where it has no variance.
pub(super) struct Fit {
    pub(super) prior: Prior,
    common: Option<Smoothed>,
}

impl Fit {
    /// Moments of Marshall (1991) on effective numbers: m = Σxr/Σx, A = Σx(r − m)²/Σx − m/x̄; ν = m²/A, α = m/A. Where A is
    /// not positive, every area has the one ratio whose posterior is Gamma(Σxr, Σx), flagged. None for fewer than two areas
    /// or no event.
    pub(super) fn of(points: &[Counted]) -> Option<Self> {
        let mean = weighted_mean(points)?;
        let size: f64 = points.iter().map(|it| it.size).sum();
        let squares: f64 = points.iter().map(|it| it.size * (it.ratio - mean).powi(2)).sum();
        let variance = squares / size - mean * points.len() as f64 / size;
        let underdispersed = variance <= NO_VARIANCE * mean;
        let gamma = (!underdispersed).then(|| (mean * mean / variance, mean / variance));
        let prior = Prior {
            mean: 100.0 * mean,
            deviation: if underdispersed { 0.0 } else { 100.0 * variance.sqrt() },
            gamma,
            areas: points.len(),
            underdispersed,
        };
        let common = underdispersed.then(|| posterior(mean * size, size)).flatten();
        Some(Self { prior, common })
    }

    pub(super) fn smoothed(&self, point: &Counted) -> Option<Smoothed> {
        match self.prior.gamma {
            Some((shape, rate)) => posterior(shape + point.ratio * point.size, rate + point.size),
            None => self.common,
        }
    }
}

fn posterior(shape: f64, rate: f64) -> Option<Smoothed> {
    let limits = gamma_limits(shape)?;
    Some(Smoothed {
        ratio: 100.0 * shape / rate,
        limits: limits.scaled(100.0 / rate),
        above: gamma_q(shape, rate).clamp(0.0, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use epidemiology::bayes::marshall;

    use super::{super::point::made, *};

    const OBSERVED: [u32; 6] = [12, 3, 40, 9, 0, 22];
    const EXPECTED: [f64; 6] = [5.0, 6.0, 18.0, 9.5, 4.0, 30.0];

    #[test]
    fn poisson_counts_are_smoothed_as_marshall_does() {
        let points: Vec<_> = OBSERVED.iter().zip(EXPECTED).map(|(&o, e)| made(o, e, e)).collect();
        let fit = Fit::of(&points).expect("valid");
        let want = marshall(&OBSERVED.map(u64::from), &EXPECTED).expect("valid");
        assert!((fit.prior.mean - 100.0 * want.mean).abs() < 1e-10);
        assert!((fit.prior.deviation - 100.0 * want.variance.sqrt()).abs() < 1e-10);
        for (point, want) in points.iter().zip(want.smoothed) {
            let got = fit.smoothed(point).expect("valid");
            assert!((got.ratio - 100.0 * want).abs() < 1e-10, "{got:?}, not {want}");
            assert!(got.limits.lower < got.ratio && got.ratio < got.limits.upper);
        }
    }

    /// A finding of half of the people: V = E/2, so that each counts as twice as many of a rare one.
    #[test]
    fn common_findings_are_drawn_in_less() {
        let ratio = |variance: f64| {
            let points = [80, 100, 125, 95].map(|it| made(it, 100.0, variance));
            Fit::of(&points).and_then(|fit| fit.smoothed(&points[2])).expect("valid").ratio
        };
        // m = 1, Σ(r − m)²/k = 0.10500/4 = 0.02625; A = 0.02625 − V/E²; 1 + 0.25·A/(A + V/E²) = 1 + 0.25·A/0.02625.
        assert!((ratio(100.0) - (100.0 + 25.0 * 0.01625 / 0.02625)).abs() < 1e-9);
        assert!((ratio(50.0) - (100.0 + 25.0 * 0.02125 / 0.02625)).abs() < 1e-9);
    }

    #[test]
    fn areas_that_vary_less_than_chance_share_one_ratio() {
        let points = [9, 21, 30].into_iter().zip([10.0, 20.0, 28.0]).map(|(o, e)| made(o, e, e)).collect::<Vec<_>>();
        let fit = Fit::of(&points).expect("valid");
        assert!(fit.prior.underdispersed && fit.prior.gamma.is_none());
        let all: Vec<_> = points.iter().map(|it| fit.smoothed(it).expect("valid")).collect();
        assert!(all.iter().all(|it| *it == all[0]) && (all[0].ratio - 6_000.0 / 58.0).abs() < 1e-9);
        assert!(all[0].above > 0.5 && all[0].above < 0.7 && all[0].limits.lower < 100.0);
        assert!(Fit::of(&points[..1]).is_none());
    }
}
