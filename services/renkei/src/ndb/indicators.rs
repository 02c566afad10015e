//! `renkei ndb indicators`

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;

use crate::{failure::Failure, output::write_to};

/// Where to write.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 出力先（- は標準出力）/ Output file, - for standard output
    #[arg(short, long, default_value = "-")]
    output: PathBuf,
}

/// Prints the catalogue.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    write_to(&args.output, |out| {
        serde_json::to_writer_pretty(&mut *out, domain::catalogue::indicators()).context("write the catalogue")?;
        Ok(writeln!(out)?)
    })?;
    Ok(ExitCode::SUCCESS)
}
