//! One dataset → one result set of standardised ratios.

use std::path::Path;

use analytics::{METHOD_VERSION, Options};
use anyhow::{Context as _, ensure};
use domain::{Control, Error, Result, ResultSetId, text::hex};
use jobs::Standardise;
use sha2::{Digest, Sha256};
use store::{Dataset, NewResultSet};

use crate::imports::fault;

/// Computes every ratio of a dataset, from the counts kept below `files`.
///
/// Editions 1 to 5 have no table of secondary medical areas: their result sets hold the counts of prefectures alone. None where
/// nothing can be computed at all; [`Error::Conflict`] means that
/// `control` asked to stop.
pub fn standardise(
    input: &Standardise,
    dataset: &Dataset,
    files: &Path,
    control: &dyn Control,
) -> Result<Option<NewResultSet>> {
    control.progress(0, 3, "集計表を読み込んでいます");
    let tables = read_counts(dataset, files).map_err(fault)?;
    stop_if_asked(control)?;
    control.progress(1, 3, "標準化該当比を計算しています");
    let outcome = analytics::standardise(&tables, &Options { method: input.method, ..Options::default() });
    let prevalences = analytics::prevalences(&tables, &Options::default());
    if outcome.rows.is_empty() && prevalences.is_empty() {
        return Ok(None);
    }
    stop_if_asked(control)?;
    control.progress(2, 3, "結果をまとめています");
    let mut hash = Hashing(Sha256::new());
    analytics::csv::write_ratios(&outcome.rows, &mut hash).map_err(|err| fault(err.into()))?;
    Ok(Some(NewResultSet {
        id: ResultSetId::new(),
        fiscal_year: dataset.fiscal_year,
        dataset: dataset.id,
        input_hash: input_hash(input, dataset),
        method: input.method,
        method_version: METHOD_VERSION.to_owned(),
        rows_sha256: hex(&hash.0.finalize()),
        rows: outcome.rows,
        prevalences,
    }))
}

fn read_counts(dataset: &Dataset, files: &Path) -> anyhow::Result<Vec<ndb::CheckupTable>> {
    let bytes = std::fs::read(files.join(&dataset.file)).context("read the dataset's file")?;
    ensure!(hex(&Sha256::digest(&bytes)) == dataset.file_sha256, "the dataset's file is not what was written");
    analytics::parquet::read_counts(bytes)
}

/// What the result set is computed from: the counts, the method, its version.
fn input_hash(input: &Standardise, dataset: &Dataset) -> String {
    let mut hash = Sha256::new();
    hash.update([&dataset.input_hash, METHOD_VERSION, input.method.as_str()].join("\n"));
    hex(&hash.finalize())
}

fn stop_if_asked(control: &dyn Control) -> Result<()> {
    if control.cancelled() { Err(Error::Conflict("cancelled".into())) } else { Ok(()) }
}

/// Digests what is written to it.
struct Hashing(Sha256);

impl std::io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
