//! Writes an archive: tables as they come, files between them, the manifest last.

use std::{
    fs::File,
    io::{self, BufWriter, Seek as _, Write},
};

use anyhow::Context as _;
use domain::text::hex;
use sha2::{Digest, Sha256};
use store::{Cell, ExportTable, Kept};
use tokio::sync::mpsc::Receiver;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{
    cell,
    manifest::{self, FileDigest, Manifest, Table},
};

/// What is put into an archive, in this order: a table, its rows, the next table.
pub(super) enum Piece {
    Table(ExportTable),
    Row(Vec<Cell>),
}

/// Writes all pieces into `out`, and returns the manifest that it ends with.
pub(super) fn write(mut manifest: Manifest, mut pieces: Receiver<Piece>, out: File) -> anyhow::Result<Manifest> {
    let mut zip = ZipWriter::new(BufWriter::new(out));
    let mut open: Option<Open> = None;
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::Table(table) => {
                if let Some(table) = open.take() {
                    manifest.tables.push(table.close(&mut zip)?);
                }
                manifest.left_out.extend(left_out(&table));
                if !table.columns.is_empty() {
                    open = Some(Open::new(&table)?);
                }
            }
            Piece::Row(row) => {
                let table = open.as_mut().context("a row before its table")?;
                manifest.files.extend(table.row(&row, &mut zip)?);
            }
        }
    }
    if let Some(table) = open.take() {
        manifest.tables.push(table.close(&mut zip)?);
    }
    zip.start_file(manifest::FILE, options())?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    let mut out = zip.finish()?;
    out.flush()?;
    Ok(manifest)
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true)
}

fn left_out(table: &ExportTable) -> Vec<String> {
    if table.columns.is_empty() {
        return vec![table.name.to_owned()];
    }
    let secret = |(name, kept): &(&str, Kept)| {
        matches!(kept, Kept::No | Kept::Whether).then(|| format!("{}.{name}", table.name))
    };
    table.columns.iter().filter_map(secret).collect()
}

/// A table that is being written: beside the archive, since files come between its rows.
struct Open {
    name: &'static str,
    columns: Vec<&'static str>,
    rows: u64,
    json: Spool,
    csv: csv::Writer<Spool>,
}

impl Open {
    fn new(table: &ExportTable) -> anyhow::Result<Self> {
        let columns: Vec<_> = table.columns.iter().filter(|it| it.1 != Kept::No).map(|it| it.0).collect();
        let mut sheet = Spool::new()?;
        // By this mark spreadsheet programs know UTF-8.
        sheet.write_all("\u{FEFF}".as_bytes())?;
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(sheet);
        csv.write_record(&columns)?;
        Ok(Self { name: table.name, columns, rows: 0, json: Spool::new()?, csv })
    }

    fn row(&mut self, row: &[Cell], zip: &mut ZipWriter<BufWriter<File>>) -> anyhow::Result<Option<FileDigest>> {
        let key = match row.first() {
            Some(Cell::Text(key)) => key.as_str(),
            _ => "",
        };
        let file = format!("files/{}/{key}", self.name);
        let mut digest = None;
        if let Some(Cell::File(bytes)) = row.iter().find(|it| matches!(it, Cell::File(_))) {
            zip.start_file(&file, options())?;
            zip.write_all(bytes)?;
            let (bytes, sha256) = (bytes.len() as u64, hex(&Sha256::digest(bytes)));
            digest = Some(FileDigest { file: file.clone(), bytes, sha256 });
        }
        // In the order of the columns, which a map would not keep.
        let fields: anyhow::Result<Vec<_>> = (self.columns.iter().zip(row))
            .map(|(name, it)| {
                Ok(format!("{}:{}", serde_json::to_string(name)?, serde_json::to_string(&cell::json(it, &file))?))
            })
            .collect();
        writeln!(self.json, "{{{}}}", fields?.join(","))?;
        self.csv.write_record(row.iter().map(|it| cell::text(it, &file)))?;
        self.rows += 1;
        Ok(digest)
    }

    fn close(self, zip: &mut ZipWriter<BufWriter<File>>) -> anyhow::Result<Table> {
        let csv = self.csv.into_inner().map_err(csv::IntoInnerError::into_error)?;
        let columns = self.columns.into_iter().map(ToOwned::to_owned).collect();
        let json = self.json.into_zip(format!("tables/{}.jsonl", self.name), zip)?;
        let csv = csv.into_zip(format!("tables/{}.csv", self.name), zip)?;
        Ok(Table { name: self.name.to_owned(), rows: self.rows, columns, json, csv })
    }
}

/// A file without a name that is digested as it is written.
struct Spool {
    file: BufWriter<File>,
    digest: Sha256,
    bytes: u64,
}

impl Spool {
    fn new() -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile()?), digest: Sha256::new(), bytes: 0 })
    }

    fn into_zip(self, name: String, zip: &mut ZipWriter<BufWriter<File>>) -> anyhow::Result<FileDigest> {
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        zip.start_file(&name, options())?;
        io::copy(&mut file, zip)?;
        Ok(FileDigest { file: name, bytes: self.bytes, sha256: hex(&self.digest.finalize()) })
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.digest.update(&bytes[..count]);
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
