//! `renkei space …`: spaces from files, as archives, and gone, for whoever holds the database.

mod delete;
mod export;
mod import;
mod list;
mod report;
mod template;

use std::{path::PathBuf, process::ExitCode};

use clap::Subcommand;
use domain::{Scope, SpaceId, SpaceKey, Time};
use store::{Service, Space, Store};

use crate::{
    failure::Failure,
    serve::{DatabaseArgs, told},
};

/// Commands about spaces.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// ファイル（CSV・xlsx）から都道府県・二次医療圏・市区町村の場をまとめて作ります / Make spaces from one file
    #[command(
        after_help = "例 / Example:\n  renkei space template --prefecture 26 > kyoto.csv      ひな形に市区町村と管理者を書き足します\n  renkei space import kyoto.csv --dry-run               何も変えずに確かめます / checks, changes nothing\n  renkei space import kyoto.csv --invitations links.csv\n\n全部できるか、何もしないかです。同じファイルを何度取り込んでも同じです。 / All or nothing, and safe to repeat."
    )]
    Import(import::Args),
    /// 取り込みファイルのひな形を表示します / Print a file to start from
    #[command(after_help = "例 / Example:\n  renkei space template --prefecture 26 > kyoto.csv")]
    Template(template::Args),
    /// 場の一覧を表示します / List spaces
    #[command(
        after_help = "例 / Example:\n  renkei space list --kind prefecture\n  renkei space list --json | jq -r .key"
    )]
    List(list::Args),
    /// 1つの場の全データを書き出します（JSON・CSV・ファイル）/ Take everything of a space away as an archive
    #[command(
        after_help = "例 / Example:\n  renkei space export 26 -o kyoto.zip\n  renkei space export 7:2601 -o area.zip       医療計画:二次医療圏 / medical plan:area"
    )]
    Export(export::Args),
    /// 書き出した場を完全に削除します（--yes がなければ確認だけ）/ Delete an exported space for good; a trial without --yes
    #[command(
        after_help = "例 / Example:\n  renkei space export 26103 -o city.zip\n  renkei space delete 26103 --archive city.zip --confirm 京都市左京区         何が消えるかの確認 / a trial\n  renkei space delete 26103 --archive city.zip --confirm 京都市左京区 --yes"
    )]
    Delete(delete::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        runtime.block_on(async {
            match self {
                Self::Import(args) => import::run(args).await,
                Self::Template(args) => template::run(&args),
                Self::List(args) => list::run(args).await,
                Self::Export(args) => export::run(args).await,
                Self::Delete(args) => delete::run(args).await,
            }
        })
    }
}

/// Which database.
#[derive(Debug, clap::Args)]
pub struct SourceArgs {
    /// データベース（`postgres://…` または `sqlite://…`）/ Database
    #[arg(long, env = "RENKEI_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    database: Option<String>,
    /// `renkei up` のデータフォルダー。データベースの代わりに指定します / Data folder of `renkei up`, instead
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl SourceArgs {
    /// Opens the database, which must be there already.
    pub async fn store(&self, service: Service) -> Result<Store, Failure> {
        let url = match (&self.data, &self.database) {
            (Some(data), _) => {
                let file = data.join("renkei.db");
                if !file.is_file() {
                    let line = format!("{} がありません。renkei up のフォルダーを指定してください", file.display());
                    return Err(Failure::Usage(line));
                }
                format!("sqlite://{}?mode=rw", file.display())
            }
            (None, Some(url)) => url.clone(),
            (None, None) => {
                return Err(Failure::Usage("--database（RENKEI_DATABASE_URL）か --data を指定してください".into()));
            }
        };
        let store = DatabaseArgs::of(url).store(service).await?;
        let ready = store.is_ready().await.map_err(|err| told("データベースを読めません", err))?;
        if ready {
            return Ok(store);
        }
        Err(Failure::Failed(anyhow::anyhow!("データベースが最新ではありません。renkei migrate を実行してください")))
    }
}

/// The space of a key, as the platform's operator sees it.
pub async fn space_of(store: &Store, key: SpaceKey) -> Result<Space, Failure> {
    let failed = |err| told("場を読めません", err);
    let tx = store.begin(&Scope::system(SpaceId::PLATFORM)).await.map_err(failed)?;
    let found = tx.space_of(key).await.map_err(failed)?;
    found.ok_or_else(|| Failure::Failed(anyhow::anyhow!("スペース {key} はありません")))
}

/// Reads `26`, `7:2601` or `26103`.
pub fn key(text: &str) -> Result<SpaceKey, String> {
    SpaceKey::parse(text).ok_or_else(|| {
        "26（都道府県）、7:2601（医療計画:二次医療圏）、26103（市区町村）の形で指定してください / like 26, 7:2601 or 26103"
            .into()
    })
}

#[expect(clippy::disallowed_methods, reason = "a command is where time enters")]
pub fn now() -> Time {
    std::time::SystemTime::now().into()
}
