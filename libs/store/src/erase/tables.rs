//! All tables alike: what names a space is a column of identifiers that holds its id, whatever the column is called.

use std::collections::BTreeMap;

use domain::{Error, Result};
use migrations::visibility::REGISTRY;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value};
use uuid::Uuid;

use crate::fault::doing;

/// Rows of every table.
pub(super) async fn count(db: &DatabaseTransaction) -> Result<BTreeMap<&'static str, u64>> {
    let mut all = BTreeMap::new();
    for rule in REGISTRY {
        let sql = format!("select count(*) as n from {}", rule.table);
        all.insert(rule.table, number(db, Statement::from_string(db.get_database_backend(), sql)).await?);
    }
    Ok(all)
}

/// Removes what names one of the ids, from the last table of the registry to the first, so that what points goes before
/// what it points at.
pub(super) async fn remove(
    db: &DatabaseTransaction,
    ids: &[Uuid],
    but: &[&str],
    removed: &mut BTreeMap<&'static str, u64>,
) -> Result<()> {
    for rule in REGISTRY.iter().rev().filter(|it| !but.contains(&it.table)) {
        for column in identifiers(db, rule.table).await? {
            *removed.entry(rule.table).or_default() += delete(db, rule.table, &column, ids).await?;
        }
    }
    Ok(())
}

/// Removes rows by their own ids.
pub(super) async fn remove_by_id(
    db: &DatabaseTransaction,
    table: &'static str,
    ids: &[Uuid],
    removed: &mut BTreeMap<&'static str, u64>,
) -> Result<()> {
    *removed.entry(table).or_default() += delete(db, table, "id", ids).await?;
    Ok(())
}

/// Looks through every column of identifiers of every table.
pub(super) async fn nothing_names(db: &DatabaseTransaction, ids: &[Uuid]) -> Result<()> {
    for rule in REGISTRY {
        for column in identifiers(db, rule.table).await? {
            for some in ids.chunks(500) {
                let sql =
                    format!("select count(*) as n from {} where {column} in ({})", rule.table, places(some.len()));
                let values = some.iter().map(|it| Value::from(*it));
                let left = number(db, Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
                if left > 0 {
                    let what = anyhow::anyhow!("{left} rows of {}.{column} still name a deleted space", rule.table);
                    return Err(Error::internal(what));
                }
            }
        }
    }
    Ok(())
}

/// The columns of a table that hold identifiers, as the database itself tells.
async fn identifiers(db: &DatabaseTransaction, table: &str) -> Result<Vec<String>> {
    let (backend, sql) = match db.get_database_backend() {
        DbBackend::Postgres => (
            DbBackend::Postgres,
            "select column_name::text as name from information_schema.columns \
             where table_schema = 'public' and table_name = $1 and data_type = 'uuid' order by ordinal_position",
        ),
        other => (other, "select name from pragma_table_info($1) where lower(type) like '%uuid%' order by cid"),
    };
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, [table.into()])).await;
    let rows = rows.map_err(doing("read the columns"))?;
    rows.iter().map(|it| it.try_get("", "name").map_err(doing("read a column's name"))).collect()
}

async fn delete(db: &DatabaseTransaction, table: &str, column: &str, ids: &[Uuid]) -> Result<u64> {
    let mut gone = 0;
    for some in ids.chunks(500) {
        let sql = format!("delete from {table} where {column} in ({})", places(some.len()));
        let values = some.iter().map(|it| Value::from(*it));
        let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
        gone += db.execute_raw(statement).await.map_err(doing("delete rows"))?.rows_affected();
    }
    Ok(gone)
}

async fn number(db: &DatabaseTransaction, statement: Statement) -> Result<u64> {
    let row = db.query_one_raw(statement).await.map_err(doing("count rows"))?.ok_or(Error::NotFound("table"))?;
    let count: i64 = row.try_get("", "n").map_err(doing("read count"))?;
    Ok(count.unsigned_abs())
}

fn places(count: usize) -> String {
    (1..=count).map(|it| format!("${it}")).collect::<Vec<_>>().join(", ")
}
