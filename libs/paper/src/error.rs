//! Why a workbook is not made.

use rust_xlsxwriter::XlsxError;

/// What is given cannot stand in a workbook. Never holds a text of the document.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A text has more characters than a cell may hold.
    #[error("a text is longer than a cell of a workbook may be")]
    TooLong,
    /// A checklist has more rows than are read back.
    #[error("a checklist has more rows than are read back")]
    TooManyRows,
    /// A status that is not one of [`crate::checklist::STATUSES`].
    #[error("a status of a checklist is not known")]
    Status,
    /// A day outside 2000 to 2099, which would not be read back.
    #[error("a day of a checklist lies outside 2000 to 2099")]
    Day,
    /// An identifier that would not be read back.
    #[error("an identifier of a checklist holds other signs than are read back, or stands twice")]
    Item,
    /// The workbook itself.
    #[error("make workbook")]
    Workbook(#[from] XlsxError),
}
