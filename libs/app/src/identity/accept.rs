//! Accepting an invitation.

use chrono::NaiveDate;
use domain::{Error, Role, SpaceId, SpaceKind, Time};
use identity::{Opaque, password::check};
use rand::CryptoRng;
use store::{Account, IdentityTx, OpenInvitation};

use super::{
    Client, Desk, Entered, Refusal,
    desk::Tried,
    enter::{enter, note_done, note_failed},
    sign_in::is_right,
};

/// What the holder of a link is told. Nothing of it says whether they have an account. Debug shows neither name nor address.
#[derive(Clone, PartialEq, Eq)]
pub struct Looked {
    /// Into which space.
    pub space: SpaceId,
    /// What kind of body it belongs to.
    pub kind: SpaceKind,
    /// Its name.
    pub name: String,
    /// What they will be.
    pub role: Role,
    /// Name of the person, as whoever invites wrote it.
    pub name_of_person: String,
    /// Under which address they will sign in.
    pub mail: String,
    /// Last day of the right.
    pub valid_to: Option<NaiveDate>,
    /// Until when the link may be used.
    pub expires_at: Time,
    /// What the button of the space's provider says.
    pub provider: Option<String>,
}

impl std::fmt::Debug for Looked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Looked").field("space", &self.space).field("role", &self.role).finish_non_exhaustive()
    }
}

/// What an invitation is for. One that cannot be used, for whatever reason, is [`Error::NotFound`].
pub async fn look_at_invitation(desk: &Desk, secret: &Opaque, now: Time) -> Result<Looked, Error> {
    let tx = desk.store.look_at_identity().await?;
    let invited = find(&tx, &secret.digest(), now).await?;
    let provider = tx.provider_of(invited.space).await?;
    Ok(Looked {
        space: invited.space,
        kind: invited.kind,
        name: invited.space_name,
        role: invited.role,
        name_of_person: invited.name,
        mail: invited.mail,
        valid_to: invited.valid_to,
        expires_at: invited.expires_at,
        provider: provider.map(|it| it.label),
    })
}

/// Accepts an invitation: with a new account and this password, or with the account there is and its password. A name
/// is taken for a new account only.
pub async fn accept_invitation(
    desk: &Desk,
    secret: &Opaque,
    name: Option<&str>,
    password: &str,
    client: &Client<'_>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Entered, Refusal> {
    let digest = secret.digest();
    let look = desk.store.look_at_identity().await?;
    let invited = find(&look, &digest, now).await?;
    let account = look.account_of_mail(&invited.mail_key).await?;
    drop(look);
    let name = line(name.unwrap_or(&invited.name))?;
    if account.is_none() {
        let context = [invited.mail.as_str(), name.as_str(), invited.space_name.as_str()];
        check(password, &context, false).map_err(Error::from)?;
    }
    desk.may_try(Tried::Password(&invited.mail_key), client, now).await?;
    let phc = if let Some(account) = &account {
        prove_old(desk, account, password, client, now).await?;
        None
    } else {
        Some(desk.hasher.hash(password, rng).await?)
    };
    let tx = desk.store.begin_identity().await?;
    let invited = find(&tx, &digest, now).await?;
    let id = match &account {
        Some(account) => account.id,
        None => tx.create_account(&name, &invited.mail, &invited.mail_key, phc, now).await?,
    };
    tx.accept_invitation(&invited, id, Some(client.text()), now).await?;
    let unchanged =
        |it: &Account| it.disabled_at.is_none() && account.as_ref().is_none_or(|before| before.password == it.password);
    let account = tx.account(id).await?.filter(unchanged).ok_or(Refusal::Wrong)?;
    let entered = enter(&tx, &account, None, client, now, rng).await?;
    if let Entered::Session(_) = &entered {
        note_done(&tx, &account, client, now).await?;
    }
    tx.commit().await?;
    desk.succeeded(Tried::Password(&invited.mail_key), client, now).await;
    Ok(entered)
}

/// An account is not taken over by whoever holds a link: its password is asked for, and where there is none, its provider.
async fn prove_old(
    desk: &Desk,
    account: &Account,
    password: &str,
    client: &Client<'_>,
    now: Time,
) -> Result<(), Refusal> {
    if account.password.is_none() && account.disabled_at.is_none() {
        return Err(Refusal::Other(Error::Conflict(
            "このメールアドレスの方は組織のアカウントでサインインしています。組織のアカウントで招待を受けてください。 / \
             Please accept the invitation with the account of your organisation."
                .into(),
        )));
    }
    if is_right(desk, Some(account), password).await? {
        return Ok(());
    }
    let tx = desk.store.begin_identity().await?;
    note_failed(&tx, Some(account), "invitation", client, now).await?;
    tx.commit().await?;
    desk.failed(Tried::Password(&account.mail_key), now).await;
    Err(Refusal::Wrong)
}

pub(super) async fn find(tx: &IdentityTx, digest: &[u8; 32], now: Time) -> Result<OpenInvitation, Error> {
    tx.open_invitation(digest, now).await?.ok_or(Error::NotFound("invitation"))
}

/// One line of 1 to 100 characters.
pub(super) fn line(text: &str) -> Result<String, Error> {
    let text = text.trim();
    let fits = (1..=100).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    if fits {
        return Ok(text.to_owned());
    }
    Err(Error::Invalid(
        "氏名は1～100文字、改行なしで入力してください。 / Enter a name of 1 to 100 characters without line breaks."
            .into(),
    ))
}
