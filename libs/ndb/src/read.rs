//! One workbook, from bytes to a table.

use std::path::Path;

use domain::{Group, Level, catalogue, text::fold};
use quick_xml::events::Event;
use sha2::{Digest, Sha256};

use crate::{
    CheckupTable, Kind, ReadError, SourceRef, basis, body,
    error::Excess,
    group, header,
    package::{Limit, Package},
    scan,
    sheet::{self, At, Sheet},
    texts::{self, Texts},
    title::{self, Subject},
    xml,
};

/// Name of the sheet that marks a workbook as made up.
pub(crate) const SYNTHETIC_SHEET: &str = "架空データ";

/// Sheets beyond these are not looked at; published workbooks have one.
const SHEETS: usize = 16;

/// The largest published workbook has 0.6 MB.
const FILE: u64 = 64 << 20;

/// The bytes of a file that is not far too large.
pub(crate) fn file_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let size = std::fs::metadata(path).map_err(|_| ReadError::Unreadable)?.len();
    if size > FILE {
        return Err(ReadError::TooLarge(Excess::File));
    }
    std::fs::read(path).map_err(|_| ReadError::Unreadable)
}

/// Memory used again from one workbook to the next.
#[derive(Default)]
pub(crate) struct Buffers {
    part: Vec<u8>,
    cells: Vec<At>,
}

/// Reads one workbook; `name` is only recorded. Never panics, and never inflates more than a published table could hold.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<CheckupTable, ReadError> {
    read_with(&mut Buffers::default(), name, bytes)
}

pub(crate) fn read_with(buffers: &mut Buffers, name: &str, bytes: &[u8]) -> Result<CheckupTable, ReadError> {
    let mut package = Package::open(bytes)?;
    let part = &mut buffers.part;
    if !package.read("xl/workbook.xml", Limit::Other, part)? {
        return Err(ReadError::Damaged);
    }
    let mut sheets = attributes(part, "sheet", ["name", "id"])?;
    let marked = sheets.len();
    sheets.retain(|it| it[0] != SYNTHETIC_SHEET);
    let synthetic = sheets.len() < marked;
    if !package.read("xl/_rels/workbook.xml.rels", Limit::Other, part)? {
        return Err(ReadError::Damaged);
    }
    let targets = attributes(part, "Relationship", ["Id", "Target"])?;
    let mut texts = if package.read("xl/sharedStrings.xml", Limit::SharedStrings, part)? {
        texts::read(part)?
    } else {
        Texts::default()
    };
    let mut refused = None;
    // A sheet of notes may stand before the table; the refusal of the first sheet is the one that is told.
    for [sheet_name, id] in sheets.iter().take(SHEETS) {
        let target = targets.iter().find(|it| it[0] == *id).map(|it| it[1].trim_start_matches('/'));
        let target = target.ok_or(ReadError::Damaged)?;
        let target = if target.starts_with("xl/") { target.to_owned() } else { format!("xl/{target}") };
        if !package.read(&target, Limit::Sheet, part)? {
            return Err(ReadError::Damaged);
        }
        let sheet = scan::read(part, &mut texts, std::mem::take(&mut buffers.cells))?;
        let source =
            || SourceRef { file: name.to_owned(), sha256: hex(&Sha256::digest(bytes)), sheet: sheet_name.clone() };
        let read = table(&sheet, &texts, sheet_name, source);
        buffers.cells = sheet.into_cells();
        match read {
            Ok(table) => return Ok(CheckupTable { synthetic, ..table }),
            Err(ReadError::NotACheckupTable) => refused = refused.or(Some(ReadError::NotACheckupTable)),
            Err(other) => return Err(other),
        }
    }
    Err(refused.unwrap_or(ReadError::NotACheckupTable))
}

/// Reads the XML of one sheet as if it stood alone in a workbook; for tests that would drown in zip.
#[doc(hidden)]
pub fn read_sheet_xml(xml: &[u8], shared: &[u8]) -> Result<CheckupTable, ReadError> {
    let mut texts = texts::read(shared)?;
    let sheet = scan::read(xml, &mut texts, Vec::new())?;
    table(&sheet, &texts, "", || SourceRef { file: String::new(), sha256: String::new(), sheet: String::new() })
}

fn table(
    sheet: &Sheet,
    texts: &Texts,
    sheet_name: &str,
    source: impl Fn() -> SourceRef,
) -> Result<CheckupTable, ReadError> {
    let words = sheet.row(0).filter(|it| it.number <= 3).and_then(|it| it.texts(texts).next()).map_or("", |it| it.1);
    let title = title::parse(words)?;
    let header = header::read(sheet, texts)?;
    if header.means != (title.subject == Subject::Means) {
        return Err(ReadError::Layout(sheet::name(header.first[0], header.data - 1)));
    }
    let body = body::read(sheet, texts, &header)?;
    if basis::at_checkup(title.fiscal_year, header.means, &header.place_word, &body.classes) {
        return Err(ReadError::AgeAtCheckup);
    }
    let (kind, item, question, wording) = match title.subject {
        Subject::Item(printed) => {
            let item = item_named(&printed).or_else(|| item_named(sheet_name));
            let wording = if printed.is_empty() { sheet_name.to_owned() } else { printed };
            (Kind::Distribution, item, None, wording)
        }
        Subject::Question(number, text) => (Kind::Questionnaire, None, Some(number), text),
        Subject::Means => (Kind::Means, Some("means".to_owned()), None, "各項目の平均値".to_owned()),
    };
    if wording.is_empty() {
        return Err(ReadError::NoSubject);
    }
    let mut table = CheckupTable {
        source: source(),
        synthetic: false,
        fiscal_year: title.fiscal_year,
        kind,
        item,
        question,
        wording,
        unit: header.unit,
        level: if header.labels[0].area.is_some() { Level::Area } else { Level::Prefecture },
        group: Group::All,
        mask_rule: title.mask_rule,
        classes: body.classes,
        places: body.places,
        cells: body.cells,
        means: body.means,
        layout: body.layout,
    };
    table.group = group::alone(&table);
    Ok(table)
}

/// The catalogue's id for a printed name; the year that some sheets carry in front does not matter, nor does a colon.
fn item_named(printed: &str) -> Option<String> {
    let bare = |text: &str| fold(text).replace([':', '(', ')'], "");
    let name = bare(printed);
    let without_year = name.strip_prefix('h').map(|it| it.trim_start_matches(|c: char| c.is_ascii_digit()));
    let names = |it: &str| {
        let known = bare(it);
        !known.is_empty() && (known == name || Some(known.as_str()) == without_year)
    };
    let mut items = catalogue::items().iter().filter(|it| it.id != "means");
    items.find(|it| it.printed.iter().any(|it| names(it))).map(|it| it.id.clone())
}

/// Two attributes of every element of a name, by local name; elements that lack one are left out.
pub(crate) fn attributes(part: &[u8], element: &str, names: [&str; 2]) -> Result<Vec<[String; 2]>, ReadError> {
    let mut xml = xml::open(part)?;
    let mut found = Vec::new();
    loop {
        match xml::next(&mut xml)? {
            Event::Start(it) | Event::Empty(it) if it.local_name().as_ref() == element => {
                if let (Some(a), Some(b)) = (xml::attribute(&it, names[0])?, xml::attribute(&it, names[1])?) {
                    found.push([a, b]);
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half & 15)]);
    bytes.iter().flat_map(|it| [digit(it >> 4), digit(*it)]).collect()
}
