//! `renkei boundaries import`

use std::{fs, io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use app::boundaries::draw;
use domain::BoundaryLevel;
use store::Service;

use crate::{failure::Failure, serve::told, space::SourceArgs};

/// The files.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 市区町村の境界（TopoJSON）/ Outlines of municipalities
    #[arg(value_name = "FILE")]
    municipalities: PathBuf,
    /// 市区町村と二次医療圏の対応表（CSV）/ Which municipality is in which area
    #[arg(long, value_name = "FILE", required = true)]
    members: Vec<PathBuf>,
    /// 対応表の医療計画（第7次、第8次）/ Medical plan of the areas
    #[arg(long, value_name = "PLAN", default_value_t = 7, value_parser = clap::value_parser!(u8).range(7..=8))]
    plan: u8,
    /// 出典（地図に示します）/ Source, shown with every map
    #[arg(long, value_name = "TEXT")]
    source: String,
    #[command(flatten)]
    database: SourceArgs,
}

/// Puts the maps in the place of those that were there.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let bytes = |path: &PathBuf| fs::read(path).with_context(|| format!("{} を読めません", path.display()));
    let topology = bytes(&args.municipalities)?;
    let lists = args.members.iter().map(bytes).collect::<anyhow::Result<Vec<_>>>()?;
    let lists: Vec<&[u8]> = lists.iter().map(Vec::as_slice).collect();
    let sheets = draw(&topology, &lists, args.plan, args.source.trim());
    let sheets = sheets.map_err(|err| told("取り込めません", err))?;
    let store = args.database.store(Service::Owner).await?;
    store.replace_boundaries(&sheets).await.map_err(|err| told("取り込めません", err))?;
    let count = |level, nation: bool| -> usize {
        let those = sheets.iter().filter(|it| it.level == level && it.prefecture.is_none() == nation);
        those.map(|it| it.shapes.len()).sum()
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{}都道府県、{}圏域、{}市区町村の地図を取り込みました",
        count(BoundaryLevel::Prefecture, true),
        count(BoundaryLevel::Area, true),
        count(BoundaryLevel::Municipality, false)
    )?;
    Ok(ExitCode::SUCCESS)
}
