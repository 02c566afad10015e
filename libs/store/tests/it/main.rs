//! The store, on SQLite and on PostgreSQL: the same tests on both.

mod asking;
mod carrying;
mod datasets;
mod fencing;
mod ratios;
mod seed;
mod sweeping;
mod turns;
