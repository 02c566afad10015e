//! Documents as PDF, set by Typst in this process: no other program, no network, no packages, and no fonts but the two
//! that are compiled in.
//!
//! What a document says is data to the template (`document.typ`), never part of it: no text can become markup or code.

mod data;
mod error;
mod fonts;
mod limits;
mod pdf;
#[cfg(test)]
mod tests;
mod text;
mod world;

pub use error::PrintError;
pub use limits::{CELLS, CHARACTERS};
pub use pdf::pdf;
