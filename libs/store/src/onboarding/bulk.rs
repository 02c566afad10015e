//! Hundreds of rows in one statement.

use domain::Result;
use sea_orm::{ConnectionTrait, EntityTrait, Statement, Value};

use crate::fault::doing;

/// Rows in a statement: far below what either database takes in values.
const ROWS: usize = 500;

/// Inserts rows, and does not read them back: a policy may not show yet what was just made.
pub(super) async fn insert<E: EntityTrait>(
    db: &impl ConnectionTrait,
    what: &'static str,
    rows: Vec<E::ActiveModel>,
) -> Result<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<_> = rows.by_ref().take(ROWS).collect();
        E::insert_many(some).exec_without_returning(db).await.map_err(doing(what))?;
    }
    Ok(())
}

/// Runs an update `… from given …` over rows of these columns.
pub(super) async fn update<const N: usize>(
    db: &impl ConnectionTrait,
    what: &'static str,
    columns: [&str; N],
    sql: &str,
    rows: Vec<[Value; N]>,
) -> Result<()> {
    for some in rows.chunks(ROWS) {
        let tuple = |row: usize| {
            let places: Vec<_> = (1..=N).map(|it| format!("${}", row * N + it)).collect();
            format!("({})", places.join(", "))
        };
        let tuples: Vec<_> = (0..some.len()).map(tuple).collect();
        let sql = format!("with given ({}) as (values {}) {sql}", columns.join(", "), tuples.join(", "));
        let values: Vec<Value> = some.iter().flatten().cloned().collect();
        let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
        db.execute_raw(statement).await.map_err(doing(what))?;
    }
    Ok(())
}
