//! The database schema, one step a file, the same on SQLite and PostgreSQL. `README.md` says how a step is written.

mod columns;
mod m20261122_000001_jobs;
mod m20261122_000002_datasets;
mod m20261122_000003_result_sets;
mod m20261122_000004_spaces;
mod m20261122_000005_identity;
mod m20261122_000006_audit;
mod m20261125_000007_council_work;
mod m20261125_000008_notices;
mod m20261125_000009_comparison;
mod m20261125_000010_boundaries;
mod policies;
mod up;
pub mod visibility;

pub use up::{is_current, up, up_at};

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Every step, oldest first.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_jobs::Migration),
            Box::new(m20261122_000002_datasets::Migration),
            Box::new(m20261122_000003_result_sets::Migration),
            Box::new(m20261122_000004_spaces::Migration),
            Box::new(m20261122_000005_identity::Migration),
            Box::new(m20261122_000006_audit::Migration),
            Box::new(m20261125_000007_council_work::Migration),
            Box::new(m20261125_000008_notices::Migration),
            Box::new(m20261125_000009_comparison::Migration),
            Box::new(m20261125_000010_boundaries::Migration),
        ]
    }
}
