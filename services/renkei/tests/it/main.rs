//! The program, run as an operator would.

mod bad_input;
mod boundaries;
mod contract;
mod council;
mod documents;
mod fetch;
mod kills;
mod operator;
mod run;
mod seed;
mod space;
mod up;
