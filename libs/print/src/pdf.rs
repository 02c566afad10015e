//! From a document to a PDF.

use chrono::{Datelike, NaiveDate};
use paper::Document;
use typst::{
    comemo,
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::{PrintError, data, limits, world::Page};

/// Makes a PDF on A4. The same document gives the same bytes. Work for a thread that may be busy: a page takes some
/// hundredths of a second, and the largest document that is printed some seconds; it cannot be stopped.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PrintError> {
    limits::check(document)?;
    let options = PdfOptions {
        // Otherwise it would be made of title and author; this one says as little.
        ident: Smart::Custom("renkei".to_owned()),
        creator: Smart::Custom(Some("Renkei".to_owned())),
        timestamp: Some(Timestamp::new_utc(day(document.made_on).ok_or(PrintError::Day)?)),
        ..PdfOptions::default()
    };
    let made = set(document).and_then(|it| typst_pdf::pdf(&it, &options).map_err(|found| typeset(&found)));
    // Typst keeps what it worked out for the next time; the next document is another, and may be somebody else's.
    comemo::evict(0);
    made
}

/// The pages, before they are a PDF.
pub(crate) fn set(document: &Document) -> Result<PagedDocument, PrintError> {
    let page = Page::new(data::document(document));
    typst::compile::<PagedDocument>(&page).output.map_err(|found| typeset(&found))
}

fn typeset(found: &[SourceDiagnostic]) -> PrintError {
    PrintError::Typeset(found.first().map_or_else(String::new, |it| it.message.to_string()))
}

fn day(day: NaiveDate) -> Option<Datetime> {
    let part = |it: u32| u8::try_from(it).ok();
    Datetime::from_ymd_hms(day.year(), part(day.month())?, part(day.day())?, 0, 0, 0)
}
