//! The council's year as officers live it: over HTTP, signed in, on both databases.

mod adapting;
mod answering;
mod at_once;
mod carry_over;
mod conflicts;
mod contents;
mod crisis;
mod evidence;
mod guest;
mod handover;
mod meetings;
mod officer;
mod parts;
mod privacy;
mod region;
mod roll_up;
mod schedule;
mod selection;
mod standings;
