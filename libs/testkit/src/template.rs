//! A migrated database that others are copied from: a copy takes a tenth of a second, the migrations of the store and of
//! the queue more than one.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use sqlx::{Connection, PgConnection};
use tokio::sync::OnceCell;

use crate::database::{beside, execute};

/// Tests run in many processes; one of them makes the template.
const LOCK: i64 = 736_535;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// The name of the template in this cluster, made where it is not there yet.
pub(crate) async fn template(admin: &str) -> String {
    TEMPLATE.get_or_init(async || make(admin).await.expect("PostgreSQL of the tests")).await.clone()
}

async fn make(admin: &str) -> Result<String, sqlx::Error> {
    let name = format!("renkei_template_{:016x}", schema());
    let mut lock = PgConnection::connect(admin).await?;
    sqlx::query("select pg_advisory_lock($1)").bind(LOCK).execute(&mut lock).await?;
    let there: bool = sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
        .bind(&name)
        .fetch_one(&mut lock)
        .await?;
    if !there {
        // Under another name until it is whole.
        let draft = format!("{name}_draft");
        execute(admin, format!("drop database if exists {draft} with (force)")).await?;
        execute(admin, format!("create database {draft} template template0")).await?;
        let url = beside(admin, &draft);
        migrations::up_at(&url).await.expect("migrate the template");
        let queue = jobs::Queue::connect(&url).await.expect("queue of the template");
        queue.setup().await.expect("set up the queue of the template");
        queue.close().await;
        execute(admin, format!("alter database {draft} rename to {name}")).await?;
    }
    // Unlocks.
    lock.close().await?;
    Ok(name)
}

/// Another schema is another template: that of the migrations' text, and of the versions of what they stand on.
fn schema() -> u64 {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let steps = std::fs::read_dir(root.join("migrations/src")).expect("migrations");
    let mut files: Vec<_> = steps.map(|it| it.expect("migration").path()).collect();
    files.push(root.join("Cargo.lock"));
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        std::fs::read(&file).expect("source").hash(&mut hasher);
    }
    hasher.finish()
}
