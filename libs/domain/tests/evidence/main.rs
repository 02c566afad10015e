//! Answers that records propose: that they come with the records, hold where nothing that matters changes, and go with them.

mod activities;
mod change;
mod council;
mod make;
mod minutes;
mod plans;
mod projects;
mod rich;
mod rollup;
mod roster;
mod schedule;
mod themes;
mod walk;
