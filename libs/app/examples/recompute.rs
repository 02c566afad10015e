//! Recomputes everything from the stored counts of five editions: ratios of all indicators, areas, sexes and references, the
//! counts of prefectures, and all maps with tests, funnels and smoothing. Prints seconds; see `load-tests/recompute.sh`.
//!
//! Usage: `recompute FOLDER CSV`: one folder an edition below FOLDER; CSV is where the counts of one indicator go, for the peer.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use analytics::{Options, csv, parquet, prevalences, standardise};
use domain::{RatioRow, Reference, SexGroup};
use ndb::{CheckupTable, Kind};

/// Runs that are timed.
const RUNS: usize = 5;

fn main() {
    let paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, counts] = paths.as_slice() else { panic!("usage: recompute FOLDER CSV") };
    let editions: Vec<Vec<u8>> = folders(folder).iter().map(|it| stored(it, counts)).collect();
    let mut took = Vec::new();
    let mut done = (0, 0, 0);
    for _ in 0..RUNS {
        let began = Instant::now();
        done =
            editions.iter().map(|it| recompute(it.clone())).fold((0, 0, 0), |a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2));
        took.push(began.elapsed().as_secs_f64());
    }
    took.sort_unstable_by(f64::total_cmp);
    let (ratios, shares, maps) = done;
    println!("{} editions: {ratios} ratios, {shares} shares, {maps} maps", editions.len());
    println!("seconds {:.3} {:.3} {:.3}", took[RUNS / 2], took[0], took[RUNS - 1]);
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(root).expect("folder").map(|it| it.expect("entry").path()).collect();
    all.retain(|it| it.is_dir());
    all.sort();
    all
}

/// The counts as a worker keeps them.
fn stored(folder: &Path, counts: &Path) -> Vec<u8> {
    let read = ndb::read_folder(folder, 0, &|_, _, _| {}, &|| false).expect("edition");
    let smoking: Vec<CheckupTable> =
        read.tables.iter().filter(|it| it.kind == Kind::Questionnaire && it.question == Some(8)).cloned().collect();
    csv::write_counts(&smoking, fs::File::create(counts).expect("file")).expect("CSV");
    parquet::write_counts(&read.tables).expect("Parquet")
}

fn recompute(bytes: Vec<u8>) -> (usize, usize, usize) {
    let tables = parquet::read_counts(bytes).expect("counts");
    let outcome = standardise(&tables, &Options::default());
    let shares = prevalences(&tables, &Options::default());
    let mut maps: BTreeMap<(&str, SexGroup, Reference), Vec<RatioRow>> = BTreeMap::new();
    for it in &outcome.rows {
        maps.entry((&it.indicator, it.sex, it.reference)).or_default().push(it.clone());
    }
    for rows in maps.values() {
        compare::map(rows, None).expect("map");
    }
    (outcome.rows.len(), shares.len(), maps.len())
}
