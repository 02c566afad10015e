//! Browsers that are signed in. A session ends by its row: what is not found is not signed in.

use domain::{AccountId, Result, SessionId, SpaceId, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::Account;
use crate::{
    IdentityTx,
    entity::{account, session},
    fault::{doing, micros},
};

/// A session to be made.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its identifier.
    pub id: SessionId,
    /// SHA-256 of its secret.
    pub digest: [u8; 32],
    /// Whose it is.
    pub account: AccountId,
    /// Where a space's provider vouched for the person: that space, and no other.
    pub space: Option<SpaceId>,
    /// Whether a second factor was shown.
    pub second_factor: bool,
    /// When it ends at the latest.
    pub expires_at: Time,
    /// The client's address.
    pub address: String,
}

/// A session that has not ended, of an account that is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: SessionId,
    /// Whose it is.
    pub account: Account,
    /// Where a space's provider vouched for the person: that space, and no other.
    pub space: Option<SpaceId>,
    /// Whether a second factor was shown.
    pub second_factor: bool,
    /// When it was last used, to the minute.
    pub seen_at: Time,
    /// When it ends at the latest.
    pub expires_at: Time,
}

impl IdentityTx {
    /// Makes a session.
    pub async fn create_session(&self, new: &NewSession, now: Time) -> Result<()> {
        let row = session::ActiveModel {
            id: Set(new.id.0),
            digest: Set(new.digest.to_vec()),
            account_id: Set(new.account.0),
            space_id: Set(new.space.map(|it| it.0)),
            second_factor: Set(new.second_factor),
            created_at: Set(micros(now)),
            seen_at: Set(micros(now)),
            expires_at: Set(micros(new.expires_at)),
            address: Set(new.address.clone()),
        };
        session::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert session"))?;
        Ok(())
    }

    /// The session of a secret, if it has not ended and was used after `seen_after`.
    pub async fn session(&self, digest: &[u8; 32], seen_after: Time, now: Time) -> Result<Option<Session>> {
        let found = session::Entity::find()
            .filter(session::Column::Digest.eq(digest.to_vec()))
            .filter(session::Column::ExpiresAt.gt(micros(now)))
            .filter(session::Column::SeenAt.gt(micros(seen_after)))
            .one(&self.db)
            .await
            .map_err(doing("select session"))?;
        let Some(found) = found else { return Ok(None) };
        let account = account::Entity::find_by_id(found.account_id)
            .filter(account::Column::DisabledAt.is_null())
            .one(&self.db)
            .await
            .map_err(doing("select account of session"))?;
        Ok(account.map(|account| Session {
            id: SessionId(found.id),
            account: account.into(),
            space: found.space_id.map(SpaceId),
            second_factor: found.second_factor,
            seen_at: found.seen_at,
            expires_at: found.expires_at,
        }))
    }

    /// Notes that the session was used.
    pub async fn touch_session(&self, id: SessionId, now: Time) -> Result<()> {
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(micros(now)))
            .filter(session::Column::Id.eq(id.0))
            .filter(session::Column::SeenAt.lt(micros(now)))
            .exec(&self.db)
            .await
            .map_err(doing("touch session"))?;
        Ok(())
    }

    /// Ends a session.
    pub async fn end_session(&self, id: SessionId) -> Result<()> {
        session::Entity::delete_by_id(id.0).exec(&self.db).await.map_err(doing("end session"))?;
        Ok(())
    }

    /// Ends every session of an account; answers how many there were.
    pub async fn end_sessions(&self, account: AccountId) -> Result<u64> {
        let ended = session::Entity::delete_many()
            .filter(session::Column::AccountId.eq(account.0))
            .exec(&self.db)
            .await
            .map_err(doing("end sessions"))?;
        Ok(ended.rows_affected)
    }

    /// Ends every session of an account but one.
    pub async fn end_other_sessions(&self, account: AccountId, kept: SessionId) -> Result<()> {
        session::Entity::delete_many()
            .filter(session::Column::AccountId.eq(account.0))
            .filter(session::Column::Id.ne(kept.0))
            .exec(&self.db)
            .await
            .map_err(doing("end other sessions"))?;
        Ok(())
    }
}
