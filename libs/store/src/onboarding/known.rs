//! The spaces of some prefectures that are there.

use std::collections::{BTreeSet, HashMap};

use domain::{Error, PrefectureCode, Result, SpaceKey};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    entity::space,
    fault::{doing, unreadable},
};

/// A space, as far as onboarding must know it.
pub(super) struct Known {
    pub id: Uuid,
    pub name: String,
    pub health_centre_city: bool,
    pub is_settled: bool,
}

pub(super) type KnownSpaces = HashMap<SpaceKey, Known>;

pub(super) async fn read(db: &impl ConnectionTrait, of: &BTreeSet<PrefectureCode>) -> Result<KnownSpaces> {
    let codes = of.iter().map(|it| i32::from(it.get()));
    let found = space::Entity::find().filter(space::Column::Prefecture.is_in(codes)).all(db).await;
    let found = found.map_err(doing("select spaces"))?;
    found
        .into_iter()
        .map(|it| {
            let key = SpaceKey::parse(&it.code).ok_or_else(|| unreadable("space.code", &it.code))?;
            let is_settled = it.settled_at.is_some();
            Ok((key, Known { id: it.id, name: it.name, health_centre_city: it.health_centre_city, is_settled }))
        })
        .collect()
}

/// The id of a space that must be there.
pub(super) fn id_of(known: &KnownSpaces, key: SpaceKey) -> Result<Uuid> {
    known.get(&key).map(|it| it.id).ok_or_else(|| {
        Error::Invalid(format!(
            "スペース {key} がまだありません。先に作るか、同じファイルに入れてください。 / \
             There is no space {key} yet: make it first, or put it into the same file."
        ))
    })
}
