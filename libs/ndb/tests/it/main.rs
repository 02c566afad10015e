//! One test binary: made-up workbooks, hostile ones, folders, and the published ones where they are at hand.

mod books;
mod checks;
mod folders;
mod hostile;
mod layouts;
mod published;
mod random;
mod synthetic;
