//! The council's year as officers live it: over HTTP, signed in, on both databases.

mod adapting;
mod answering;
mod at_once;
mod carry_over;
mod catalogue;
mod conflicts;
mod contents;
mod crisis;
mod evidence;
mod examples;
mod guest;
mod handover;
mod long_texts;
mod look_back;
mod meetings;
mod nation;
pub mod officer;
mod parts;
mod privacy;
pub mod region;
mod roll_up;
mod schedule;
mod search;
mod selection;
mod standings;
