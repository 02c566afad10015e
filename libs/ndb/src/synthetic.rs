//! Made-up editions in the published layout, for the demonstration and for tests.
//!
//! Marked as such three times: in the name of each file, in the document's properties, and by a sheet of its own, by
//! which [`crate::read_bytes`] knows them again. Names of places are real, since the reader checks them; no figure is.

use std::path::{Path, PathBuf};

use domain::{FiscalYear, Group, Level};

use crate::Kind;

mod book;
mod counts;
mod layout;
mod mask;
mod means;
mod model;
mod random;
mod tables;

/// Which tables to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Items {
    /// Every item published in the year, the means, and all questions.
    All,
    /// Items by id (`bmi`, `cga`, `means`), questions as `q8`.
    Few(Vec<String>),
}

/// Which places to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Areas {
    /// All prefectures and areas.
    All,
    /// The first so many prefectures only.
    FirstPrefectures(u8),
}

/// What to make up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntheticOptions {
    /// Year printed in the titles; from FY2018 there are tables of areas.
    pub fiscal_year: FiscalYear,
    /// The same seed gives the same files, byte for byte.
    pub seed: u64,
    /// Tables.
    pub items: Items,
    /// Places.
    pub areas: Areas,
}

/// Why an edition could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SyntheticError {
    /// A file or folder could not be written.
    #[error("write {0}")]
    Io(PathBuf, #[source] std::io::Error),
    /// The workbook could not be put together.
    #[error("make workbook")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// No item or question of this id in this year.
    #[error("no item or question `{0}` in that year")]
    NoItem(String),
}

/// What one workbook holds.
struct Wanted {
    id: String,
    kind: Kind,
    group: Group,
    level: Level,
}

/// Writes the workbooks of a made-up edition into `dir` (made if need be), and returns their paths in order.
pub fn write_edition(dir: &Path, options: &SyntheticOptions) -> Result<Vec<PathBuf>, SyntheticError> {
    use rayon::prelude::*;

    std::fs::create_dir_all(dir).map_err(|err| SyntheticError::Io(dir.to_owned(), err))?;
    let sites = counts::sites(options.fiscal_year, options.seed, options.areas);
    let wanted = tables::wanted(options)?;
    let write = |it: &Wanted| {
        let level = it.level.as_str();
        let name = format!("synthetic-{}-{}-{}-{level}.xlsx", options.fiscal_year, it.id, it.group.as_str());
        let bytes = book::bytes(options, &sites, it)?;
        let path = dir.join(name);
        std::fs::write(&path, bytes).map_err(|err| SyntheticError::Io(path.clone(), err))?;
        Ok(path)
    };
    wanted.par_iter().map(write).collect()
}
