//! `renkei space export KEY -o FILE`

use std::{fs, io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use domain::{Scope, SpaceKey};
use store::Service;

use super::{SourceArgs, key, now, space_of};
use crate::{failure::Failure, progress, serve::told};

/// What to take away, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 場（26、7:2601、26103）/ Space
    #[arg(value_name = "KEY", value_parser = key)]
    key: SpaceKey,
    /// 出力先（.zip）/ Output file
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    source: SourceArgs,
}

/// Writes the archive beside its place and renames it at the end.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let store = args.source.store(Service::Gateway).await?;
    let space = space_of(&store, args.key).await?;
    let part = crate::output::beside(&args.output);
    let place = || format!("{} に書き込めません", args.output.display());
    let file = fs::File::create(&part).with_context(place)?;
    let bar = progress::bar();
    bar.set_message(format!("{} を書き出しています", space.name));
    let written = app::spaces::export(&store, &Scope::system(space.id), file, now()).await;
    bar.finish_and_clear();
    let result = written.map_err(|err| told("書き出せません", err)).and_then(|manifest| {
        fs::File::open(&part)?.sync_all()?;
        fs::rename(&part, &args.output).with_context(place)?;
        Ok(manifest)
    });
    if result.is_err() {
        // The error that led here is the one to report.
        let _ = fs::remove_file(&part);
    }
    let rows: u64 = result?.tables.iter().map(|it| it.rows).sum();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}（{}）の{rows}行を {} に書き出しました", space.name, args.key, args.output.display())?;
    Ok(ExitCode::SUCCESS)
}
