//! Checklists (進捗チェックリスト) of a space and of those below it.

use domain::{ChecklistId, FiscalYear, Result, SpaceId, Time, checklist::SharedList};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Page, Tx,
    entity::checklist,
    fault::{doing, unreadable},
};

/// A checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Its identifier.
    pub id: ChecklistId,
    /// Whose it is.
    pub space: SpaceId,
    /// Which list: `prefecture`, `area_l1_to_l2` or `area_l2_to_l3`.
    pub list: String,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// When it was made.
    pub created_at: Time,
    /// How its items stand; none where nobody has answered yet.
    pub shared: Option<SharedList>,
}

impl Tx {
    /// Checklists of a space or of all that the scope sees, of a year or of all, in the order of their ids; `after` is the
    /// last one of the page before.
    pub async fn checklists(
        &self,
        space: Option<SpaceId>,
        year: Option<FiscalYear>,
        after: Option<ChecklistId>,
        first: u32,
    ) -> Result<Page<Checklist>> {
        let mut query = self.select::<checklist::Entity>();
        if let Some(space) = space {
            query = query.filter(checklist::Column::SpaceId.eq(space.0));
        }
        if let Some(year) = year {
            query = query.filter(checklist::Column::FiscalYear.eq(i32::from(year.0)));
        }
        let total = query.clone().count(&self.db).await.map_err(doing("count checklists"))?;
        if let Some(after) = after {
            query = query.filter(checklist::Column::Id.gt(after.0));
        }
        let query = query.order_by_asc(checklist::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select checklists"))?;
        Ok(Page::of(found.into_iter().map(read).collect::<Result<_>>()?, total, first))
    }

    /// One checklist.
    pub async fn checklist(&self, id: ChecklistId) -> Result<Option<Checklist>> {
        let query = self.select::<checklist::Entity>().filter(checklist::Column::Id.eq(id.0));
        query.one(&self.db).await.map_err(doing("select checklist"))?.map(read).transpose()
    }
}

impl Tx {
    /// Lists of some years, of some of the space itself and those below it in each year, by space, year and list. Naming the
    /// spaces lets the database begin at them, and not at everybody's lists of those years.
    pub async fn checklists_of(&self, spaces: &[SpaceId], years: &[FiscalYear]) -> Result<Vec<Checklist>> {
        let query = self
            .select::<checklist::Entity>()
            .filter(checklist::Column::FiscalYear.is_in(years.iter().map(|it| i32::from(it.0))))
            .filter(checklist::Column::SpaceId.is_in(spaces.iter().map(|it| it.0)))
            .order_by_asc(checklist::Column::SpaceId)
            .order_by_asc(checklist::Column::FiscalYear)
            .order_by_asc(checklist::Column::List);
        query.all(&self.db).await.map_err(doing("select checklists"))?.into_iter().map(read).collect()
    }
}

fn read(it: checklist::Model) -> Result<Checklist> {
    Ok(Checklist {
        id: ChecklistId(it.id),
        space: SpaceId(it.space_id),
        fiscal_year: u16::try_from(it.fiscal_year)
            .map(FiscalYear)
            .map_err(|_| unreadable("checklist.fiscal_year", it.fiscal_year))?,
        list: it.list,
        created_at: it.created_at,
        shared: it
            .shared
            .map(|json| serde_json::from_value(json).map_err(|_| unreadable("checklist.shared", it.id)))
            .transpose()?,
    })
}
