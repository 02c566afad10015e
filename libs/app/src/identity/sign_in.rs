//! Mail address and password.

use domain::{Time, audit::Event};
use identity::{
    MailAddress,
    password::{dummy_hash, needs_rehash},
};
use rand::CryptoRng;
use store::Account;

use super::{
    Client, Desk, Entered, Refusal,
    desk::{Tried, actor},
    enter::{enter, note_done, note_failed},
};

/// Signs somebody in. A wrong password, an address without an account and a closed account get the same answer after
/// about the same work.
pub async fn sign_in(
    desk: &Desk,
    mail: &str,
    password: &str,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Entered, Refusal> {
    let address = MailAddress::parse(mail).ok().map(|it| it.normalised());
    let key = address.clone().unwrap_or_else(|| mail.trim().to_ascii_lowercase());
    desk.may_try(Tried::Password(&key), client, now).await?;
    // A text that is no address is nobody's, and may hold what the database does not take.
    let account = match &address {
        Some(address) => desk.store.look_at_identity().await?.account_of_mail(address).await?,
        None => None,
    };
    if !is_right(desk, account.as_ref(), password).await? {
        let tx = desk.store.begin_identity().await?;
        note_failed(&tx, account.as_ref(), "password", client, now).await?;
        tx.commit().await?;
        desk.failed(Tried::Password(&key), now).await;
        return Err(Refusal::Wrong);
    }
    let Some(account) = account else { return Err(Refusal::Wrong) };
    let rehashed = match &account.password {
        Some(phc) if needs_rehash(phc) => Some(desk.hasher.hash(password, rng).await?),
        _ => None,
    };
    let tx = desk.store.begin_identity().await?;
    // Hashing took a while: the password may have been changed meanwhile.
    let again = tx.account(account.id).await?.filter(|it| it.password == account.password && it.disabled_at.is_none());
    let Some(account) = again else { return Err(Refusal::Wrong) };
    if let Some(phc) = rehashed {
        tx.set_password(account.id, &phc).await?;
    }
    let entered = enter(&tx, &account, None, client, now, rng).await?;
    match &entered {
        Entered::Session(_) => note_done(&tx, &account, client, now).await?,
        Entered::SecondFactor(_) => {
            let event = Event::new("sign_in.password", account.id);
            tx.record(domain::SpaceId::PLATFORM, actor(account.id), Some(client.text()), &event, now).await?;
        }
    }
    tx.commit().await?;
    desk.succeeded(Tried::Password(&key), client, now).await;
    Ok(entered)
}

/// Whether this is the password of the account; where there is none to compare with, as much work for nothing.
pub(super) async fn is_right(desk: &Desk, account: Option<&Account>, password: &str) -> Result<bool, Refusal> {
    let open = account.filter(|it| it.disabled_at.is_none());
    let phc = open.and_then(|it| it.password.as_deref());
    let matches = desk.hasher.verify(password, phc.unwrap_or(dummy_hash())).await?;
    Ok(matches && phc.is_some())
}
