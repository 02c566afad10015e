//! What the files of a folder say about each other.

use std::{
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use domain::{FiscalYear, Group, Level};
use ndb::{
    FileStatus, FolderError, FolderReading, read_folder,
    synthetic::{Items, SyntheticOptions, write_edition},
};

use crate::books;

fn read(dir: &Path) -> FolderReading {
    read_folder(dir, 1, &|_, _, _| {}, &|| false).expect("reading")
}

/// Name, status and the first Japanese line of every file.
fn told(reading: &FolderReading) -> Vec<(String, FileStatus, String)> {
    let line = |it: &ndb::FileOutcome| it.messages.first().map_or(String::new(), |it| it.ja.clone());
    reading.files.iter().map(|it| (it.name.clone(), it.status, line(it))).collect()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.parent().expect("folder")).expect("folder");
    std::fs::copy(from, to).expect("copy");
}

#[test]
fn copies_are_imported_once() {
    let dir = tempfile::tempdir().expect("folder");
    let paths = books::write(dir.path(), &["q8"]);
    copy(&paths[1], &dir.path().join("zz/保存版.xlsx"));
    let reading = read(dir.path());
    assert_eq!(reading.tables.len(), 2);
    let (name, status, line) = told(&reading).remove(2);
    assert_eq!((name.as_str(), status), ("zz/保存版.xlsx", FileStatus::Refused));
    assert_eq!(
        line,
        "「synthetic-2021-q8-all-area.xlsx」と同じ表です。取り込みは1回だけなので、どちらかを消してかまいません。"
    );
}

#[test]
fn two_tables_with_one_claim_are_both_refused_and_name_each_other() {
    let dir = tempfile::tempdir().expect("folder");
    books::write(dir.path(), &["q8"]);
    let other = SyntheticOptions { seed: 8, ..books::options(&["q8"]) };
    write_edition(&dir.path().join("other"), &other).expect("edition");
    let reading = read(dir.path());
    assert!(reading.tables.is_empty());
    for (at, other) in [(0, 2), (1, 3), (2, 0), (3, 1)] {
        let told = told(&reading);
        assert_eq!(told[at].1, FileStatus::Refused);
        assert!(told[at].2.starts_with(&format!("「{}」と同じ表のはずですが", told[other].0)), "{}", told[at].2);
    }
}

#[test]
fn a_stray_year_is_refused_and_an_edition_beside_another_is_not() {
    let dir = tempfile::tempdir().expect("folder");
    let questions: Vec<String> = (1..=6).map(|it| format!("q{it}")).collect();
    let names: Vec<&str> = questions.iter().map(String::as_str).collect();
    books::write(dir.path(), &names);
    let other = SyntheticOptions { fiscal_year: FiscalYear(2020), ..books::options(&["q9"]) };
    let paths = write_edition(&dir.path().join("2020"), &other).expect("edition");
    // In a folder of its own, a year is an edition; among twelve files of another, one file is a mistake.
    assert_eq!(read(dir.path()).tables.len(), 14);
    copy(&paths[0], &dir.path().join("stray.xlsx"));
    std::fs::remove_dir_all(dir.path().join("2020")).expect("remove");
    let reading = read(dir.path());
    assert_eq!(reading.tables.len(), 12);
    let stray = told(&reading).remove(0);
    assert_eq!((stray.0.as_str(), stray.1), ("stray.xlsx", FileStatus::Refused));
    assert_eq!(
        stray.2,
        "令和2年度の表です。このフォルダーのほかの表は令和3年度なので取り込みません。令和3年度のファイルに差し替えてください。"
    );
}

#[test]
fn of_two_publications_of_an_item_the_larger_is_the_one_of_all_results() {
    let dir = tempfile::tempdir().expect("folder");
    books::write(dir.path(), &["ecg", "hb", "means"]);
    let groups: Vec<_> = read(dir.path()).tables.into_iter().map(|it| (it.item, it.group, it.level)).collect();
    let mut expected = Vec::new();
    for item in ["ecg", "hb", "means"] {
        for group in [Group::All, Group::Detailed] {
            expected.extend([Level::Prefecture, Level::Area].map(|level| (Some(item.to_owned()), group, level)));
        }
    }
    assert_eq!(groups, expected);
}

#[test]
fn areas_without_their_prefectures_are_imported_with_a_line() {
    let dir = tempfile::tempdir().expect("folder");
    let paths = books::write(dir.path(), &["q8"]);
    std::fs::remove_file(&paths[0]).expect("remove");
    let reading = read(dir.path());
    assert_eq!((reading.tables.len(), reading.files[0].status), (1, FileStatus::Warned));
    assert!(reading.files[0].messages.iter().any(|it| it.ja.contains("対になる都道府県別の表がない")));
}

#[test]
fn made_up_tables_never_join_published_ones() {
    let dir = tempfile::tempdir().expect("folder");
    let paths = books::write(dir.path(), &["q8", "q20"]);
    // Without its mark, a made-up workbook stands for a published one.
    let mark = |xml: Option<String>| xml.map(|it| it.replace("架空データ", "備考"));
    let bytes = std::fs::read(&paths[0]).expect("workbook");
    std::fs::write(&paths[0], books::edit(&bytes, "xl/workbook.xml", mark)).expect("write");
    let reading = read(dir.path());
    assert_eq!(reading.tables.iter().map(|it| it.synthetic).collect::<Vec<_>>(), [false]);
    let refused: Vec<_> = told(&reading).into_iter().filter(|it| it.1 == FileStatus::Refused).collect();
    assert_eq!(refused.len(), 3);
    assert!(refused.iter().all(|it| it.2.starts_with("架空データです。")), "{refused:?}");
}

#[test]
fn every_file_is_told_of_and_rubbish_does_not_stop_the_rest() {
    let dir = tempfile::tempdir().expect("folder");
    books::write(dir.path(), &["q8"]);
    std::fs::write(dir.path().join("a.xlsx"), "県,数\n").expect("write");
    std::fs::write(dir.path().join("b.XLSM"), b"PK\x03\x04").expect("write");
    std::fs::write(dir.path().join("~$a.xlsx"), "lock").expect("write");
    std::fs::write(dir.path().join("readme.txt"), "text").expect("write");
    let reading = read(dir.path());
    let status: Vec<_> = reading.files.iter().map(|it| (it.name.as_str(), it.status)).collect();
    assert_eq!(status[..2], [("a.xlsx", FileStatus::Refused), ("b.XLSM", FileStatus::Refused)]);
    assert_eq!((status.len(), reading.tables.len()), (4, 2));
    assert!(reading.files.iter().all(|it| it.sha256.len() == 64));
}

#[test]
fn any_number_of_threads_reads_the_same() {
    let dir = tempfile::tempdir().expect("folder");
    books::write(dir.path(), &["q8", "hb", "means", "cga", "q20"]);
    copy(&dir.path().join("synthetic-2021-q8-all-area.xlsx"), &dir.path().join("copy/a.xlsx"));
    let one = read(dir.path());
    for threads in [0, 2, 5] {
        let many = read_folder(dir.path(), threads, &|_, _, _| {}, &|| false).expect("reading");
        assert!(one == many, "{threads} threads");
    }
}

#[test]
fn progress_counts_every_file_and_cancelling_stops() {
    let dir = tempfile::tempdir().expect("folder");
    books::write(dir.path(), &["q8", "q20"]);
    let seen = Mutex::new(Vec::new());
    let progress = |done: u32, total: u32, name: &str| seen.lock().expect("lock").push((done, total, name.to_owned()));
    read_folder(dir.path(), 1, &progress, &|| false).expect("reading");
    let seen = seen.into_inner().expect("lock");
    assert_eq!(seen.iter().map(|it| (it.0, it.1)).collect::<Vec<_>>(), [(1, 4), (2, 4), (3, 4), (4, 4)]);
    assert_eq!(seen[0].2, "synthetic-2021-q20-all-area.xlsx");

    let asked = AtomicU32::new(0);
    let cancelled = || asked.fetch_add(1, Ordering::Relaxed) >= 2;
    assert!(matches!(read_folder(dir.path(), 1, &|_, _, _| {}, &cancelled), Err(FolderError::Cancelled)));
    let nowhere = read_folder(&dir.path().join("nowhere"), 1, &|_, _, _| {}, &|| false);
    assert!(matches!(nowhere, Err(FolderError::Unreadable(_))));
}

#[test]
fn the_first_edition_keeps_its_tables_by_age_at_the_end_of_the_year() {
    // The same item twice with nearly as many people: the fundus tables of FY2013, whose classes do not differ.
    let dir = tempfile::tempdir().expect("folder");
    let options = SyntheticOptions {
        fiscal_year: FiscalYear(2013),
        items: Items::Few(vec!["fundus_kw".to_owned()]),
        ..books::options(&[])
    };
    let larger = write_edition(dir.path(), &options).expect("edition");
    let on_the_day = SyntheticOptions { seed: 7, ..options };
    let other = write_edition(&dir.path().join("on-the-day"), &on_the_day).expect("edition");
    // One person fewer in one age and its subtotal.
    let book = std::fs::read(&other[0]).expect("workbook");
    let table = ndb::read_bytes("a.xlsx", &book).expect("table");
    let count = |age| table.cell(0, 0, domain::Sex::Male, age).count().expect("count");
    let (age, all) = (count(domain::AgeBand::starting_at(40)), count(None));
    let fewer =
        books::edit(&book, "xl/worksheets/sheet1.xml", |xml| {
            xml.map(|it| {
                it.replacen(&format!("<c r=\"C6\"><v>{age}</v>"), &format!("<c r=\"C6\"><v>{}</v>", age - 1), 1)
                    .replacen(&format!("<c r=\"J6\"><v>{all}</v>"), &format!("<c r=\"J6\"><v>{}</v>", all - 1), 1)
            })
        });
    std::fs::write(&other[0], fewer).expect("write");
    let reading = read(dir.path());
    assert_eq!(larger.len(), 2);
    assert_eq!(reading.tables.len(), 2);
    let refused: Vec<_> = told(&reading).into_iter().filter(|it| it.1 == FileStatus::Refused).collect();
    assert_eq!(refused.len(), 2);
    assert!(refused.iter().any(|it| it.2.starts_with("受診時年齢で集計された表")), "{refused:?}");
}
