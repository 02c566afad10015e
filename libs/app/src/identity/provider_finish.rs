//! Signing in at the provider of a space: the way back.

use domain::{Error, SpaceId, Time};
use identity::{MailAddress, seal};
use oidc::Person;
use rand::CryptoRng;
use store::{Account, IdentityTx, SignInKind};

use super::{
    Client, Desk, Entered, Refusal,
    accept::find,
    enter::{enter, note_done, standing},
    provider::{Memory, client as oidc_client, digest, provider, purpose, redirect_uri},
};

/// What a browser brings back.
#[derive(Clone, Copy)]
pub struct Returned<'a> {
    /// `state` of the address, which the caller has found equal to the browser's cookie.
    pub state: &'a str,
    /// `code` of the address; none where the provider sent the person back without.
    pub code: Option<&'a str>,
    /// `iss` of the address.
    pub issuer: Option<&'a str>,
}

/// Signs in for whom the provider vouches, into its own space and no other. A state is good for one answer, also a bad one.
///
/// The first time, the person is the one who is accepting an invitation, or whose checked mail address is that of an
/// account with a right in this space; anybody else is a [`Refusal::Stranger`]. An invitation to the address of an account
/// with a password is not accepted here: [`Refusal::Wrong`], since that password was not shown.
pub async fn finish_at_provider(
    desk: &Desk,
    space: SpaceId,
    returned: &Returned<'_>,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Entered, Refusal> {
    let digest = digest(returned.state);
    let tx = desk.store.begin_identity().await?;
    let begun = tx.take_sign_in(&digest, SignInKind::Provider, now).await?;
    let vouching = tx.provider_of(space).await?;
    tx.commit().await?;
    let begun = begun.filter(|it| it.space == Some(space)).ok_or(Error::Unauthenticated)?;
    let vouching = vouching.ok_or(Error::Unauthenticated)?;
    let code = returned.code.ok_or(Error::Unauthenticated)?;
    let plain = begun.memory.and_then(|it| seal::open(desk.key.as_ref()?, &purpose(&digest), &it));
    let memory: Option<Memory> = plain.and_then(|it| serde_json::from_slice(&it).ok());
    let memory = memory.ok_or(Error::Unauthenticated)?;
    let answer = oidc::Returned {
        code,
        issuer: returned.issuer,
        redirect_uri: &redirect_uri(desk, space),
        nonce: &memory.nonce,
        verifier: &memory.verifier,
    };
    let person = oidc_client(desk)?.finish(&provider(desk, space, &vouching)?, &answer, now).await;
    let person = person.map_err(Error::from)?;

    let tx = desk.store.begin_identity().await?;
    let account = match memory.invitation {
        Some(invitation) => accepting(&tx, space, &person, &invitation, client, now).await?,
        None => met_before(&tx, space, &person, now).await?,
    };
    if account.disabled_at.is_some() || standing(&tx, &account, Some(space), now).await?.is_empty() {
        return Err(Refusal::Stranger);
    }
    let entered = enter(&tx, &account, Some(space), client, now, rng).await?;
    if let Entered::Session(_) = &entered {
        note_done(&tx, &account, client, now).await?;
    }
    tx.commit().await?;
    Ok(entered)
}

async fn accepting(
    tx: &IdentityTx,
    space: SpaceId,
    person: &Person,
    invitation: &[u8; 32],
    client: &Client<'_>,
    now: Time,
) -> Result<Account, Refusal> {
    let invited = find(tx, invitation, now).await?;
    if invited.space != space {
        return Err(Refusal::Stranger);
    }
    let linked = tx.linked_account(space, &person.issuer, &person.subject).await?;
    let id = match (linked, tx.account_of_mail(&invited.mail_key).await?) {
        (Some(id), _) => id,
        // Whoever has its password may be another person, who once held a link to this mail address: the right goes to that
        // account by its password only.
        (None, Some(account)) if account.password.is_some() => return Err(Refusal::Wrong),
        (None, Some(account)) => account.id,
        (None, None) => {
            let name = person.name.as_deref().unwrap_or(&invited.name);
            tx.create_account(name, &invited.mail, &invited.mail_key, None, now).await?
        }
    };
    tx.accept_invitation(&invited, id, Some(client.text()), now).await?;
    tx.link_account(space, &person.issuer, &person.subject, id, now).await?;
    tx.account(id).await?.ok_or(Refusal::Stranger)
}

async fn met_before(tx: &IdentityTx, space: SpaceId, person: &Person, now: Time) -> Result<Account, Refusal> {
    if let Some(id) = tx.linked_account(space, &person.issuer, &person.subject).await? {
        return tx.account(id).await?.ok_or(Refusal::Stranger);
    }
    let mail = person.mail.as_deref().filter(|_| person.mail_verified);
    let key = mail.and_then(|it| MailAddress::parse(it).ok()).map(|it| it.normalised());
    let account = match key {
        Some(key) => tx.account_of_mail(&key).await?,
        None => None,
    };
    let account = account.ok_or(Refusal::Stranger)?;
    if standing(tx, &account, Some(space), now).await?.is_empty() {
        return Err(Refusal::Stranger);
    }
    tx.link_account(space, &person.issuer, &person.subject, account.id, now).await?;
    Ok(account)
}
