//! Spaces as a whole: made from one file, taken away as an archive, and deleted for good.

mod archive;
mod cell;
mod checklists;
mod delete;
mod export;
mod import;
mod invitation;
mod mailing;
mod manifest;

pub use cell::{neutral, text};
pub use delete::{Deleted, Deletion, delete};
pub use export::export;
pub use import::{ImportReport, import};
pub use invitation::Invited;
pub use mailing::Mailing;
pub use manifest::{FileDigest, Manifest, Table, read as read_archive};
