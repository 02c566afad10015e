//! Tables as Parquet files (zstd): the same table gives the same bytes.

use std::io::Cursor;

use anyhow::{Context, Result};
use domain::RatioRow;
use ndb::CheckupTable;
use polars::prelude::{DataFrame, ParquetCompression, ParquetReader, ParquetWriter, SerReader as _};

use crate::{
    ratio_frame::ratio_frame,
    tidy::{tidy, untidy},
};

/// Writes the tidy counts of an edition; see [`crate::tidy`] for the columns.
pub fn write_counts(tables: &[CheckupTable]) -> Result<Vec<u8>> {
    write(&mut tidy(tables).context("tidy counts")?)
}

/// Reads what [`write_counts`] wrote, tables of means left out: nothing is computed from them.
pub fn read_counts(bytes: Vec<u8>) -> Result<Vec<CheckupTable>> {
    let frame = ParquetReader::new(Cursor::new(bytes)).finish().context("read Parquet")?;
    untidy(&frame).context("rebuild tables")
}

/// Writes ratios with the columns of the CSV.
pub fn write_ratios(rows: &[RatioRow]) -> Result<Vec<u8>> {
    write(&mut ratio_frame(rows).context("table of ratios")?)
}

fn write(frame: &mut DataFrame) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_row_group_size(Some(250_000))
        .finish(frame)
        .context("write Parquet")?;
    Ok(bytes)
}
