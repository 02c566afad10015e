//! All areas of a map together.

use epidemiology::{
    heterogeneity::HeterogeneityTest,
    inequality::{Group, theil_index},
};

use super::{NullVariance, Overdispersion, Prior, point::Counted, spread};

/// Areas of one end of the distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quarter {
    /// How many; quarters of an uneven number, or with equal ratios, are not of one size.
    pub areas: usize,
    /// Mean ratio ×100, areas weighing the same.
    pub mean: f64,
}

/// All areas together. Ratios are ×100 and areas weigh the same unless it says otherwise; areas without a point are counted
/// and have no part in anything else.
///
/// Range, gap, [`Self::disparity`] and [`Self::theil`] contain what chance adds, more with smaller areas; [`Self::between`]
/// and τ do not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Areas given.
    pub areas: usize,
    /// Areas with a point.
    pub with_point: usize,
    /// Areas without, by masking or because nobody was examined.
    pub without_point: usize,
    /// Areas tested with V = E for want of a better variance.
    pub poisson: usize,
    /// Median.
    pub median: Option<f64>,
    /// Mean.
    pub mean: Option<f64>,
    /// 100·ΣO/ΣE: areas weigh by what is expected of them.
    pub pooled: Option<f64>,
    /// Lowest and highest ratio.
    pub range: Option<(f64, f64)>,
    /// The quarter of the lowest ratios; none for fewer than four areas.
    pub lowest: Option<Quarter>,
    /// The quarter of the highest ratios; none for fewer than four areas, or where equal ratios leave none there.
    pub highest: Option<Quarter>,
    /// Difference of the two means.
    pub gap: Option<f64>,
    /// φ and τ; none for fewer than two areas.
    pub overdispersion: Option<Overdispersion>,
    /// Standard deviation between areas, corrected for the error of each; none for fewer than two.
    pub between: Option<f64>,
    /// Whether the areas share one ratio at all.
    pub heterogeneity: Option<HeterogeneityTest>,
    /// Mean absolute distance from the reference, per cent of it (Pearcy & Keppel 2002).
    pub disparity: Option<f64>,
    /// Theil's index, areas weighing by what is expected of them; none where a ratio is 0.
    pub theil: Option<f64>,
    /// What the smoothed ratios are drawn to.
    pub prior: Option<Prior>,
}

impl Summary {
    pub(super) fn of(
        areas: usize,
        points: &[Counted],
        quarters: &[Option<usize>],
        overdispersion: Option<Overdispersion>,
        prior: Option<Prior>,
    ) -> Self {
        let count = points.len() as f64;
        let mut rising: Vec<f64> = points.iter().map(|it| 100.0 * it.ratio).collect();
        rising.sort_unstable_by(f64::total_cmp);
        let some = |value: f64| (!points.is_empty()).then_some(value);
        let sum = |of: fn(&Counted) -> f64| points.iter().map(of).sum::<f64>();
        let quarter = |which: usize| {
            let within = || points.iter().zip(quarters).filter(|(_, it)| **it == Some(which)).map(|(it, _)| it.ratio);
            let areas = within().count();
            (areas > 0).then(|| Quarter { areas, mean: 100.0 * within().sum::<f64>() / areas as f64 })
        };
        let (lowest, highest) = (quarter(1), quarter(4));
        Self {
            areas,
            with_point: points.len(),
            without_point: areas - points.len(),
            poisson: points.iter().filter(|it| it.null == NullVariance::Poisson).count(),
            median: median(&rising),
            mean: some(100.0 * sum(|it| it.ratio) / count),
            pooled: some(100.0 * sum(|it| it.observed) / sum(|it| it.expected)),
            range: rising.first().copied().zip(rising.last().copied()),
            lowest,
            highest,
            gap: lowest.zip(highest).map(|(lowest, highest)| highest.mean - lowest.mean),
            overdispersion,
            between: spread::between_areas(points),
            heterogeneity: spread::heterogeneity(points),
            disparity: some(100.0 * sum(|it| (it.ratio - 1.0).abs()) / count),
            theil: theil_index(&points.iter().map(group).collect::<Vec<_>>()),
            prior,
        }
    }
}

fn group(point: &Counted) -> Group {
    Group { order: 0, population: point.expected, value: point.ratio, standard_error: 0.0 }
}

fn median(rising: &[f64]) -> Option<f64> {
    let last = rising.len().checked_sub(1)?;
    Some(f64::midpoint(rising[last / 2], rising[last.div_ceil(2)]))
}
