//! The years of a finding, and whether they agree.

use domain::{FiscalYear, Indicator, RatioClass, RatioRow, Reference, area::plan_of};

use super::{Direction, NotTaken, input::Index};

/// Fiscal years looked at, the one asked for included.
pub const WINDOW: u16 = 5;

/// Years that must be on the harmful side, where as many count.
pub const LEAST_YEARS: usize = 3;

/// How a year counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearState {
    /// A point on the harmful side.
    Harmful,
    /// A point at 100 or on the good side.
    NotHarmful,
    /// No point: masked, or nobody examined. Does not count.
    NoPoint,
    /// Before a break of the series. Does not count.
    BeforeBreak,
    /// Under a medical plan in which the code meant another area. Does not count.
    OtherArea,
}

/// One year of a finding, against the nation.
#[derive(Clone, Debug, PartialEq)]
pub struct YearEvidence {
    /// The year.
    pub fiscal_year: FiscalYear,
    /// The ratio with limits, bounds and class.
    pub row: RatioRow,
    /// How it counts.
    pub state: YearState,
}

/// What the years add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consistency {
    /// Years that count.
    pub counted: usize,
    /// Of them on the harmful side.
    pub harmful: usize,
    /// Of them significantly on the harmful side.
    pub significant: usize,
    /// Years that count and are significantly on the good side.
    pub significantly_good: usize,
}

impl Consistency {
    /// Rule 6.
    pub(super) fn check(self) -> Result<(), NotTaken> {
        let enough = if self.counted == 2 { 2 } else { LEAST_YEARS };
        if self.counted < 2 {
            Err(NotTaken::TooFewYears)
        } else if self.harmful < enough || self.significantly_good > 0 {
            Err(NotTaken::Inconsistent)
        } else {
            Ok(())
        }
    }
}

/// The years of the window there is a row of, earliest first.
pub(super) fn evidence(
    index: &Index<'_>,
    indicator: &Indicator,
    series: usize,
    latest: &RatioRow,
    direction: Direction,
) -> Vec<YearEvidence> {
    let first = index.year.0.saturating_sub(WINDOW - 1);
    let year = |it: u16| index.row(&indicator.id, latest.sex, Reference::Nation, FiscalYear(it));
    let state = |row: &RatioRow| match row.ratio {
        _ if indicator.series_of(row.fiscal_year) != Some(series) => YearState::BeforeBreak,
        _ if !same_area(row, latest) => YearState::OtherArea,
        Some(ratio) if row.class != RatioClass::Undetermined => {
            if direction.is_harmful(ratio) {
                YearState::Harmful
            } else {
                YearState::NotHarmful
            }
        }
        _ => YearState::NoPoint,
    };
    let evidence = |row: &RatioRow| YearEvidence { fiscal_year: row.fiscal_year, row: row.clone(), state: state(row) };
    (first..=index.year.0).filter_map(year).map(evidence).collect()
}

/// Codes are reused from plan to plan; a name that stayed is taken for the same area.
fn same_area(row: &RatioRow, latest: &RatioRow) -> bool {
    plan_of(row.fiscal_year) == plan_of(latest.fiscal_year) || row.area_name == latest.area_name
}

pub(super) fn consistency(years: &[YearEvidence], direction: Direction) -> Consistency {
    let counted = || years.iter().filter(|it| matches!(it.state, YearState::Harmful | YearState::NotHarmful));
    let of_class = |class: RatioClass| counted().filter(|it| it.row.class == class).count();
    Consistency {
        counted: counted().count(),
        harmful: counted().filter(|it| it.state == YearState::Harmful).count(),
        significant: of_class(direction.significant()),
        significantly_good: of_class(direction.significantly_good()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_of_up_to_five_or_two_of_two() {
        let check = |counted, harmful, significantly_good| {
            Consistency { counted, harmful, significant: 0, significantly_good }.check()
        };
        for (counted, harmful) in [(5, 3), (4, 3), (3, 3), (2, 2)] {
            assert_eq!(check(counted, harmful, 0), Ok(()));
            assert_eq!(check(counted, harmful - 1, 0), Err(NotTaken::Inconsistent));
        }
        assert_eq!(check(5, 4, 1), Err(NotTaken::Inconsistent));
        assert_eq!((check(1, 1, 0), check(0, 0, 0)), (Err(NotTaken::TooFewYears), Err(NotTaken::TooFewYears)));
    }
}
