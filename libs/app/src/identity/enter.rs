//! The last step: a session, or the question for a second factor.

use domain::{Result, Role, SessionId, SpaceId, Time, audit::Event};
use identity::Opaque;
use rand::CryptoRng;
use store::{Account, IdentityTx, NewSession, SignIn, SignInKind, Standing};

use super::{Client, desk::actor};

/// A session that was not used for so long has ended.
pub const IDLE: chrono::TimeDelta = chrono::TimeDelta::minutes(30);
/// A session ends after so long in any case.
pub const ABSOLUTE: chrono::TimeDelta = chrono::TimeDelta::hours(12);
/// How long a second factor is waited for.
const PATIENCE: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

/// Somebody who is signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// For the browser's cookie.
    pub session: Opaque,
    /// Their role asks for a second factor that they do not have yet: until then they can do nothing with it.
    pub must_enrol: bool,
}

/// What a right password leads to.
#[derive(Debug)]
pub enum Entered {
    /// A session.
    Session(SignedIn),
    /// A code is asked for; this, for the browser's cookie, says for whom.
    SecondFactor(Opaque),
}

/// Whether a role is of no use without a second factor.
pub(super) fn asks_second_factor(role: Role) -> bool {
    matches!(role, Role::Administrator | Role::Operator)
}

/// Where the account stands by the word of this space's provider alone, or by its own password.
pub(super) async fn standing(
    tx: &IdentityTx,
    account: &Account,
    vouched: Option<SpaceId>,
    now: Time,
) -> Result<Vec<Standing>> {
    let all = tx.standing(account.id, now).await?;
    Ok(all.into_iter().filter(|it| vouched.is_none_or(|space| it.space == space && !it.emergency)).collect())
}

/// Lets somebody in whose password is right, or for whom a provider vouches.
pub(super) async fn enter(
    tx: &IdentityTx,
    account: &Account,
    vouched: Option<SpaceId>,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Entered> {
    if !account.has_second_factor() {
        return Ok(Entered::Session(open(tx, account, vouched, false, client, now, rng).await?));
    }
    let pending = Opaque::new(rng);
    let begun = SignIn {
        digest: pending.digest().to_vec(),
        kind: SignInKind::SecondFactor,
        account: Some(account.id),
        space: vouched,
        memory: None,
        expires_at: now + PATIENCE,
    };
    tx.begin_sign_in(begun).await?;
    Ok(Entered::SecondFactor(pending))
}

/// Opens a session in place of the one that the browser had.
pub(super) async fn open(
    tx: &IdentityTx,
    account: &Account,
    vouched: Option<SpaceId>,
    second_factor: bool,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<SignedIn> {
    if let Some(old) = client.session
        && let Some(old) = tx.session(&old.digest(), now - IDLE, now).await?
    {
        tx.end_session(old.id).await?;
    }
    let session = Opaque::new(rng);
    let new = NewSession {
        id: SessionId::new(),
        digest: session.digest(),
        account: account.id,
        space: vouched,
        second_factor,
        expires_at: now + ABSOLUTE,
        address: client.address.to_string(),
    };
    tx.create_session(&new, now).await?;
    let roles = standing(tx, account, vouched, now).await?;
    let must_enrol = !second_factor && roles.iter().any(|it| asks_second_factor(it.role));
    Ok(SignedIn { session, must_enrol })
}

/// Notes in the platform's trail that somebody came in.
pub(super) async fn note_done(tx: &IdentityTx, account: &Account, client: &Client<'_>, now: Time) -> Result<()> {
    let event = Event::new("sign_in.done", account.id);
    tx.record(SpaceId::PLATFORM, actor(account.id), Some(client.text()), &event, now).await
}

/// Notes there that somebody did not: whose account was tried, never the address that was typed.
pub(super) async fn note_failed(
    tx: &IdentityTx,
    account: Option<&Account>,
    how: &'static str,
    client: &Client<'_>,
    now: Time,
) -> Result<()> {
    let subject = account.map_or_else(|| "unknown".to_owned(), |it| it.id.to_string());
    let event = Event::new("sign_in.fail", subject).with(how);
    tx.record(SpaceId::PLATFORM, "nobody".to_owned(), Some(client.text()), &event, now).await
}
