//! Tests of the crate as its users see it.

mod files;
mod hand;
mod kept;
mod published;
mod shares;
