//! Figures of the ministry's own workbooks, as two independent programs give them.

use std::path::{Path, PathBuf};

use analytics::{Options, standardise};
use domain::{FiscalYear, RatioRow, Reference, SexGroup};

/// The published workbooks of an edition: below `RENKEI_NDB`, or beside the repository. They are not part of it.
fn edition(folder: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ndb");
    let root = std::env::var_os("RENKEI_NDB").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let folder = root.join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no published workbooks at {} (set RENKEI_NDB)", folder.display());
    None
}

fn ratio(folder: &Path, year: u16, indicator: &str, reference: Reference) -> RatioRow {
    let read = ndb::read_folder(folder, 0, &|_, _, _| {}, &|| false).expect("folder");
    let options = Options {
        fiscal_years: vec![FiscalYear(year)],
        indicators: vec![indicator.into()],
        references: vec![reference],
        ..Options::default()
    };
    let tango = standardise(&read.tables, &options).rows.into_iter().filter(|it| it.area.get() == 2601);
    tango.into_iter().find(|it| it.sex == SexGroup::Male).expect("丹後, men")
}

fn near(got: Option<f64>, want: f64, within: f64) {
    assert!(got.is_some_and(|it| (it - want).abs() < within), "{got:?} is not {want}");
}

#[test]
fn smoking_of_men_in_tango_in_fiscal_year_2018() {
    let Some(folder) = edition("06") else { return };
    let row = ratio(&folder, 2018, "smoking", Reference::Prefecture);
    assert_eq!(row.observed, Some(4312));
    near(row.expected, 3915.7038, 5e-5);
    near(row.ratio, 110.12, 5e-3);
}

#[test]
fn high_blood_sugar_of_men_in_tango_in_fiscal_year_2021() {
    let Some(folder) = edition("09") else { return };
    let row = ratio(&folder, 2021, "hba1c-8.0", Reference::Nation);
    assert_eq!(row.observed, Some(166));
    near(row.expected, 189.6554, 5e-5);
    near(row.expected_low, 189.0040, 5e-5);
    near(row.expected_high, 189.9585, 5e-5);
}
