//! Papers (資料) laid before a council.

use domain::{CouncilId, Error, PaperId, Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Page, Tx,
    entity::{council, paper},
    fault::{doing, micros},
};

/// A paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its identifier.
    pub id: PaperId,
    /// Before which council.
    pub council: CouncilId,
    /// By which space.
    pub space: SpaceId,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
    /// When it was laid.
    pub created_at: Time,
}

impl Tx {
    /// One paper.
    pub async fn paper(&self, id: PaperId) -> Result<Option<Paper>> {
        let query = self.select::<paper::Entity>().filter(paper::Column::Id.eq(id.0));
        Ok(query.one(&self.db).await.map_err(doing("select paper"))?.map(Into::into))
    }

    /// Papers of a council, newest first; `after` is the last one of the page before.
    pub async fn papers(&self, council: CouncilId, after: Option<PaperId>, first: u32) -> Result<Page<Paper>> {
        let mut query = self.select::<paper::Entity>().filter(paper::Column::CouncilId.eq(council.0));
        let total = query.clone().count(&self.db).await.map_err(doing("count papers"))?;
        if let Some(after) = after {
            query = query.filter(paper::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(paper::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select papers"))?;
        Ok(Page::of(found.into_iter().map(Into::into).collect(), total, first))
    }

    /// Lays a paper before a council that the space sees: title of 1 to 200 characters, text of up to 100 000.
    pub async fn add_paper(&self, new: &Paper, now: Time) -> Result<()> {
        let seen = self.select::<council::Entity>().filter(council::Column::Id.eq(new.council.0)).one(&self.db).await;
        seen.map_err(doing("select council"))?.ok_or(Error::NotFound("council"))?;
        let row = paper::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council.0),
            space_id: Set(self.scope.space().0),
            title: Set(new.title.clone()),
            body: Set(new.body.clone()),
            created_at: Set(micros(now)),
        };
        paper::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert paper"))?;
        Ok(())
    }
}

impl From<paper::Model> for Paper {
    fn from(it: paper::Model) -> Self {
        Self {
            id: PaperId(it.id),
            council: CouncilId(it.council_id),
            space: SpaceId(it.space_id),
            title: it.title,
            body: it.body,
            created_at: it.created_at,
        }
    }
}
