//! Councils (協議会): of one space, or joint with others that take part.

use domain::{CouncilId, Error, Result, SpaceId, Time};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, ModelTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

use crate::{
    Page, Tx,
    entity::{council, council_space, space},
    fault::{doing, micros},
};

/// A council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Its identifier.
    pub id: CouncilId,
    /// Whose it is.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// When it was made here.
    pub created_at: Time,
}

impl Tx {
    /// One council of the space, or in which it takes part.
    pub async fn council(&self, id: CouncilId) -> Result<Option<Council>> {
        let query = self.select::<council::Entity>().filter(council::Column::Id.eq(id.0));
        Ok(query.one(&self.db).await.map_err(doing("select council"))?.map(Into::into))
    }

    /// Councils, newest first; `after` is the last one of the page before.
    pub async fn councils(&self, after: Option<CouncilId>, first: u32) -> Result<Page<Council>> {
        let mut query = self.select::<council::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count councils"))?;
        if let Some(after) = after {
            query = query.filter(council::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(council::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select councils"))?;
        Ok(Page::of(found.into_iter().map(Into::into).collect(), total, first))
    }

    /// Makes a council of the space.
    pub async fn create_council(&self, id: CouncilId, name: &str, now: Time) -> Result<Council> {
        let row = council::ActiveModel {
            id: Set(id.0),
            space_id: Set(self.scope.space().0),
            name: Set(name.to_owned()),
            created_at: Set(micros(now)),
        };
        council::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert council"))?;
        Ok(Council { id, space: self.scope.space(), name: name.to_owned(), created_at: micros(now) })
    }

    /// The other spaces that take part; all of them for the council's own space, itself only for another.
    pub async fn council_spaces(&self, id: CouncilId) -> Result<Vec<SpaceId>> {
        let query = self.select::<council_space::Entity>().filter(council_space::Column::CouncilId.eq(id.0));
        let found = query.order_by_asc(council_space::Column::SpaceId).all(&self.db).await;
        Ok(found.map_err(doing("select councils' spaces"))?.into_iter().map(|it| SpaceId(it.space_id)).collect())
    }

    /// Lets a space take part that the scope's space sees. Adding it again changes nothing.
    pub async fn add_council_space(&self, id: CouncilId, other: SpaceId) -> Result<()> {
        let owned = self.own::<council::Entity>().filter(council::Column::Id.eq(id.0)).one(&self.db).await;
        let owned = owned.map_err(doing("select council"))?.ok_or(Error::NotFound("council"))?;
        let seen = self.select::<space::Entity>().filter(space::Column::Id.eq(other.0)).one(&self.db).await;
        let seen = seen.map_err(doing("select space"))?.ok_or(Error::NotFound("space"))?;
        if seen.id == owned.space_id {
            return Err(Error::Invalid("自分の協議会です。 / It is the council of this space.".into()));
        }
        let row = council_space::ActiveModel {
            council_id: Set(owned.id),
            space_id: Set(seen.id),
            owner_id: Set(self.scope.space().0),
        };
        let key = [council_space::Column::CouncilId, council_space::Column::SpaceId];
        council_space::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("add a council's space"))?;
        Ok(())
    }

    /// Ends the part of a space, which sees nothing of the council from then on.
    pub async fn remove_council_space(&self, id: CouncilId, other: SpaceId) -> Result<()> {
        let query = self
            .own::<council_space::Entity>()
            .filter(council_space::Column::CouncilId.eq(id.0))
            .filter(council_space::Column::SpaceId.eq(other.0));
        let found = query.one(&self.db).await.map_err(doing("select a council's space"))?;
        let found = found.ok_or(Error::NotFound("council"))?;
        found.delete(&self.db).await.map_err(doing("remove a council's space"))?;
        Ok(())
    }
}

impl From<council::Model> for Council {
    fn from(it: council::Model) -> Self {
        Self { id: CouncilId(it.id), space: SpaceId(it.space_id), name: it.name, created_at: it.created_at }
    }
}
