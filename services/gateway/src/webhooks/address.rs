//! Where may be posted to.

use std::{fmt, sync::Arc, time::Duration};

use domain::{Error, Result};
use reqwest::{Certificate, Client, Url, redirect::Policy};

/// The longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// The longest wait for an answer, all of it.
const ANSWER: Duration = Duration::from_secs(10);
/// In characters.
const LONGEST: usize = 500;

/// What posts to webhooks, and to which hosts it may. Cheap to clone.
#[derive(Clone)]
pub struct Webhooks {
    hosts: Arc<[String]>,
    pub(super) client: Client,
}

impl fmt::Debug for Webhooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhooks").field("hosts", &self.hosts).finish_non_exhaustive()
    }
}

impl Webhooks {
    /// Posts to these hosts, by name; none where there are none. Trusted are the authorities of the machine, and those in
    /// `roots` besides: certificates as PEM, any number, may be empty.
    pub fn new(hosts: &[String], roots: &[u8]) -> Result<Option<Self>> {
        let hosts: Vec<_> = hosts.iter().map(|it| it.trim().to_ascii_lowercase()).filter(|it| !it.is_empty()).collect();
        if hosts.is_empty() {
            return Ok(None);
        }
        // A name, not an address of its own kind: a whole URL would never match.
        if let Some(wrong) = hosts.iter().find(|it| it.contains(['/', '*', ' ', '@'])) {
            return Err(Error::Invalid(format!(
                "RENKEI_WEBHOOK_HOSTS の「{wrong}」はホスト名ではありません。hook.example.jp のように指定してください。 / \
                 Give plain host names in RENKEI_WEBHOOK_HOSTS, like hook.example.jp."
            )));
        }
        let certificates = Certificate::from_pem_bundle(roots).map_err(Error::internal)?;
        let client = Client::builder()
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .tls_certs_merge(certificates)
            .user_agent("renkei")
            .build()
            .map_err(Error::internal)?;
        Ok(Some(Self { hosts: hosts.into(), client }))
    }

    /// Reads an address that may be posted to, now.
    pub(crate) fn address(&self, text: &str) -> Result<Url> {
        let url = Url::parse(text.trim()).ok().filter(|_| text.chars().count() <= LONGEST);
        let sound = url.filter(|it| it.username().is_empty() && it.password().is_none() && it.fragment().is_none());
        let safe = sound.filter(|it| it.scheme() == "https" || (it.scheme() == "http" && is_loopback(it)));
        let Some(url) = safe else {
            return Err(Error::Invalid(
                "送り先は https:// で始まるURLにしてください。 / The address must be an https URL.".into(),
            ));
        };
        let host = url.host_str().unwrap_or_default();
        if self.hosts.iter().any(|it| it == host) {
            return Ok(url);
        }
        Err(Error::Invalid(
            "このホストには送れません。運営者に RENKEI_WEBHOOK_HOSTS への追加を依頼してください。 / \
             This host is not allowed: ask the operator to add it to RENKEI_WEBHOOK_HOSTS."
                .into(),
        ))
    }
}

/// This machine: for development, and tests.
fn is_loopback(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hooks(hosts: &[&str]) -> Result<Option<Webhooks>> {
        let hosts: Vec<_> = hosts.iter().map(|it| (*it).to_owned()).collect();
        Webhooks::new(&hosts, &[])
    }

    #[test]
    fn only_allowed_hosts_over_https_are_posted_to() {
        let hooks = hooks(&["Hook.example.jp", " 127.0.0.1 "]).expect("hosts").expect("some");
        for good in ["https://hook.example.jp/renkei?x=1", "https://HOOK.example.jp:8443/", "http://127.0.0.1:9/x"] {
            assert!(hooks.address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "hook.example.jp",
            "http://hook.example.jp/",
            "ftp://hook.example.jp/",
            "https://user:word@hook.example.jp/",
            "https://hook.example.jp/#x",
            "https://hook.example.jp.evil.example/",
            "https://evil.example/?hook.example.jp",
            "https://hook.example.jp@evil.example/",
            "https://10.0.0.1/",
            "http://localhost/",
            "http://127.0.0.1.evil.example/",
        ] {
            assert!(hooks.address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn without_hosts_there_are_no_webhooks_and_wrong_ones_are_told() {
        assert!(hooks(&[]).expect("none").is_none() && hooks(&["", " "]).expect("none").is_none());
        for wrong in ["https://hook.example.jp", "*.example.jp", "a b"] {
            assert!(matches!(hooks(&[wrong]), Err(Error::Invalid(_))), "{wrong}");
        }
    }
}
