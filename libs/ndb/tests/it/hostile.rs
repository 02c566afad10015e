//! Files that are not what they say, or that would hurt the machine that opens them.

use std::{
    io::{Cursor, Write},
    time::{Duration, Instant},
};

use ndb::{
    ReadError,
    error::{Excess, Looks},
    read_bytes,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::books::{SHEET, SMOKING, book, edit, inline, pack};

fn refuse(book: &[u8]) -> ReadError {
    read_bytes("a.xlsx", book).expect_err("refusal")
}

#[test]
fn files_of_another_kind_are_told_apart() {
    let looks = |bytes: &[u8]| match refuse(bytes) {
        ReadError::NotAWorkbook(looks) => looks,
        other => panic!("{other:?}"),
    };
    assert_eq!(looks(b""), Looks::Empty);
    assert_eq!(looks("都道府県名,二次医療圏番号\n北海道,0101\n".as_bytes()), Looks::Csv);
    // Shift_JIS is not UTF-8, and text all the same.
    assert_eq!(looks(b"\x93\x73\x93\xb9\x95\x7b\x8c\xa7,1\r\n"), Looks::Csv);
    assert_eq!(looks(b"\xEF\xBB\xBF <!DOCTYPE html><html></html>"), Looks::Html);
    assert_eq!(looks(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0"), Looks::OldExcel);
    assert_eq!(looks(&[0, 1, 2, 3]), Looks::Other);
    assert_eq!(looks(&pack(&[("word/document.xml".to_owned(), b"<w/>".to_vec())])), Looks::Archive);
    let binary = [("xl/workbook.bin".to_owned(), vec![0]), ("xl/worksheets/sheet1.bin".to_owned(), vec![0])];
    assert_eq!(looks(&pack(&binary)), Looks::BinaryExcel);
}

#[test]
fn a_password_is_not_a_broken_file() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refuse(&bytes), ReadError::Encrypted);
}

#[test]
fn a_cut_off_workbook_is_damaged_wherever_it_is_cut() {
    for share in [1, 10, 50, 90, 99] {
        let cut = SMOKING.len() * share / 100;
        assert_eq!(refuse(&SMOKING[..cut]), ReadError::Damaged, "{share} %");
    }
    let half = edit(&SMOKING, SHEET, |xml| xml.map(|it| it[..it.len() / 2].to_owned()));
    assert_eq!(refuse(&half), ReadError::Damaged);
}

#[test]
fn macros_and_unknown_parts_are_refused_by_name() {
    let with = |name: &str| edit(&SMOKING, name, |_| Some("x".to_owned()));
    assert_eq!(refuse(&with("xl/vbaProject.bin")), ReadError::Macro);
    assert_eq!(refuse(&with("xl/macrosheets/sheet1.xml")), ReadError::Macro);
    for name in ["xl/embeddings/oleObject1.bin", "xl/worksheets/inner.zip", "xl/media/../../etc/passwd.png", "run.exe"]
    {
        assert!(matches!(refuse(&with(name)), ReadError::UnknownPart(_)), "{name}");
    }
    for name in
        ["[trash]/0000.dat", "xl/externalLinks/externalLink1.xml", "customXml/item1.xml", "docProps/thumbnail.wmf"]
    {
        assert!(read_bytes("a.xlsx", &with(name)).is_ok(), "{name}");
    }
}

#[test]
fn a_part_that_inflates_to_a_gigabyte_is_refused_early() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, times: usize, bytes: &[u8]| {
        writer.start_file(name, SimpleFileOptions::default().compression_level(Some(1))).expect("entry");
        for _ in 0..times {
            writer.write_all(bytes).expect("bytes");
        }
    };
    add("xl/workbook.xml", 1, br#"<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>"#);
    add("xl/_rels/workbook.xml.rels", 1, br#"<R><Relationship Id="r" Target="worksheets/sheet1.xml"/></R>"#);
    add(SHEET, 1024, &vec![0; 1 << 20]);
    let bomb = writer.finish().expect("archive").into_inner();
    assert!(bomb.len() < 16 << 20);
    let start = Instant::now();
    assert!(matches!(refuse(&bomb), ReadError::TooLarge(_)));
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn more_than_any_table_has_is_refused() {
    let too_large = |book: &[u8]| assert!(matches!(refuse(book), ReadError::TooLarge(_)), "{:?}", refuse(book));
    let rows: String = (1..=1_000_000)
        .fold(String::new(), |xml, row| xml + "<row r=\"" + &row.to_string() + "\"><c><v>1</v></c></row>");
    too_large(&book(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")));
    too_large(&book("<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>"));
    too_large(&book("<worksheet><sheetData><row r=\"1\"><c r=\"A1048576\"><v>1</v></c></row></sheetData></worksheet>"));
    let long = "あ".repeat(100_000);
    too_large(&book(&format!(
        r#"<worksheet><sheetData><row><c t="str"><v>{long}</v></c></row></sheetData></worksheet>"#
    )));
    let strings = format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(200_001));
    too_large(&edit(&SMOKING, "xl/sharedStrings.xml", |_| Some(strings)));
    let mut parts = vec![("xl/workbook.xml".to_owned(), b"<w/>".to_vec())];
    parts.extend((0..200).map(|at| (format!("customXml/item{at}.xml"), b"<x/>".to_vec())));
    too_large(&pack(&parts));
}

#[test]
fn sheets_that_are_small_alone_and_large_together_are_refused() {
    let padding = format!("<worksheet><sheetData/><!--{}--></worksheet>", " ".repeat(50 << 20));
    let sheets = r#"<sheet name="s" r:id="rId1"/>"#.repeat(4);
    let book =
        edit(&book(&padding), "xl/workbook.xml", |_| Some(format!("<workbook><sheets>{sheets}</sheets></workbook>")));
    assert!(matches!(refuse(&book), ReadError::TooLarge(_)));
}

#[test]
fn a_thousand_classes_in_one_place_end_early() {
    let classes: Vec<String> = (0..19_000).map(|it| format!("{it}回")).collect();
    let rows: Vec<Vec<&str>> = classes.iter().map(|it| vec!["", it.as_str()]).collect();
    let rows = [vec![vec!["北海道", "はい"]], rows].concat();
    let sheet = book(&inline("特定健診 標準的な質問票（質問項目８） たばこ：R3年度", &rows));
    let start = Instant::now();
    let refused = refuse(&sheet);
    assert_eq!(refused, ReadError::UnevenClasses("B70".into()));
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_dtd_is_refused_in_every_part() {
    let dtd = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]>";
    for part in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", SHEET] {
        let with = edit(&SMOKING, part, |xml| xml.map(|it| it.replacen("?>", &format!("?>{dtd}"), 1)));
        assert_eq!(refuse(&with), ReadError::Dtd, "{part}");
    }
    let unknown = edit(&SMOKING, "xl/sharedStrings.xml", |xml| xml.map(|it| it.replace("<t>はい</t>", "<t>&b;</t>")));
    assert_eq!(refuse(&unknown), ReadError::Damaged);
}

#[test]
fn a_missing_shared_string_or_a_cell_given_twice_is_damage() {
    let none = edit(&SMOKING, "xl/sharedStrings.xml", |_| None);
    assert_eq!(refuse(&none), ReadError::Damaged);
    let twice =
        "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>";
    assert_eq!(refuse(&book(twice)), ReadError::Damaged);
}

#[test]
fn another_table_of_the_ministry_is_named_as_such() {
    let other = |title: &str| {
        edit(&SMOKING, "xl/sharedStrings.xml", |xml| {
            xml.map(|it| it.replacen("特定健診 標準的な質問票（質問項目８）", title, 1))
        })
    };
    assert_eq!(refuse(&other("処方薬（内服／外来・院内）")), ReadError::NotACheckupTable);
    assert_eq!(refuse(&other("特定保健指導")), ReadError::NotACheckupTable);
    assert_eq!(refuse(&other("特定健診 標準的な質問票（質問項目）")), ReadError::NoSubject);
    let no_year = edit(&SMOKING, "xl/sharedStrings.xml", |xml| xml.map(|it| it.replace("2021年度", "令和")));
    assert_eq!(refuse(&no_year), ReadError::NoYear);
    let again =
        edit(&SMOKING, "xl/sharedStrings.xml", |xml| xml.map(|it| it.replace("<t>いいえ</t>", "<t>はい（再掲）</t>")));
    assert_eq!(refuse(&again), ReadError::AgeAtCheckup);
}

#[test]
fn every_refusal_is_one_line_in_both_languages() {
    use domain::FiscalYear;
    let name = || "a.xlsx".to_owned();
    let all = [
        ReadError::Unreadable,
        ReadError::NotAWorkbook(Looks::Csv),
        ReadError::Macro,
        ReadError::Encrypted,
        ReadError::Damaged,
        ReadError::TooLarge(Excess::Part),
        ReadError::UnknownPart(name()),
        ReadError::Dtd,
        ReadError::NotACheckupTable,
        ReadError::NoYear,
        ReadError::NoSubject,
        ReadError::Layout(name()),
        ReadError::BadCell(name()),
        ReadError::UnknownPlace(name()),
        ReadError::AgeAtCheckup,
        ReadError::UnevenClasses(name()),
        ReadError::StrayYear { found: FiscalYear(2016), main: FiscalYear(2017) },
        ReadError::MadeUp,
        ReadError::SameAs(name()),
        ReadError::ConflictsWith(name()),
    ];
    for error in all {
        let text = error.text();
        assert!(text.ja.ends_with('。') && text.en.ends_with('.'), "{error:?}");
        assert!(!text.ja.contains('\n') && !text.en.contains('\n'), "{error:?}");
    }
}
