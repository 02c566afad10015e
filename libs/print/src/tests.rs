//! What stands on the pages, before they are a PDF, and the PDF itself.

mod pages;
mod random;
mod sample;
mod seen;
