//! Made-up editions read back as they were meant.

use domain::{AgeBand, AreaCode, FiscalYear, Group, Level, Sex};
use ndb::{
    Cell, CheckupTable, FileStatus, Kind, PlaceKind, check, check_pair, read_bytes, read_folder,
    synthetic::{Areas, Items, SyntheticError, SyntheticOptions, write_edition},
};

use crate::books;

fn table(items: &[&str], at: usize) -> CheckupTable {
    read_bytes("made-up.xlsx", &books::one(items, at)).expect("table")
}

#[test]
fn a_question_by_area_reads_as_published() {
    let table = table(&["q8"], 1);
    assert!(table.synthetic);
    assert_eq!((table.kind, table.question, table.item.as_deref()), (Kind::Questionnaire, Some(8), None));
    assert_eq!((table.fiscal_year, table.level, table.group), (FiscalYear(2021), Level::Area, Group::All));
    assert!(table.wording.starts_with("現在、たばこを習慣的に吸っている。"));
    assert!(table.mask_rule.starts_with("集計結果が10未満の場合は「‐」で表示"));
    assert_eq!((table.classes.as_slice(), table.unit.as_str()), (&["はい".to_owned(), "いいえ".to_owned()][..], ""));
    assert_eq!(table.source.sheet, "質問項目");
    assert_eq!(table.source.sha256.len(), 64);
    // 北海道 has 21 areas, 青森県 6; then come those whose area could not be told.
    assert_eq!(table.places.len(), 21 + 6 + 1);
    assert_eq!((table.places[0].area, table.places[0].area_name.as_str()), (AreaCode::new(101), "南渡島"));
    let last = table.places.last().expect("place");
    assert_eq!((last.kind, last.prefecture, last.area, last.area_name.as_str()), (PlaceKind::Unknown, None, None, ""));
    assert_eq!(table.row(0, 0, Sex::Male).len(), 8);
    assert_eq!(table.cell(99, 0, Sex::Male, None), Cell::Blank);
}

#[test]
fn codes_are_read_as_text_and_as_numbers() {
    let dir = tempfile::tempdir().expect("folder");
    let options = SyntheticOptions { areas: Areas::FirstPrefectures(10), ..books::options(&["q20"]) };
    let paths = write_edition(dir.path(), &options).expect("edition");
    let table = ndb::read_workbook(&paths[1]).expect("table");
    let code = |wanted: u16| table.places.iter().filter(|it| it.area == AreaCode::new(wanted)).count();
    // 栃木県 is printed as text, 群馬県 as numbers.
    assert_eq!((code(901), code(1001)), (1, 1));
}

#[test]
fn answers_that_are_numbers_become_text() {
    assert_eq!(table(&["q21"], 0).classes, ["1", "2", "3", "4", "5"]);
}

#[test]
fn classes_that_differ_by_sex_are_blank_for_the_other() {
    let table = table(&["hb"], 0);
    assert_eq!(table.classes, ["13.1以上", "12.1以上13.0以下", "12.0以下", "12.1以上", "11.1以上12.0以下", "11.0以下"]);
    assert_eq!(table.unit, "g/dl");
    assert!(table.cell(0, 0, Sex::Male, None).count().is_some());
    assert_eq!(table.row(0, 0, Sex::Female), [Cell::Blank; 8]);
    assert_eq!(table.row(0, 3, Sex::Male), [Cell::Blank; 8]);
    assert!(table.cell(0, 3, Sex::Female, None).count().is_some());
    assert_eq!(check(&table).iter().filter(|it| it.severity == ndb::Severity::Refuse).count(), 0);
}

#[test]
fn cga_has_a_class_for_each_pair_and_rows_that_add_up() {
    let table = table(&["cga"], 1);
    assert_eq!((table.classes.len(), table.unit.as_str()), (18, "ml/min/1.73㎡"));
    assert_eq!(table.classes[..4], ["G1 －", "G1 ±", "G1 ＋～", "G2 －"]);
    let row = table.row(3, 3, Sex::Male);
    let ages: u32 = row[..7].iter().filter_map(|it| it.count()).sum();
    assert_eq!(row[7], Cell::Count(ages));
}

#[test]
fn means_are_numbers_and_nobody_measured_is_none() {
    let table = table(&["means"], 3);
    assert_eq!((table.kind, table.group, table.item.as_deref()), (Kind::Means, Group::Detailed, Some("means")));
    assert_eq!((table.classes.len(), table.places.last().map(|it| it.kind)), (16, Some(PlaceKind::Nation)));
    let bmi = table.mean(0, 0, Sex::Male, AgeBand::starting_at(40)).expect("mean");
    assert!((20.0..30.0).contains(&bmi), "{bmi}");
    assert!(table.row(0, 0, Sex::Male).is_empty());
    // A printed 0 says that nobody was measured.
    let nobody = books::alter(&books::one(&["means"], 3), "E6", "0");
    let nobody = read_bytes("made-up.xlsx", &nobody).expect("table");
    assert_eq!(nobody.mean(0, 0, Sex::Male, AgeBand::starting_at(40)), None);
    assert_eq!(nobody.cell_count() + 1, table.cell_count());
}

#[test]
fn areas_add_up_to_prefectures_and_masks_protect_each_other() {
    for item in ["hba1c", "q16", "hb", "cga"] {
        let dir = tempfile::tempdir().expect("folder");
        let paths = books::write(dir.path(), &[item]);
        let tables: Vec<_> = paths.iter().map(|it| ndb::read_workbook(it).expect("table")).collect();
        assert_eq!(check_pair(&tables[0], &tables[1]), [], "{item}");
        for table in &tables {
            for place in 0..table.places.len() {
                for class in 0..table.classes.len() {
                    for sex in Sex::ALL {
                        let row = table.row(place, class, sex);
                        let masked = row[..7].iter().filter(|it| **it == Cell::Masked).count();
                        assert!(masked != 1 || row[7] == Cell::Masked, "{item}: one masked age beside its subtotal");
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    let (first, again) = (books::one(&["bmi"], 1), books::one(&["bmi"], 1));
    assert!(first == again);
    let dir = tempfile::tempdir().expect("folder");
    let options = SyntheticOptions { seed: 8, ..books::options(&["bmi"]) };
    let other = std::fs::read(&write_edition(dir.path(), &options).expect("edition")[1]).expect("workbook");
    assert!(first != other);
}

#[test]
fn files_are_marked_as_made_up() {
    let dir = tempfile::tempdir().expect("folder");
    let paths = books::write(dir.path(), &["q8"]);
    assert!(
        paths.iter().all(|it| it.file_name().is_some_and(|it| it.to_string_lossy().starts_with("synthetic-2021-q8-")))
    );
    let book = std::fs::read(&paths[0]).expect("workbook");
    assert!(books::part(&book, "docProps/core.xml").contains("Renkei synthetic data"));
    assert!(books::part(&book, "xl/workbook.xml").contains("架空データ"));
}

#[test]
fn an_unknown_item_is_named() {
    let dir = tempfile::tempdir().expect("folder");
    let wrong = |year: u16, id: &str| {
        let options = SyntheticOptions {
            fiscal_year: FiscalYear(year),
            items: Items::Few(vec![id.to_owned()]),
            ..books::options(&[])
        };
        write_edition(dir.path(), &options)
    };
    assert!(matches!(wrong(2021, "ldh"), Err(SyntheticError::NoItem(id)) if id == "ldh"));
    assert!(matches!(wrong(2013, "q1"), Err(SyntheticError::NoItem(id)) if id == "q1"));
}

#[test]
fn a_whole_year_of_every_kind_is_imported() {
    for (year, files) in [(2017, 47), (2022, 120)] {
        let dir = tempfile::tempdir().expect("folder");
        let options = SyntheticOptions { fiscal_year: FiscalYear(year), items: Items::All, ..books::options(&[]) };
        let paths = write_edition(dir.path(), &options).expect("edition");
        let reading = read_folder(dir.path(), 2, &|_, _, _| {}, &|| false).expect("reading");
        assert_eq!((paths.len(), reading.tables.len()), (files, files), "{year}");
        // Two prefectures are not all, and are taken as what they are.
        assert!(reading.files.iter().all(|it| it.status == FileStatus::Warned && it.messages.len() == 1), "{year}");
        for table in &reading.tables {
            let group = table.source.file.contains("-detailed-");
            assert_eq!(table.group == Group::Detailed, group, "{}", table.source.file);
        }
    }
}
