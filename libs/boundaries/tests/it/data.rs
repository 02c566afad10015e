//! The published files, where they are at hand.

use std::{io::Write, path::PathBuf, sync::Once};

use boundaries::{
    Limits, Topology,
    members::{self, Members},
    read,
};

static SAID: Once = Once::new();

/// A file below the folder of data: `RENKEI_DATA`, or beside the repository. Says so once where it is not.
pub fn data(file: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let path = std::env::var_os("RENKEI_DATA").map_or(beside.into(), PathBuf::from).join(file);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        let line = "skipped: no boundaries at ../shared/data (set RENKEI_DATA to the folder that has them)";
        SAID.call_once(|| writeln!(std::io::stdout(), "{line}").expect("output"));
    }
    bytes
}

pub fn topology() -> Option<Topology> {
    let bytes = data("boundaries/N03-21_210101_topojson_s0010.json")?;
    Some(read(&bytes, &Limits::default()).expect("municipalities"))
}

pub fn members() -> Option<Members> {
    let (main, mie) = (data("areas/municipality_to_iryoken2.csv")?, data("areas/mie_area_municipalities.csv")?);
    Some(members::read(&[&main, &mie], 7).expect("members"))
}
