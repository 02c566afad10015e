//! A second factor that is shown.

use domain::{Result, Time};
use identity::{RecoveryCode, seal, totp};
use store::{Account, IdentityTx};

use super::{
    Client, Desk, Refusal,
    desk::{Tried, totp_of},
    enter::note_failed,
};

/// What is typed as a second factor.
#[derive(Clone, Copy)]
pub enum Proof<'a> {
    /// A code of the authenticator app.
    Code(&'a str),
    /// A recovery code.
    Recovery(&'a str),
}

/// Uses the proof up, if it is right.
pub(super) async fn is_shown(
    desk: &Desk,
    tx: &IdentityTx,
    account: &Account,
    proof: Proof<'_>,
    now: Time,
) -> Result<bool> {
    match proof {
        Proof::Code(code) => {
            let Some(secret) = totp_secret(desk, account)? else { return Ok(false) };
            match totp::verify(&secret, code, now, account.totp_step) {
                Some(step) => tx.use_totp_step(account.id, step).await,
                None => Ok(false),
            }
        }
        Proof::Recovery(code) => match RecoveryCode::parse(code) {
            Some(code) => tx.use_recovery_code(account.id, &code.digest(), now).await,
            None => Ok(false),
        },
    }
}

/// The account's secret; none where it was sealed by another key.
pub(super) fn totp_secret(desk: &Desk, account: &Account) -> Result<Option<totp::Secret>> {
    let key = desk.key()?;
    let opened = account.totp.as_ref().and_then(|it| seal::open(key, &totp_of(account.id), it));
    Ok(opened.and_then(|it| totp::Secret::from_bytes(&it)))
}

/// Asks somebody who is signed in for a second factor once more; a transaction in which it is used up.
pub(super) async fn prove(
    desk: &Desk,
    account: &Account,
    proof: Proof<'_>,
    client: &Client<'_>,
    now: Time,
) -> Result<IdentityTx, Refusal> {
    desk.may_try(Tried::Code(&account.mail_key), client, now).await?;
    let tx = desk.store.begin_identity().await?;
    let account = tx.account(account.id).await?.ok_or(domain::Error::Unauthenticated)?;
    if account.has_second_factor() && is_shown(desk, &tx, &account, proof, now).await? {
        desk.succeeded(Tried::Code(&account.mail_key), client, now).await;
        return Ok(tx);
    }
    note_failed(&tx, Some(&account), "second factor", client, now).await?;
    tx.commit().await?;
    desk.failed(Tried::Code(&account.mail_key), now).await;
    Err(Refusal::Wrong)
}
