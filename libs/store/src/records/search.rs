//! Words in records: in minutes, decisions, themes and whatever else is written.

use domain::{
    Error, FiscalYear, RecordId, Result, Time,
    record::{Record, RecordKind},
    search,
};
use sea_orm::{ColumnTrait, ConnectionTrait as _, DbBackend, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use super::kept;
use crate::{Tx, entity::record, fault::doing};

/// A record that holds the words.
#[derive(Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKind,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// When it last changed.
    pub updated_at: Time,
    /// The words with what stands around them.
    pub excerpt: String,
}

/// Records that are looked at, newest first: more is no help to anybody.
const MOST: u64 = 1_000;

impl Tx {
    /// Records that hold every one of the words (divided by blanks), newest first, and how many there are.
    pub async fn search_records(&self, words: &str, kinds: &[RecordKind]) -> Result<Vec<Hit>> {
        let wanted = search::wanted(words);
        if wanted.is_empty() {
            return Err(Error::Invalid("探す言葉を入力してください。 / Please give a word to look for.".into()));
        }
        let within = if self.db.get_database_backend() == DbBackend::Postgres {
            Expr::cust_with_values("id in (select renkei_search($1))", [wanted.join(" ")])
        } else {
            let all: Vec<_> = wanted.iter().map(|it| format!("\"{it}\"")).collect();
            let sql = "id in (select record_id from record_words where record_words match ?)";
            Expr::cust_with_values(sql, [all.join(" AND ")])
        };
        let mut query = self.select::<record::Entity>().filter(record::Column::RemovedAt.is_null()).filter(within);
        if !kinds.is_empty() {
            query = query.filter(record::Column::Kind.is_in(kinds.iter().map(|it| it.as_str())));
        }
        let query = query.order_by_desc(record::Column::FiscalYear).order_by_desc(record::Column::Id).limit(MOST);
        let found = query.all(&self.db).await.map_err(doing("search records"))?;
        found.into_iter().filter_map(|it| hit(it, words).transpose()).collect()
    }
}

fn hit(it: record::Model, words: &str) -> Result<Option<Hit>> {
    let Some(kind) = RecordKind::parse(&it.kind) else { return Ok(None) };
    domain::with_record_type!(kind, T => of::<T>(it, words))
}

fn of<T: Record>(it: record::Model, words: &str) -> Result<Option<Hit>> {
    let it = kept::<T>(it)?;
    let texts = it.content.words();
    Ok(search::found(&texts, words).then(|| Hit {
        id: it.id,
        kind: T::KIND,
        fiscal_year: it.fiscal_year,
        updated_at: it.updated_at,
        excerpt: search::excerpt(&texts, words, 80),
    }))
}
