//! Files for those who compute with them.

use analytics::{
    csv,
    export::{BATCH, Export, Format},
    parquet,
};
use domain::{AreaCode, FiscalYear, PrefectureCode, RatioClass, RatioMethod, RatioRow, Reference, SexGroup};
use polars::prelude::{IpcReader, ParquetReader, SerReader as _};

/// The n-th of many rows; every third is masked.
fn row(n: u16) -> RatioRow {
    let known = !n.is_multiple_of(3);
    let figure = |it: f64| known.then_some(it + f64::from(n) / 7.0);
    RatioRow {
        fiscal_year: FiscalYear(2021),
        indicator: "smoking".into(),
        sex: SexGroup::Male,
        reference: Reference::Nation,
        prefecture: PrefectureCode::new(26).expect("code"),
        area: AreaCode::new(2601).expect("code"),
        area_name: "丹後, \"北\"".into(),
        examined: figure(1_000.0),
        observed: known.then_some(u64::from(n)),
        observed_low: 1,
        observed_high: None,
        expected: figure(10.0),
        expected_low: figure(9.0),
        expected_high: figure(11.0),
        ratio: figure(100.0),
        ratio_low: figure(90.0),
        ratio_high: None,
        lower95: figure(80.0),
        upper95: figure(120.0),
        class: if known { RatioClass::High } else { RatioClass::Undetermined },
        masked_share: 0.25,
        method: RatioMethod::Score,
        variance: figure(8.0),
    }
}

fn file(format: Format, rows: &[RatioRow], piece: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut export = Export::begin(format, &mut bytes).expect("begin");
    for some in rows.chunks(piece) {
        export.write(some).expect("write");
    }
    export.finish().expect("finish");
    bytes
}

#[test]
fn the_same_rows_give_the_same_bytes_however_they_are_cut() {
    let rows: Vec<_> = (0..u16::MAX).map(row).collect();
    assert!(rows.len() > BATCH, "more than one batch");
    for format in Format::ALL {
        let whole = file(format, &rows, rows.len());
        for piece in [777, 5_000, BATCH] {
            assert!(file(format, &rows, piece) == whole, "{format:?} in pieces of {piece}");
        }
    }
    let mut csv = Vec::new();
    csv::write_ratios(&rows, &mut csv).expect("CSV");
    assert!(file(Format::Csv, &rows, 999) == csv, "the canonical CSV");
}

#[test]
fn each_format_holds_what_the_others_hold() {
    let rows: Vec<_> = (0..1_000).map(row).collect();
    let read = |bytes: Vec<u8>| std::io::Cursor::new(bytes);
    let parquet = ParquetReader::new(read(file(Format::Parquet, &rows, 300))).finish().expect("Parquet");
    let arrow = IpcReader::new(read(file(Format::Arrow, &rows, 300))).finish().expect("Arrow");
    let whole = ParquetReader::new(read(parquet::write_ratios(&rows).expect("Parquet"))).finish().expect("Parquet");
    assert!(parquet.equals_missing(&arrow) && parquet.equals_missing(&whole));
    let names: Vec<_> = parquet.get_column_names().iter().map(ToString::to_string).collect();
    assert_eq!(names, csv::RATIOS);
    let observed = parquet.column("observed").expect("column");
    assert_eq!(observed.null_count(), 334, "masked is no zero");
}

#[test]
fn nothing_is_a_file_too() {
    for format in Format::ALL {
        let bytes = file(format, &[], 1);
        assert!(!bytes.is_empty());
        if format == Format::Arrow {
            let frame = IpcReader::new(std::io::Cursor::new(bytes)).finish().expect("Arrow");
            assert_eq!((frame.height(), frame.width()), (0, csv::RATIOS.len()));
        }
    }
}
