//! `renkei ndb fetch --edition N`: downloads what the ministry publishes, by a catalogue of addresses.

mod catalogue;
mod download;

use std::{path::PathBuf, process::ExitCode};

use anyhow::anyhow;
use futures_util::{StreamExt as _, stream};

use crate::{failure::Failure, progress};

/// Downloads at the same time: enough to be quick, few enough to be polite.
const AT_ONCE: usize = 3;

/// Which edition, and where to keep it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// NDBオープンデータの回 / Edition number
    #[arg(long)]
    edition: u8,
    /// 保存先。省略時は ndb/<回> / Folder, by default ndb/<edition>
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// 公表元の代わりに使うサーバー（LGWAN内の複製など）/ Server to use instead of the publisher's, e.g. a copy inside a closed network
    #[arg(long, value_name = "URL")]
    mirror: Option<reqwest::Url>,
    /// 公表アドレスの一覧（CSV: edition,url,sha256）。新しい回に使います / Addresses to use instead of the shipped ones
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
}

/// Downloads every file of the edition that is not there yet, and checks each against its known digest. What was
/// fetched stays, so that the same command goes on where it stopped; one file that fails does not stop the others,
/// and makes the exit code 1.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let known = catalogue::read(args.catalogue.as_deref())?;
    let files = catalogue::of_edition(&known, args.edition);
    if files.is_empty() {
        return Err(Failure::Usage(format!(
            "第{}回の公表アドレスはまだ収録していません（収録: {}）。厚生労働省のページから取得し、フォルダーに置いてください",
            args.edition,
            catalogue::editions(&known)
        )));
    }
    let folder = args.output.clone().unwrap_or_else(|| PathBuf::from(format!("ndb/{:02}", args.edition)));
    std::fs::create_dir_all(&folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let failed = runtime.block_on(fetch_all(args, &folder, &files))?;
    if failed > 0 {
        return Err(
            anyhow!("{failed}件を取得できませんでした。同じコマンドをもう一度実行すると続きから取得します").into()
        );
    }
    println!(
        "{}件のワークブックを {} に取得しました（出典: 厚生労働省 NDBオープンデータ）",
        files.len(),
        folder.display()
    );
    Ok(ExitCode::SUCCESS)
}

async fn fetch_all(args: &Args, folder: &std::path::Path, files: &[catalogue::Published]) -> anyhow::Result<usize> {
    let client = download::client()?;
    let bar = progress::bar();
    bar.set_length(files.len() as u64);
    let fetched = stream::iter(files)
        .map(|file| {
            let (client, bar) = (&client, &bar);
            async move {
                bar.set_message(file.name().to_owned());
                let result = download::download(client, file, folder, args.mirror.as_ref()).await;
                bar.inc(1);
                if let Err(err) = &result {
                    bar.suspend(|| eprintln!("renkei: {}: {err:#}", file.name()));
                }
                result.is_err()
            }
        })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<bool>>()
        .await;
    bar.finish_and_clear();
    Ok(fetched.into_iter().filter(|failed| *failed).count())
}
