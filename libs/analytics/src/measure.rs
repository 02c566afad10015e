//! Shares of a finding by prefecture and in the nation, from the prefecture tables.

use domain::{Indicator, Level, Measure, PrefectureCode, Sex, SexGroup};
use ndb::{Cell, CheckupTable, PlaceKind};

use crate::standardise::{Options, holds, positive};

/// The counts of every indicator that the tables allow, by year, indicator (in the order of the catalogue), sex, nation first
/// and then the prefectures. Indicators whose classes a year does not print are left out: [`crate::standardise()`] says why.
pub fn measures(tables: &[CheckupTable], options: &Options) -> Vec<Measure> {
    let mut years: Vec<_> = tables.iter().map(|it| it.fiscal_year).collect();
    years.sort_unstable();
    years.dedup();
    let mut all = Vec::new();
    for year in years {
        for indicator in domain::catalogue::indicators().iter().filter(|it| it.series_of(year).is_some()) {
            let of_year = |it: &&CheckupTable| {
                it.fiscal_year == year && it.level == Level::Prefecture && holds(it, &indicator.source)
            };
            let wanted = options.indicators.is_empty() || options.indicators.contains(&indicator.id);
            if let Some(table) = tables.iter().find(of_year).filter(|_| wanted) {
                all.extend(of(table, indicator).into_iter().flatten());
            }
        }
    }
    all
}

fn of(table: &CheckupTable, indicator: &Indicator) -> Option<Vec<Measure>> {
    let sides: Vec<(Sex, Vec<bool>)> =
        Sex::ALL.into_iter().map(|sex| Some((sex, positive(&indicator.source, sex, table)?))).collect::<Option<_>>()?;
    let known: Vec<(usize, PrefectureCode)> = table
        .places
        .iter()
        .enumerate()
        .filter_map(|(at, place)| (place.kind == PlaceKind::Known).then_some(at).zip(place.prefecture))
        .collect();
    let mut all = Vec::new();
    for group in SexGroup::ALL {
        let counted = |at: usize| {
            let of_group = sides.iter().filter(|(sex, _)| group.sexes().contains(sex));
            of_group.map(|(sex, positive)| Count::of(table, at, *sex, positive)).fold(Count::NOBODY, Count::and)
        };
        let nation = known.iter().map(|(at, _)| counted(*at)).fold(Count::NOBODY, Count::and);
        let places = known.iter().map(|(at, code)| (Some(*code), counted(*at)));
        all.extend(std::iter::once((None, nation)).chain(places).map(|(prefecture, it)| Measure {
            fiscal_year: table.fiscal_year,
            indicator: indicator.id.clone(),
            sex: group,
            prefecture,
            examined: it.examined,
            observed: it.observed,
        }));
    }
    Some(all)
}

/// Integers throughout; what is masked stays unknown in every sum.
#[derive(Clone, Copy)]
struct Count {
    examined: Option<u64>,
    observed: Option<u64>,
}

impl Count {
    const NOBODY: Self = Self { examined: Some(0), observed: Some(0) };

    fn of(table: &CheckupTable, at: usize, sex: Sex, positive: &[bool]) -> Self {
        let mut sum = Self::NOBODY;
        for (class, positive) in positive.iter().enumerate() {
            let people = match table.cell(at, class, sex, None) {
                Cell::Count(people) => Some(u64::from(people)),
                Cell::Masked => None,
                Cell::Blank => Some(0),
            };
            let observed = if *positive { people } else { Some(0) };
            sum = sum.and(Self { examined: people, observed });
        }
        sum
    }

    fn and(self, it: Self) -> Self {
        let add = |one: Option<u64>, other: Option<u64>| Some(one? + other?);
        Self { examined: add(self.examined, it.examined), observed: add(self.observed, it.observed) }
    }
}
