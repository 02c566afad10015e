//! The authenticator app and the recovery codes.

use domain::{Error, Result, SpaceId, Time, audit::Event};
use identity::{RecoveryCode, recovery, seal, totp};
use rand::CryptoRng;
use store::IdentityTx;

use super::{
    Client, Desk, Known, Proof, Refusal, SignedIn,
    desk::{actor, totp_of},
    enter::open,
    proof::{prove, totp_secret},
};

/// What the authenticator app needs. Holds the secret: show it once, to its owner.
pub struct Enrolment {
    /// For typing.
    pub secret: String,
    /// For the QR code.
    pub uri: String,
}

/// A second factor that is in force.
pub struct Confirmed {
    /// The session from now on.
    pub signed_in: SignedIn,
    /// Shown once.
    pub codes: [RecoveryCode; recovery::COUNT],
}

/// Begins to enrol an app. Where codes are asked for already, they are to be disabled first: [`Error::Conflict`].
///
/// A session for which a space's provider vouched cannot do this to an account with a password, which opens other spaces
/// as well.
pub async fn start_totp(desk: &Desk, known: &Known, rng: &mut (impl CryptoRng + Send)) -> Result<Enrolment> {
    let account = &known.session.account;
    own(known)?;
    let secret = totp::Secret::new(rng);
    let sealed = seal::seal(desk.key()?, &totp_of(account.id), secret.as_bytes(), rng)?;
    let tx = desk.store.begin_identity().await?;
    if !tx.begin_totp(account.id, &sealed).await? {
        return Err(Error::Conflict(
            "二段階認証はすでに有効です。変更するには、先に無効にしてください。 / \
             The second factor is on already: turn it off to change it."
                .into(),
        ));
    }
    tx.commit().await?;
    Ok(Enrolment { secret: secret.base32(), uri: totp::uri(&secret, "Renkei", &account.mail) })
}

/// Ends the enrolment with a first code; from now on one is asked for at every sign-in.
pub async fn confirm_totp(
    desk: &Desk,
    known: &Known,
    code: &str,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Confirmed, Refusal> {
    own(known)?;
    let tx = desk.store.begin_identity().await?;
    let mut account = tx.account(known.session.account.id).await?.ok_or(Error::Unauthenticated)?;
    let secret = totp_secret(desk, &account)?.filter(|_| !account.has_second_factor());
    let step = secret.and_then(|it| totp::verify(&it, code, now, account.totp_step)).ok_or(Refusal::Wrong)?;
    let sealed = account.totp.clone().unwrap_or_default();
    if !tx.confirm_totp(account.id, &sealed, step, now).await? {
        return Err(Refusal::Wrong);
    }
    let codes = replace_codes(&tx, account.id, rng).await?;
    account.totp_since = Some(now);
    let signed_in = open(&tx, &account, known.session.space, true, client, now, rng).await?;
    note(&tx, "second_factor.enrol", account.id, client, now).await?;
    tx.commit().await?;
    Ok(Confirmed { signed_in, codes })
}

/// Turns the second factor off, which ends every other session.
pub async fn disable_totp(
    desk: &Desk,
    known: &Known,
    proof: Proof<'_>,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<SignedIn, Refusal> {
    own(known)?;
    let account = &known.session.account;
    let tx = prove(desk, account, proof, client, now).await?;
    tx.end_totp(account.id).await?;
    tx.replace_recovery_codes(account.id, &[]).await?;
    tx.end_sessions(account.id).await?;
    let signed_in = open(&tx, account, known.session.space, false, client, now, rng).await?;
    note(&tx, "second_factor.disable", account.id, client, now).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// A new set of recovery codes in place of the old one.
pub async fn renew_recovery_codes(
    desk: &Desk,
    known: &Known,
    proof: Proof<'_>,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<[RecoveryCode; recovery::COUNT], Refusal> {
    let account = &known.session.account;
    let tx = prove(desk, account, proof, client, now).await?;
    let codes = replace_codes(&tx, account.id, rng).await?;
    note(&tx, "recovery_codes.renew", account.id, client, now).await?;
    tx.commit().await?;
    Ok(codes)
}

async fn replace_codes(
    tx: &IdentityTx,
    account: domain::AccountId,
    rng: &mut (impl CryptoRng + Send),
) -> Result<[RecoveryCode; recovery::COUNT]> {
    let codes = recovery::draw(rng);
    let digests: Vec<_> = codes.iter().map(RecoveryCode::digest).collect();
    tx.replace_recovery_codes(account, &digests).await?;
    Ok(codes)
}

fn own(known: &Known) -> Result<()> {
    if known.session.space.is_none() || known.session.account.password.is_none() {
        return Ok(());
    }
    Err(Error::Conflict(
        "この操作はパスワードでサインインしてから行ってください。 / Please sign in with your password to do this."
            .into(),
    ))
}

async fn note(
    tx: &IdentityTx,
    action: &'static str,
    account: domain::AccountId,
    client: &Client<'_>,
    now: Time,
) -> Result<()> {
    tx.record(SpaceId::PLATFORM, actor(account), Some(client.text()), &Event::new(action, account), now).await
}
