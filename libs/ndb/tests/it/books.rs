//! Workbooks to test with: made up by the crate, taken apart and put together again.

use std::{
    io::{Cursor, Read, Write},
    path::{Path, PathBuf},
    sync::{LazyLock, Once},
};

use domain::FiscalYear;
use ndb::synthetic::{Areas, Items, SyntheticOptions, write_edition};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The part with the table.
pub const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Tables of two prefectures, in the form of FY2021.
pub fn options(items: &[&str]) -> SyntheticOptions {
    SyntheticOptions {
        fiscal_year: FiscalYear(2021),
        seed: 7,
        items: Items::Few(items.iter().map(|it| (*it).to_owned()).collect()),
        areas: Areas::FirstPrefectures(2),
    }
}

/// Writes them into a folder; paths in order, prefecture before area.
pub fn write(dir: &Path, items: &[&str]) -> Vec<PathBuf> {
    write_edition(dir, &options(items)).expect("made-up edition")
}

/// The table of areas of question 8.
pub static SMOKING: LazyLock<Vec<u8>> = LazyLock::new(|| one(&["q8"], 1));

/// The bytes of one of the workbooks.
pub fn one(items: &[&str], at: usize) -> Vec<u8> {
    let dir = tempfile::tempdir().expect("folder");
    std::fs::read(&write(dir.path(), items)[at]).expect("workbook")
}

/// The text of a part.
pub fn part(book: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("archive");
    let mut text = String::new();
    archive.by_name(name).expect("part").read_to_string(&mut text).expect("text");
    text
}

/// The workbook with a part changed, added (`None` comes in) or left out (`None` goes out).
pub fn edit(book: &[u8], name: &str, change: impl FnOnce(Option<String>) -> Option<String>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        parts.push((entry.name().expect("name").to_string(), bytes));
    }
    let old = parts.iter().position(|it| it.0 == name).map(|at| String::from_utf8(parts.remove(at).1).expect("text"));
    parts.extend(change(old).map(|it| (name.to_owned(), it.into_bytes())));
    pack(&parts)
}

/// The workbook with the value of one cell replaced.
pub fn alter(book: &[u8], cell: &str, value: &str) -> Vec<u8> {
    edit(book, SHEET, |xml| {
        xml.map(|it| {
            let at = it.find(&format!("<c r=\"{cell}\"")).expect("cell");
            let from = at + it[at..].find("<v>").expect("value") + 3;
            let to = from + it[from..].find("</v>").expect("value");
            assert!(!it[at..to].contains("t=\"s\""), "{cell} is a text");
            format!("{}{value}{}", &it[..from], &it[to..])
        })
    })
}

/// A zip archive of parts.
pub fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("entry");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("archive").into_inner()
}

/// A workbook of one sheet from its XML; without shared strings.
pub fn book(sheet: &str) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    pack(&parts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())))
}

/// A sheet in which every text is inline; `rows` are the rows of data, each `label…, 16 numbers`.
pub fn inline(title: &str, rows: &[Vec<&str>]) -> String {
    let ages = ["40～44歳", "45～49歳", "50～54歳", "55～59歳", "60～64歳", "65～69歳", "70～74歳", "中計"];
    let mut all = vec![
        vec![title],
        vec!["都道府県名", "回答", "全体"],
        [vec!["", "", "男"], vec![""; 7], vec!["女"]].concat(),
        [vec!["", ""], ages.to_vec(), ages.to_vec()].concat(),
        [vec!["", ""], vec!["人数"; 16]].concat(),
    ];
    all.extend(rows.iter().cloned());
    let cell = |text: &&str| match text.parse::<f64>() {
        Ok(_) => format!("<c><v>{text}</v></c>"),
        Err(_) if text.is_empty() => "<c/>".to_owned(),
        Err(_) => format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#),
    };
    let rows: Vec<String> =
        all.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect();
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", rows.concat())
}

/// Prints a line that is seen although the test passes.
pub fn tell(line: &str) {
    writeln!(std::io::stdout(), "{line}").expect("output");
}

static SAID: Once = Once::new();

/// Where the published workbooks are: `RENKEI_NDB`, or beside the repository. Says so once where they are not.
pub fn published() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/ndb");
    let dir = std::env::var_os("RENKEI_NDB").map_or(beside, PathBuf::from);
    let there = dir.is_dir();
    let line = "skipped: no published workbooks at ../shared/data/ndb (set RENKEI_NDB to the folder that has them)";
    if !there {
        SAID.call_once(|| tell(line));
    }
    there.then_some(dir)
}
