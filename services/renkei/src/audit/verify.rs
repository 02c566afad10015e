//! `renkei audit verify`

use std::{
    collections::HashMap,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use domain::{Scope, SpaceId, SpaceKey, text::hex};
use store::{Anchor, Service, Verified};

use crate::{
    failure::Failure,
    output,
    serve::told,
    space::{SourceArgs, key, space_of},
};

/// Which trails.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 1つの場だけ（26、7:2601、26103）/ Of one space
    #[arg(long, value_name = "KEY", value_parser = key)]
    space: Option<SpaceKey>,
    /// 前に保存した末尾と照らし合わせます（新しい記録が切り取られていないか）/ Compare with ends saved before: shows entries cut off
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// 各場の末尾を保存します。データベースとは別の場所に / Save the end of each trail, away from the database
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
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
    let anchors = args.since.as_deref().map(read).transpose()?.unwrap_or_default();
    let verified = store.verify_audit(only, &anchors).await.map_err(failed)?;
    let names = names(&store).await.map_err(failed)?;
    if let Some(file) = args.save.as_deref().filter(|_| verified.iter().all(|it| it.broken_at.is_none())) {
        output::write_to(file, |out| Ok(out.write_all(written(&verified).as_bytes())?))?;
    }
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

/// The ends of trails, one a line: space, number of entries, digest of the last.
fn written(verified: &[Verified]) -> String {
    let line = |it: &Verified| format!("{},{},{}\n", it.space, it.entries, hex(&it.digest));
    verified.iter().map(line).collect::<Vec<_>>().concat()
}

fn read(file: &Path) -> Result<Vec<Anchor>, Failure> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} を読めません", file.display()))?;
    let anchor = |line: &str| {
        let mut parts = line.split(',');
        let space = SpaceId(parts.next()?.parse().ok()?);
        let entries = parts.next()?.parse().ok()?;
        let text = parts.next()?;
        let digest = (0..32).map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok());
        Some(Anchor { space, entries, digest: digest.collect::<Option<_>>()? })
    };
    text.lines()
        .enumerate()
        .map(|(at, line)| {
            anchor(line).ok_or_else(|| {
                Failure::Usage(format!("{} の{}行目は audit verify --save の行ではありません", file.display(), at + 1))
            })
        })
        .collect()
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
