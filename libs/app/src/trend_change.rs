//! How fast a ratio changes a year, since the last place where no line may be drawn.

use domain::{FiscalYear, Text};
use epidemiology::{
    Estimate,
    trend::{CountPoint, Period, Variation, poisson_trend_since_break},
};

use crate::read_trend::{TrendBreak, TrendPoint};

/// Years that a change needs: with fewer its limits cannot be told.
const FEWEST: usize = 3;

/// A change a year, with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendChange {
    /// Percent a year of observed over expected, with 95 % limits.
    pub percent: Estimate,
    /// First fiscal year that it rests on.
    pub from: FiscalYear,
    /// Last one.
    pub to: FiscalYear,
    /// Years with a value between them.
    pub years: usize,
    /// Years since the break whose value is masked, which are left out.
    pub masked: usize,
}

impl TrendChange {
    /// Whether the limits leave no doubt of the direction.
    pub fn is_clear(&self) -> bool {
        self.percent.limits.lower > 0.0 || self.percent.limits.upper < 0.0
    }

    /// What it says, without more than the limits allow.
    pub fn sentence(&self) -> Text {
        let (percent, limits) = (self.percent.value, self.percent.limits);
        let (from, to) = (self.from, self.to);
        let (way_ja, way_en) = if percent < 0.0 { ("低下", "fell") } else { ("上昇", "rose") };
        let (clear_ja, clear_en) = if self.is_clear() {
            ("しています", "a clear change")
        } else {
            ("していますが、はっきりした変化とはいえません", "not a clear change")
        };
        let (size, lower, upper) = (percent.abs(), limits.lower, limits.upper);
        Text::new(
            format!(
                "{}～{}に、標準化該当比は1年あたり{size:.1}％（95％信頼区間{lower:.1}～{upper:.1}％）{way_ja}{clear_ja}。",
                from.japanese(),
                to.japanese()
            ),
            format!(
                "From fiscal year {from} to {to} the standardised ratio {way_en} by {size:.1}% a year \
                 (95% limits {lower:.1} to {upper:.1}%), {clear_en}."
            ),
        )
    }
}

/// The change a year since the last break: Poisson regression of the observed on the year with the expected as exposure
/// (`McCullagh` & Nelder 1989), limits by quasi-Poisson and Student's t. The reference is each year's own, so this is a
/// change against it. None with fewer than three years that have a value, or where they cannot be fitted.
pub fn change(points: &[TrendPoint], breaks: &[TrendBreak]) -> Option<TrendChange> {
    let last = breaks.iter().map(|it| it.before).max();
    let since: Vec<_> = points.iter().filter(|it| last.is_none_or(|at| it.row.fiscal_year >= at)).collect();
    let counted = |it: &&&TrendPoint| {
        let row = &it.row;
        let period = Period::year(i32::from(row.fiscal_year.0));
        row.ratio?;
        Some(CountPoint { period, events: row.observed?, population: row.expected? })
    };
    let counts: Vec<_> = since.iter().filter_map(|it| counted(&it)).collect();
    if counts.len() < FEWEST {
        return None;
    }
    let found = poisson_trend_since_break(&counts, &[]).ok()?;
    let change = found.trend.annual_change(Variation::Quasi, 0.95)?;
    let year = |it: i32| u16::try_from(it).ok().map(FiscalYear);
    Some(TrendChange {
        percent: Estimate { value: 100.0 * change.value, limits: change.limits.map(|it| 100.0 * it) },
        from: year(found.years.first)?,
        to: year(found.years.last)?,
        years: counts.len(),
        masked: since.len() - counts.len(),
    })
}
