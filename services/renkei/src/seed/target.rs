//! Where made-up data go: a database that is there, or the data folder of `renkei up`, made if need be.

use std::path::PathBuf;

use anyhow::Context as _;
use store::{Service, Store};

use crate::{
    failure::Failure,
    serve::{DatabaseArgs, told},
};

/// Which database.
#[derive(Debug, clap::Args)]
pub struct TargetArgs {
    /// データベース（`postgres://…` または `sqlite://…`）/ Database
    #[arg(long, env = "RENKEI_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    database: Option<String>,
    /// `renkei up` のデータフォルダー。なければ作ります / Data folder of `renkei up`, made if need be
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl TargetArgs {
    /// Opens it. The embedded database is made and brought up to date as `renkei up` would; any other must be so already.
    pub async fn store(&self) -> Result<Store, Failure> {
        let database = match (&self.data, &self.database) {
            (Some(data), _) => {
                std::fs::create_dir_all(data).with_context(|| format!("{} を作れません", data.display()))?;
                let database = DatabaseArgs::of(format!("sqlite://{}?mode=rwc", data.join("renkei.db").display()));
                database.migrate().await?;
                database
            }
            (None, Some(url)) => DatabaseArgs::of(url.clone()),
            (None, None) => {
                return Err(Failure::Usage("--database（RENKEI_DATABASE_URL）か --data を指定してください".into()));
            }
        };
        let store = database.store(Service::Gateway).await?;
        if store.is_ready().await.map_err(|err| told("データベースを読めません", err))? {
            return Ok(store);
        }
        Err(Failure::Failed(anyhow::anyhow!("データベースが最新ではありません。renkei migrate を実行してください")))
    }

    /// How to look at what is there.
    pub fn how_to_look(&self) -> String {
        match &self.data {
            Some(data) => format!("renkei up --data {} で動かし、", data.display()),
            None => String::new(),
        }
    }
}
