//! Stores the rows of a result set, about 100 000 of them, in seconds.

use domain::{RatioRow, Result, ResultSetId};
use sea_orm::{
    ConnectionTrait, DbBackend, Statement, Value,
    sea_query::{ArrayType, ValueType},
};

use crate::{fault::doing, rows::signed};

/// A column: its name, its type in PostgreSQL, and whether it may be empty.
type Column = (&'static str, &'static str, bool);

/// In the order of [`values`].
const COLUMNS: [Column; 24] = [
    ("position", "bigint", false),
    ("fiscal_year", "int", false),
    ("indicator", "text", false),
    ("sex", "text", false),
    ("reference", "text", false),
    ("prefecture", "int", false),
    ("area_code", "int", false),
    ("area_name", "text", false),
    ("examined", "float8", true),
    ("observed", "bigint", true),
    ("observed_low", "bigint", false),
    ("observed_high", "bigint", true),
    ("expected", "float8", true),
    ("expected_low", "float8", true),
    ("expected_high", "float8", true),
    ("ratio", "float8", true),
    ("ratio_low", "float8", true),
    ("ratio_high", "float8", true),
    ("lower95", "float8", true),
    ("upper95", "float8", true),
    ("class", "text", false),
    ("masked_share", "float8", false),
    ("method", "text", false),
    ("variance", "float8", true),
];

/// Inserts all rows; their position is their place in the slice.
pub(crate) async fn insert(tx: &impl ConnectionTrait, id: ResultSetId, rows: &[RatioRow]) -> Result<()> {
    let backend = tx.get_database_backend();
    // SQLite takes 32 766 parameters in one statement, and PostgreSQL takes whole columns.
    let chunk = if backend == DbBackend::Sqlite { 250 } else { 5_000 };
    let mut position = 0;
    for rows in rows.chunks(chunk) {
        let (sql, bound) = match backend {
            DbBackend::Sqlite => by_row(id, position, rows)?,
            _ => by_column(id, position, rows)?,
        };
        let statement = Statement::from_sql_and_values(backend, sql, bound);
        tx.execute_raw(statement).await.map_err(doing("insert ratios"))?;
        position += signed(rows.len() as u64)?;
    }
    Ok(())
}

/// `values (?, …), (?, …)`. The parameters have no names: SQLite searches all names for each that is bound.
fn by_row(id: ResultSetId, first: i64, rows: &[RatioRow]) -> Result<(String, Vec<Value>)> {
    let row = format!("(?{})", ",?".repeat(COLUMNS.len()));
    let sql = format!("{} values {row}{}", into(), format!(",{row}").repeat(rows.len() - 1));
    let mut bound = Vec::with_capacity(rows.len() * (COLUMNS.len() + 1));
    for (position, row) in (first..).zip(rows) {
        bound.push(id.0.into());
        bound.extend(values(position, row)?);
    }
    Ok((sql, bound))
}

/// `select … from unnest($2, $3, …)`: one parameter a column, where a hundred thousand would take ten times as long. The
/// binding of arrays knows no empty elements, so they travel as what cannot be: not a number, or less than nothing.
fn by_column(id: ResultSetId, first: i64, rows: &[RatioRow]) -> Result<(String, Vec<Value>)> {
    let mut columns: Vec<Vec<Value>> = COLUMNS.iter().map(|_| Vec::with_capacity(rows.len())).collect();
    for (position, row) in (first..).zip(rows) {
        for (column, value) in columns.iter_mut().zip(values(position, row)?) {
            column.push(match value {
                Value::Double(None) => f64::NAN.into(),
                Value::BigInt(None) => (-1_i64).into(),
                filled => filled,
            });
        }
    }
    let selected = COLUMNS.map(|(name, kind, may_be_empty)| match (may_be_empty, kind) {
        (true, "float8") => format!("nullif({name}, 'NaN')"),
        (true, _) => format!("nullif({name}, -1)"),
        (false, _) => name.to_owned(),
    });
    let arrays: Vec<String> = (2..).zip(&COLUMNS).map(|(n, (_, kind, _))| format!("${n}::{kind}[]")).collect();
    let names = COLUMNS.map(|(name, ..)| name).join(", ");
    let (into, selected, arrays) = (into(), selected.join(", "), arrays.join(", "));
    let sql = format!("{into} select $1, {selected} from unnest({arrays}) as t ({names})");
    let array = |((_, kind, _), column): (&Column, Vec<Value>)| Value::Array(array_type(kind), Some(Box::new(column)));
    let bound = std::iter::once(id.0.into()).chain(COLUMNS.iter().zip(columns).map(array)).collect();
    Ok((sql, bound))
}

fn into() -> String {
    format!("insert into ratio (result_set_id, {})", COLUMNS.map(|(name, ..)| name).join(", "))
}

fn array_type(kind: &str) -> ArrayType {
    match kind {
        "bigint" => i64::array_type(),
        "int" => i32::array_type(),
        "float8" => f64::array_type(),
        _ => String::array_type(),
    }
}

fn values(position: i64, it: &RatioRow) -> Result<[Value; COLUMNS.len()]> {
    Ok([
        position.into(),
        i32::from(it.fiscal_year.0).into(),
        it.indicator.as_str().into(),
        it.sex.as_str().into(),
        it.reference.as_str().into(),
        i32::from(it.prefecture.get()).into(),
        i32::from(it.area.get()).into(),
        it.area_name.as_str().into(),
        it.examined.into(),
        it.observed.map(signed).transpose()?.into(),
        signed(it.observed_low)?.into(),
        it.observed_high.map(signed).transpose()?.into(),
        it.expected.into(),
        it.expected_low.into(),
        it.expected_high.into(),
        it.ratio.into(),
        it.ratio_low.into(),
        it.ratio_high.into(),
        it.lower95.into(),
        it.upper95.into(),
        it.class.as_str().into(),
        it.masked_share.into(),
        it.method.as_str().into(),
        it.variance.into(),
    ])
}
