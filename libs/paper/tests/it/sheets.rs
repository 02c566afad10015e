//! Checklists for the tests, and the workbooks that officers might make of them.

use std::io::{Cursor, Read, Write};

use chrono::NaiveDate;
use domain::FiscalYear;
use paper::checklist::{Filled, FilledRow, STATUSES, Sheet, SheetRow, read, write};
use uuid::Uuid;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

pub const SPACE: Uuid = Uuid::from_u128(0x1234_5678_9abc_4def_8123_4567_89ab_cdef);

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("day")
}

/// An item without an answer.
pub fn item(number: usize) -> SheetRow {
    SheetRow {
        item: format!("area_l2_to_l3.1.{number}"),
        section: format!("{} 協議会の運営", number / 10 + 1),
        number: format!("1.{number}"),
        text: "関係機関の担当者を適切に配置している。".into(),
        hint: "担当は複数人の体制とする。".into(),
        status: STATUSES[0].into(),
        start: None,
        owner: String::new(),
        reason: String::new(),
        note: String::new(),
        version: 0,
    }
}

/// A sheet of these items.
pub fn sheet(rows: Vec<SheetRow>) -> Sheet {
    Sheet {
        space: SPACE,
        space_name: "架空圏域".into(),
        list: "area_l2_to_l3".into(),
        title: "二次医療圏版 レベル2→3 進捗チェックリスト".into(),
        fiscal_year: FiscalYear(2026),
        made_on: day("2026-11-25"),
        made_up: true,
        rows,
    }
}

/// Forty items with answers of every kind.
pub fn full() -> Sheet {
    let rows = (0_u32..).zip(0..40).map(|(version, number)| SheetRow {
        status: STATUSES[number % 5].into(),
        start: (number % 3 == 0).then(|| day("2026-04-01") + chrono::Days::new(number as u64 * 7)),
        owner: ["", "健康推進課　架空 花子", "=保健所", "-"][number % 4].into(),
        reason: ["", "人員の不足\nのため", "+1", "@担当"][number % 4].into(),
        note: ["", "\"引用\", <b>&amp;</b>", "max_x = 3", "=HYPERLINK(\"http://example.com\")", "🏥𠮷"][number % 5]
            .into(),
        version: version * 3,
        ..item(number)
    });
    sheet(rows.collect())
}

pub fn written(sheet: &Sheet) -> Vec<u8> {
    write(sheet).expect("workbook")
}

/// Reads what must be readable.
pub fn filled(bytes: &[u8]) -> Filled {
    read(bytes).unwrap_or_else(|it| panic!("{it}"))
}

/// What a row holds, apart from where it stands; comparable and printable.
pub type Answer = (String, u32, usize, Option<NaiveDate>, [String; 3]);

/// The answers that a sheet should give back.
pub fn expected(sheet: &Sheet) -> Vec<Answer> {
    let rows = sheet.rows.iter().map(|it| {
        let texts = [&it.owner, &it.reason, &it.note].map(|it| it.trim().to_owned());
        let status = STATUSES.iter().position(|word| *word == it.status).expect("status");
        (it.item.clone(), it.version, status, it.start, texts)
    });
    rows.collect()
}

pub fn answers(rows: &[FilledRow]) -> Vec<Answer> {
    let row = |it: FilledRow| (it.item, it.version, it.status, it.start, [it.owner, it.reason, it.note]);
    rows.iter().cloned().map(row).collect()
}

/// Problems as `row column`.
pub fn problems(filled: &Filled) -> Vec<String> {
    filled.problems.iter().map(|it| format!("{} {}", it.row, it.column)).collect()
}

/// A part of a workbook as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("archive");
    archive.by_name(name).expect("part").read_to_string(&mut text).expect("text");
    text
}

/// The workbook with a part changed by hand.
pub fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("archive");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("entry");
        let (path, mut text) = (entry.name().expect("name").to_string(), String::new());
        entry.read_to_string(&mut text).expect("text");
        out.start_file(&path, SimpleFileOptions::default()).expect("entry");
        let text = if path == name { change(text) } else { text };
        out.write_all(text.as_bytes()).expect("part");
    }
    out.finish().expect("archive").into_inner()
}

/// The workbook with one more part.
pub fn with_part(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut out = ZipWriter::new_append(Cursor::new(bytes.to_vec())).expect("archive");
    out.start_file(name, SimpleFileOptions::default()).expect("entry");
    out.write_all(text.as_bytes()).expect("part");
    out.finish().expect("archive").into_inner()
}

/// The first sheet, changed by hand.
pub fn changed_sheet(bytes: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    changed(bytes, "xl/worksheets/sheet1.xml", change)
}

/// Puts another cell where one stands; the XML of the new one is given without its address.
pub fn put(bytes: &[u8], address: &str, attributes: &str, inner: &str) -> Vec<u8> {
    changed_sheet(bytes, |xml| {
        let start = xml.find(&format!("<c r=\"{address}\"")).expect("cell");
        let rest = &xml[start..];
        let close = rest.find('>').expect("end");
        let end = if rest[..close].ends_with('/') { close + 1 } else { rest.find("</c>").expect("end") + 4 };
        format!("{}<c r=\"{address}\" {attributes}>{inner}</c>{}", &xml[..start], &rest[end..])
    })
}

/// The same with a text.
pub fn put_text(bytes: &[u8], address: &str, text: &str) -> Vec<u8> {
    put(bytes, address, "t=\"inlineStr\"", &format!("<is><t xml:space=\"preserve\">{text}</t></is>"))
}
