//! A database as it lies on the disk: past the store, its filters and its roles. For oracles.

use std::collections::BTreeMap;

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

use crate::{Backend, TestDb};

/// Runs statements as the owner.
pub async fn execute(db: &TestDb, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    match db.backend {
        Backend::Postgres => {
            let mut connection = PgConnection::connect(&db.url).await.expect("connect");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("statements");
        }
        Backend::Sqlite => {
            let mut connection = SqliteConnection::connect(&db.url).await.expect("connect");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("statements");
        }
    }
}

/// Every table with all its rows, each row as JSON with its columns as texts (identifiers without hyphens and other bytes
/// in hexadecimal), in a fixed order.
pub async fn dump(db: &TestDb) -> BTreeMap<String, Vec<BTreeMap<String, String>>> {
    let mut all = BTreeMap::new();
    match db.backend {
        Backend::Postgres => {
            let mut connection = PgConnection::connect(&db.url).await.expect("connect");
            let tables = "select table_name::text from information_schema.tables where table_schema = 'public'";
            let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut connection).await.expect("tables");
            for table in tables {
                let sql = AssertSqlSafe(format!("select to_jsonb(t)::text from {table} t"));
                let rows: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut connection).await.expect("rows");
                all.insert(table, sorted(&rows));
            }
        }
        Backend::Sqlite => {
            let mut connection = SqliteConnection::connect(&db.url).await.expect("connect");
            let tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' \
                          and name not like 'record\\_words\\_%' escape '\\'";
            let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut connection).await.expect("tables");
            for table in tables {
                let columns = AssertSqlSafe(format!("select name from pragma_table_info('{table}')"));
                let columns = sqlx::query(columns).fetch_all(&mut connection).await.expect("columns");
                let pairs: Vec<_> = columns
                    .iter()
                    .map(|it| {
                        let name: String = it.get(0);
                        format!("'{name}', case typeof({name}) when 'blob' then lower(hex({name})) else {name} end")
                    })
                    .collect();
                let sql = AssertSqlSafe(format!("select json_object({}) from {table}", pairs.join(", ")));
                let rows: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut connection).await.expect("rows");
                all.insert(table, sorted(&rows));
            }
        }
    }
    all
}

fn sorted(rows: &[String]) -> Vec<BTreeMap<String, String>> {
    let mut rows: Vec<_> = rows.iter().map(|it| read(it)).collect();
    rows.sort_unstable();
    rows
}

fn read(row: &str) -> BTreeMap<String, String> {
    let Value::Object(fields) = serde_json::from_str(row).expect("JSON") else { panic!("a row is an object") };
    fields.into_iter().map(|(name, value)| (name, text(value))).collect()
}

fn text(value: Value) -> String {
    let text = match value {
        Value::String(text) => text,
        other => return other.to_string(),
    };
    let plain = text.replace('-', "");
    let is_id = plain.len() == 32 && plain.bytes().all(|it| it.is_ascii_hexdigit());
    // Bytes of PostgreSQL come as `\x…`.
    text.strip_prefix("\\x").map(ToOwned::to_owned).unwrap_or(if is_id { plain } else { text })
}

/// A connection with the gateway's role on PostgreSQL, and nothing of the gateway.
#[derive(Debug)]
pub struct Gateway(PgConnection);

impl Gateway {
    /// Opens it.
    pub async fn connect(db: &TestDb) -> Self {
        Self(PgConnection::connect(&db.url).await.expect("connect"))
    }

    /// What a statement does in a transaction with these settings, which is rolled back: the number of rows it returns or
    /// changes, or the database's refusal.
    pub async fn run(&mut self, settings: &[(&str, String)], sql: &str) -> Result<u64, String> {
        let mut tx = self.0.begin().await.expect("begin");
        let settings: Vec<_> = settings.iter().map(|(name, value)| format!("set local {name} = '{value}';")).collect();
        let begin = format!("set local role renkei_gateway; {}", settings.join(" "));
        sqlx::raw_sql(AssertSqlSafe(begin)).execute(&mut *tx).await.expect("settings");
        let result = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *tx).await;
        tx.rollback().await.expect("rollback");
        result.map(|it| it.rows_affected()).map_err(|it| it.to_string())
    }
}

impl Gateway {
    /// The first column of a query in a transaction with these settings.
    pub async fn lines(&mut self, settings: &[(&str, String)], sql: &str) -> Vec<String> {
        let mut tx = self.0.begin().await.expect("begin");
        let settings: Vec<_> = settings.iter().map(|(name, value)| format!("set local {name} = '{value}';")).collect();
        let begin = format!("set local role renkei_gateway; {}", settings.join(" "));
        sqlx::raw_sql(AssertSqlSafe(begin)).execute(&mut *tx).await.expect("settings");
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_all(&mut *tx).await.expect("query")
    }
}

/// The first column of a query, as the owner, on PostgreSQL.
pub async fn column(db: &TestDb, sql: &str) -> Vec<String> {
    let mut connection = PgConnection::connect(&db.url).await.expect("connect");
    sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await.expect("query")
}
