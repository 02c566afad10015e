//! The council's year: checklists with what the records say of them, the roll-up, the schedule, the look-back, the handover.

pub mod agree;
pub mod answer;
pub mod calendar;
pub mod crisis;
pub mod demo;
pub mod digest;
pub mod facts;
pub mod handover;
pub mod hooks;
pub mod import;
pub mod look_back;
pub mod members;
pub mod national;
pub mod rollup;
pub mod template;
pub mod view;
