//! Runs the program, and makes workbooks for it.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use domain::FiscalYear;
use ndb::synthetic::{Areas, Items, SyntheticOptions, write_edition};

/// What a run printed, and how it ended.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program with these arguments.
pub fn command<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_renkei"));
    command.args(args).env_remove("RENKEI_DATABASE_URL").env_remove("RENKEI_NDB");
    command
}

/// Runs it to the end.
pub fn renkei<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Ran {
    let output = command(args).output().expect("run renkei");
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Made-up workbooks of these items (`bmi`, `q8` …) for the first prefectures.
pub fn workbooks(dir: &Path, year: u16, items: &[&str], prefectures: u8) -> Vec<PathBuf> {
    let options = SyntheticOptions {
        fiscal_year: FiscalYear(year),
        seed: 11,
        items: Items::Few(items.iter().map(|it| (*it).to_owned()).collect()),
        areas: Areas::FirstPrefectures(prefectures),
    };
    write_edition(dir, &options).expect("made-up edition")
}
