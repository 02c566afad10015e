//! Why a document is not printed.

/// What is given cannot be printed. Never holds a text of the document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// More than [`crate::CELLS`] cells in all tables together.
    #[error("the document has {0} table cells; at most {most} are printed", most = crate::CELLS)]
    TooManyCells(usize),
    /// A text with more than [`crate::CHARACTERS`] characters.
    #[error("a text of the document has more than {most} characters", most = crate::CHARACTERS)]
    TooLong,
    /// The day it was made on has no date in a PDF.
    #[error("the day on which the document was made cannot be written into a PDF")]
    Day,
    /// Typst refused the template; its words. They are about the template, which works out nothing from texts.
    #[error("set document: {0}")]
    Typeset(String),
}
