//! The XML of one sheet and its shared strings, parted by a NUL: the archive's checksums would hide them from the fuzzer.
#![no_main]

use ndb::grid::{Limits, Value, sheet_xml};

const LIMITS: Limits = Limits { rows: 1000, columns: 64, characters: 100, text_bytes: 1 << 16, part_bytes: 1 << 20 };

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |it| *it == 0);
    let (sheet, shared) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let Ok(cells) = sheet_xml(sheet, shared, &LIMITS) else { return };
    assert!(cells.is_sorted_by(|a, b| (a.row, a.column) < (b.row, b.column)));
    for cell in cells {
        assert!((1..=LIMITS.rows).contains(&cell.row) && cell.column < LIMITS.columns);
        if let Value::Text(text) = cell.value {
            assert!(!text.is_empty() && text.chars().count() <= LIMITS.characters);
        }
    }
});
