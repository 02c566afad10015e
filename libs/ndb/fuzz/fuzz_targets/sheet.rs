//! The XML of one sheet and its shared strings, parted by a NUL: the archive's checksums would hide them from the fuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |it| *it == 0);
    let (sheet, shared) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if let Ok(table) = ndb::read_sheet_xml(sheet, shared) {
        ndb::check(&table);
        ndb::check_pair(&table, &table);
    }
});
