//! What is given, and the ways to look it up.

use std::{
    collections::{BTreeSet, HashMap},
    error, fmt,
};

use domain::{AreaCode, FiscalYear, Indicator, RatioRow, Reference, SexGroup, catalogue};

use super::{Looked, NotTaken};
use crate::AreaFigure;

/// What is known of one area: two queries.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The area.
    pub area: AreaCode,
    /// The year that is asked about; later rows are not looked at.
    pub year: FiscalYear,
    /// Its rows: every indicator, year, sex and reference there is.
    pub rows: &'a [RatioRow],
    /// Its figures on the maps of the year against the nation: [`crate::Map::of`] of each. An indicator without one is not
    /// taken, with that reason.
    pub figures: &'a [&'a AreaFigure],
}

/// Why the input cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// A row or a figure is of another area.
    OtherArea(AreaCode),
    /// Two rows or two figures are of one indicator, sex, reference and year.
    Repeated(String, SexGroup, Reference, FiscalYear),
    /// A figure is of another year, or not against the nation.
    OtherMap(String, Reference, FiscalYear),
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherArea(area) => write!(f, "a row of another area, {area}"),
            Self::Repeated(indicator, sex, reference, year) => {
                let (sex, reference) = (sex.as_str(), reference.as_str());
                write!(f, "two rows of {indicator}, {sex}, {reference}, {year}")
            }
            Self::OtherMap(indicator, reference, year) => {
                write!(f, "a figure of the map of {indicator}, {}, {year}", reference.as_str())
            }
        }
    }
}

impl error::Error for InputError {}

type Key<'a> = (&'a str, SexGroup, Reference, FiscalYear);

/// Rows and figures by what they are of.
pub(super) struct Index<'a> {
    pub(super) year: FiscalYear,
    rows: HashMap<Key<'a>, &'a RatioRow>,
    figures: HashMap<Key<'a>, &'a AreaFigure>,
}

impl<'a> Index<'a> {
    pub(super) fn of(input: &Input<'a>) -> Result<Self, InputError> {
        let year = input.year;
        for it in input.figures.iter().map(|it| &it.row) {
            if (it.reference, it.fiscal_year) != (Reference::Nation, year) {
                return Err(InputError::OtherMap(it.indicator.clone(), it.reference, it.fiscal_year));
            }
        }
        let rows = by_key(input.area, input.rows.iter().map(|it| (it, it)))?;
        let figures = by_key(input.area, input.figures.iter().map(|it| (&it.row, *it)))?;
        Ok(Self { year, rows, figures })
    }

    pub(super) fn row(
        &self,
        indicator: &str,
        sex: SexGroup,
        reference: Reference,
        year: FiscalYear,
    ) -> Option<&'a RatioRow> {
        self.rows.get(&(indicator, sex, reference, year)).copied()
    }

    pub(super) fn figure(&self, indicator: &str, sex: SexGroup) -> Option<&'a AreaFigure> {
        self.figures.get(&(indicator, sex, Reference::Nation, self.year)).copied()
    }

    /// Whether an indicator of the year stands there for men and women together alone.
    pub(super) fn has_both_only(&self, indicator: &Indicator) -> bool {
        let has = |sex| self.row(&indicator.id, sex, Reference::Nation, self.year).is_some();
        has(SexGroup::Both) && !has(SexGroup::Male) && !has(SexGroup::Female)
    }

    /// Rows of the year whose indicator is not in the catalogue.
    pub(super) fn unknown(&self) -> Vec<Looked> {
        let of_year = self.rows.keys().filter(|it| it.3 == self.year && catalogue::indicator(it.0).is_none());
        let sorted: BTreeSet<(&str, SexGroup)> = of_year.map(|it| (it.0, it.1)).collect();
        let looked = |(indicator, sex): (&str, _)| Looked {
            indicator: indicator.to_owned(),
            sex,
            reason: NotTaken::UnknownIndicator,
        };
        sorted.into_iter().map(looked).collect()
    }
}

fn by_key<'a, T>(
    area: AreaCode,
    given: impl Iterator<Item = (&'a RatioRow, T)>,
) -> Result<HashMap<Key<'a>, T>, InputError> {
    let mut found = HashMap::new();
    for (row, it) in given {
        if row.area != area {
            return Err(InputError::OtherArea(row.area));
        }
        let key = (row.indicator.as_str(), row.sex, row.reference, row.fiscal_year);
        if found.insert(key, it).is_some() {
            return Err(InputError::Repeated(row.indicator.clone(), row.sex, row.reference, row.fiscal_year));
        }
    }
    Ok(found)
}
