//! One test binary: tables made by hand, the made-up nation, files of every format, hostile ones, and random ones.

mod files;
mod hostile;
mod plans;
mod random;
mod rules;
mod tables;
