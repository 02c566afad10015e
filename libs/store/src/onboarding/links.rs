//! What lies below what, in which years.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::{PrefectureCode, Result};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect as _, QueryTrait as _, Value};
use uuid::Uuid;

use super::{
    NewLink, bulk,
    known::{KnownSpaces, id_of},
};
use crate::{
    OnboardingTx,
    entity::{space, space_link},
    fault::doing,
};

/// Adds what is missing and gives others the last day that is wanted: how many of each.
pub(super) async fn put(
    tx: &OnboardingTx,
    known: &KnownSpaces,
    of: &BTreeSet<PrefectureCode>,
    wanted: &[NewLink],
) -> Result<(u64, u64)> {
    let there = there(tx, of).await?;
    let (mut rows, mut ended) = (Vec::new(), Vec::new());
    for NewLink { parent, child, valid_from, valid_to } in wanted {
        let (parent_id, child_id) = (id_of(known, *parent)?, id_of(known, *child)?);
        let days = there.get(&(parent_id, child_id));
        let same = days.and_then(|it| it.iter().find(|it| it.0 == *valid_from));
        match (same, valid_to) {
            (Some((_, old)), Some(new)) if *old != Some(*new) => {
                ended.push([Value::from(parent_id), child_id.into(), (*valid_from).into(), (*new).into()]);
            }
            (Some(_), _) => {}
            // It lies there without end since an earlier day already.
            (None, None) if days.is_some_and(|it| it.iter().any(|it| it.0 < *valid_from && it.1.is_none())) => {}
            (None, _) => rows.push(space_link::ActiveModel {
                parent_id: Set(parent_id),
                child_id: Set(child_id),
                valid_from: Set(*valid_from),
                valid_to: Set(*valid_to),
            }),
        }
    }
    let counts = (rows.len() as u64, ended.len() as u64);
    bulk::insert::<space_link::Entity>(&tx.db, "insert links", rows).await?;
    let sql = "update space_link set valid_to = given.last from given where space_link.parent_id = given.parent \
        and space_link.child_id = given.child and space_link.valid_from = given.first";
    bulk::update(&tx.db, "end links", ["parent", "child", "first", "last"], sql, ended).await?;
    Ok(counts)
}

type Days = Vec<(NaiveDate, Option<NaiveDate>)>;

async fn there(tx: &OnboardingTx, of: &BTreeSet<PrefectureCode>) -> Result<HashMap<(Uuid, Uuid), Days>> {
    let codes = of.iter().map(|it| i32::from(it.get()));
    let children = space::Entity::find()
        .select_only()
        .column(space::Column::Id)
        .filter(space::Column::Prefecture.is_in(codes))
        .into_query();
    let found = space_link::Entity::find().filter(space_link::Column::ChildId.in_subquery(children)).all(&tx.db).await;
    let mut all: HashMap<_, Days> = HashMap::new();
    for it in found.map_err(doing("select links"))? {
        all.entry((it.parent_id, it.child_id)).or_default().push((it.valid_from, it.valid_to));
    }
    Ok(all)
}
