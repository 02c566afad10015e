//! Where the ministry publishes each file: `data/ndb_files.csv`, editions 1 to 9.

use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Deserializer, de::Error as _};

/// A published file.
#[derive(Clone, Debug, Deserialize)]
pub struct Published {
    edition: u8,
    /// Its address.
    #[serde(deserialize_with = "address")]
    pub url: reqwest::Url,
    /// SHA-256 in hexadecimal, where we have seen the file.
    pub sha256: Option<String>,
}

impl Published {
    /// The last part of the address.
    pub fn name(&self) -> &str {
        self.url.path_segments().and_then(Iterator::last).unwrap_or_default()
    }
}

/// The shipped catalogue, or the one in a file of the same columns (edition, url, sha256).
pub fn read(file: Option<&Path>) -> anyhow::Result<Vec<Published>> {
    let shipped = include_bytes!("../../../data/ndb_files.csv").to_vec();
    let bytes = match file {
        None => shipped,
        Some(path) => std::fs::read(path).with_context(|| format!("{} を開けません", path.display()))?,
    };
    csv::Reader::from_reader(bytes.as_slice())
        .deserialize()
        .collect::<Result<_, _>>()
        .context("公表アドレスの一覧を読めません（列: edition,url,sha256）")
}

/// The files of an edition, in the order of the catalogue; empty where it is not known.
pub fn of_edition(known: &[Published], edition: u8) -> Vec<Published> {
    known.iter().filter(|it| it.edition == edition).cloned().collect()
}

/// The editions that are known, as a short list.
pub fn editions(known: &[Published]) -> String {
    let mut editions: Vec<u8> = known.iter().map(|it| it.edition).collect();
    editions.sort_unstable();
    editions.dedup();
    editions.iter().map(|it| format!("第{it}回")).collect::<Vec<_>>().join("、")
}

fn address<'de, D: Deserializer<'de>>(input: D) -> Result<reqwest::Url, D::Error> {
    String::deserialize(input)?.parse().map_err(D::Error::custom)
}
