//! What a space and those below it share: facts, year by year.

use domain::{
    FiscalYear, RecordId, Result, SpaceId, Time,
    record::{RecordKind, Shared},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    Tx,
    entity::shared_record,
    fault::{doing, unreadable},
};

/// A shared fact, with whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRow {
    /// Of which record.
    pub id: RecordId,
    /// Whose it is.
    pub space: SpaceId,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// When it last changed.
    pub updated_at: Time,
    /// The fact.
    pub shared: Shared,
}

impl Tx {
    /// Facts of some kinds (of all, if none is named) and of some years, of some of the space itself and those below it in
    /// each year. Naming the spaces lets the database begin at them.
    pub async fn shared(
        &self,
        spaces: &[SpaceId],
        kinds: &[RecordKind],
        years: &[FiscalYear],
    ) -> Result<Vec<SharedRow>> {
        let mut query = self
            .select::<shared_record::Entity>()
            .filter(shared_record::Column::SpaceId.is_in(spaces.iter().map(|it| it.0)))
            .filter(shared_record::Column::FiscalYear.is_in(years.iter().map(|it| i32::from(it.0))));
        if !kinds.is_empty() {
            query = query.filter(shared_record::Column::Kind.is_in(kinds.iter().map(|it| it.as_str())));
        }
        let query = query.order_by_asc(shared_record::Column::Id);
        query.all(&self.db).await.map_err(doing("select shared records"))?.into_iter().map(read).collect()
    }
}

fn read(it: shared_record::Model) -> Result<SharedRow> {
    Ok(SharedRow {
        id: RecordId(it.id),
        space: SpaceId(it.space_id),
        fiscal_year: u16::try_from(it.fiscal_year)
            .map(FiscalYear)
            .map_err(|_| unreadable("shared_record.fiscal_year", it.fiscal_year))?,
        updated_at: it.updated_at,
        shared: serde_json::from_value(it.content).map_err(|_| unreadable("shared_record.content", &it.kind))?,
    })
}
