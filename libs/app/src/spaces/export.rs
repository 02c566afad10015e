//! A space → an archive.

use std::fs::File;

use domain::{Action, Error, Result, Scope, Time, audit::Event};
use store::{Store, Tx, export_tables};
use tokio::sync::mpsc;

use super::{
    archive::{self, Piece},
    manifest::Manifest,
};

/// Writes everything of the scope's space into `out` as a zip: each table as JSON lines and as CSV, files that were sent,
/// and `manifest.json` with the digest of each. Secrets stay behind. All of it is of one moment, after the entry of the
/// trail that says that it was taken.
pub async fn export(store: &Store, scope: &Scope, out: File, now: Time) -> Result<Manifest> {
    scope.must(Action::ExportSpace, "page")?;
    let tx = store.begin_write(scope).await?;
    tx.record(&Event::new("space.export", scope.space()), now).await?;
    tx.commit().await?;
    take(&store.begin_snapshot(scope).await?, out, now).await
}

/// As [`export`], as a transaction sees its scope's space.
pub(super) async fn take(tx: &Tx, out: File, now: Time) -> Result<Manifest> {
    let id = tx.scope().space();
    let space = tx.space(id).await?.ok_or(Error::NotFound("space"))?;
    let manifest = Manifest {
        format: 1,
        made_at: now,
        schema: tx.schema_version().await?,
        space: id,
        kind: space.kind.as_str().to_owned(),
        code: space.key.map(|it| it.to_string()).unwrap_or_default(),
        name: space.name,
        tables: Vec::new(),
        files: Vec::new(),
        left_out: Vec::new(),
    };
    // As many rows as wait for the disk.
    let (send, receive) = mpsc::channel(256);
    let writer = tokio::task::spawn_blocking(move || archive::write(manifest, receive, out));
    feed(tx, send).await?;
    writer.await.map_err(Error::internal)?.map_err(|cause| Error::internal(cause.context("write the archive")))
}

async fn feed(tx: &Tx, send: mpsc::Sender<Piece>) -> Result<()> {
    for table in export_tables() {
        // A writer that is gone says why when it is asked.
        if send.send(Piece::Table(table.clone())).await.is_err() {
            return Ok(());
        }
        let mut from = 0;
        loop {
            let rows = tx.export_rows(&table, from).await?;
            if rows.is_empty() {
                break;
            }
            from += rows.len() as u64;
            for row in rows {
                if send.send(Piece::Row(row)).await.is_err() {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
