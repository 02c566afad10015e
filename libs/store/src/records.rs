//! Records of a space: typed, versioned, put away and taken back, never overwritten unseen.

mod put;
mod remove;
mod search;
mod shared;

use domain::{
    AccountId, CouncilId, FiscalYear, RecordId, Result, SpaceId,
    record::{Kept, Record, RecordKind},
};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::{
    Page, Tx,
    entity::record,
    fault::{doing, unreadable},
};

pub use put::{Put, Written};
pub use search::Hit;
pub use shared::SharedRow;

/// Which records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordFilter {
    /// Of this council.
    pub council: Option<CouncilId>,
    /// Of this year or later.
    pub from: Option<FiscalYear>,
    /// Of this year or earlier.
    pub to: Option<FiscalYear>,
    /// Those that were put away, instead.
    pub removed: bool,
}

impl RecordFilter {
    /// Those of one year.
    pub fn of(year: FiscalYear) -> Self {
        Self { from: Some(year), to: Some(year), ..Self::default() }
    }

    /// Those of a year and of so many before it.
    pub fn since(year: FiscalYear, before: u16) -> Self {
        Self { from: Some(FiscalYear(year.0.saturating_sub(before))), ..Self::of(year) }
    }

    /// Those of any year up to one.
    pub fn up_to(year: FiscalYear) -> Self {
        Self { to: Some(year), ..Self::default() }
    }
}

/// More than a space writes in many years; whoever assembles reads no more.
const MOST: u64 = 5_000;

impl Tx {
    /// One record, also one that was put away.
    pub async fn record_of<T: Record>(&self, id: RecordId) -> Result<Option<Kept<T>>> {
        self.record_row(T::KIND, id).await?.map(kept).transpose()
    }

    /// Records in the order of their making; `after` is the last one of the page before.
    pub async fn records<T: Record>(
        &self,
        filter: RecordFilter,
        after: Option<RecordId>,
        first: u32,
    ) -> Result<Page<Kept<T>>> {
        let mut query = self.records_of(T::KIND, filter);
        let total = query.clone().count(&self.db).await.map_err(doing("count records"))?;
        if let Some(after) = after {
            query = query.filter(record::Column::Id.gt(after.0));
        }
        let query = query.order_by_asc(record::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select records"))?;
        Ok(Page::of(found.into_iter().map(kept).collect::<Result<_>>()?, total, first))
    }

    /// All records of a kind, as far as anybody reads.
    pub async fn all_records<T: Record>(&self, filter: RecordFilter) -> Result<Vec<Kept<T>>> {
        let query = self.records_of(T::KIND, filter).order_by_asc(record::Column::Id).limit(MOST);
        query.all(&self.db).await.map_err(doing("select records"))?.into_iter().map(kept).collect()
    }

    /// Which kind a record is of, also one that was put away.
    pub async fn record_kind(&self, id: RecordId) -> Result<Option<RecordKind>> {
        let query = self.select::<record::Entity>().filter(record::Column::Id.eq(id.0));
        let found = query.one(&self.db).await.map_err(doing("select record"))?;
        Ok(found.and_then(|it| RecordKind::parse(&it.kind)))
    }

    fn records_of(&self, kind: RecordKind, filter: RecordFilter) -> Select<record::Entity> {
        let mut query = self.select::<record::Entity>().filter(record::Column::Kind.eq(kind.as_str()));
        let removed = record::Column::RemovedAt;
        query = query.filter(if filter.removed { removed.is_not_null() } else { removed.is_null() });
        if let Some(council) = filter.council {
            query = query.filter(record::Column::CouncilId.eq(council.0));
        }
        if let Some(from) = filter.from {
            query = query.filter(record::Column::FiscalYear.gte(i32::from(from.0)));
        }
        if let Some(to) = filter.to {
            query = query.filter(record::Column::FiscalYear.lte(i32::from(to.0)));
        }
        query
    }

    async fn record_row(&self, kind: RecordKind, id: RecordId) -> Result<Option<record::Model>> {
        let query = self.select::<record::Entity>().filter(record::Column::Id.eq(id.0));
        let query = query.filter(record::Column::Kind.eq(kind.as_str()));
        query.one(&self.db).await.map_err(doing("select record"))
    }
}

fn kept<T: Record>(it: record::Model) -> Result<Kept<T>> {
    Ok(Kept {
        id: RecordId(it.id),
        space: SpaceId(it.space_id),
        council: it.council_id.map(CouncilId),
        fiscal_year: u16::try_from(it.fiscal_year)
            .map(FiscalYear)
            .map_err(|_| unreadable("record.fiscal_year", it.fiscal_year))?,
        version: it.version.unsigned_abs(),
        created_at: it.created_at,
        updated_at: it.updated_at,
        updated_by: it.updated_by.map(AccountId),
        removed_at: it.removed_at,
        // What stands there is private: the log hears of the kind only.
        content: serde_json::from_value(it.content).map_err(|_| unreadable("record.content", T::KIND))?,
    })
}
