//! What an operator may hand in by mistake, or in malice: one clear line each, and nothing changes.

use std::{
    fs,
    io::{Cursor, Read, Write},
    path::{Path, PathBuf},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::run::{renkei, workbooks};

/// Exports one file over an existing output, and gives the line that refuses it.
fn refused(dir: &Path, file: &Path) -> String {
    let out = dir.join("counts.csv");
    fs::write(&out, "before").expect("write");
    let ran =
        renkei(["ndb".into(), "export".into(), file.display().to_string(), "-o".into(), out.display().to_string()]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert_eq!(fs::read_to_string(&out).expect("read"), "before");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.len(), 2, "one line for the file, one for the command: {lines:?}");
    let name = file.file_name().expect("name").to_string_lossy().into_owned();
    assert!(lines[0].contains(&name));
    lines[0].to_owned()
}

fn one(dir: &Path) -> PathBuf {
    let files = workbooks(&dir.join("good"), 2021, &["q8"], 1);
    files.into_iter().find(|it| fs::metadata(it).is_ok()).expect("workbook")
}

/// The workbook with one part put through `change`.
fn altered(file: &Path, to: &Path, part: &str, change: impl Fn(String) -> String) {
    let mut zip = ZipArchive::new(Cursor::new(fs::read(file).expect("read"))).expect("zip");
    let mut out = ZipWriter::new(fs::File::create(to).expect("create"));
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("part");
        let name = entry.name().expect("name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("inflate");
        if name == part {
            bytes = change(String::from_utf8(bytes).expect("UTF-8")).into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).expect("part");
        out.write_all(&bytes).expect("write");
    }
    out.finish().expect("zip");
}

#[test]
fn files_that_are_no_sound_workbook() {
    let dir = tempfile::tempdir().expect("folder");
    let good = one(dir.path());
    let bytes = fs::read(&good).expect("read");
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).expect("write");
        path
    };
    for (file, word) in [
        (write("cut.xlsx", &bytes[..bytes.len() / 2]), "壊れて"),
        (write("list.xlsx", "都道府県名,人数\n北海道,10\n".as_bytes()), "CSV"),
    ] {
        let line = refused(dir.path(), &file);
        assert!(line.contains(word), "{line}");
    }
    let macros = dir.path().join("macro.xlsm");
    altered(&good, &macros, "", |it| it);
    let mut zip =
        ZipWriter::new_append(fs::File::options().read(true).write(true).open(&macros).expect("open")).expect("zip");
    zip.start_file("xl/vbaProject.bin", SimpleFileOptions::default()).expect("part");
    zip.write_all(b"x").expect("write");
    zip.finish().expect("zip");
    let line = refused(dir.path(), &macros);
    assert!(line.contains("マクロ"), "{line}");
}

#[test]
fn a_zip_bomb_is_refused_at_its_limit() {
    let dir = tempfile::tempdir().expect("folder");
    let bomb = dir.path().join("bomb.xlsx");
    // Half a gigabyte of white space in the sheet, some hundred kilobytes on disk.
    altered(&one(dir.path()), &bomb, "xl/worksheets/sheet1.xml", |xml| format!("{xml}{}", " ".repeat(512 << 20)));
    assert!(fs::metadata(&bomb).expect("file").len() < 2 << 20);
    let line = refused(dir.path(), &bomb);
    assert!(line.contains("大き"), "{line}");
}

#[test]
fn a_sheet_of_a_million_rows_is_refused() {
    let dir = tempfile::tempdir().expect("folder");
    let long = dir.path().join("long.xlsx");
    let row = r#"<row><c t="inlineStr"><is><t>a</t></is></c></row>"#;
    altered(&one(dir.path()), &long, "xl/worksheets/sheet1.xml", |xml| {
        xml.replace("</sheetData>", &format!("{}</sheetData>", row.repeat(1_000_000)))
    });
    let line = refused(dir.path(), &long);
    assert!(line.contains('行') || line.contains("大き"), "{line}");
}

#[test]
fn another_table_of_the_ministry_is_refused() {
    let dir = tempfile::tempdir().expect("folder");
    let other = dir.path().join("other.xlsx");
    altered(&one(dir.path()), &other, "xl/sharedStrings.xml", |xml| xml.replace("特定健診", "処方薬（内服）"));
    let line = refused(dir.path(), &other);
    assert!(line.contains("特定健診"), "{line}");
}

#[test]
fn one_altered_subtotal_is_told_by_its_cell_and_without_its_number() {
    let dir = tempfile::tempdir().expect("folder");
    let bad = dir.path().join("altered.xlsx");
    let good = one(dir.path());
    // The men's subtotal of はい in 北海道: column J of a prefecture table, row 6.
    altered(&good, &bad, "xl/worksheets/sheet1.xml", |xml| {
        let start = xml.find(r#"<c r="J6""#).or_else(|| xml.find(r#"<c r="L6""#)).expect("subtotal");
        let value = start + xml[start..].find("<v>").expect("number") + 3;
        let end = value + xml[value..].find("</v>").expect("number");
        let number: u64 = xml[value..end].parse().expect("number");
        format!("{}{}{}", &xml[..value], number + 1, &xml[end..])
    });
    let line = refused(dir.path(), &bad);
    assert!(line.contains("J6") || line.contains("L6"), "{line}");
    assert!(!line.contains("人)"), "{line}");
}

#[test]
fn a_file_of_another_year_is_left_out_and_told() {
    let dir = tempfile::tempdir().expect("folder");
    let ndb = dir.path().join("ndb");
    workbooks(&ndb, 2021, &["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11"], 1);
    let clean = renkei(["ndb", "standardise", "--ndb", &ndb.display().to_string(), "-o", "-"]);
    let stray = workbooks(&dir.path().join("other"), 2020, &["q8"], 1).remove(0);
    fs::copy(&stray, ndb.join("stray.xlsx")).expect("copy");
    let mixed = renkei(["ndb", "standardise", "--ndb", &ndb.display().to_string(), "-o", "-"]);
    assert_eq!((clean.code, mixed.code), (0, 0));
    assert_eq!(clean.out, mixed.out);
    let told: Vec<&str> = mixed.err.lines().filter(|it| it.contains("stray.xlsx")).collect();
    assert_eq!(told.len(), 1, "{}", mixed.err);
    assert!(told[0].contains("令和2年度") && told[0].contains("令和3年度"), "{}", told[0]);
}

#[test]
fn a_folder_with_nothing_sound_computes_nothing_and_keeps_the_old_file() {
    let dir = tempfile::tempdir().expect("folder");
    fs::write(dir.path().join("a.xlsx"), "not a workbook").expect("write");
    let out = dir.path().join("ratios.csv");
    fs::write(&out, "before").expect("write");
    let (ndb, out) = (dir.path().display().to_string(), out.display().to_string());
    let ran = renkei(["ndb", "standardise", "--ndb", &ndb, "-o", &out]);
    assert_eq!(ran.code, 1);
    assert_eq!(fs::read_to_string(out).expect("read"), "before");
}
