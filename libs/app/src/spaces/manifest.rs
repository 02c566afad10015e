//! What an archive says of itself: `manifest.json`.

use std::{
    collections::BTreeMap,
    io::{Read, Seek},
};

use domain::{Error, Result, SpaceId, Time, text::hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

/// Name of the manifest within the archive.
pub(super) const FILE: &str = "manifest.json";
/// The largest manifest that is read, in bytes.
const LARGEST: u64 = 16 << 20;

/// What is in an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this layout: 1.
    pub format: u32,
    /// When it was made.
    pub made_at: Time,
    /// Version of the schema.
    pub schema: String,
    /// Whose it is.
    pub space: SpaceId,
    /// `prefecture`, `area` or `municipality`.
    pub kind: String,
    /// `26`, `7:2601`, `26103`.
    pub code: String,
    /// The space's name.
    pub name: String,
    /// Tables, in the order of the registry.
    pub tables: Vec<Table>,
    /// Files beside the tables.
    pub files: Vec<FileDigest>,
    /// Tables and columns that stay behind: secrets, and what is of the person and not of the space.
    pub left_out: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// How many rows.
    pub rows: u64,
    /// Its columns.
    pub columns: Vec<String>,
    /// A line of JSON for each row.
    pub json: FileDigest,
    /// The same as CSV.
    pub csv: FileDigest,
}

/// A file of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileDigest {
    /// Its name within the archive.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Names of the tables and files in which two archives of a space differ; none where they hold the same.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let all = |it: &Self| -> BTreeMap<String, String> {
            let tables = it.tables.iter().map(|it| (it.name.clone(), format!("{} {}", it.rows, it.json.sha256)));
            let files = it.files.iter().map(|it| (it.file.clone(), it.sha256.clone()));
            tables
                .chain(files)
                .chain([("schema".into(), it.schema.clone()), ("space".into(), it.space.to_string())])
                .collect()
        };
        let (mine, theirs) = (all(self), all(other));
        let names = mine.keys().chain(theirs.keys()).filter(|it| mine.get(*it) != theirs.get(*it));
        let mut names: Vec<_> = names.cloned().collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn listed(&self) -> impl Iterator<Item = &FileDigest> {
        self.tables.iter().flat_map(|it| [&it.json, &it.csv]).chain(&self.files)
    }
}

/// Reads the manifest of an archive, and holds every file in it against its digest.
pub fn read(archive: impl Read + Seek) -> Result<Manifest> {
    let mut zip = ZipArchive::new(archive).map_err(|_| damaged("zip"))?;
    let mut json = Vec::new();
    let manifest = zip.by_name(FILE).map_err(|_| damaged(FILE))?;
    manifest.take(LARGEST).read_to_end(&mut json).map_err(|_| damaged(FILE))?;
    let manifest: Manifest = serde_json::from_slice(&json).map_err(|_| damaged(FILE))?;
    for it in manifest.listed() {
        let mut file = zip.by_name(&it.file).map_err(|_| damaged(&it.file))?;
        let (mut digest, mut buffer) = (Sha256::new(), vec![0; 64 << 10]);
        loop {
            let count = file.read(&mut buffer).map_err(|_| damaged(&it.file))?;
            if count == 0 {
                break;
            }
            digest.update(&buffer[..count]);
        }
        if hex(&digest.finalize()) != it.sha256 {
            return Err(damaged(&it.file));
        }
    }
    Ok(manifest)
}

fn damaged(file: &str) -> Error {
    Error::Invalid(format!(
        "書き出しファイルが壊れています（{file}）。書き出し直してください。 / The archive is damaged ({file}): export again."
    ))
}
