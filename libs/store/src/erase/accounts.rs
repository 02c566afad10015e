//! People of spaces that are taken away.

use std::collections::BTreeSet;

use domain::Result;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    entity::{break_glass, role_grant, service_token},
    fault::doing,
};

/// Everyone who has or had a right in one of the spaces.
pub(super) async fn of(db: &DatabaseTransaction, spaces: &[Uuid]) -> Result<BTreeSet<Uuid>> {
    let mut all = BTreeSet::new();
    for some in spaces.chunks(500) {
        let found: Vec<Uuid> = role_grant::Entity::find()
            .select_only()
            .column(role_grant::Column::AccountId)
            .filter(role_grant::Column::SpaceId.is_in(some.iter().copied()))
            .into_tuple()
            .all(db)
            .await
            .map_err(doing("select members"))?;
        all.extend(found);
    }
    Ok(all)
}

/// Those of them whom no other space names: in its roster, for a token, or for an emergency.
pub(super) async fn without_rights(db: &DatabaseTransaction, people: BTreeSet<Uuid>) -> Result<Vec<Uuid>> {
    let mut left = people;
    let all: Vec<Uuid> = left.iter().copied().collect();
    for some in all.chunks(500) {
        let named: [Vec<Uuid>; 3] = [
            named::<role_grant::Entity>(db, role_grant::Column::AccountId, some).await?,
            named::<service_token::Entity>(db, service_token::Column::AccountId, some).await?,
            named::<break_glass::Entity>(db, break_glass::Column::AccountId, some).await?,
        ];
        named.iter().flatten().for_each(|it| {
            left.remove(it);
        });
    }
    Ok(left.into_iter().collect())
}

async fn named<E: EntityTrait>(db: &DatabaseTransaction, column: E::Column, of: &[Uuid]) -> Result<Vec<Uuid>> {
    let query = E::find().select_only().column(column).filter(column.is_in(of.iter().copied()));
    query.into_tuple().all(db).await.map_err(doing("select who is named"))
}
