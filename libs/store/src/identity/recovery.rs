//! Recovery codes: digests, each good once.

use domain::{AccountId, Result, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::recovery_code,
    fault::{doing, micros},
};

impl IdentityTx {
    /// Puts these codes in place of all earlier ones; an empty list takes them away.
    pub async fn replace_recovery_codes(&self, id: AccountId, digests: &[[u8; 32]]) -> Result<()> {
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("delete recovery codes"))?;
        let rows: Vec<_> = digests
            .iter()
            .map(|it| recovery_code::ActiveModel {
                account_id: Set(id.0),
                digest: Set(it.to_vec()),
                used_at: Set(None),
            })
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        recovery_code::Entity::insert_many(rows)
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("insert recovery codes"))?;
        Ok(())
    }

    /// Uses a code up; false where there is none like it, or it was used before.
    pub async fn use_recovery_code(&self, id: AccountId, digest: &[u8; 32], now: Time) -> Result<bool> {
        let changed = recovery_code::Entity::update_many()
            .col_expr(recovery_code::Column::UsedAt, Expr::value(micros(now)))
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .filter(recovery_code::Column::Digest.eq(digest.to_vec()))
            .filter(recovery_code::Column::UsedAt.is_null())
            .exec(&self.db)
            .await
            .map_err(doing("use recovery code"))?;
        Ok(changed.rows_affected == 1)
    }

    /// How many codes are left.
    pub async fn recovery_codes_left(&self, id: AccountId) -> Result<u64> {
        recovery_code::Entity::find()
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .filter(recovery_code::Column::UsedAt.is_null())
            .count(&self.db)
            .await
            .map_err(doing("count recovery codes"))
    }
}
