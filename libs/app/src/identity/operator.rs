//! Inviting the platform's operators: by commands of whoever holds the database.

use domain::{InvitationId, Result, Role, Scope, SpaceId, Time, audit::Event};
use identity::{MailAddress, Opaque};
use rand::CryptoRng;
use store::{NewInvitation, Store};

use super::{INVITATION_LASTS, accept::line};

/// Under this address the first operator of an embedded database signs in.
const FIRST: &str = "operator@localhost";

/// Invites an operator; the secret goes into [`super::Desk::link`]. Inviting the same person again makes the earlier link
/// useless. With it, until when the link is good.
pub async fn invite_operator(
    store: &Store,
    name: &str,
    mail: &MailAddress,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<(Opaque, Time)> {
    let secret = Opaque::new(rng);
    let new = NewInvitation {
        id: InvitationId::new(),
        name: line(name)?,
        mail: mail.as_str().to_owned(),
        mail_key: mail.normalised(),
        role: Role::Operator,
        council: None,
        valid_to: None,
        digest: secret.digest(),
        expires_at: now + INVITATION_LASTS,
    };
    let tx = store.begin_write(&Scope::system(SpaceId::PLATFORM)).await?;
    for old in tx.invitations(None, 500).await?.rows {
        let open = old.accepted_at.is_none() && old.revoked_at.is_none();
        if open && old.role == Role::Operator && old.mail.eq_ignore_ascii_case(&new.mail) {
            tx.revoke_invitation(old.id, now).await?;
        }
    }
    tx.invite(&new, now).await?;
    tx.record(&Event::new("invitation.make", new.id).with(new.role.as_str()), now).await?;
    tx.commit().await?;
    Ok((secret, new.expires_at))
}

/// Invites the first operator of a database in which nobody has an account yet; with it, the address to sign in under.
pub async fn first_operator(
    store: &Store,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Option<(Opaque, &'static str)>> {
    if store.look_at_identity().await?.has_accounts().await? {
        return Ok(None);
    }
    let mail = MailAddress::parse(FIRST)?;
    let (secret, _) = invite_operator(store, "運営者", &mail, now, rng).await?;
    Ok(Some((secret, FIRST)))
}
