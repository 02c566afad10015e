//! Standardised ratios of every secondary medical area.
//!
//! Observed is the sum of the printed subtotals of the positive classes; expected is Σ n·p over ages, p from the
//! reference. How masked cells enter, and what the limits mean, is the business of `epidemiology::ratio`.

mod row;
mod side;

use domain::{FiscalYear, Group, Indicator, Level, RatioMethod, RatioRow, Reference, Sex, SexGroup, Source, Text};
use ndb::{CheckupTable, Kind};
use rayon::prelude::*;

use row::Row;
pub(crate) use side::positive;
use side::{Side, known_areas};

/// What to compute; an empty list means all.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Years.
    pub fiscal_years: Vec<FiscalYear>,
    /// Ids of indicators.
    pub indicators: Vec<String>,
    /// References.
    pub references: Vec<Reference>,
    /// Method of the limits.
    pub method: RatioMethod,
}

/// An indicator that a year's tables cannot give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Year.
    pub fiscal_year: FiscalYear,
    /// Indicator.
    pub indicator: String,
    /// Why, in one line.
    pub why: Text,
}

/// Ratios, and what could not be computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// By year, indicator (in the order of the catalogue), reference, sex, area.
    pub rows: Vec<RatioRow>,
    /// By year and indicator.
    pub skipped: Vec<Skipped>,
}

/// Computes every ratio that the tables allow. The order of the tables and the number of threads change nothing.
pub fn standardise(tables: &[CheckupTable], options: &Options) -> Outcome {
    let mut years: Vec<FiscalYear> = tables.iter().map(|it| it.fiscal_year).collect();
    years.sort_unstable();
    years.dedup();
    years.retain(|it| options.fiscal_years.is_empty() || options.fiscal_years.contains(it));
    let tasks: Vec<(FiscalYear, &Indicator)> = years
        .iter()
        .flat_map(|year| domain::catalogue::indicators().iter().map(move |it| (*year, it)))
        .filter(|(year, it)| it.series_of(*year).is_some())
        .filter(|(_, it)| options.indicators.is_empty() || options.indicators.contains(&it.id))
        .collect();
    let parts: Vec<Result<Vec<RatioRow>, Skipped>> =
        tasks.into_par_iter().map(|(year, it)| indicator(tables, options, year, it)).collect();
    let mut outcome = Outcome::default();
    for part in parts {
        match part {
            Ok(rows) => outcome.rows.extend(rows),
            Err(skipped) => outcome.skipped.push(skipped),
        }
    }
    outcome
}

fn indicator(
    tables: &[CheckupTable],
    options: &Options,
    year: FiscalYear,
    indicator: &Indicator,
) -> Result<Vec<RatioRow>, Skipped> {
    let skip =
        |ja: &str, en: &str| Skipped { fiscal_year: year, indicator: indicator.id.clone(), why: Text::new(ja, en) };
    let find =
        |level| tables.iter().find(|it| it.fiscal_year == year && it.level == level && holds(it, &indicator.source));
    let prefectures =
        find(Level::Prefecture).ok_or_else(|| skip("都道府県別の表がありません", "no prefecture table"))?;
    let areas =
        find(Level::Area).ok_or_else(|| skip("二次医療圏別の表がありません", "no table of secondary medical areas"))?;
    if prefectures.classes != areas.classes {
        return Err(skip("都道府県別と二次医療圏別の表で階級が異なります", "the two tables print different classes"));
    }
    let sides: Vec<Side<'_>> = Sex::ALL
        .into_iter()
        .map(|sex| Side::new(sex, prefectures, areas, &indicator.source))
        .collect::<Option<_>>()
        .ok_or_else(|| skip("この年の階級では求められません", "the classes printed in this year do not allow it"))?;
    let mut rows = Vec::new();
    for reference in Reference::ALL {
        if !options.references.is_empty() && !options.references.contains(&reference) {
            continue;
        }
        for group in SexGroup::ALL {
            for (place, prefecture, area) in known_areas(areas) {
                let row = Row { year, indicator, reference, group, place, prefecture, area, method: options.method };
                rows.push(row.compute(&sides));
            }
        }
    }
    Ok(rows)
}

/// Whether a table prints what a source reads.
pub(crate) fn holds(table: &CheckupTable, source: &Source) -> bool {
    match source {
        Source::Test { item, group, .. } => {
            table.kind == Kind::Distribution && table.item.as_ref() == Some(item) && table.group == *group
        }
        Source::Question { question, .. } => {
            table.kind == Kind::Questionnaire && table.question == Some(*question) && table.group == Group::All
        }
    }
}
