//! What signing in needs: the key that seals, our address, the mail server, our proxies.

use std::{fmt, net::SocketAddr, path::PathBuf};

use anyhow::Context as _;
use app::identity::Desk;
use gateway::{GatewayState, Webhooks};
use identity::{Key, address::parse_networks};
use limits::Limiter;
use mail::Mailer;
use reqwest::Url;
use store::Store;

use crate::failure::Failure;

/// How people sign in.
#[derive(Debug, clap::Args)]
pub struct DeskArgs {
    /// 秘密を封じる暗号鍵（32バイト、例: openssl rand -base64 32 の出力）/ Key that seals secrets at rest
    #[arg(long, env = "RENKEI_SECRET_KEY", hide_env_values = true, value_name = "KEY")]
    secret_key: Option<Hidden>,
    #[command(flatten)]
    outside: OutsideArgs,
    /// 信頼するリバースプロキシのネットワーク / Networks of our own proxies, whose X-Forwarded-For is believed
    #[arg(long, env = "RENKEI_TRUSTED_PROXIES", default_value = "", hide_default_value = true, value_name = "CIDR,…")]
    trusted_proxies: String,
    /// Webhookを送ってよいホスト名（カンマ区切り）。なければWebhookは使えません / Hosts that webhooks may post to; without any there are no webhooks
    #[arg(long = "webhook-host", env = "RENKEI_WEBHOOK_HOSTS", value_delimiter = ',', value_name = "NAME")]
    webhook_hosts: Vec<String>,
}

/// How people are reached, and how they reach us.
#[derive(Debug, clap::Args)]
pub struct OutsideArgs {
    /// ブラウザーから開くときのURL（例: `https://renkei.pref.example.jp`）/ Address under which browsers reach it
    #[arg(long, env = "RENKEI_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// メールサーバー（smtps://ユーザー:パスワード@ホスト）。なければ招待のリンクを画面に出します / Mail server
    #[arg(long, env = "RENKEI_SMTP_URL", hide_env_values = true, value_name = "URL")]
    smtp_url: Option<Hidden>,
    /// メールの差出人 / Sender of mails
    #[arg(long, env = "RENKEI_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// 追加で信頼する認証局の証明書（PEM）/ Certificates of authorities to trust besides the machine's
    #[arg(long, env = "RENKEI_CA_FILE", value_name = "FILE")]
    ca_file: Option<PathBuf>,
}

/// A text that no `{:?}` shows.
#[derive(Clone)]
struct Hidden(String);

impl From<&str> for Hidden {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl DeskArgs {
    /// The key, if there is one.
    pub fn key(&self) -> Result<Option<Key>, Failure> {
        self.secret_key.as_ref().map(|it| Key::parse(&it.0)).transpose().map_err(wrong)
    }

    /// A gateway that others reach seals with a key of the operator's, or does not start.
    pub fn check(&self, address: SocketAddr) -> Result<(), Failure> {
        if address.ip().is_loopback() || self.secret_key.is_some() {
            return Ok(());
        }
        Err(Failure::Usage(
            "この機械の外から接続できるアドレスで動かすには、暗号鍵 RENKEI_SECRET_KEY を設定してください（例: openssl rand -base64 32）"
                .into(),
        ))
    }

    /// Puts the desk into the gateway's state.
    pub fn apply(
        &self,
        state: GatewayState,
        key: Option<Key>,
        limiter: Limiter,
        address: SocketAddr,
    ) -> Result<GatewayState, Failure> {
        let trusted_proxies = parse_networks(&self.trusted_proxies).map_err(wrong)?;
        let public = self.outside.public_url(Some(address))?;
        let mut hosts = state.hosts.clone();
        hosts.extend(public.host_str().map(str::to_owned));
        let desk = Desk { limiter, ..self.outside.desk(state.store.clone(), key, &public)? };
        let webhooks = Webhooks::new(&self.webhook_hosts, &self.outside.roots()?).map_err(wrong)?;
        Ok(GatewayState { desk, hosts, trusted_proxies, webhooks, ..state })
    }
}

impl OutsideArgs {
    /// A desk for the operator's commands.
    pub fn commands(&self, store: Store) -> Result<Desk, Failure> {
        self.desk(store, None, &self.public_url(None)?)
    }

    /// Certificates of authorities to trust besides the machine's.
    fn roots(&self) -> Result<Vec<u8>, Failure> {
        match &self.ca_file {
            Some(file) => Ok(std::fs::read(file).with_context(|| format!("{} を読めません", file.display()))?),
            None => Ok(Vec::new()),
        }
    }

    fn desk(&self, store: Store, key: Option<Key>, public: &Url) -> Result<Desk, Failure> {
        let roots = self.roots()?;
        let from = self.mail_from.as_deref();
        let mailer = self.smtp_url.as_ref().map(|it| Mailer::from_url(&it.0, from, &roots));
        Ok(Desk {
            mailer: mailer.transpose().map_err(wrong)?,
            oidc: Some(oidc::Client::new(&roots).map_err(wrong)?),
            ..Desk::new(store, key, public.as_str())
        })
    }

    /// Plain only on this machine: anywhere else, cookies would lie open on the way.
    fn public_url(&self, address: Option<SocketAddr>) -> Result<Url, Failure> {
        let text = match (&self.public_url, address) {
            (Some(url), _) => url.clone(),
            (None, None) => "http://localhost:8080".to_owned(),
            (None, Some(address)) if address.ip().is_loopback() => format!("http://{address}"),
            (None, Some(address)) => format!("https://{address}"),
        };
        let url = Url::parse(&text).ok().filter(|it| it.host_str().is_some());
        let local = |it: &Url| matches!(it.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        let sound = url.filter(|it| {
            let bare = it.path() == "/" && it.query().is_none() && it.fragment().is_none() && it.username().is_empty();
            bare && (it.scheme() == "https" || it.scheme() == "http" && local(it))
        });
        sound.ok_or_else(|| {
            Failure::Usage(
                "RENKEI_PUBLIC_URL は https://ホスト名 の形で指定してください（この機械だけなら http://localhost）"
                    .into(),
            )
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn wrong(err: domain::Error) -> Failure {
    Failure::Usage(err.to_string())
}
