//! All that Typst may see: the template, the document, two fonts.

use std::sync::LazyLock;

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration, dict},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::{BOOK, FONTS};

/// Parsed once.
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("document.typ")));

/// The template and one document.
pub(crate) struct Page(LazyHash<Library>);

impl Page {
    pub fn new(document: Dict) -> Self {
        Self(LazyHash::new(Library::builder().with_inputs(dict! { "document" => document }).build()))
    }
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &self.0
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// No clock: the only date is the document's.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
