//! The published workbooks, where they are at hand: every file is imported, or refused for a reason worked out by hand.

use std::path::Path;

use domain::{AgeBand, Group, Level, Sex, catalogue};
use ndb::{CheckupTable, FileStatus, FolderReading, Kind, read_folder, read_workbook};

use crate::books::{published, tell};

/// The start of a refusal, and how many files are told so.
type Refused = (&'static str, usize);

/// Folder, fiscal year, workbooks, and refusals.
const EDITIONS: [(&str, u16, usize, &[Refused]); 6] = [
    // Half of the first edition is by age at the checkup.
    ("01", 2013, 41, &[("受診時年齢で集計された表", 18)]),
    ("02", 2014, 45, &[]),
    // 000539828 is of FY2016; its correction 000711554 is beside it.
    ("05", 2017, 48, &[("平成28年度の表です。", 1)]),
    // 000539847 is of FY2017.
    ("06", 2018, 119, &[("平成29年度の表です。", 1)]),
    ("08", 2020, 119, &[]),
    ("09", 2021, 120, &[]),
];

fn read(dir: &Path) -> FolderReading {
    read_folder(dir, 2, &|_, _, _| {}, &|| false).expect("reading")
}

#[test]
fn every_file_is_imported_or_refused_for_a_known_reason() {
    let Some(dir) = published() else { return };
    for (edition, year, files, reasons) in EDITIONS {
        let reading = read(&dir.join(edition));
        let count = |status| reading.files.iter().filter(|it| it.status == status).count();
        let (imported, warned, refused) =
            (count(FileStatus::Imported), count(FileStatus::Warned), count(FileStatus::Refused));
        tell(&format!(
            "edition {edition}, fiscal year {year}: {imported} imported, {warned} warned, {refused} refused"
        ));
        let lines = reading.files.iter().filter(|it| it.status == FileStatus::Refused).flat_map(|it| &it.messages);
        let lines: Vec<&str> = lines.map(|it| it.ja.as_str()).collect();
        assert_eq!(reading.files.len(), files, "{edition}");
        assert_eq!(lines.len(), reasons.iter().map(|it| it.1).sum::<usize>(), "{edition}: {lines:?}");
        for (reason, times) in reasons {
            assert_eq!(lines.iter().filter(|it| it.starts_with(reason)).count(), *times, "{edition}: {reason}");
        }
        // The table of prefectures that goes with 001122914 was not linked.
        assert_eq!(warned, usize::from(edition == "08"), "{edition}");
        for table in &reading.tables {
            assert_eq!((table.fiscal_year.0, table.synthetic), (year, false), "{}", table.source.file);
            assert!(
                table.kind == Kind::Questionnaire || table.item.is_some(),
                "{}: {}",
                table.source.file,
                table.wording
            );
        }
    }
}

#[test]
fn items_published_twice_are_told_apart_by_pair_and_alone() {
    let Some(dir) = published() else { return };
    for (edition, ..) in EDITIONS {
        for table in read(&dir.join(edition)).tables {
            let twice = table.item.as_deref().and_then(catalogue::item).is_some_and(|it| it.all_above.is_some());
            let path = dir.join(edition).join(&table.source.file);
            let alone = read_workbook(&path).expect("table");
            assert_eq!(alone.group, table.group, "{edition}/{}", table.source.file);
            assert!(twice || table.group == Group::All || table.kind == Kind::Means, "{edition}/{}", table.source.file);
        }
    }
    let ninth = read(&dir.join("09"));
    let group = |file: &str| ninth.tables.iter().find(|it| it.source.file == file).map(|it| it.group);
    assert_eq!((group("001258797.xlsx"), group("001260960.xlsx")), (Some(Group::Detailed), Some(Group::All)));
}

/// Sums over a whole sheet, each count weighted by its place, class, sex and age, so that none can change places.
fn weighted(table: &CheckupTable) -> (u64, u64, u64) {
    let (mut sum, mut weighted, mut masked) = (0, 0, 0);
    for place in 0..table.places.len() {
        for class in 0..table.classes.len() {
            for (sex, key) in Sex::ALL.into_iter().enumerate() {
                for (age, cell) in table.row(place, class, key).iter().enumerate() {
                    let people = u64::from(cell.count().unwrap_or(0));
                    sum += people;
                    weighted += people * ((place + 1) * (class + 1) * (sex + 1) * (age + 1)) as u64;
                    masked += u64::from(*cell == ndb::Cell::Masked);
                }
            }
        }
    }
    (sum, weighted, masked)
}

#[test]
fn cells_agree_with_sums_worked_out_by_another_program() {
    let Some(dir) = published() else { return };
    // Worked out apart from this crate; every cell of every file was compared once in the same way.
    let facts = [
        ("01/0000187772.xlsx", (50_492_456, 26_136_391_012, 0)),
        ("01/000532583.xlsx", (27_709_450, 12_788_333_793, 0)),
        ("02/0000177347.xlsx", (42_986_032, 18_665_190_255, 0)),
        ("05/000539829.xlsx", (292_319, 55_985_946, 2_845)),
        ("06/000821833.xlsx", (744_171, 2_605_835_218, 10_857)),
        ("08/001264095.xlsx", (32_630_255, 174_758_611_057, 54_044)),
        ("09/001258726.xlsx", (60_024_688, 401_622_124_098, 4_524)),
        ("09/001258889.xlsx", (54_220_677, 85_338_829_928, 1_595)),
    ];
    for (file, expected) in facts {
        assert_eq!(weighted(&read_workbook(&dir.join(file)).expect("table")), expected, "{file}");
    }
}

#[test]
fn means_agree_with_a_sum_worked_out_by_another_program() {
    let Some(dir) = published() else { return };
    let table = read_workbook(&dir.join("09/001258742.xlsx")).expect("table");
    let mut sum = 0.0;
    for place in 0..table.places.len() {
        for class in 0..table.classes.len() {
            for sex in Sex::ALL {
                for (at, age) in AgeBand::all().map(Some).chain([None]).enumerate() {
                    sum += table.mean(place, class, sex, age).unwrap_or(0.0) * ((at + 1) * (class + 1)) as f64;
                }
            }
        }
    }
    assert!((sum - 188_939_724.836_827).abs() < 1e-4, "{sum}");
}

#[test]
fn the_classes_of_every_area_table_reach_the_catalogue() {
    let Some(dir) = published() else { return };
    let reading = read(&dir.join("09"));
    let items = reading.tables.iter().filter(|it| it.level == Level::Area && it.kind == Kind::Distribution);
    let mut ids: Vec<_> = items.filter_map(|it| it.item.clone()).collect();
    ids.sort();
    ids.dedup();
    // All items but the means.
    assert_eq!(ids.len(), catalogue::items().len() - 1);
    let questions = reading.tables.iter().filter(|it| it.level == Level::Area).filter_map(|it| it.question);
    assert_eq!(questions.collect::<Vec<_>>(), (1..=22).collect::<Vec<u8>>());
}
