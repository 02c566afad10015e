//! Reads every workbook below a folder.

use std::{
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};

use domain::{FiscalYear, Group, Level, Text};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    CheckupTable, Finding, Kind, ReadError, check,
    read::{Buffers, file_bytes, hex, read_with},
    resolve,
};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileStatus {
    /// Its table is among [`FolderReading::tables`].
    Imported,
    /// Imported, with something to look at.
    Warned,
    /// Not imported.
    Refused,
}

/// What a file was found to be, as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableMeta {
    /// Sheet.
    pub sheet: String,
    /// Year.
    pub fiscal_year: FiscalYear,
    /// Kind.
    pub kind: Kind,
    /// Item id.
    pub item: Option<String>,
    /// Question number.
    pub question: Option<u8>,
    /// Item name or question text as printed.
    pub wording: String,
    /// Level.
    pub level: Level,
    /// Group.
    pub group: Group,
    /// Made by [`crate::synthetic`].
    pub synthetic: bool,
}

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOutcome {
    /// Path below the folder, with `/` between its parts.
    pub name: String,
    /// SHA-256 in hexadecimal; empty where the file could not be read.
    pub sha256: String,
    /// What became of it.
    pub status: FileStatus,
    /// One line each.
    pub messages: Vec<Text>,
    /// What it was found to be; absent where it could not be parsed.
    pub table: Option<TableMeta>,
}

/// All tables of a folder, and an account of every file. The same for any number of threads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FolderReading {
    /// Sound tables, by year, kind, item or question, group, level; then by file.
    pub tables: Vec<CheckupTable>,
    /// Every `.xlsx` (and look-alike) below the folder, by name.
    pub files: Vec<FileOutcome>,
}

/// Why a folder could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder cannot be listed.
    #[error("cannot list the folder")]
    Unreadable(#[source] std::io::Error),
    /// More workbooks than all editions together have.
    #[error("more than {FILES} files below the folder")]
    TooMany,
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
}

/// Ten editions have about 1 000 workbooks.
const FILES: usize = 10_000;
/// Folders within folders.
const DEPTH: usize = 8;

/// A file that was read, on its way to being accepted or refused.
pub(crate) struct Candidate {
    pub name: String,
    pub sha256: String,
    pub table: Result<CheckupTable, ReadError>,
    pub findings: Vec<Finding>,
}

/// Reads every workbook below `dir` on `threads` threads (0 = as many as there are processors).
///
/// `progress(done, total, file)` is called from any of them; `cancelled` is asked before each file.
pub fn read_folder(
    dir: &Path,
    threads: usize,
    progress: &(dyn Fn(u32, u32, &str) + Sync),
    cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<FolderReading, FolderError> {
    let mut names = Vec::new();
    list(dir, "", 0, &mut names)?;
    names.sort();
    let total = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let done = AtomicU32::new(0);
    let one = |buffers: &mut Buffers, name: &String| {
        if cancelled() {
            return None;
        }
        let candidate = read_one(buffers, dir, name);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, total, name);
        Some(candidate)
    };
    let pool = (threads != 1).then(|| rayon::ThreadPoolBuilder::new().num_threads(threads).build().ok()).flatten();
    let read: Option<Vec<Candidate>> = if let Some(pool) = pool {
        pool.install(|| names.par_iter().map_init(Buffers::default, one).collect())
    } else {
        let mut buffers = Buffers::default();
        names.iter().map(|name| one(&mut buffers, name)).collect()
    };
    read.map(resolve::resolve).ok_or(FolderError::Cancelled)
}

/// Collects the workbooks and their look-alikes, by path below the folder; leaves out what a program left behind.
fn list(dir: &Path, prefix: &str, depth: usize, into: &mut Vec<String>) -> Result<(), FolderError> {
    for entry in std::fs::read_dir(dir).map_err(FolderError::Unreadable)? {
        let entry = entry.map_err(FolderError::Unreadable)?;
        let kind = entry.file_type().map_err(FolderError::Unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        let path = format!("{prefix}{name}");
        // A link to a folder could lead round in circles.
        if kind.is_dir() && depth < DEPTH {
            list(&entry.path(), &format!("{path}/"), depth + 1, into)?;
        } else if !kind.is_dir() && workbook(&name) {
            into.push(path);
        }
        if into.len() > FILES {
            return Err(FolderError::TooMany);
        }
    }
    Ok(())
}

fn workbook(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |it| it.1).to_ascii_lowercase();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xls" | "xlsb")
}

fn read_one(buffers: &mut Buffers, dir: &Path, name: &str) -> Candidate {
    let bytes = file_bytes(&dir.join(name));
    let (table, sha256) = match bytes {
        Ok(bytes) => {
            let table = read_with(buffers, name.rsplit('/').next().unwrap_or(name), &bytes);
            let sha256 = table.as_ref().map_or_else(|_| hex(&Sha256::digest(&bytes)), |it| it.source.sha256.clone());
            (table, sha256)
        }
        Err(error) => (Err(error), String::new()),
    };
    let findings = table.as_ref().map(check).unwrap_or_default();
    Candidate { name: name.to_owned(), sha256, table, findings }
}
