//! What people and programs hear of the council's year: their calendar, the weekly letter, webhooks.

mod calendar;
mod calendar_ends;
mod digest;
mod hooks;
mod hooks_refused;
mod receiver;
mod records;
