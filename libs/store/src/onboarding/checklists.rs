//! Checklists to begin with.

use std::collections::{BTreeSet, HashSet};

use domain::{ChecklistId, Result, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    NewChecklist, bulk,
    known::{KnownSpaces, id_of},
};
use crate::{
    OnboardingTx,
    entity::checklist,
    fault::{doing, micros},
};

/// Makes what is missing, and says how many.
pub(super) async fn put(tx: &OnboardingTx, known: &KnownSpaces, wanted: &[NewChecklist], now: Time) -> Result<u64> {
    let years: BTreeSet<i32> = wanted.iter().map(|it| i32::from(it.fiscal_year.0)).collect();
    let there = checklist::Entity::find().filter(checklist::Column::FiscalYear.is_in(years)).all(&tx.db).await;
    let there: HashSet<_> = there
        .map_err(doing("select checklists"))?
        .into_iter()
        .map(|it| (it.space_id, it.list, it.fiscal_year))
        .collect();
    let mut rows = Vec::new();
    for NewChecklist { space, list, fiscal_year, as_of } in wanted {
        let (space_id, year) = (id_of(known, *space)?, i32::from(fiscal_year.0));
        if there.contains(&(space_id, (*list).to_owned(), year)) {
            continue;
        }
        rows.push(checklist::ActiveModel {
            id: Set(ChecklistId::new().0),
            space_id: Set(space_id),
            list: Set((*list).to_owned()),
            fiscal_year: Set(year),
            as_of: Set(*as_of),
            created_at: Set(micros(now)),
            shared: Set(None),
        });
    }
    let made = rows.len() as u64;
    bulk::insert::<checklist::Entity>(&tx.db, "insert checklists", rows).await?;
    Ok(made)
}
