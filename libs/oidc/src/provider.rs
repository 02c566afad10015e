//! Where to sign in, as an administrator wrote it.

use std::{fmt, net::IpAddr};

use domain::Error;
use url::{Host, Url};

/// The longest address or name that is taken, in bytes.
const LONGEST: usize = 500;

/// Whether a provider may live on this machine and be asked without TLS: for tests and for trials on one machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loopback {
    /// `http://127.0.0.1`, `http://[::1]` and `http://localhost` are taken.
    Allowed,
    /// https only. Right where administrators of spaces are not those of the machine.
    Refused,
}

/// A text that never shows in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps it.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A provider, and how we are known there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    pub(crate) issuer: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: Option<Secret>,
}

impl Provider {
    /// Reads what an administrator wrote. [`Error::Invalid`] on an issuer that is not an https address (see
    /// [`Loopback`]), or has a user, a query or a fragment; and on an empty or overlong name or secret.
    pub fn new(issuer: &str, client_id: &str, secret: Option<Secret>, loopback: Loopback) -> domain::Result<Self> {
        let (issuer, client_id) = (issuer.trim(), client_id.trim());
        let url = Url::parse(issuer).ok().filter(|it| issuer.len() <= LONGEST && is_plain(it) && may_ask(it, loopback));
        if url.is_none() {
            return Err(invalid(
                "発行者（issuer）には https:// で始まるURLを、プロバイダーの案内どおりに入力してください",
                "enter the issuer as the provider states it: an address that starts with https://",
            ));
        }
        if !is_name(client_id) {
            return Err(invalid(
                "クライアントIDを、プロバイダーの案内どおりに入力してください",
                "enter the client id as the provider states it",
            ));
        }
        if secret.as_ref().is_some_and(|it| !is_name(it.expose())) {
            return Err(invalid(
                "クライアントシークレットを、プロバイダーの案内どおりに入力してください",
                "enter the client secret as the provider states it",
            ));
        }
        Ok(Self { issuer: issuer.to_owned(), client_id: client_id.to_owned(), client_secret: secret })
    }

    /// The issuer, as the provider names itself.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Our name there.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Our secret there.
    pub fn client_secret(&self) -> Option<&Secret> {
        self.client_secret.as_ref()
    }

    /// What its own documents may send us to: loopback only if it lives there itself.
    pub(crate) fn reach(&self) -> Loopback {
        if self.issuer.starts_with("http:") { Loopback::Allowed } else { Loopback::Refused }
    }
}

/// Whether this address may be asked.
pub(crate) fn may_ask(url: &Url, loopback: Loopback) -> bool {
    match url.scheme() {
        "https" => url.host().is_some(),
        "http" => loopback == Loopback::Allowed && url.host().is_some_and(|it| is_loopback(&it)),
        _ => false,
    }
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(ip) => IpAddr::from(*ip).is_loopback(),
        Host::Ipv6(ip) => IpAddr::from(*ip).is_loopback(),
    }
}

fn is_plain(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && !text.contains(char::is_control)
}

fn invalid(ja: &str, en: &str) -> Error {
    Error::Invalid(format!("{ja} / {en}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(issuer: &str, loopback: Loopback) -> bool {
        match Provider::new(issuer, "renkei", None, loopback) {
            Ok(_) => true,
            Err(Error::Invalid(_)) => false,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn only_https_is_taken_or_http_on_this_machine_where_allowed() {
        for issuer in ["https://login.example.jp", "https://login.example.jp/realms/pref", "https://10.0.0.5:8443/"] {
            assert!(taken(issuer, Loopback::Refused), "{issuer}");
        }
        for issuer in ["http://127.0.0.1:3000", "http://[::1]:3000", "http://localhost/oidc", "http://127.8.8.8"] {
            assert!(taken(issuer, Loopback::Allowed), "{issuer}");
            assert!(!taken(issuer, Loopback::Refused), "{issuer}");
        }
        let refused = [
            "",
            "login.example.jp",
            "http://login.example.jp",
            "http://10.0.0.5",
            "http://169.254.169.254/latest",
            "http://127.0.0.1.example.jp",
            "http://localhost.example.jp",
            "http://localhost@login.example.jp",
            "https://user:pass@login.example.jp",
            "https://login.example.jp?x=1",
            "https://login.example.jp#x",
            "file:///etc/passwd",
            "ftp://login.example.jp",
            "https://",
        ];
        for issuer in refused {
            assert!(!taken(issuer, Loopback::Allowed), "{issuer}");
        }
        assert!(!taken(&format!("https://login.example.jp/{}", "x".repeat(500)), Loopback::Allowed));
    }

    #[test]
    fn names_and_secrets_are_there_and_short() {
        let with = |id: &str, secret: &str| {
            Provider::new("https://login.example.jp", id, Some(Secret::new(secret)), Loopback::Refused)
        };
        assert!(with("renkei", "secret").is_ok());
        for (id, secret) in [("", "secret"), ("renkei", ""), ("ren\nkei", "secret"), ("renkei", &*"s".repeat(501))] {
            assert!(matches!(with(id, secret), Err(Error::Invalid(_))), "{id:?} {secret:?}");
        }
    }

    #[test]
    fn a_secret_does_not_show() {
        let secret = Some(Secret::new("hush"));
        let provider = Provider::new("https://login.example.jp", "renkei", secret, Loopback::Refused).unwrap();
        let shown = format!("{provider:?}");
        assert!(shown.contains("login.example.jp") && !shown.contains("hush"), "{shown}");
    }
}
