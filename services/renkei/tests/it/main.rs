//! The program, run as an operator would.

mod bad_input;
mod contract;
mod fetch;
mod kills;
mod operator;
mod run;
mod space;
mod up;
