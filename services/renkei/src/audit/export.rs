//! `renkei audit export --space KEY -o FILE.csv`

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use app::spaces::text;
use domain::{Scope, SpaceKey};
use store::{Kept, Service, export_tables};

use crate::{
    failure::Failure,
    output::write_to,
    serve::told,
    space::{SourceArgs, key, space_of},
};

/// Which trail, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 場（26、7:2601、26103）/ Space
    #[arg(long, value_name = "KEY", value_parser = key)]
    space: SpaceKey,
    /// 出力先（- は標準出力）/ Output file, - for standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    source: SourceArgs,
}

/// Writes every entry with its digests, oldest first.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let store = args.source.store(Service::Gateway).await?;
    let space = space_of(&store, args.space).await?;
    let failed = |err| told("監査記録を読めません", err);
    let table = export_tables().into_iter().find(|it| it.name == "audit_entry").context("audit_entry")?;
    let tx = store.begin_snapshot(&Scope::system(space.id)).await.map_err(failed)?;
    let mut rows = Vec::new();
    loop {
        let page = tx.export_rows(&table, rows.len() as u64).await.map_err(failed)?;
        if page.is_empty() {
            break;
        }
        rows.extend(page);
    }
    write_to(&args.output, |out| {
        out.write_all("\u{FEFF}".as_bytes())?;
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        csv.write_record(table.columns.iter().filter(|it| it.1 != Kept::No).map(|it| it.0))?;
        for row in &rows {
            csv.write_record(row.iter().map(|it| text(it, "")))?;
        }
        Ok(csv.flush()?)
    })?;
    Ok(ExitCode::SUCCESS)
}
