//! Jobs as their space sees them.

use domain::{Job, JobId, JobState, Result, SpaceId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::{Page, Store, Tx, entity::job, fault::doing};

impl Store {
    /// One job of a space, for the program itself; see [`Tx::job`].
    pub async fn job(&self, space: SpaceId, id: JobId) -> Result<Option<Job>> {
        one(&self.db, job::Entity::find().filter(job::Column::SpaceId.eq(space.0)), id).await
    }

    /// Jobs of a space, for the program itself; see [`Tx::jobs`].
    pub async fn jobs(
        &self,
        space: SpaceId,
        states: &[JobState],
        after: Option<JobId>,
        first: u32,
    ) -> Result<Page<Job>> {
        page(&self.db, job::Entity::find().filter(job::Column::SpaceId.eq(space.0)), states, after, first).await
    }
}

impl Tx {
    /// One job.
    pub async fn job(&self, id: JobId) -> Result<Option<Job>> {
        one(&self.db, self.select(), id).await
    }

    /// Jobs in these states (none named: all), newest first; `after` is the last one of the page before.
    pub async fn jobs(&self, states: &[JobState], after: Option<JobId>, first: u32) -> Result<Page<Job>> {
        page(&self.db, self.select(), states, after, first).await
    }
}

async fn one(db: &impl ConnectionTrait, seen: Select<job::Entity>, id: JobId) -> Result<Option<Job>> {
    let found = seen.filter(job::Column::Id.eq(id.0)).one(db).await.map_err(doing("select job"))?;
    found.map(TryInto::try_into).transpose()
}

async fn page(
    db: &impl ConnectionTrait,
    seen: Select<job::Entity>,
    states: &[JobState],
    after: Option<JobId>,
    first: u32,
) -> Result<Page<Job>> {
    let mut query = seen;
    if !states.is_empty() {
        query = query.filter(job::Column::State.is_in(states.iter().map(|it| it.as_str())));
    }
    let total = query.clone().count(db).await.map_err(doing("count jobs"))?;
    if let Some(after) = after {
        query = query.filter(job::Column::Id.lt(after.0));
    }
    let found =
        query.order_by_desc(job::Column::Id).limit(u64::from(first) + 1).all(db).await.map_err(doing("select jobs"))?;
    let rows = found.into_iter().map(TryInto::try_into).collect::<Result<_>>()?;
    Ok(Page::of(rows, total, first))
}
