//! All areas on one indicator.

mod funnel;
mod gamma_limits;
mod point;
mod smooth;
mod smooth_local;
mod spread;
mod summary;

use std::{error, fmt};

use domain::{AreaCode, AreaProfile, FiscalYear, RatioRow, Reference, SexGroup};
use epidemiology::{
    funnel::FunnelVerdict,
    multiplicity::{Adjustment, adjust},
    quantile::{RankOrder, quantile_groups},
};

use crate::Excess;
use funnel::Funnel;
use point::{Counted, counted};
use smooth::Fit;

pub use funnel::{FunnelLimits, FunnelPoint, LINE_POINTS};
pub use point::{NoPoint, NullVariance};
pub use smooth::{Prior, Smoothed};
pub use spread::Overdispersion;
pub use summary::{Quarter, Summary};

/// All areas of one indicator, year, sex and reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Id in the indicator catalogue.
    pub indicator: String,
    /// Men, women or both.
    pub sex: SexGroup,
    /// What 100 stands for.
    pub reference: Reference,
    /// Every area that was given, by code.
    pub areas: Vec<AreaFigure>,
    /// All areas together.
    pub summary: Summary,
    /// The lines of the funnel, from a little below the least size to a little above the greatest; empty without points.
    pub lines: Vec<FunnelPoint>,
}

impl Map {
    /// The figures of one area.
    pub fn of(&self, area: AreaCode) -> Option<&AreaFigure> {
        self.areas.binary_search_by_key(&area, |it| it.row.area).ok().map(|at| &self.areas[at])
    }
}

/// One area on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaFigure {
    /// The ratio with its limits, bounds and class.
    pub row: RatioRow,
    /// People more than expected, with bounds.
    pub excess: Excess,
    /// What needs a point, or why there is none.
    pub point: Result<Point, NoPoint>,
}

/// What is made of the point of an area. It rests on the point estimate: where people are masked, only the class of the row
/// says whether a difference holds at both ends of what the masked cells allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The effective expected number x = E²/V, the horizontal axis of the funnel.
    pub size: f64,
    /// Where V is from.
    pub null: NullVariance,
    /// The score statistic (O − E)/√V.
    pub z: f64,
    /// Two-sided p of it.
    pub p: f64,
    /// p adjusted over the areas with a point (Benjamini & Hochberg 1995).
    pub q: f64,
    /// Areas with a point: over how many p was adjusted.
    pub among: usize,
    /// The ratio drawn towards that of all areas; none where there are fewer than two points.
    pub smoothed: Option<Smoothed>,
    /// The ratio ×100 drawn towards that of the area and its neighbours (Marshall 1991); for maps alone, since it has no
    /// interval. None where no neighbour has a point or no neighbours were given.
    pub local: Option<f64>,
    /// 1 is the quarter of the lowest ratios, 4 that of the highest; none where there are fewer than four points.
    pub quarter: Option<usize>,
    /// Beside the funnel of chance alone.
    pub verdict: FunnelVerdict,
    /// Beside the funnel widened by overdispersion; none where there is none (φ ≤ 1).
    pub adjusted: Option<FunnelVerdict>,
}

/// Why rows make no map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapError {
    /// There is no row.
    Empty,
    /// The rows are not of one indicator, year, sex and reference.
    Mixed,
    /// An area stands twice.
    Repeated(AreaCode),
}

impl fmt::Display for MapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "no row to map"),
            Self::Mixed => write!(f, "rows of several indicators, years, sexes or references on one map"),
            Self::Repeated(area) => write!(f, "area {area} stands twice"),
        }
    }
}

impl error::Error for MapError {}

/// Sets the areas of one indicator, year, sex and reference beside each other.
///
/// - Test: z = (O − E)/√V with V = Σ n·p·(1 − p), the score test of the platform; q over all areas with a point (Benjamini &
///   Hochberg 1995).
/// - Funnel: limits 100·(1 ± z/√x) at the effective expected number x = E²/V. A point lies outside exactly where the score
///   test says so, and outside the 95 % lines exactly where the class of an unmasked row is significant.
/// - Overdispersion of z, a tenth at each end drawn in, and limits widened by it (Spiegelhalter 2005, 2012).
/// - Smoothing: Poisson–gamma with the moments of Marshall (1991), on effective numbers O·E/V and E²/V whose variance is that
///   of the ratio. Plain O and E would take the variance of a finding that half of the people have for twice what it is.
///
/// `profiles` name the neighbours, under the plan of the year; without them nothing is smoothed locally. Rows of
/// [`domain::RatioMethod::Poisson`], and those of result sets in which no variance was kept, take V = E, which is never less
/// than the true one; how many is in the summary.
pub fn map(rows: &[RatioRow], profiles: Option<&[AreaProfile]>) -> Result<Map, MapError> {
    let rows = sorted(rows)?;
    let first = rows.first().ok_or(MapError::Empty)?;
    let counted: Vec<Result<Counted, NoPoint>> = rows.iter().map(|it| counted(it)).collect();
    let points: Vec<Counted> = counted.iter().filter_map(|it| it.ok()).collect();
    let overdispersion = spread::overdispersion(&points);
    let funnel = Funnel::of(overdispersion.as_ref());
    let fit = Fit::of(&points);
    let ratios: Vec<Option<f64>> = points.iter().map(|it| Some(it.ratio)).collect();
    let quarters = quantile_groups(&ratios, 4, RankOrder::LowestFirst).unwrap_or_default();
    let p: Vec<Option<f64>> = points.iter().map(|it| Some(it.p)).collect();
    let q = adjust(&p, Adjustment::BenjaminiHochberg).unwrap_or_default();
    let local = profiles.map(|it| smooth_local::local(&points, it)).unwrap_or_default();
    let place = |at: usize, it: &Counted| Point {
        size: it.size,
        null: it.null,
        z: it.z,
        p: it.p,
        q: q.get(at).copied().flatten().unwrap_or(1.0),
        among: points.len(),
        smoothed: fit.as_ref().and_then(|fit| fit.smoothed(it)),
        local: local.get(at).copied().flatten().map(|it| 100.0 * it),
        quarter: quarters.get(at).copied().flatten(),
        verdict: funnel.verdict(it),
        adjusted: funnel.adjusted_verdict(it),
    };
    let mut at = 0..;
    let areas: Vec<AreaFigure> = rows
        .iter()
        .zip(&counted)
        .map(|(row, counted)| AreaFigure {
            row: (*row).clone(),
            excess: Excess::of(row),
            point: counted.as_ref().map(|it| place(at.next().unwrap_or_default(), it)).map_err(|why| *why),
        })
        .collect();
    Ok(Map {
        fiscal_year: first.fiscal_year,
        indicator: first.indicator.clone(),
        sex: first.sex,
        reference: first.reference,
        summary: Summary::of(rows.len(), &points, &quarters, overdispersion, fit.map(|it| it.prior)),
        lines: funnel.lines(&points),
        areas,
    })
}

/// By code, so that sums do not depend on the order of the rows.
fn sorted(rows: &[RatioRow]) -> Result<Vec<&RatioRow>, MapError> {
    let key = |it: &RatioRow| (it.fiscal_year, it.sex, it.reference);
    if rows.windows(2).any(|pair| key(&pair[0]) != key(&pair[1]) || pair[0].indicator != pair[1].indicator) {
        return Err(MapError::Mixed);
    }
    let mut rows: Vec<&RatioRow> = rows.iter().collect();
    rows.sort_unstable_by_key(|it| it.area);
    match rows.windows(2).find(|pair| pair[0].area == pair[1].area) {
        Some(pair) => Err(MapError::Repeated(pair[0].area)),
        None => Ok(rows),
    }
}
