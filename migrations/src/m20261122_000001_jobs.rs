//! `job`: the truth about heavy work. The queue only wakes the workers.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let job = Table::create()
            .table("job")
            .col(ColumnDef::new("id").uuid().not_null().primary_key())
            .col(ColumnDef::new("space_id").uuid().not_null())
            .col(ColumnDef::new("kind").text().not_null())
            .col(ColumnDef::new("payload").json_binary().not_null())
            .col(ColumnDef::new("state").text().not_null())
            .col(ColumnDef::new("attempt").integer().not_null().default(0))
            .col(ColumnDef::new("max_attempts").integer().not_null())
            // How often a worker disappeared with it, in this round of attempts.
            .col(ColumnDef::new("lost").integer().not_null().default(0))
            .col(ColumnDef::new("lease_token").uuid())
            .col(ColumnDef::new("lease_until").timestamp_with_time_zone())
            .col(ColumnDef::new("run_after").timestamp_with_time_zone().not_null())
            // When the sweep may wake the workers for it once more, and how often it has done so while the job waits.
            .col(ColumnDef::new("push_after").timestamp_with_time_zone().not_null())
            .col(ColumnDef::new("pushes").integer().not_null().default(0))
            .col(ColumnDef::new("progress_done").big_integer().not_null().default(0))
            .col(ColumnDef::new("progress_total").big_integer().not_null().default(0))
            .col(ColumnDef::new("progress_now").text().not_null().default(""))
            .col(ColumnDef::new("cancel_requested").boolean().not_null().default(false))
            .col(ColumnDef::new("unique_key").text())
            .col(ColumnDef::new("failure").text())
            .col(ColumnDef::new("result").json_binary())
            .col(ColumnDef::new("traceparent").text())
            .col(ColumnDef::new("created_at").timestamp_with_time_zone().not_null())
            .col(ColumnDef::new("started_at").timestamp_with_time_zone())
            .col(ColumnDef::new("finished_at").timestamp_with_time_zone())
            .check(Expr::cust("state in ('queued', 'running', 'done', 'failed', 'cancelled')"))
            .check(Expr::cust("(state = 'running') = (lease_token is not null and lease_until is not null)"))
            .check(Expr::cust("(state in ('done', 'failed', 'cancelled')) = (finished_at is not null)"))
            .check(Expr::cust("attempt >= 0 and attempt <= max_attempts and max_attempts >= 1"))
            .to_owned();
        manager.create_table(job).await?;
        let db = manager.get_connection();
        // One waiting or running job per key: asking twice is asking once.
        db.execute_unprepared(
            "create unique index job_unique_key on job (space_id, kind, unique_key) where state in ('queued', 'running')",
        )
        .await?;
        // What claims and sweeps look through stays small however many jobs are done.
        db.execute_unprepared("create index job_open on job (kind, run_after) where state in ('queued', 'running')")
            .await?;
        db.execute_unprepared("create index job_space on job (space_id, id)").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
