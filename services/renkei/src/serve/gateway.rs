//! `renkei gateway`

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use anyhow::Context as _;
use cache::Cache;
use gateway::{GatewayState, Print};
use jobs::Producer;
use limits::Limiter;
use store::Service;
use telemetry::Log;
use tokio::net::TcpListener;

use super::{
    desk::DeskArgs,
    parts::{self, DatabaseArgs},
};
use crate::failure::Failure;

/// Where to listen, and what is behind.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    listen: ListenArgs,
    #[command(flatten)]
    desk: DeskArgs,
    /// 結果キャッシュのRedis。省略時はプロセス内だけ / Redis behind the result cache; by default in process only
    #[arg(long, env = "RENKEI_REDIS_URL", hide_env_values = true, value_name = "URL")]
    redis: Option<String>,
    /// ワークブックのフォルダー。指定すると取り込みを依頼できます / Folder of workbooks; with it, imports can be asked for
    #[arg(long, env = "RENKEI_NDB", value_name = "DIR")]
    ndb: Option<PathBuf>,
}

/// Where to listen.
#[derive(Debug, clap::Args)]
pub struct ListenArgs {
    /// ポート番号 / Port
    #[arg(long, env = "RENKEI_PORT", default_value_t = 8080)]
    port: u16,
    /// 待ち受けるアドレス / Address to listen on
    #[arg(long, env = "RENKEI_ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// ブラウザーから開くときのホスト名（この機械以外）/ Host names under which browsers reach it
    #[arg(long = "host", env = "RENKEI_HOSTS", value_delimiter = ',', value_name = "NAME")]
    hosts: Vec<String>,
    /// 照会を試すページを出します / Serve the page for trying queries
    #[arg(long, env = "RENKEI_GRAPHIQL")]
    graphiql: bool,
}

impl ListenArgs {
    /// Opens the port.
    pub async fn listener(&self) -> anyhow::Result<TcpListener> {
        let address = self.address();
        TcpListener::bind(address).await.with_context(|| {
            format!(
                "{address} で待ち受けられません。ほかのプログラムが使っていれば --port で別の番号を指定してください"
            )
        })
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        SocketAddr::new(self.address, self.port)
    }

    /// Fills in what these arguments say.
    pub fn apply(&self, state: GatewayState, ndb: Option<PathBuf>) -> GatewayState {
        let print: Print = Arc::new(|document| Ok(print::pdf(document)?));
        GatewayState {
            source_root: ndb,
            graphiql: self.graphiql,
            hosts: self.hosts.clone(),
            pages: Some(pages::router()),
            print: Some(print),
            ..state
        }
    }
}

/// Bytes of answers kept in this process.
pub const CACHE_BYTES: u64 = 64 << 20;

/// Serves until it is told to stop.
pub async fn run(args: Args) -> Result<(), Failure> {
    let _telemetry = parts::telemetry("renkei-gateway", Log::Json);
    let stop = parts::stop_on_signal()?;
    args.desk.check(args.listen.address())?;
    let key = args.desk.key()?;
    let listener = args.listen.listener().await?;
    let address = listener.local_addr()?;
    let (store, queue) = (args.database.store(Service::Gateway).await?, args.database.queue().await?);
    let unreadable = "RedisのURLを読めません";
    let (cache, limiter) = match &args.redis {
        Some(url) => (
            Cache::with_redis(url, CACHE_BYTES).context(unreadable)?,
            Limiter::with_redis(url, Limiter::PATIENCE, Limiter::CAPACITY).context(unreadable)?,
        ),
        None => (Cache::in_process(CACHE_BYTES), Limiter::in_process(Limiter::CAPACITY)),
    };
    let state = args.listen.apply(GatewayState::new(store, Producer::new(&queue), cache), args.ndb);
    let state = args.desk.apply(state, key, limiter, address)?;
    gateway::serve(listener, state, async move { stop.cancelled().await }).await.context("窓口が停止しました")?;
    Ok(())
}
