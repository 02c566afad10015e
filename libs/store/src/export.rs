//! Everything of one space, table by table, as an archive takes it away.
//!
//! The tables are those of the registry of visibility classes, so that a new one cannot be forgotten: without a line
//! below it does not compile. What is a secret, or is of the person and not of the space, stays behind column by column.

mod cell;
mod columns;

pub use cell::Cell;
pub use columns::Kept;

use domain::{Error, Result, Scope, SpaceId};
use migrations::visibility::{Class, REGISTRY, Rule, rule_of, same};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait as _, EntityTrait, IdenStatic, Iterable, ModelTrait, PrimaryKeyToColumn,
    QueryFilter, QueryOrder, QuerySelect, Statement,
    sea_query::{Alias, Expr, ExprTrait as _, IntoColumnRef as _},
};

use crate::{Store, Tx, entity::role_grant, fault::doing};

/// A table of the registry, as far as an archive takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportTable {
    /// Its name.
    pub name: &'static str,
    /// Its columns in order, with what becomes of each. Empty where nothing of the table is taken: its rows sign people
    /// in, and are of no space.
    pub columns: Vec<(&'static str, Kept)>,
}

macro_rules! exported {
    ($($table:ident),+ $(,)?) => {
        const EXPORTED: &[&str] = &[$(stringify!($table)),+];

        fn columns_of(table: &str) -> Vec<&'static str> {
            match table {
                $(stringify!($table) => names::<crate::entity::$table::Entity>(),)+
                _ => Vec::new(),
            }
        }

        async fn page_of(tx: &Tx, table: &str, from: u64) -> Result<Vec<Vec<Cell>>> {
            match table {
                $(stringify!($table) => page::<crate::entity::$table::Entity>(tx, const { rule_of(stringify!($table)) }, from).await,)+
                _ => Ok(Vec::new()),
            }
        }
    };
}

exported! {
    job, space, space_link, council, council_space, paper, checklist, answer, record, shared_record, record_words, example,
    publication, correction, calendar_feed, digest_choice, webhook, account, identity_provider, role_grant, invitation,
    service_token, break_glass, upload, audit_entry,
}

// Every table is open, or signs people in, or is exported.
const _: () = {
    let mut at = 0;
    while at < REGISTRY.len() {
        let elsewhere = matches!(REGISTRY[at].class, Class::Open | Class::Identity);
        assert!(elsewhere || is_exported(REGISTRY[at].table), "a table that no archive takes: add it to `exported!`");
        at += 1;
    }
};

const fn is_exported(table: &str) -> bool {
    let mut at = 0;
    while at < EXPORTED.len() {
        if same(EXPORTED[at].as_bytes(), table.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

/// The tables of an archive, in the order of the registry; open data is nobody's, and not among them.
pub fn export_tables() -> Vec<ExportTable> {
    let of = |name: &'static str| ExportTable {
        name,
        columns: columns_of(name).into_iter().map(|it| (it, columns::kept(name, it))).collect(),
    };
    REGISTRY.iter().filter(|it| it.class != Class::Open).map(|it| of(it.table)).collect()
}

impl Store {
    /// A transaction that sees one moment of the database, however long it reads.
    pub async fn begin_snapshot(&self, scope: &Scope) -> Result<Tx> {
        // On SQLite a transaction is one already.
        let level = (self.backend() == sea_orm::DbBackend::Postgres).then_some(sea_orm::IsolationLevel::RepeatableRead);
        let db = sea_orm::TransactionTrait::begin_with_config(&self.db, level, None).await.map_err(doing("begin"))?;
        self.of(db, scope).await
    }
}

impl Tx {
    /// Rows of the scope's own space from the `from`th on, in the order of their keys: at most a few hundred, none at the
    /// end. Columns are those of [`export_tables`] that are kept.
    pub async fn export_rows(&self, table: &ExportTable, from: u64) -> Result<Vec<Vec<Cell>>> {
        page_of(self, table.name, from).await
    }

    /// The version of the schema: the name of its last step.
    pub async fn schema_version(&self) -> Result<String> {
        let sql = "select max(version) as version from seaql_migrations";
        let statement = Statement::from_string(self.db.get_database_backend(), sql);
        let row = self.db.query_one_raw(statement).await.map_err(doing("read the schema version"))?;
        row.ok_or(Error::NotFound("schema"))?.try_get("", "version").map_err(doing("read the schema version"))
    }
}

fn names<E: EntityTrait>() -> Vec<&'static str> {
    E::Column::iter().map(|it| it.as_str()).collect()
}

async fn page<E>(tx: &Tx, rule: &'static Rule, from: u64) -> Result<Vec<Vec<Cell>>>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + Sync,
    E::PrimaryKey: PrimaryKeyToColumn<Column = E::Column>,
{
    let kept: Vec<_> = E::Column::iter().map(|it| (it, columns::kept(rule.table, it.as_str()))).collect();
    // Files are large: one at a time.
    let most = if kept.iter().any(|it| it.1 == Kept::File) { 1 } else { 500 };
    let mut query = E::find().filter(of_space(rule, tx.scope.space()));
    for key in E::PrimaryKey::iter() {
        query = query.order_by_asc(key.into_column());
    }
    let found = query.offset(from).limit(most).all(&tx.db).await.map_err(doing("select rows to export"))?;
    let row = |it: E::Model| {
        let kept = kept.iter().filter(|(_, kept)| *kept != Kept::No);
        kept.map(|&(column, kept)| cell::of(it.get(column), kept)).collect()
    };
    found.into_iter().map(row).collect()
}

/// Which rows are of the space itself: fewer than it sees, so that this is the first lock here.
fn of_space(rule: &Rule, space: SpaceId) -> Condition {
    let at = |column: &str| Expr::col((Alias::new(rule.table), Alias::new(column)).into_column_ref());
    let is = |column: &str| at(column).eq(space.0);
    match rule.class {
        Class::Open | Class::Identity => Condition::all().add(Expr::cust("1 = 0")),
        Class::Private
        | Class::SharedUp(_)
        | Class::Beside(..)
        | Class::Published
        | Class::Council
        | Class::BeforeCouncil(_) => Condition::all().add(is("space_id")),
        Class::Ends(one, other) => Condition::any().add(is(one)).add(is(other)),
        Class::Directory => Condition::all().add(is("id")),
        Class::Person => {
            let members = role_grant::Entity::find()
                .select_only()
                .column(role_grant::Column::AccountId)
                .filter(role_grant::Column::SpaceId.eq(space.0));
            Condition::all().add(at("id").in_subquery(sea_orm::QueryTrait::into_query(members)))
        }
    }
}
