//! Ratios written piece by piece for those who compute with them: CSV, Parquet, Arrow. The same rows give the same bytes,
//! however they were cut.

use std::io::Write;

use anyhow::{Context as _, Result};
use domain::RatioRow;
use polars::{
    io::{
        ipc::{BatchedWriter as ArrowWriter, IpcWriter},
        parquet::write::BatchedWriter as ParquetBatches,
    },
    prelude::{CompatLevel, DataFrame, ParquetCompression, ParquetWriter, SchemaExt as _, SerWriter as _},
};
use polars_arrow::io::ipc::write::default_ipc_fields;

use crate::{csv, ratio_frame::ratio_frame};

/// Rows that are written together: row groups of Parquet and record batches of Arrow have this size.
pub const BATCH: usize = 50_000;

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated, UTF-8, figures with six places.
    Csv,
    /// Apache Parquet, zstd.
    Parquet,
    /// Apache Arrow IPC file (Feather 2), uncompressed.
    Arrow,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Parquet, Self::Arrow];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
        }
    }

    /// What browsers call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Arrow => "application/vnd.apache.arrow.file",
        }
    }

    /// Reads what [`Self::ending`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.ending() == text)
    }
}

/// A file of ratios that is being written.
pub struct Export<W: Write> {
    into: Into<W>,
    waiting: Vec<RatioRow>,
}

enum Into<W: Write> {
    Csv(W),
    Parquet(Box<ParquetBatches<W>>),
    Arrow(Box<ArrowWriter<W>>),
}

impl<W: Write> Export<W> {
    /// Begins a file.
    pub fn begin(format: Format, mut out: W) -> Result<Self> {
        let schema = ratio_frame(&[]).context("empty table")?.schema().clone();
        let into = match format {
            Format::Csv => {
                csv::write_ratios(&[], &mut out).context("header")?;
                Into::Csv(out)
            }
            Format::Parquet => {
                let writer = ParquetWriter::new(out).with_compression(ParquetCompression::Zstd(None));
                Into::Parquet(Box::new(writer.set_parallel(false).batched(&schema).context("Parquet schema")?))
            }
            Format::Arrow => {
                // Plain strings and no views: programs of some years ago read them too.
                let level = CompatLevel::oldest();
                let fields = default_ipc_fields(schema.to_arrow(level).iter_values());
                let writer = IpcWriter::new(out).with_compat_level(level).batched(&schema, fields);
                Into::Arrow(Box::new(writer.context("Arrow schema")?))
            }
        };
        Ok(Self { into, waiting: Vec::with_capacity(BATCH) })
    }

    /// Adds rows.
    pub fn write(&mut self, rows: &[RatioRow]) -> Result<()> {
        for it in rows {
            self.waiting.push(it.clone());
            if self.waiting.len() == BATCH {
                self.put()?;
            }
        }
        Ok(())
    }

    /// Ends the file; without it, it is not whole.
    pub fn finish(mut self) -> Result<()> {
        if !self.waiting.is_empty() {
            self.put()?;
        }
        match self.into {
            Into::Csv(mut out) => out.flush().context("flush")?,
            Into::Parquet(it) => {
                it.finish().context("end of Parquet")?;
            }
            Into::Arrow(mut it) => it.finish().context("end of Arrow")?,
        }
        Ok(())
    }

    fn put(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        match &mut self.into {
            Into::Csv(out) => csv::append_ratios(&rows, out).context("CSV rows")?,
            Into::Parquet(it) => it.write_batch(&frame(&rows)?).context("Parquet rows")?,
            Into::Arrow(it) => it.write_batch(&frame(&rows)?).context("Arrow rows")?,
        }
        Ok(())
    }
}

fn frame(rows: &[RatioRow]) -> Result<DataFrame> {
    ratio_frame(rows).context("table of ratios")
}
