//! Sign-ins that are under way.

use domain::{AccountId, Error, Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    IdentityTx,
    entity::sign_in,
    fault::{doing, micros, unreadable},
};

/// What a sign-in waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInKind {
    /// A one-time code, or a recovery code.
    SecondFactor,
    /// The answer of a space's provider.
    Provider,
}

/// A sign-in that is under way. Debug shows neither digest nor memory.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// SHA-256 of what the browser keeps.
    pub digest: Vec<u8>,
    /// What it waits for.
    pub kind: SignInKind,
    /// Who it is, once that is known.
    pub account: Option<AccountId>,
    /// The space whose provider vouches.
    pub space: Option<SpaceId>,
    /// Sealed: what must be remembered until the answer comes.
    pub memory: Option<Vec<u8>>,
    /// Until when.
    pub expires_at: Time,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn").field("kind", &self.kind).field("account", &self.account).finish_non_exhaustive()
    }
}

impl SignInKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::SecondFactor => "second_factor",
            Self::Provider => "provider",
        }
    }
}

impl IdentityTx {
    /// Begins a sign-in.
    pub async fn begin_sign_in(&self, new: SignIn) -> Result<()> {
        let row = sign_in::ActiveModel {
            digest: Set(new.digest),
            kind: Set(new.kind.as_str().to_owned()),
            account_id: Set(new.account.map(|it| it.0)),
            space_id: Set(new.space.map(|it| it.0)),
            memory: Set(new.memory),
            expires_at: Set(micros(new.expires_at)),
        };
        sign_in::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert sign-in"))?;
        Ok(())
    }

    /// A sign-in that is under way.
    pub async fn sign_in(&self, digest: &[u8; 32], kind: SignInKind, now: Time) -> Result<Option<SignIn>> {
        let found = sign_in::Entity::find_by_id(digest.to_vec())
            .filter(sign_in::Column::Kind.eq(kind.as_str()))
            .filter(sign_in::Column::ExpiresAt.gt(micros(now)))
            .one(&self.db)
            .await
            .map_err(doing("select sign-in"))?;
        found.map(TryInto::try_into).transpose()
    }

    /// The same, which then is gone: of two at once, one gets it.
    pub async fn take_sign_in(&self, digest: &[u8; 32], kind: SignInKind, now: Time) -> Result<Option<SignIn>> {
        let Some(found) = self.sign_in(digest, kind, now).await? else { return Ok(None) };
        let taken = sign_in::Entity::delete_by_id(digest.to_vec()).exec(&self.db).await;
        Ok((taken.map_err(doing("take sign-in"))?.rows_affected == 1).then_some(found))
    }
}

impl TryFrom<sign_in::Model> for SignIn {
    type Error = Error;

    fn try_from(it: sign_in::Model) -> Result<Self> {
        let kinds = [SignInKind::SecondFactor, SignInKind::Provider];
        Ok(Self {
            digest: it.digest,
            kind: kinds
                .into_iter()
                .find(|kind| kind.as_str() == it.kind)
                .ok_or_else(|| unreadable("sign_in.kind", &it.kind))?,
            account: it.account_id.map(AccountId),
            space: it.space_id.map(SpaceId),
            memory: it.memory,
            expires_at: it.expires_at,
        })
    }
}
