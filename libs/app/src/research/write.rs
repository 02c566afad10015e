//! Rows from the database into a file, some thousand at a time.

use std::io::Write;

use analytics::export::{Export, Format};
use domain::{Error, Result};
use store::Store;
use tokio::runtime::Handle;

use super::Request;

/// Rows read at once.
const PIECE: u32 = 5_000;

/// Writes the ratios of a settled request, set by set, each in the order of its rows. Whatever the size, some thousand rows
/// are held at a time (of Parquet and Arrow, one batch). Blocks: call it where threads may wait. Returns how many rows there are.
pub fn write(store: &Store, request: &Request, format: Format, out: impl Write, runtime: &Handle) -> Result<u64> {
    let mut export = Export::begin(format, out).map_err(Error::internal)?;
    let mut rows = 0;
    for id in &request.result_sets {
        let (filter, mut after) = (request.filter(*id), None);
        loop {
            let piece = runtime.block_on(store.ratios_after(&filter, after, PIECE))?;
            after = piece.last().map(|it| it.0);
            let some: Vec<_> = piece.into_iter().map(|it| it.1).collect();
            export.write(&some).map_err(Error::internal)?;
            rows += some.len() as u64;
            if some.len() < PIECE as usize {
                break;
            }
        }
    }
    export.finish().map_err(Error::internal)?;
    Ok(rows)
}
