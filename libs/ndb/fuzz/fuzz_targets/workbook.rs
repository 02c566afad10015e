//! Whole workbooks: the archive, its parts, and the checks of what was read.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(table) = ndb::read_bytes("fuzz.xlsx", bytes) {
        ndb::check(&table);
        ndb::check_pair(&table, &table);
    }
});
