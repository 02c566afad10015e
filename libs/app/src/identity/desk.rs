//! What signing in works with.

use std::{net::IpAddr, sync::Arc, thread::available_parallelism};

use domain::{AccountId, Error, Result, SpaceId, Time};
use identity::{Hasher, Key, Opaque};
use limits::{Limiter, Rules, Throttle};
use mail::Mailer;
use sha2::{Digest as _, Sha256};
use store::Store;

use super::Refusal;

/// Where people sign in. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: Store,
    /// The one door to password hashes.
    pub hasher: Hasher,
    /// Seals secrets at rest; without it there are neither second factors nor providers.
    pub key: Option<Key>,
    /// Signs people in elsewhere.
    pub oidc: Option<oidc::Client>,
    /// Sends invitations; without it their link is shown to whoever invites.
    pub mailer: Option<Mailer>,
    /// Counts what everybody does.
    pub limiter: Limiter,
    /// Every limit.
    pub rules: Rules,
    /// Under which address browsers reach us, without a slash at its end.
    pub public_url: Arc<str>,
}

/// Who is at the other end, as far as the network shows.
#[derive(Clone, Copy)]
pub struct Client<'a> {
    /// Their address.
    pub address: IpAddr,
    /// The session their browser had before, which a new one replaces.
    pub session: Option<&'a Opaque>,
}

impl Desk {
    /// A desk that counts in this process, sends no mail and trusts the authorities of the machine.
    pub fn new(store: Store, key: Option<Key>, public_url: &str) -> Self {
        Self {
            store,
            hasher: Hasher::new(available_parallelism().map_or(2, Into::into)),
            key,
            oidc: oidc::Client::new(&[]).ok(),
            mailer: None,
            limiter: Limiter::in_process(Limiter::CAPACITY),
            rules: Rules::default(),
            public_url: public_url.trim_end_matches('/').into(),
        }
    }

    /// Whether browsers reach us over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The address of an invitation. The secret stands behind `#`, which no browser sends and no log sees.
    pub fn link(&self, secret: &Opaque) -> String {
        format!("{}/sign-in#invitation={}", self.public_url, secret.as_str())
    }

    pub(crate) fn key(&self) -> Result<&Key> {
        self.key.as_ref().ok_or_else(|| {
            Error::Conflict(
                "暗号鍵（RENKEI_SECRET_KEY）が設定されていないため使えません。運営者に連絡してください。 / \
                 Not available without RENKEI_SECRET_KEY: please tell the operator."
                    .into(),
            )
        })
    }

    fn throttle(&self) -> Throttle {
        Throttle::new(self.limiter.clone(), &self.rules)
    }

    /// Counts an attempt before it is made.
    pub(super) async fn may_try(&self, what: Tried<'_>, client: &Client<'_>, now: Time) -> Result<(), Refusal> {
        let address = limits::Key::sign_in_address(client.address);
        match self.throttle().may_try(&what.key(), &address, now).await {
            limits::Verdict::Taken { .. } => Ok(()),
            limits::Verdict::Wait { seconds } => Err(Refusal::Wait { seconds }),
        }
    }

    /// Notes that it failed.
    pub(super) async fn failed(&self, what: Tried<'_>, now: Time) {
        self.throttle().failed(&what.key(), now).await;
    }

    /// Forgets such failures of the account, and gives the address its attempt back.
    pub(super) async fn succeeded(&self, what: Tried<'_>, client: &Client<'_>, now: Time) {
        let address = limits::Key::sign_in_address(client.address);
        self.throttle().succeeded(&what.key(), &address, now).await;
    }
}

/// What is guessed at, by the account's mail address as it is compared; whether there is one or not. Codes are counted
/// apart: neither does a right password give somebody more guesses at them, nor do a stranger's guesses at the password
/// keep the owner from showing a code.
#[derive(Clone, Copy)]
pub(super) enum Tried<'a> {
    Password(&'a str),
    Code(&'a str),
}

impl Tried<'_> {
    fn key(self) -> limits::Key {
        let (what, mail_key) = match self {
            Self::Password(it) => ("password", it),
            Self::Code(it) => ("code", it),
        };
        limits::Key::sign_in_account(&Sha256::digest(format!("{what} {mail_key}")).into())
    }
}

/// To what a sealed secret of one-time codes belongs.
pub(super) fn totp_of(account: AccountId) -> String {
    format!("totp:{account}")
}

/// To what a provider's sealed secret belongs.
pub(super) fn provider_of(space: SpaceId) -> String {
    format!("provider:{space}")
}

pub(super) fn actor(account: AccountId) -> String {
    format!("account:{account}")
}

impl Client<'_> {
    pub(super) fn text(&self) -> String {
        self.address.to_string()
    }
}
