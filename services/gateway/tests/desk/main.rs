//! Signing in, end to end over HTTP. A binary of its own, because one of its tests reads everything that is logged.

mod browser;
mod connections;
mod council;
mod emergencies;
mod health;
mod invitations;
mod limits;
mod log;
mod notices;
mod office;
mod providers;
mod remedies;
mod rights;
mod second_factor;
mod sessions;
mod sign_in;
mod tokens;
