//! What `renkei up --ndb` does once it runs: imports what is in the folder, and shows how far it is.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use anyhow::Context as _;
use domain::{Job, JobId, JobState, Scope, SpaceId, Time};
use indicatif::ProgressBar;
use jobs::{ImportEdition, Producer};
use store::Store;

use crate::{failure::Failure, progress, serve::parts::told};

const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Imports the folder, or each of its sub-folders, and waits for the ratios. Importing the same workbooks again finds
/// what is there and changes nothing. A folder that cannot be imported is told, and the others go on.
pub async fn import_all(store: &Store, producer: &Producer, ndb: &Path) -> Result<(), Failure> {
    let folders = folders(ndb).with_context(|| format!("フォルダー「{}」を調べられません", ndb.display()))?;
    if folders.is_empty() {
        eprintln!("renkei: フォルダー「{}」にワークブック（.xlsx）がありません", ndb.display());
    }
    for folder in folders {
        let input = ImportEdition::new(folder.clone(), None);
        let started = app::start(store, producer, &Scope::system(SpaceId::PLATFORM), &input, None, now())
            .await
            .map_err(|err| told("取り込みを始められません", err))?;
        let name = if folder.is_empty() { ndb.display().to_string() } else { folder };
        let bar = progress::bar();
        let import = follow(store, started.job.id, &bar).await?;
        let computed = match import.result.as_ref().and_then(|it| it.get("datasetId")) {
            Some(dataset) => follow_computation(store, dataset, &bar).await?,
            None => None,
        };
        bar.finish_and_clear();
        tell(&name, &import, computed.as_ref());
    }
    Ok(())
}

/// The folder itself (empty name) and its sub-folders, as far as workbooks lie directly in them.
fn folders(root: &Path) -> std::io::Result<Vec<String>> {
    let has_workbooks = |folder: &Path| -> std::io::Result<bool> {
        Ok(fs::read_dir(folder)?
            .flatten()
            .any(|it| it.path().extension().is_some_and(|it| it.eq_ignore_ascii_case("xlsx"))))
    };
    let mut folders = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        if entry.path().is_dir() && has_workbooks(&entry.path())? {
            folders.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    folders.sort_unstable();
    // A root with workbooks of its own is read with its sub-folders.
    if has_workbooks(root)? { Ok(vec![String::new()]) } else { Ok(folders) }
}

/// Shows a job until it is final.
async fn follow(store: &Store, id: JobId, bar: &ProgressBar) -> Result<Job, Failure> {
    loop {
        let job = store.job(SpaceId::PLATFORM, id).await.map_err(|err| told("処理の状態を読めません", err))?;
        let job = job.context("処理が見つかりません")?;
        progress::set(bar, job.progress.done, job.progress.total, &job.progress.now);
        if job.state.is_final() {
            return Ok(job);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Shows the computation that follows an import, if one does.
async fn follow_computation(
    store: &Store,
    dataset: &serde_json::Value,
    bar: &ProgressBar,
) -> Result<Option<Job>, Failure> {
    let page = store.jobs(SpaceId::PLATFORM, &[], None, 50).await.map_err(|err| told("処理の一覧を読めません", err))?;
    match page.rows.into_iter().find(|it| it.payload.get("dataset") == Some(dataset)) {
        Some(job) => Ok(Some(follow(store, job.id, bar).await?)),
        None => Ok(None),
    }
}

fn tell(name: &str, import: &Job, computed: Option<&Job>) {
    let last = computed.unwrap_or(import);
    match (last.state, &last.failure) {
        (JobState::Done, _) if last.result.as_ref().is_some_and(|it| it.get("resultSetId").is_some()) => {
            println!("{name}: 標準化該当比を計算しました");
        }
        (JobState::Done, _) => {
            println!("{name}: 取り込みました（二次医療圏別の表がないため、標準化該当比はありません）");
        }
        (_, Some(why)) => eprintln!("renkei: {name}: {why}"),
        (_, None) => eprintln!("renkei: {name}: 中止されました"),
    }
}

#[expect(clippy::disallowed_methods, reason = "a command is where time enters")]
fn now() -> Time {
    SystemTime::now().into()
}
