//! The second step of signing in.

use domain::{Error, Time};
use identity::Opaque;
use rand::CryptoRng;
use store::SignInKind;

use super::{
    Client, Desk, Proof, Refusal, SignedIn,
    desk::Tried,
    enter::{note_done, note_failed, open},
    proof::is_shown,
};

/// Ends a sign-in that waits for a second factor. What waits for none, or waited too long, is
/// [`Error::Unauthenticated`]: the person begins again.
pub async fn second_factor(
    desk: &Desk,
    pending: &Opaque,
    proof: Proof<'_>,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<SignedIn, Refusal> {
    let digest = pending.digest();
    let look = desk.store.look_at_identity().await?;
    let begun = look.sign_in(&digest, SignInKind::SecondFactor, now).await?.ok_or(Error::Unauthenticated)?;
    let account = look.account(begun.account.ok_or(Error::Unauthenticated)?).await?;
    drop(look);
    let account = account.filter(|it| it.disabled_at.is_none()).ok_or(Error::Unauthenticated)?;
    desk.may_try(Tried::Code(&account.mail_key), client, now).await?;

    let tx = desk.store.begin_identity().await?;
    // As it is now: the last step may have been used meanwhile.
    let account = tx.account(account.id).await?.ok_or(Error::Unauthenticated)?;
    if !is_shown(desk, &tx, &account, proof, now).await? {
        note_failed(&tx, Some(&account), "second factor", client, now).await?;
        tx.commit().await?;
        desk.failed(Tried::Code(&account.mail_key), now).await;
        return Err(Refusal::Wrong);
    }
    tx.take_sign_in(&digest, SignInKind::SecondFactor, now).await?.ok_or(Error::Unauthenticated)?;
    let signed_in = open(&tx, &account, begun.space, true, client, now, rng).await?;
    note_done(&tx, &account, client, now).await?;
    tx.commit().await?;
    desk.succeeded(Tried::Code(&account.mail_key), client, now).await;
    Ok(signed_in)
}
