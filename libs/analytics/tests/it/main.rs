//! Tests of the crate as its users see it.

mod hand;
mod kept;
mod published;
