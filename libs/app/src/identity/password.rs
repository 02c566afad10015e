//! Another password.

use domain::{Error, SpaceId, Time, audit::Event};
use identity::password::check;
use rand::CryptoRng;

use super::{
    Client, Desk, Known, Refusal, SignedIn,
    desk::{Tried, actor},
    enter::{note_failed, open},
    sign_in::is_right,
};

/// Changes the password after the old one was shown, and ends every other session.
pub async fn change_password(
    desk: &Desk,
    known: &Known,
    old: &str,
    new: &str,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<SignedIn, Refusal> {
    let account = &known.session.account;
    desk.may_try(Tried::Password(&account.mail_key), client, now).await?;
    if !is_right(desk, Some(account), old).await? {
        let tx = desk.store.begin_identity().await?;
        note_failed(&tx, Some(account), "password change", client, now).await?;
        tx.commit().await?;
        desk.failed(Tried::Password(&account.mail_key), now).await;
        return Err(Refusal::Wrong);
    }
    desk.succeeded(Tried::Password(&account.mail_key), client, now).await;
    check(new, &[&account.mail, &account.name], false).map_err(Error::from)?;
    let phc = desk.hasher.hash(new, rng).await?;
    let tx = desk.store.begin_identity().await?;
    tx.set_password(account.id, &phc).await?;
    tx.end_sessions(account.id).await?;
    let signed_in = open(&tx, account, known.session.space, known.session.second_factor, client, now, rng).await?;
    let event = Event::new("password.change", account.id);
    tx.record(SpaceId::PLATFORM, actor(account.id), Some(client.text()), &event, now).await?;
    tx.commit().await?;
    Ok(signed_in)
}
