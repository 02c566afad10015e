//! Workers on SQLite and on PostgreSQL: the same tests on both, some of them with processes that are killed.

mod crash;
mod outage;
mod rig;
mod running;
mod stopping;
mod work;
