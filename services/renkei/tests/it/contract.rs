//! Names and columns that others rely on.

use std::{fs, path::Path};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::run::{renkei, workbooks};

fn arg(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn inspect_prints_one_line_of_json_a_file() {
    let dir = tempfile::tempdir().expect("folder");
    let files: Vec<String> = workbooks(dir.path(), 2021, &["hba1c", "q8"], 2).iter().map(|it| arg(it)).collect();
    let ran = renkei(["ndb", "inspect"].map(str::to_owned).into_iter().chain(files.clone()));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let lines: Vec<Value> = ran.out.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    assert_eq!(lines.len(), files.len());
    let keys = [
        "file",
        "fiscal_year",
        "edition",
        "item",
        "question",
        "level",
        "group",
        "unit",
        "mask_rule",
        "prefectures",
        "areas",
        "classes",
        "cells",
        "masked_cells",
    ];
    assert!(lines.iter().all(|it| keys.iter().all(|key| it.get(key).is_some())));
    let find = |level: &str, question: Option<u64>| {
        lines.iter().find(|it| it["level"] == level && it["question"].as_u64() == question).expect("table")
    };
    let smoking = find("area", Some(8));
    assert_eq!((smoking["fiscal_year"].as_u64(), smoking["edition"].as_u64()), (Some(2021), Some(9)));
    // 北海道 has 21 areas, 青森県 6.
    assert_eq!((smoking["prefectures"].as_u64(), smoking["areas"].as_u64()), (Some(2), Some(27)));
    assert_eq!(find("prefecture", None)["item"], "hba1c");
}

#[test]
fn export_has_the_agreed_columns_and_never_a_zero_for_a_mask() {
    let dir = tempfile::tempdir().expect("folder");
    let files: Vec<String> = workbooks(dir.path(), 2021, &["hba1c"], 2).iter().map(|it| arg(it)).collect();
    let ran = renkei(["ndb", "export", "-o", "-"].map(str::to_owned).into_iter().chain(files));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut lines = ran.out.lines();
    assert_eq!(
        lines.next(),
        Some("fiscal_year,item,question,group,level,prefecture,area_code,area,class,sex,age_band,count")
    );
    let (masked, printed): (Vec<&str>, Vec<&str>) = lines.partition(|it| it.ends_with(','));
    assert!(masked.len() > 100 && printed.len() > 1_000);
    assert!(printed.iter().all(|it| !it.ends_with(",0")));
    assert!(ran.out.contains("\n2021,hba1c,,all,area,北海道,0101,南渡島,8.4以上,male,40-44,"));
}

#[test]
fn standardise_gives_the_same_bytes_with_any_number_of_threads() {
    let dir = tempfile::tempdir().expect("folder");
    workbooks(&dir.path().join("ndb"), 2021, &["hba1c", "q8"], 4);
    let digests: Vec<String> = ["1", "2", "7"]
        .iter()
        .map(|threads| {
            let out = dir.path().join(format!("{threads}.csv"));
            let ndb = arg(&dir.path().join("ndb"));
            let ran = renkei(["ndb", "standardise", "--ndb", &ndb, "--threads", threads, "-o", &arg(&out)]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            let bytes = fs::read(out).expect("file");
            domain::text::hex(&Sha256::digest(&bytes))
        })
        .collect();
    assert!(digests.iter().all(|it| *it == digests[0]), "{digests:?}");
    let text = fs::read_to_string(dir.path().join("1.csv")).expect("file");
    assert!(text.starts_with(
        "fiscal_year,indicator,sex,reference,prefecture,area_code,area,observed,observed_low,observed_high,expected,\
         expected_low,expected_high,ratio,ratio_low,ratio_high,lower95,upper95,class,masked_share,method,variance\n"
    ));
    for sex in ["male", "female", "both"] {
        assert!(text.contains(&format!("2021,smoking,{sex},nation,北海道,0101,南渡島,")));
    }
    assert!(text.lines().skip(1).all(|it| it.contains(",score,")));
}

#[test]
fn only_what_is_asked_for_is_computed() {
    let dir = tempfile::tempdir().expect("folder");
    workbooks(dir.path(), 2021, &["hba1c", "q8"], 2);
    let ndb = arg(dir.path());
    let ran = renkei([
        "ndb",
        "standardise",
        "--ndb",
        &ndb,
        "--indicator",
        "smoking",
        "--reference",
        "prefecture",
        "--fiscal-year",
        "2021",
        "--method",
        "poisson",
        "-o",
        "-",
    ]);
    // 27 areas, three sexes.
    assert_eq!((ran.code, ran.out.lines().count()), (0, 1 + 27 * 3));
    assert!(ran.out.lines().skip(1).all(|it| it.starts_with("2021,smoking,") && it.contains(",poisson,")));
}

#[test]
fn the_catalogue_prints_as_json() {
    let ran = renkei(["ndb", "indicators"]);
    let catalogue: Vec<Value> = serde_json::from_str(&ran.out).expect("JSON");
    for id in [
        "smoking",
        "bmi-25",
        "hba1c-6.5",
        "hba1c-8.0",
        "hba1c-8.4",
        "sbp-140",
        "ldl-140",
        "fpg-126",
        "tg-150",
        "exercise-habit",
        "rest-by-sleep",
    ] {
        let it = catalogue.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("{id}"));
        assert!(it["name"]["ja"].is_string() && it["name"]["en"].is_string());
    }
}

#[test]
fn wrong_use_is_two_and_failure_is_one() {
    assert_eq!(renkei(["ndb", "standardise"]).code, 2);
    assert_eq!(renkei(["ndb", "inspect"]).code, 2);
    let unknown = renkei(["ndb", "standardise", "--ndb", ".", "--indicator", "smokin", "-o", "-"]);
    assert_eq!((unknown.code, unknown.err.lines().count()), (2, 1));
    let missing = renkei(["ndb", "inspect", "/nowhere/a.xlsx"]);
    assert_eq!((missing.code, missing.err.lines().count(), missing.out.as_str()), (1, 1, ""));
}

#[test]
fn every_command_has_help_with_an_example() {
    for command in [
        vec!["--help"],
        vec!["up", "--help"],
        vec!["gateway", "--help"],
        vec!["worker", "--help"],
        vec!["migrate", "--help"],
        vec!["ndb", "inspect", "--help"],
        vec!["ndb", "export", "--help"],
        vec!["ndb", "standardise", "--help"],
        vec!["ndb", "indicators", "--help"],
        vec!["ndb", "fetch", "--help"],
        vec!["ndb", "synthesize", "--help"],
    ] {
        let ran = renkei(&command);
        assert!(ran.code == 0 && ran.out.contains("Example"), "{command:?}");
    }
}
