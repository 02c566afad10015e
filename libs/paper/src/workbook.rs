//! A document as an xlsx workbook.

mod grid;
mod name;
mod runs;
pub(crate) mod sheet;
pub(crate) mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::{Document, PaperError, document::Block};

/// Makes a workbook: one sheet for each table, bars or months, with the texts above and below it. Widths follow the
/// columns' weights, texts are wrapped, headers stay in sight and are printed on every page, and a page of A4 is as wide
/// as the sheet. Every text is a text, whatever it begins with. The same document gives the same bytes.
pub fn workbook(document: &Document) -> Result<Vec<u8>, PaperError> {
    let mut book = start(&document.title, document.made_on)?;
    let styles = style::Styles::new();
    let mut names = name::Names::default();
    for run in runs::runs(&document.blocks) {
        let heading = run.iter().find_map(|it| if let Block::Heading(text) = it { Some(text) } else { None });
        let name = names.take(heading.unwrap_or(&document.title));
        sheet::write(book.add_worksheet().set_name(name)?, document, &run, &styles)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A workbook whose only time is midnight of the day it was made on.
pub(crate) fn start(title: &str, made_on: chrono::NaiveDate) -> Result<Workbook, PaperError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&day(made_on)?);
    book.set_properties(&properties);
    Ok(book)
}

/// A day as the library takes it.
pub(crate) fn day(day: chrono::NaiveDate) -> Result<ExcelDateTime, PaperError> {
    use chrono::Datelike;
    let year = u16::try_from(day.year()).map_err(|_| PaperError::Day)?;
    let part = |it: u32| u8::try_from(it).map_err(|_| PaperError::Day);
    Ok(ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?)?)
}
