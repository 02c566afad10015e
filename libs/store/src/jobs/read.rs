//! Jobs as their space sees them.

use domain::{Job, JobId, JobState, Result, SpaceId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{Page, Store, entity::job, fault::doing};

impl Store {
    /// One job of a space.
    pub async fn job(&self, space: SpaceId, id: JobId) -> Result<Option<Job>> {
        let found = job::Entity::find_by_id(id.0)
            .filter(job::Column::SpaceId.eq(space.0))
            .one(&self.db)
            .await
            .map_err(doing("select job"))?;
        found.map(TryInto::try_into).transpose()
    }

    /// Jobs of a space in these states (none named: all), newest first; `after` is the last one of the page before.
    pub async fn jobs(
        &self,
        space: SpaceId,
        states: &[JobState],
        after: Option<JobId>,
        first: u32,
    ) -> Result<Page<Job>> {
        let mut query = job::Entity::find().filter(job::Column::SpaceId.eq(space.0));
        if !states.is_empty() {
            query = query.filter(job::Column::State.is_in(states.iter().map(|it| it.as_str())));
        }
        let total = query.clone().count(&self.db).await.map_err(doing("count jobs"))?;
        if let Some(after) = after {
            query = query.filter(job::Column::Id.lt(after.0));
        }
        let found = query
            .order_by_desc(job::Column::Id)
            .limit(u64::from(first) + 1)
            .all(&self.db)
            .await
            .map_err(doing("select jobs"))?;
        let rows = found.into_iter().map(TryInto::try_into).collect::<Result<_>>()?;
        Ok(Page::of(rows, total, first))
    }
}
