//! Spaces made from files, taken away and deleted: on SQLite and on PostgreSQL.

mod auditing;
mod deleting;
mod demo;
mod door;
mod exporting;
mod importing;
mod mailing;
mod nation;
mod plans;
mod seed;
