//! Bytes that nobody meant.

use ndb::{check, read_bytes, read_sheet_xml};
use proptest::prelude::*;

use crate::books::{SHEET, SMOKING, edit, part};

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_refused_and_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), zip in any::<bool>()) {
        let start: &[u8] = if zip { b"PK\x03\x04" } else { b"" };
        prop_assert!(read_bytes("a.xlsx", &[start, &bytes].concat()).is_err());
    }

    #[test]
    fn a_workbook_with_bytes_changed_never_panics(at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = SMOKING.clone();
        for (at, byte) in at {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(table) = read_bytes("a.xlsx", &bytes) {
            check(&table);
        }
    }

    #[test]
    fn a_sheet_with_pieces_changed_never_panics(
        at in any::<prop::sample::Index>(),
        gone in 0_usize..40,
        piece in prop::sample::select(vec![
            "<c>", "</c>", "<row r=\"0\">", "<row r=\"4294967295\"/>", "<c r=\"A1\"/>", "<v>", "</v>", "-", "&#0;", "&lt;",
            "<is>", "<rPh>", "t=\"s\"", "t=\"b\"", "\"", "'", "<![CDATA[", "]]>", "<!--", "</sheetData>", "9999999999", "＋",
        ]),
    ) {
        let (xml, shared) = (part(&SMOKING, SHEET), part(&SMOKING, "xl/sharedStrings.xml"));
        let mut at = at.index(xml.len());
        while !xml.is_char_boundary(at) { at -= 1; }
        let mut end = (at + gone).min(xml.len());
        while !xml.is_char_boundary(end) { end += 1; }
        let changed = format!("{}{piece}{}", &xml[..at], &xml[end..]);
        if let Ok(table) = read_sheet_xml(changed.as_bytes(), shared.as_bytes()) {
            check(&table);
        }
    }
}

#[test]
fn an_edited_workbook_reads_as_before_when_nothing_was_edited() {
    let same = edit(&SMOKING, SHEET, |it| it);
    let strip = |mut table: ndb::CheckupTable| {
        table.source.sha256.clear();
        table
    };
    let read = |bytes: &[u8]| strip(read_bytes("a.xlsx", bytes).expect("table"));
    assert!(read(&same) == read(&SMOKING));
}
