//! How much the areas differ, beyond chance and at all.

use epidemiology::{heterogeneity::HeterogeneityTest, special::gamma_q};

use super::point::Counted;

/// The share of z-values that is drawn in at each end (Spiegelhalter 2005).
const WINSORISED: f64 = 0.1;

/// Variation of the ratios beyond chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overdispersion {
    /// φ = Σz²/k, a tenth of the z at each end set to the quantile there: near 1 where there is nothing but chance.
    pub phi: f64,
    /// τ ×100, the standard deviation between areas by moments (`DerSimonian` & Laird 1986), cut at 0.
    pub tau: f64,
}

/// φ, and τ² = (k·φ − (k − 1))/(Σw − Σw²/Σw) with w = x, over z around the reference (Spiegelhalter 2005, 2012). None for
/// fewer than two areas.
pub(super) fn overdispersion(points: &[Counted]) -> Option<Overdispersion> {
    let areas = points.len() as f64;
    if points.len() < 2 {
        return None;
    }
    let mut rising: Vec<f64> = points.iter().map(|it| it.z).collect();
    rising.sort_unstable_by(f64::total_cmp);
    let (low, high) = (quantile(&rising, WINSORISED), quantile(&rising, 1.0 - WINSORISED));
    let squares: f64 = points.iter().map(|it| it.z.max(low).min(high).powi(2)).sum();
    let (weights, weights_squared) = points.iter().fold((0.0, 0.0), |(w, w2), it| (w + it.size, w2 + it.size.powi(2)));
    let tau_squared = ((squares - (areas - 1.0)) / (weights - weights_squared / weights)).max(0.0);
    Some(Overdispersion { phi: squares / areas, tau: 100.0 * tau_squared.sqrt() })
}

/// Between the two nearest of rising values (type 7 of Hyndman & Fan 1996).
fn quantile(rising: &[f64], p: f64) -> f64 {
    let place = p * (rising.len() - 1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place within a list")]
    let at = place as usize;
    let next = (at + 1).min(rising.len() - 1);
    rising[at] + (place - at as f64) * (rising[next] - rising[at])
}

/// χ² = Σx(r − m)²/m with k − 1 degrees of freedom, m = Σxr/Σx: whether the areas share one ratio, whichever it is. None for
/// fewer than two areas or no event.
pub(super) fn heterogeneity(points: &[Counted]) -> Option<HeterogeneityTest> {
    let mean = weighted_mean(points)?;
    let statistic = points.iter().map(|it| it.size * (it.ratio - mean).powi(2) / mean).sum();
    let p = gamma_q((points.len() - 1) as f64 / 2.0, statistic / 2.0);
    Some(HeterogeneityTest { statistic, p })
}

/// σ̂ ×100 = √max(0, Σ(r − r̄)²/(k − 1) − mean of 1/x): the standard deviation between areas less the error of each ratio at
/// the reference's rates, areas weighing the same. None for fewer than two.
pub(super) fn between_areas(points: &[Counted]) -> Option<f64> {
    let areas = points.len() as f64;
    let mean = points.iter().map(|it| it.ratio).sum::<f64>() / areas;
    let squares: f64 = points.iter().map(|it| (it.ratio - mean).powi(2)).sum();
    let error = points.iter().map(|it| 1.0 / it.size).sum::<f64>() / areas;
    (points.len() >= 2).then(|| 100.0 * (squares / (areas - 1.0) - error).max(0.0).sqrt())
}

/// Σxr/Σx. None for fewer than two areas or no event.
pub(super) fn weighted_mean(points: &[Counted]) -> Option<f64> {
    let (events, size) =
        points.iter().fold((0.0, 0.0), |(events, size), it| (events + it.size * it.ratio, size + it.size));
    (points.len() >= 2 && events > 0.0).then(|| events / size)
}

#[cfg(test)]
mod tests {
    use epidemiology::heterogeneity::chi_square;

    use super::{super::point::made, *};

    /// z = 0, 2, −2 and 4, none of 4 beyond a tenth but in part: sorted −2, 0, 2, 4, the ends are −1.4 and 3.4.
    /// φ = (0 + 4 + 1.96 + 11.56)/4 = 4.38; τ² = (17.52 − 3)/(400 − 100) = 0.0484.
    #[test]
    fn four_areas_are_worked_by_hand() {
        let points = [100, 120, 80, 140].map(|it| made(it, 100.0, 100.0));
        let got = overdispersion(&points).expect("four");
        assert!((got.phi - 4.38).abs() < 1e-12 && (got.tau - 22.0).abs() < 1e-12, "{got:?}");
        // r̄ = 1.1, Σ(r − r̄)² = 0.2, over 3 less 0.01.
        let between = between_areas(&points).expect("four");
        assert!((between - 100.0 * (0.2_f64 / 3.0 - 0.01).sqrt()).abs() < 1e-12);
        assert_eq!((overdispersion(&points[..1]), between_areas(&points[..1])), (None, None));
    }

    #[test]
    fn poisson_counts_have_the_test_of_poisson_counts() {
        let (observed, expected) = ([12_u32, 3, 40, 9, 22], [5.0, 6.0, 18.0, 9.5, 30.0]);
        let points: Vec<_> = observed.iter().zip(expected).map(|(&o, e)| made(o, e, e)).collect();
        let want = chi_square(&observed.map(u64::from), &expected, None).expect("valid");
        let got = heterogeneity(&points).expect("valid");
        assert!((got.statistic - want.statistic).abs() < 1e-12 && (got.p - want.p).abs() < 1e-12);
    }
}
