//! Housekeeping.

use domain::{Result, Time};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::{
    IdentityTx,
    entity::{session, sign_in},
    fault::{doing, micros},
};

/// What was thrown away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// Sessions that had ended.
    pub sessions: u64,
    /// Sign-ins that nobody finished.
    pub sign_ins: u64,
}

impl IdentityTx {
    /// Throws away what can never count again: sessions past their time or unused since `seen_before`, and sign-ins that
    /// nobody finished.
    pub async fn clean(&self, seen_before: Time, now: Time) -> Result<Cleaned> {
        let ended = Condition::any()
            .add(session::Column::ExpiresAt.lte(micros(now)))
            .add(session::Column::SeenAt.lte(micros(seen_before)));
        let sessions = session::Entity::delete_many().filter(ended).exec(&self.db).await;
        let sign_ins =
            sign_in::Entity::delete_many().filter(sign_in::Column::ExpiresAt.lte(micros(now))).exec(&self.db).await;
        Ok(Cleaned {
            sessions: sessions.map_err(doing("clean sessions"))?.rows_affected,
            sign_ins: sign_ins.map_err(doing("clean sign-ins"))?.rows_affected,
        })
    }
}
