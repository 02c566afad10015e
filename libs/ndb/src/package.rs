//! The outer wrapping: a zip archive whose parts are inflated one at a time, each under a cap of its own.
//!
//! Declared sizes are not believed; what counts is what comes out. Parts that are not read are not inflated.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::error::{Excess, Looks, ReadError};

/// More entries than any published workbook has (the most seen is 50).
const ENTRIES: usize = 200;

/// What all parts that are read may come to when inflated; the largest published workbook has 5 MB.
const WORKBOOK: u64 = 96 << 20;

/// What a part may come to when inflated, in bytes; the largest published sheet has 5 MB.
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    Sheet,
    SharedStrings,
    Other,
    /// Less than a published table may have, for tables of another kind.
    Bytes(u64),
}

impl Limit {
    fn bytes(self) -> u64 {
        match self {
            Self::Sheet => 64 << 20,
            Self::SharedStrings => 16 << 20,
            Self::Other => 4 << 20,
            Self::Bytes(most) => most,
        }
    }
}

pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Lower case, by index: part names are compared without regard to case.
    names: Vec<String>,
    /// Bytes that may still be inflated.
    left: u64,
}

impl<'a> Package<'a> {
    /// Walks the directory of the archive and refuses what no published workbook holds; inflates nothing.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if !bytes.starts_with(b"PK") {
            return Err(looks_like(bytes));
        }
        // Counted before the directory is read, since that takes memory for each entry.
        if bytes.windows(4).filter(|it| it == b"PK\x01\x02").take(ENTRIES + 1).count() > ENTRIES {
            return Err(ReadError::TooLarge(Excess::Parts));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
        if archive.len() > ENTRIES {
            return Err(ReadError::TooLarge(Excess::Parts));
        }
        if archive.has_duplicate_names() {
            return Err(ReadError::Damaged);
        }
        let mut names = Vec::with_capacity(archive.len());
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|_| ReadError::Damaged)?;
            if entry.encrypted() {
                return Err(ReadError::Encrypted);
            }
            let name = String::from_utf8_lossy(entry.name_raw()).to_lowercase();
            names.push(name.trim_start_matches('/').to_owned());
        }
        refuse_by_name(&names)?;
        Ok(Self { archive, names, left: WORKBOOK })
    }

    /// Inflates a part into the buffer, or says that there is none. Of a part that is too large, the buffer holds the start.
    pub fn read(&mut self, part: &str, limit: Limit, into: &mut Vec<u8>) -> Result<bool, ReadError> {
        into.clear();
        let part = part.to_lowercase();
        let Some(at) = self.names.iter().position(|it| *it == part) else { return Ok(false) };
        let entry = self.archive.by_index(at).map_err(|_| ReadError::Damaged)?;
        let most = limit.bytes().min(self.left);
        // The declared size only spares the buffer some growing, and only while it is plausible.
        into.reserve(usize::try_from(entry.size().min(limit.bytes())).unwrap_or(0).min(8 << 20));
        entry.take(most + 1).read_to_end(into).map_err(|_| ReadError::Damaged)?;
        if into.len() as u64 > most {
            return Err(ReadError::TooLarge(Excess::Part));
        }
        self.left -= into.len() as u64;
        Ok(true)
    }
}

fn refuse_by_name(names: &[String]) -> Result<(), ReadError> {
    if names.iter().any(|it| it.contains("vbaproject") || it.starts_with("xl/macrosheets/")) {
        return Err(ReadError::Macro);
    }
    if names.iter().any(|it| it == "xl/workbook.bin") {
        return Err(ReadError::NotAWorkbook(Looks::BinaryExcel));
    }
    if !names.iter().any(|it| it == "xl/workbook.xml") {
        return Err(ReadError::NotAWorkbook(Looks::Archive));
    }
    match names.iter().find(|it| !known(it)) {
        Some(name) => Err(ReadError::UnknownPart(name.chars().take(40).filter(|c| !c.is_control()).collect())),
        None => Ok(()),
    }
}

/// Parts that spreadsheet programs write into a workbook without macros. Embedded documents and controls are not among them.
fn known(name: &str) -> bool {
    const FILES: [&str; 7] = [
        "[content_types].xml",
        "xl/workbook.xml",
        "xl/sharedstrings.xml",
        "xl/styles.xml",
        "xl/calcchain.xml",
        "xl/metadata.xml",
        "docmetadata/labelinfo.xml",
    ];
    const FOLDERS: [&str; 19] = [
        "_rels/",
        "docprops/",
        "customxml/",
        "[trash]/",
        "xl/_rels/",
        "xl/worksheets/",
        "xl/theme/",
        "xl/drawings/",
        "xl/media/",
        "xl/printersettings/",
        "xl/externallinks/",
        "xl/comments",
        "xl/threadedcomments/",
        "xl/persons/",
        "xl/tables/",
        "xl/charts/",
        "xl/richdata/",
        "xl/featurepropertybag/",
        "xl/customproperty",
    ];
    const ENDINGS: [&str; 11] = ["xml", "rels", "vml", "bin", "dat", "wmf", "emf", "png", "jpeg", "jpg", "gif"];
    if name.ends_with('/') {
        return name == "xl/" || name == "docmetadata/" || FOLDERS.iter().any(|it| name.starts_with(it));
    }
    let ending = name.rsplit('.').next().unwrap_or_default();
    !name.contains("..")
        && (FILES.contains(&name) || (FOLDERS.iter().any(|it| name.starts_with(it)) && ENDINGS.contains(&ending)))
}

fn looks_like(bytes: &[u8]) -> ReadError {
    let head = &bytes[..bytes.len().min(4096)];
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let looks = if bytes.is_empty() {
        Looks::Empty
    } else if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // The names of streams are UTF-16; an encrypted workbook has this one.
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(encrypted.len()).any(|it| it == encrypted) {
            return ReadError::Encrypted;
        }
        Looks::OldExcel
    } else if text.starts_with(b"<") {
        Looks::Html
    } else if !head.contains(&0) && head.iter().any(|it| matches!(it, b',' | b'\t' | b'\n')) {
        Looks::Csv
    } else {
        Looks::Other
    };
    ReadError::NotAWorkbook(looks)
}
