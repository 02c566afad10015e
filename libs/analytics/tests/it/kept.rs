//! What is kept comes back, and nothing depends on threads or on the order of files.

use analytics::{Options, csv, parquet, standardise};
use domain::FiscalYear;
use ndb::{
    CheckupTable,
    synthetic::{Areas, Items, SyntheticOptions, write_edition},
};

fn tables() -> Vec<CheckupTable> {
    let dir = tempfile::tempdir().expect("folder");
    let items = ["bmi", "hba1c", "hb", "means", "q8", "q13"].map(str::to_owned).to_vec();
    let options = SyntheticOptions {
        fiscal_year: FiscalYear(2021),
        seed: 7,
        items: Items::Few(items),
        areas: Areas::FirstPrefectures(3),
    };
    write_edition(dir.path(), &options).expect("made-up edition");
    ndb::read_folder(dir.path(), 1, &|_, _, _| {}, &|| false).expect("folder").tables
}

fn ratios(tables: &[CheckupTable]) -> Vec<u8> {
    let mut bytes = Vec::new();
    csv::write_ratios(&standardise(tables, &Options::default()).rows, &mut bytes).expect("csv");
    bytes
}

#[test]
fn ratios_from_kept_counts_are_those_from_the_workbooks() {
    let read = tables();
    let kept = parquet::write_counts(&read).expect("Parquet");
    assert_eq!(kept, parquet::write_counts(&read).expect("Parquet"), "the same table gives the same bytes");
    let back = parquet::read_counts(kept).expect("tables");
    assert_eq!(back.len(), read.iter().filter(|it| it.kind != ndb::Kind::Means).count());
    assert!(ratios(&read).len() > 10_000);
    assert_eq!(ratios(&back), ratios(&read));
}

#[test]
fn neither_threads_nor_the_order_of_tables_change_a_byte() {
    let mut read = tables();
    let expected = ratios(&read);
    read.reverse();
    for threads in [1, 2, 5] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        assert_eq!(pool.install(|| ratios(&read)), expected, "{threads} threads");
    }
}

#[test]
fn masked_cells_are_empty_in_the_exported_counts() {
    let read = tables();
    let mut bytes = Vec::new();
    csv::write_counts(&read, &mut bytes).expect("csv");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let masked: u64 = read.iter().map(CheckupTable::masked_count).sum();
    assert!(masked > 100);
    assert_eq!(text.lines().filter(|it| it.ends_with(',')).count() as u64, masked);
    assert_eq!(text.lines().count() as u64, 1 + read.iter().map(CheckupTable::cell_count).sum::<u64>());
}

/// A file of another program, a torn one, and one whose columns have other types are errors, and no counts.
#[test]
fn what_was_not_written_here_is_refused() {
    use polars::prelude::{Column, DataFrame, ParquetReader, ParquetWriter, SerReader as _};
    let whole = parquet::write_counts(&tables()).expect("Parquet");
    for torn in [&whole[..whole.len() / 2], &whole[..4], b"PAR1", b"", b"not a Parquet at all"] {
        assert!(parquet::read_counts(torn.to_vec()).is_err());
    }
    let frame = |columns: Vec<Column>| {
        let mut bytes = Vec::new();
        let mut frame = DataFrame::new_infer_height(columns).expect("frame");
        ParquetWriter::new(&mut bytes).finish(&mut frame).expect("write");
        bytes
    };
    let ours = ParquetReader::new(std::io::Cursor::new(whole)).finish().expect("read");
    assert!(parquet::read_counts(frame(vec![Column::new("x".into(), [1_u32, 2])])).is_err(), "other columns");
    for name in ours.get_column_names() {
        let mut columns: Vec<Column> = ours.columns().to_vec();
        let at = columns.iter().position(|it| it.name() == name).expect("column");
        columns[at] = Column::new(name.clone(), vec![1.5_f64; ours.height()]);
        let refused = parquet::read_counts(frame(columns)).is_err();
        // A column that is only for those who read the file elsewhere may be anything.
        let is_read = ["count", "class", "masked", "sex", "table_no", "fiscal_year"].contains(&name.as_str());
        assert!(refused || !is_read, "{name} as fractions");
    }
}
