//! `renkei space list`

use std::{io::Write as _, process::ExitCode};

use domain::{Scope, SpaceId, SpaceKind};
use serde_json::json;
use store::{Service, Space};

use super::SourceArgs;
use crate::{failure::Failure, serve::told};

/// What to list.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    source: SourceArgs,
    /// 種別（prefecture・area・municipality）/ Kind
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<SpaceKind>,
    /// 1行に1件のJSON / A line of JSON for each
    #[arg(long)]
    json: bool,
}

/// Prints key, kind, name, and whether an administrator has come.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let store = args.source.store(Service::Gateway).await?;
    let failed = |err| told("場を読めません", err);
    let tx = store.begin(&Scope::system(SpaceId::PLATFORM)).await.map_err(failed)?;
    let mut out = std::io::stdout().lock();
    let mut last: Option<String> = None;
    loop {
        let page = tx.spaces(args.kind, last.as_deref(), 500).await.map_err(failed)?;
        for it in &page.rows {
            writeln!(out, "{}", if args.json { as_json(it) } else { as_text(it) })?;
        }
        match page.rows.last().filter(|_| page.has_next) {
            Some(it) => last = Some(it.key.map(|it| it.to_string()).unwrap_or_default()),
            None => return Ok(ExitCode::SUCCESS),
        }
    }
}

fn as_text(it: &Space) -> String {
    let key = it.key.map_or_else(|| "-".to_owned(), |it| it.to_string());
    let city = if it.health_centre_city { "（保健所設置市）" } else { "" };
    let settled = it.settled_at.map_or("管理者未登録", |_| "利用中");
    format!("{key}\t{}\t{}{city}\t{settled}", it.kind.as_str(), it.name)
}

fn as_json(it: &Space) -> String {
    let key = it.key.map(|it| it.to_string());
    json!({
        "id": it.id, "key": key, "kind": it.kind, "name": it.name, "health_centre_city": it.health_centre_city,
        "created_at": it.created_at, "settled_at": it.settled_at,
    })
    .to_string()
}

fn kind(text: &str) -> Result<SpaceKind, String> {
    SpaceKind::parse(text).ok_or_else(|| "platform, prefecture, area, municipality".into())
}
