//! What is done for somebody who cannot sign in any more, or no longer may: by commands of whoever holds the database.
//! Each ends every session of theirs and stands in the platform's trail, by the account's identifier.

use domain::{AccountId, Error, Result, SpaceId, Time, audit::Event};
use identity::{Hasher, MailAddress, Opaque};
use rand::CryptoRng;
use store::{Account, IdentityTx, Store};

/// Takes the second factor and its recovery codes away, so that the person signs in with the password and sets up a new
/// one. [`Error::Conflict`] where there is none.
pub async fn reset_second_factor(store: &Store, mail: &MailAddress, now: Time) -> Result<AccountId> {
    let (tx, account) = find(store, mail).await?;
    if account.totp.is_none() {
        return Err(conflict("二段階認証は設定されていません", "There is no second factor to reset"));
    }
    tx.end_totp(account.id).await?;
    tx.replace_recovery_codes(account.id, &[]).await?;
    end(tx, account.id, "second_factor.reset", now).await
}

/// Gives the account a drawn password to be handed over and changed; the second factor stays. [`Error::Conflict`] where
/// the person signs in through a provider only.
pub async fn reset_password(
    store: &Store,
    mail: &MailAddress,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<(AccountId, Opaque)> {
    let password = Opaque::new(rng);
    let phc = Hasher::new(1).hash(password.as_str(), rng).await?;
    let (tx, account) = find(store, mail).await?;
    if account.password.is_none() {
        return Err(conflict(
            "この方は組織のアカウントでサインインしています。パスワードはありません",
            "They sign in with their organisation's account and have no password",
        ));
    }
    tx.set_password(account.id, &phc).await?;
    Ok((end(tx, account.id, "password.reset", now).await?, password))
}

/// Closes the account: nobody signs in with it, and its tokens are refused. Its rights stay for the day it is opened again.
/// [`Error::Conflict`] where it is closed already.
pub async fn disable_account(store: &Store, mail: &MailAddress, now: Time) -> Result<AccountId> {
    let (tx, account) = find(store, mail).await?;
    if account.disabled_at.is_some() {
        return Err(conflict("このアカウントはすでに停止されています", "The account is disabled already"));
    }
    tx.set_disabled(account.id, Some(now)).await?;
    end(tx, account.id, "account.disable", now).await
}

/// Opens a closed account again. [`Error::Conflict`] where it is open.
pub async fn enable_account(store: &Store, mail: &MailAddress, now: Time) -> Result<AccountId> {
    let (tx, account) = find(store, mail).await?;
    if account.disabled_at.is_none() {
        return Err(conflict("このアカウントは停止されていません", "The account is not disabled"));
    }
    tx.set_disabled(account.id, None).await?;
    end(tx, account.id, "account.enable", now).await
}

async fn find(store: &Store, mail: &MailAddress) -> Result<(IdentityTx, Account)> {
    let tx = store.begin_identity().await?;
    let account = tx.account_of_mail(&mail.normalised()).await?;
    Ok((tx, account.ok_or(Error::NotFound("account"))?))
}

async fn end(tx: IdentityTx, id: AccountId, action: &'static str, now: Time) -> Result<AccountId> {
    tx.end_sessions(id).await?;
    tx.record(SpaceId::PLATFORM, "system".to_owned(), None, &Event::new(action, id), now).await?;
    tx.commit().await?;
    Ok(id)
}

fn conflict(ja: &str, en: &str) -> Error {
    Error::Conflict(format!("{ja} / {en}"))
}
