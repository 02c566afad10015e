//! Figures that others published, recomputed from the counts published beside them.
//!
//! Reads the folder in `RENKEI_DATA` (a relative one is seen from the root of the repository; without it
//! `../shared/data`). The data are no part of the project: where a file is absent, one line says so and its tests
//! pass. A file that is there and cannot be read as expected fails.

mod book;
mod cells;
mod differences;
mod expectancy;
mod limits;
mod rates;

use std::{
    io::{Write, stdout},
    path::{Path, PathBuf},
};

/// A file below the folder of the data; none, and a line about it, where it is absent.
fn file(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(std::env::var_os("RENKEI_DATA").unwrap_or_else(|| "../shared/data".into()));
    let path = folder.join(name);
    if path.is_file() {
        return Some(path);
    }
    say(&format!("published: no file {}, nothing recomputed", path.display()));
    None
}

/// Past the capture of the test harness, so that the figures are seen when all is well.
fn say(text: &str) {
    // Nobody may be listening.
    let _ = writeln!(stdout(), "{text}");
}
