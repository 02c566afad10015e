//! `renkei audit verify`

use std::{collections::HashMap, io::Write as _, process::ExitCode};

use domain::{Scope, SpaceId, SpaceKey};
use store::Service;

use crate::{
    failure::Failure,
    serve::told,
    space::{SourceArgs, key, space_of},
};

/// Which trails.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 1つの場だけ（26、7:2601、26103）/ Of one space
    #[arg(long, value_name = "KEY", value_parser = key)]
    space: Option<SpaceKey>,
    #[command(flatten)]
    source: SourceArgs,
}

/// Prints the entries of each space, and where a chain breaks.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let store = args.source.store(Service::Owner).await?;
    let failed = |err| told("監査記録を読めません", err);
    let only = match args.space {
        Some(key) => Some(space_of(&store, key).await?.id),
        None => None,
    };
    let verified = store.verify_audit(only).await.map_err(failed)?;
    let names = names(&store).await.map_err(failed)?;
    let mut out = std::io::stdout().lock();
    let (mut entries, mut broken) = (0, 0);
    for it in verified {
        let name = names.get(&it.space).cloned().unwrap_or_else(|| it.space.to_string());
        entries += it.entries;
        match it.broken_at {
            None => writeln!(out, "{name}\t{}", it.entries)?,
            Some(at) => {
                broken += 1;
                writeln!(
                    out,
                    "{name}\t{}\t{at}番の記録が前の記録と合いません / entry {at} does not follow",
                    it.entries
                )?;
            }
        }
    }
    if broken == 0 {
        writeln!(out, "{entries}件の記録はすべてつながっています / All {entries} entries follow from those before")?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "{broken}件の場の監査記録が壊れています / The trails of {broken} spaces are broken")?;
    Ok(ExitCode::from(1))
}

async fn names(store: &store::Store) -> domain::Result<HashMap<SpaceId, String>> {
    let tx = store.begin(&Scope::system(SpaceId::PLATFORM)).await?;
    let mut all = HashMap::new();
    let mut last: Option<String> = None;
    loop {
        let page = tx.spaces(None, last.as_deref(), 500).await?;
        for it in &page.rows {
            let key = it.key.map_or_else(|| "-".to_owned(), |it| it.to_string());
            all.insert(it.id, format!("{key}\t{}", it.name));
        }
        match page.rows.last().filter(|_| page.has_next) {
            Some(it) => last = Some(it.key.map(|it| it.to_string()).unwrap_or_default()),
            None => return Ok(all),
        }
    }
}
