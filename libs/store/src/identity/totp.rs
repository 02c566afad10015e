//! The secret behind one-time codes, sealed by the caller, and the last step that was used.

use domain::{AccountId, Result, Time};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::account,
    fault::{doing, micros},
    rows::signed,
};

impl IdentityTx {
    /// Begins an enrolment, in place of one that was not finished; false where codes are asked for already.
    pub async fn begin_totp(&self, id: AccountId, sealed: &[u8]) -> Result<bool> {
        let changed = account::Entity::update_many()
            .col_expr(account::Column::Totp, Expr::value(sealed.to_vec()))
            .col_expr(account::Column::TotpStep, Expr::value(None::<i64>))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::TotpSince.is_null())
            .exec(&self.db)
            .await
            .map_err(doing("begin TOTP"))?;
        Ok(changed.rows_affected == 1)
    }

    /// Finishes the enrolment of this very secret; false where another one was begun or finished meanwhile.
    pub async fn confirm_totp(&self, id: AccountId, sealed: &[u8], step: u64, now: Time) -> Result<bool> {
        let changed = account::Entity::update_many()
            .col_expr(account::Column::TotpSince, Expr::value(micros(now)))
            .col_expr(account::Column::TotpStep, Expr::value(signed(step)?))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::TotpSince.is_null())
            .filter(account::Column::Totp.eq(sealed.to_vec()))
            .exec(&self.db)
            .await
            .map_err(doing("confirm TOTP"))?;
        Ok(changed.rows_affected == 1)
    }

    /// Uses a step up; false where it, or a later one, was used already: of two at once, one wins.
    pub async fn use_totp_step(&self, id: AccountId, step: u64) -> Result<bool> {
        let step = signed(step)?;
        let fresh = Condition::any().add(account::Column::TotpStep.is_null()).add(account::Column::TotpStep.lt(step));
        let changed = account::Entity::update_many()
            .col_expr(account::Column::TotpStep, Expr::value(step))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::TotpSince.is_not_null())
            .filter(fresh)
            .exec(&self.db)
            .await
            .map_err(doing("use TOTP step"))?;
        Ok(changed.rows_affected == 1)
    }

    /// Asks for no codes any more.
    pub async fn end_totp(&self, id: AccountId) -> Result<()> {
        account::Entity::update_many()
            .col_expr(account::Column::Totp, Expr::value(None::<Vec<u8>>))
            .col_expr(account::Column::TotpSince, Expr::value(None::<Time>))
            .col_expr(account::Column::TotpStep, Expr::value(None::<i64>))
            .filter(account::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("end TOTP"))?;
        Ok(())
    }
}
