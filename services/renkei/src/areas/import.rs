//! `renkei areas import`

use std::{fs, io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use app::area_profiles::read;
use store::Service;

use crate::{failure::Failure, serve::told, space::SourceArgs};

/// The tables.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 人口の表（CSV・xlsx）/ People by area, sex and age
    #[arg(long, value_name = "FILE")]
    population: PathBuf,
    /// 隣り合う圏域の表（CSV・xlsx）/ Pairs of neighbours
    #[arg(long, value_name = "FILE")]
    neighbours: Option<PathBuf>,
    /// 出典（図表に示します）/ Source, shown beside figures
    #[arg(long, value_name = "TEXT")]
    source: String,
    #[command(flatten)]
    database: SourceArgs,
}

/// Puts the profiles in the place of those that were there.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let bytes = |path: &PathBuf| fs::read(path).with_context(|| format!("{} を読めません", path.display()));
    let people = bytes(&args.population)?;
    let neighbours = args.neighbours.as_ref().map(bytes).transpose()?;
    let profiles = read(&people, neighbours.as_deref(), args.source.trim());
    let profiles = profiles.map_err(|err| told("取り込めません", err))?;
    let store = args.database.store(Service::Owner).await?;
    store.replace_area_profiles(&profiles).await.map_err(|err| told("取り込めません", err))?;
    let pairs: usize = profiles.iter().map(|it| it.neighbours.len()).sum();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}圏域の人口と、{}組の隣接を取り込みました", profiles.len(), pairs / 2)?;
    Ok(ExitCode::SUCCESS)
}
