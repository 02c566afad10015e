//! Taking spaces away for good. As the owner of the database only, while nobody else writes, and counted twice: what was
//! removed is what is gone, and nothing is left that names a space.

mod accounts;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use domain::{Error, Result, Scope, SpaceId, Time, audit::Event};
use migrations::visibility::{Class, REGISTRY};
use sea_orm::{ColumnTrait, ConnectionTrait as _, DbBackend, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{Store, Tx, entity::space_link, fault::doing};

/// A transaction that takes spaces away. Nobody else writes to their tables while it lasts.
#[derive(Debug)]
pub struct EraseTx {
    tx: Tx,
}

/// What was removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Rows of each table, in its name's order; only tables that lost some.
    pub rows: BTreeMap<&'static str, u64>,
    /// People who had no right anywhere else.
    pub accounts: u64,
}

impl Store {
    /// A transaction that takes spaces away. Needs [`Service::Owner`](crate::Service::Owner).
    pub async fn begin_erase(&self) -> Result<EraseTx> {
        let db = self.begin_immediate().await?;
        if self.backend() == DbBackend::Postgres {
            // Readers go on; whoever writes waits, and then finds the spaces gone.
            let tables: Vec<_> = REGISTRY.iter().filter(|it| it.class != Class::Open).map(|it| it.table).collect();
            let sql = format!("lock table {} in share row exclusive mode", tables.join(", "));
            db.execute_unprepared(&sql).await.map_err(doing("lock the tables"))?;
        }
        Ok(EraseTx { tx: self.of(db, &Scope::system(SpaceId::PLATFORM)).await? })
    }
}

impl EraseTx {
    /// The same transaction, seen from a space.
    pub fn within(&mut self, space: SpaceId) -> &Tx {
        self.tx.scope = Scope::system(space);
        &self.tx
    }

    /// The spaces below these at any time, and those below them.
    pub async fn below(&self, space: SpaceId) -> Result<BTreeSet<SpaceId>> {
        let mut all = BTreeSet::new();
        let mut level = vec![space.0];
        while !level.is_empty() {
            let links =
                space_link::Entity::find().filter(space_link::Column::ParentId.is_in(level)).all(&self.tx.db).await;
            let links = links.map_err(doing("select links"))?;
            level = links.into_iter().map(|it| it.child_id).filter(|it| all.insert(SpaceId(*it))).collect();
        }
        Ok(all)
    }

    /// Spaces outside the set above one inside it: a space must not lose what lies below it to another one's end.
    pub async fn also_above(&self, set: &BTreeSet<SpaceId>, but: SpaceId) -> Result<BTreeSet<SpaceId>> {
        let inside: Vec<Uuid> = set.iter().filter(|it| **it != but).map(|it| it.0).collect();
        let mut outside = BTreeSet::new();
        for some in inside.chunks(500) {
            let of = space_link::Column::ChildId.is_in(some.iter().copied());
            let links = space_link::Entity::find().filter(of).all(&self.tx.db).await.map_err(doing("select links"))?;
            outside.extend(links.into_iter().map(|it| SpaceId(it.parent_id)).filter(|it| !set.contains(it)));
        }
        Ok(outside)
    }

    /// Removes every row that names one of the spaces, the spaces, and the people who have no right left anywhere.
    /// [`Error::Conflict`] where rows of another space would go with them (papers that it laid before their councils, its
    /// guests there). After an error, give the transaction up.
    pub async fn erase(&self, spaces: &BTreeSet<SpaceId>) -> Result<Erased> {
        if spaces.contains(&SpaceId::PLATFORM) {
            return Err(Error::Invalid("基盤のスペースは削除できません。 / The platform's own space stays.".into()));
        }
        let db = &self.tx.db;
        let ids: Vec<Uuid> = spaces.iter().map(|it| it.0).collect();
        let before = tables::count(db).await?;
        let people = accounts::of(db, &ids).await?;
        let mut rows = BTreeMap::new();
        tables::remove(db, &ids, &["space", "account"], &mut rows).await?;
        let people = accounts::without_rights(db, people).await?;
        tables::remove(db, &people, &["account", "space"], &mut rows).await?;
        tables::remove_by_id(db, "account", &people, &mut rows).await?;
        tables::remove_by_id(db, "space", &ids, &mut rows).await?;
        let after = tables::count(db).await?;
        for (table, there) in &before {
            let gone = there - after.get(table).copied().unwrap_or_default();
            if gone != rows.get(table).copied().unwrap_or_default() {
                return Err(Error::Conflict(format!(
                    "ほかのスペースの行（{table}）も一緒に消えるため、何も削除しませんでした。協議会の資料やゲストを先に移してください。 / \
                     Rows of other spaces ({table}) would go too: nothing was deleted. Move papers and guests of the councils first."
                )));
            }
        }
        tables::nothing_names(db, &ids).await?;
        rows.retain(|_, count| *count > 0);
        Ok(Erased { rows, accounts: people.len() as u64 })
    }

    /// Writes into the platform's trail.
    pub async fn record(&mut self, event: &Event, now: Time) -> Result<()> {
        self.within(SpaceId::PLATFORM).record(event, now).await
    }

    /// Makes it true.
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }

    /// Leaves everything as it was.
    pub async fn roll_back(self) -> Result<()> {
        self.tx.db.rollback().await.map_err(doing("roll back"))
    }
}
