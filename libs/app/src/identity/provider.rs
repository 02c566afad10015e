//! Signing in at the provider of a space: the way out.

use domain::{Error, Result, SpaceId, Time};
use identity::{Opaque, seal};
use oidc::{Loopback, Provider, Secret};
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{SignIn, SignInKind, Vouching};

use super::{Desk, accept::find, desk::provider_of};

/// How long a provider's answer is waited for.
const PATIENCE: chrono::TimeDelta = chrono::TimeDelta::minutes(10);

/// A sign-in that goes on elsewhere. Debug shows none of it.
pub struct Away {
    /// Where to send the browser.
    pub url: String,
    /// For the browser's cookie: comes back with the answer as well, and must be the same.
    pub state: String,
}

/// What is kept until the answer comes, sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Memory {
    pub(super) nonce: String,
    pub(super) verifier: String,
    /// Digest of the invitation that is being accepted.
    pub(super) invitation: Option<[u8; 32]>,
}

/// Begins to sign somebody in at the space's provider; with an invitation into that space, in order to accept it. A space
/// without a provider is [`Error::NotFound`], as is one that there is not.
pub async fn begin_at_provider(
    desk: &Desk,
    space: SpaceId,
    invitation: Option<&Opaque>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Away> {
    let look = desk.store.look_at_identity().await?;
    let vouching = look.provider_of(space).await?.ok_or(Error::NotFound("provider"))?;
    let invitation = match invitation {
        None => None,
        Some(secret) => {
            let digest = secret.digest();
            if find(&look, &digest, now).await?.space != space {
                return Err(Error::NotFound("invitation"));
            }
            Some(digest)
        }
    };
    drop(look);
    let provider = provider(desk, space, &vouching)?;
    let begun = client(desk)?.begin(&provider, &redirect_uri(desk, space), rng).await?;
    let memory = Memory { nonce: begun.nonce, verifier: begun.verifier, invitation };
    let digest = digest(&begun.state);
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&memory).map_err(Error::internal)?);
    let new = SignIn {
        digest: digest.to_vec(),
        kind: SignInKind::Provider,
        account: None,
        space: Some(space),
        memory: Some(seal::seal(desk.key()?, &purpose(&digest), &plain, rng)?),
        expires_at: now + PATIENCE,
    };
    let tx = desk.store.begin_identity().await?;
    tx.begin_sign_in(new).await?;
    tx.commit().await?;
    Ok(Away { url: begun.url, state: begun.state })
}

/// Seals our secret at the provider of a space, for [`store::NewProvider`]; checks the rest of what an administrator
/// wrote on the way: [`Error::Invalid`] says what to do.
pub fn seal_client_secret(
    desk: &Desk,
    space: SpaceId,
    issuer: &str,
    client_id: &str,
    secret: Option<&str>,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Option<Vec<u8>>> {
    Provider::new(issuer, client_id, secret.map(Secret::new), loopback(desk))?;
    let key = desk.key()?;
    secret.map(|it| seal::seal(key, &provider_of(space), it.as_bytes(), rng)).transpose()
}

/// Each provider sends people back to an address of its own, so that none can pass off another's code.
pub(super) fn redirect_uri(desk: &Desk, space: SpaceId) -> String {
    format!("{}/auth/oidc/{space}/callback", desk.public_url)
}

pub(super) fn provider(desk: &Desk, space: SpaceId, it: &Vouching) -> Result<Provider> {
    let secret = match &it.client_secret {
        None => None,
        Some(sealed) => {
            let plain = seal::open(desk.key()?, &provider_of(space), sealed);
            let plain = plain.and_then(|it| String::from_utf8(it.to_vec()).ok());
            // Sealed by another key: to be set anew.
            Some(Secret::new(plain.ok_or_else(|| {
                Error::Conflict(
                    "組織のアカウントの設定を読み取れません。管理者がクライアントシークレットを設定し直してください。 / \
                     The provider's secret cannot be read: the administrator should set it again."
                        .into(),
                )
            })?))
        }
    };
    Provider::new(&it.issuer, &it.client_id, secret, loopback(desk))
}

pub(super) fn client(desk: &Desk) -> Result<&oidc::Client> {
    desk.oidc.as_ref().ok_or_else(|| Error::internal("the machine's certificates cannot be read"))
}

pub(super) fn digest(state: &str) -> [u8; 32] {
    Sha256::digest(state.as_bytes()).into()
}

pub(super) fn purpose(digest: &[u8; 32]) -> String {
    format!("sign_in:{}", domain::text::hex(digest))
}

/// Only a trial on one machine has its provider there.
fn loopback(desk: &Desk) -> Loopback {
    if desk.is_secure() { Loopback::Refused } else { Loopback::Allowed }
}
