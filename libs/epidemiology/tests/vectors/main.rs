//! Published and peer-made figures against this crate.
//!
//! Reads the folder in `RENKEI_VECTORS` (a relative one is seen from the root of the repository; without it
//! `../shared/vectors`). The vectors are no part of the project: where the folder is absent, one line says so and
//! the test passes. Methods, inputs and keys that this test does not know are listed, never counted as passed.

mod bayes;
mod case;
mod compare;
mod counts;
mod direct;
mod funnel;
mod indirect;
mod inequality;
mod known_bad_life;
mod known_bad_spread;
mod life_table;
mod method;
mod multiplicity;
mod proportions;
mod quantile;
mod rate_ratio;
mod report;
mod smr;
mod spatial;
mod standard;
mod sullivan;
mod trend;

use std::{
    fs,
    io::{Write, stdout},
    path::{Path, PathBuf},
};

use case::Case;
use report::Report;
use serde_json::Value;

/// Wrong peer outputs, kept elsewhere to document disagreement.
const NEVER_EXPECTED: &str = "known_bad_peer_outputs.json";

fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join(std::env::var_os("RENKEI_VECTORS").unwrap_or_else(|| "../shared/vectors".into()))
}

/// Past the capture of the test harness, so that the table is seen when all is well.
fn say(text: &str) {
    // Nobody may be listening.
    let _ = writeln!(stdout(), "{text}");
}

#[test]
fn vectors() {
    let folder = folder();
    let Ok(entries) = fs::read_dir(&folder) else {
        say(&format!("vectors: no folder {}, nothing compared", folder.display()));
        return;
    };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == "json"));
    files.retain(|path| path.file_name().is_some_and(|it| it != NEVER_EXPECTED));
    files.sort();
    let mut report = Report::default();
    for file in files {
        let text = fs::read_to_string(&file).expect("a readable file");
        let content: Value = match serde_json::from_str(&text) {
            Ok(content) => content,
            Err(error) => {
                report.fail(&format!("{}: {error}", file.display()));
                continue;
            }
        };
        for case in content["cases"].as_array().into_iter().flatten() {
            run(&Case::new(case), &mut report);
        }
    }
    say(&report.to_string());
    assert!(report.failures.is_empty(), "{} comparisons failed, listed above", report.failures.len());
}

fn run(case: &Case, report: &mut Report) {
    let row = report.row(case.method());
    row.cases += 1;
    let Some(answer) = method::find(case.method()) else {
        row.unknown += 1;
        return;
    };
    match answer(case) {
        Ok(answers) => compare::compare(case, &answers, report),
        Err(refusal) if case.expects_nothing() => {
            row.passed += 1;
            report.note(&format!("{}: nothing expected ({refusal})", case.method()));
        }
        Err(refusal) => {
            row.unsupported += 1;
            report.note(&format!("NOT COMPARED {} {}: {refusal}", case.method(), case.id()));
        }
    }
}
