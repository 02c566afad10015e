//! Writing a record: a new one, or a change to the version that was read.

use domain::{
    CouncilId, Error, FiscalYear, RecordId, Result, Time,
    calendar::first_day,
    record::{Kept, Record, RecordKind},
    search,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait as _, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait as _},
};

use super::kept;
use crate::{
    Tx,
    entity::{council, record, record_words, shared_record},
    fault::{doing, micros},
};

/// A record to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Put<T> {
    /// Which one is changed, and the version that was read; none for a new one.
    pub of: Option<(RecordId, u32)>,
    /// Of which council; a council that the space sees.
    pub council: Option<CouncilId>,
    /// Of which year. A record keeps its year and council.
    pub fiscal_year: FiscalYear,
    /// What is written.
    pub content: T,
}

impl<T> Put<T> {
    /// A new record.
    pub fn new(council: Option<CouncilId>, fiscal_year: FiscalYear, content: T) -> Self {
        Self { of: None, council, fiscal_year, content }
    }
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Written<T> {
    /// It is written.
    Done(Kept<T>),
    /// Somebody else wrote in between, or was the first with the only one of its kind: theirs. Nothing was changed.
    Conflict(Kept<T>),
}

impl Tx {
    /// Writes a record. What it names must be there, else it is [`Error::NotFound`]. Whatever it shares upward and the index
    /// of its words are written with it.
    pub async fn put_record<T: Record>(&self, new: Put<T>, now: Time) -> Result<Written<T>> {
        let now = micros(now);
        // A record keeps its year, whatever whoever changes it says.
        let found = match new.of {
            Some((id, _)) => Some(self.open_record::<T>(id).await?),
            None => None,
        };
        let content = new.content.clone().checked(found.as_ref().map_or(new.fiscal_year, |it| it.fiscal_year))?;
        if let Some(council) = new.council {
            let seen = self.select::<council::Entity>().filter(council::Column::Id.eq(council.0)).one(&self.db).await;
            seen.map_err(doing("select council"))?.ok_or(Error::NotFound("council"))?;
        }
        for (kind, id) in content.names() {
            let named = self.record_row(kind, id).await?.filter(|it| it.removed_at.is_none());
            named.ok_or(Error::NotFound("record"))?;
        }
        for id in content.papers() {
            self.paper(id).await?.ok_or(Error::NotFound("paper"))?;
        }
        let written = match (new.of, found) {
            (Some((_, version)), Some(found)) => self.change_record(&found, version, &content, now).await?,
            _ => self.insert_record(&new, &content, now).await?,
        };
        let Written::Done(written) = written else { return Ok(written) };
        self.share_record(&written, now).await?;
        self.index_record(written.id, &written.content.words()).await?;
        self.follow(T::KIND).await?;
        Ok(Written::Done(written))
    }

    /// What is made of a record elsewhere: a list is shared upward as the space has adapted it, and shown beside as it agreed.
    pub(super) async fn follow(&self, kind: RecordKind) -> Result<()> {
        if matches!(kind, RecordKind::Adaptation | RecordKind::Consent) {
            self.share_own_lists().await?;
        }
        Ok(())
    }

    async fn open_record<T: Record>(&self, id: RecordId) -> Result<Kept<T>> {
        self.record_of::<T>(id).await?.filter(|it| it.removed_at.is_none()).ok_or(Error::NotFound("record"))
    }

    async fn change_record<T: Record>(&self, found: &Kept<T>, version: u32, new: &T, now: Time) -> Result<Written<T>> {
        let json = serde_json::to_value(new).map_err(Error::internal)?;
        let key = new.key(found.fiscal_year, found.council);
        if let Some(theirs) = self.record_with_key::<T>(key.as_deref()).await?.filter(|it| it.id != found.id) {
            return Ok(Written::Conflict(theirs));
        }
        // In one statement with the look at the version: of two at once, one changes no row.
        let changed = record::Entity::update_many()
            .col_expr(record::Column::Content, Expr::value(json))
            .col_expr(record::Column::Version, Expr::col(record::Column::Version).add(1))
            .col_expr(record::Column::UpdatedAt, Expr::value(now))
            .col_expr(record::Column::UpdatedBy, Expr::value(self.scope.account().map(|it| it.0)))
            .col_expr(record::Column::Key, Expr::value(key))
            .filter(record::Column::Id.eq(found.id.0))
            .filter(record::Column::SpaceId.eq(self.scope.space().0))
            .filter(record::Column::Version.eq(i32::try_from(version).unwrap_or(i32::MAX)))
            .exec(&self.db)
            .await
            .map_err(doing("change record"))?;
        let now_there = self.record_of::<T>(found.id).await?.ok_or(Error::NotFound("record"))?;
        Ok(if changed.rows_affected == 0 { Written::Conflict(now_there) } else { Written::Done(now_there) })
    }

    async fn insert_record<T: Record>(&self, new: &Put<T>, content: &T, now: Time) -> Result<Written<T>> {
        let key = content.key(new.fiscal_year, new.council);
        if let Some(theirs) = self.record_with_key::<T>(key.as_deref()).await? {
            return Ok(Written::Conflict(theirs));
        }
        let id = RecordId::new();
        let row = record::ActiveModel {
            id: Set(id.0),
            space_id: Set(self.scope.space().0),
            council_id: Set(new.council.map(|it| it.0)),
            kind: Set(T::KIND.as_str().to_owned()),
            fiscal_year: Set(i32::from(new.fiscal_year.0)),
            key: Set(key),
            content: Set(serde_json::to_value(content).map_err(Error::internal)?),
            version: Set(1),
            created_at: Set(now),
            updated_at: Set(now),
            updated_by: Set(self.scope.account().map(|it| it.0)),
            removed_at: Set(None),
        };
        record::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert record"))?;
        Ok(Written::Done(self.record_of(id).await?.ok_or(Error::NotFound("record"))?))
    }

    /// The only one of its kind for this key, if it is there.
    pub async fn record_with_key<T: Record>(&self, key: Option<&str>) -> Result<Option<Kept<T>>> {
        let Some(key) = key else { return Ok(None) };
        let query = self
            .select::<record::Entity>()
            .filter(record::Column::Kind.eq(T::KIND.as_str()))
            .filter(record::Column::Key.eq(key))
            .filter(record::Column::RemovedAt.is_null());
        query.one(&self.db).await.map_err(doing("select record by key"))?.map(kept).transpose()
    }

    /// Writes what the spaces above see, or takes it away where that is nothing.
    pub(super) async fn share_record<T: Record>(&self, it: &Kept<T>, now: Time) -> Result<()> {
        self.unshare_record(it.id).await?;
        let Some(shared) = it.content.shared().map(|shared| shared.of_council(it.council)) else { return Ok(()) };
        let row = shared_record::ActiveModel {
            id: Set(it.id.0),
            space_id: Set(self.scope.space().0),
            kind: Set(T::KIND.as_str().to_owned()),
            fiscal_year: Set(i32::from(it.fiscal_year.0)),
            as_of: Set(first_day(it.fiscal_year)),
            content: Set(serde_json::to_value(shared).map_err(Error::internal)?),
            updated_at: Set(now),
        };
        shared_record::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("share record"))?;
        Ok(())
    }

    pub(super) async fn unshare_record(&self, id: RecordId) -> Result<()> {
        let mine = shared_record::Entity::delete_many()
            .filter(shared_record::Column::Id.eq(id.0))
            .filter(shared_record::Column::SpaceId.eq(self.scope.space().0));
        mine.exec(&self.db).await.map_err(doing("take back a shared record"))?;
        Ok(())
    }

    pub(super) async fn index_record(&self, id: RecordId, words: &[&str]) -> Result<()> {
        let mine = record_words::Entity::delete_many()
            .filter(record_words::Column::RecordId.eq(id.0))
            .filter(record_words::Column::SpaceId.eq(self.scope.space().0));
        mine.exec(&self.db).await.map_err(doing("remove words"))?;
        if words.is_empty() {
            return Ok(());
        }
        let row = record_words::ActiveModel {
            record_id: Set(id.0),
            space_id: Set(self.scope.space().0),
            words: Set(search::index(words)),
        };
        let sql = sea_orm::QueryTrait::build(&record_words::Entity::insert(row), self.db.get_database_backend());
        self.db.execute_raw(sql).await.map_err(doing("index words"))?;
        Ok(())
    }
}
