//! `renkei council remind`

use std::{io::Write as _, process::ExitCode};

use app::council::digest::remind;
use rand::rngs::StdRng;
use store::Service;

use crate::{
    failure::Failure,
    serve::{OutsideArgs, told},
    space::{SourceArgs, now},
};

/// Whether to send anything.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 何も送らずに、何通になるかを表示します / Send nothing, count only
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    source: SourceArgs,
    #[command(flatten)]
    outside: OutsideArgs,
}

/// Prints how many letters each space got, and no address. With one that was not taken the exit code is 1.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    // Opened by its owner, asked in the gateway's role: row-level security stands behind every letter.
    let store = args.source.store(Service::Gateway).await?;
    let desk = args.outside.commands(store)?;
    let mut rng: StdRng = rand::make_rng();
    let done = remind(&desk, args.dry_run, now(), &mut rng).await;
    let done = done.map_err(|err| told("お知らせを送れません", err))?;
    let mut out = std::io::stdout().lock();
    for it in &done {
        let failed = if it.failed > 0 { format!("\t送れなかったもの {}通", it.failed) } else { String::new() };
        writeln!(out, "{}\t{}通{failed}", it.space, it.letters)?;
    }
    let (sent, failed) = done.iter().fold((0, 0), |sum, it| (sum.0 + it.letters, sum.1 + it.failed));
    match (args.dry_run, failed) {
        (true, _) => eprintln!("{sent}通になります（まだ送っていません）"),
        (false, 0) => eprintln!("{sent}通を送りました"),
        (false, _) => eprintln!("{sent}通を送りました。送れなかった{failed}通は、次に動かしたときに送り直します"),
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
