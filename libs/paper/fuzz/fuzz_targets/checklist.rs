//! Whole workbooks as if they were checklists that came back. What is read keeps to the limits, twice alike.
#![no_main]

use paper::checklist::{LONG, ROWS, SHORT, STATUSES, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(filled) = read(bytes) else { return };
    assert_eq!(read(bytes).as_ref(), Ok(&filled));
    assert!(filled.problems.is_sorted_by_key(|it| it.row));
    for row in &filled.rows {
        assert!(row.row <= ROWS && row.status < STATUSES.len() && !row.item.is_empty());
        assert!(row.owner.chars().count() <= SHORT);
        assert!(row.reason.chars().count() <= LONG && row.note.chars().count() <= LONG);
        assert_eq!(filled.rows.iter().filter(|it| it.item == row.item).count(), 1);
    }
});
