//! Which workbooks an edition of a year has.

use domain::{FiscalYear, Group, Level};

use super::{Items, SyntheticError, SyntheticOptions, Wanted, model::MODEL};
use crate::Kind;

/// First years of the tables of areas, of the questionnaire, and of CGA分類.
pub(super) const AREAS_FROM: FiscalYear = FiscalYear(2018);
const QUESTIONS_FROM: FiscalYear = FiscalYear(2014);
const CGA_FROM: FiscalYear = FiscalYear(2019);

pub(super) fn wanted(options: &SyntheticOptions) -> Result<Vec<Wanted>, SyntheticError> {
    let year = options.fiscal_year;
    let all = published(year);
    let chosen = match &options.items {
        Items::All => all,
        Items::Few(ids) => {
            if let Some(id) = ids.iter().find(|id| !all.iter().any(|it| it.0 == **id)) {
                return Err(SyntheticError::NoItem(id.clone()));
            }
            all.into_iter().filter(|it| ids.contains(&it.0)).collect()
        }
    };
    let levels: &[Level] = if year < AREAS_FROM { &[Level::Prefecture] } else { &[Level::Prefecture, Level::Area] };
    let both =
        |(id, kind, group): (String, Kind, Group)| levels.iter().map(move |level| (id.clone(), kind, group, *level));
    Ok(chosen.into_iter().flat_map(both).map(|(id, kind, group, level)| Wanted { id, kind, group, level }).collect())
}

fn published(year: FiscalYear) -> Vec<(String, Kind, Group)> {
    let mut all = Vec::new();
    for test in MODEL.tests.iter().filter(|it| it.from <= year) {
        all.push((test.id.clone(), Kind::Distribution, Group::All));
        if test.detailed.is_some() {
            all.push((test.id.clone(), Kind::Distribution, Group::Detailed));
        }
    }
    if year >= CGA_FROM {
        all.push(("cga".to_owned(), Kind::Distribution, Group::All));
    }
    all.push(("means".to_owned(), Kind::Means, Group::All));
    if year >= AREAS_FROM {
        all.push(("means".to_owned(), Kind::Means, Group::Detailed));
    }
    if year >= QUESTIONS_FROM {
        let id = |number: u8| format!("q{number}");
        all.extend(MODEL.questions.iter().map(|it| (id(it.number), Kind::Questionnaire, Group::All)));
    }
    all
}
