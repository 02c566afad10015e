//! `renkei`: the one program. See `renkei --help`.

mod areas;
mod audit;
mod boundaries;
mod cli;
mod council;
mod failure;
mod ndb;
mod operator;
mod output;
mod progress;
mod research;
mod seed;
mod serve;
mod space;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match cli.run() {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}
