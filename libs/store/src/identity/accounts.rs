//! People who sign in.

use domain::{AccountId, Error, Result, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, SqlErr, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::account,
    fault::{doing, micros},
};

/// A person who signs in. Debug shows the identifier only.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Their identifier.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// Mail address, as it was given.
    pub mail: String,
    /// Mail address, as it is compared.
    pub mail_key: String,
    /// PHC string; none for those who sign in through a provider only.
    pub password: Option<String>,
    /// Sealed secret of one-time codes.
    pub totp: Option<Vec<u8>>,
    /// Since when codes are asked for; none while enrolment is under way.
    pub totp_since: Option<Time>,
    /// The last time step that was used.
    pub totp_step: Option<u64>,
    /// When it was closed.
    pub disabled_at: Option<Time>,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Account {
    /// Whether a code is asked for at every sign-in.
    pub fn has_second_factor(&self) -> bool {
        self.totp.is_some() && self.totp_since.is_some()
    }
}

impl IdentityTx {
    /// The account of a mail address as it is compared, closed ones included.
    pub async fn account_of_mail(&self, mail_key: &str) -> Result<Option<Account>> {
        let query = account::Entity::find().filter(account::Column::MailKey.eq(mail_key));
        Ok(query.one(&self.db).await.map_err(doing("select account"))?.map(Into::into))
    }

    /// One account, also a closed one.
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        let found = account::Entity::find_by_id(id.0).one(&self.db).await;
        Ok(found.map_err(doing("select account"))?.map(Into::into))
    }

    /// Whether anybody has an account.
    pub async fn has_accounts(&self) -> Result<bool> {
        Ok(account::Entity::find().count(&self.db).await.map_err(doing("count accounts"))? > 0)
    }

    /// Makes an account. [`Error::Conflict`] where the mail address has one.
    pub async fn create_account(
        &self,
        name: &str,
        mail: &str,
        mail_key: &str,
        password: Option<String>,
        now: Time,
    ) -> Result<AccountId> {
        let id = AccountId::new();
        let row = account::ActiveModel {
            id: Set(id.0),
            name: Set(name.to_owned()),
            mail: Set(mail.to_owned()),
            mail_key: Set(mail_key.to_owned()),
            password: Set(password),
            totp: Set(None),
            totp_since: Set(None),
            totp_step: Set(None),
            created_at: Set(micros(now)),
            disabled_at: Set(None),
        };
        match account::Entity::insert(row).exec_without_returning(&self.db).await {
            Ok(_) => Ok(id),
            // Two acceptances at once: the second one finds the account when it is tried again.
            Err(cause) if matches!(cause.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                Err(Error::Conflict("もう一度お試しください。 / Please try again.".into()))
            }
            Err(cause) => Err(doing("insert account")(cause)),
        }
    }

    /// Gives the account another password, as a PHC string.
    pub async fn set_password(&self, id: AccountId, phc: &str) -> Result<()> {
        account::Entity::update_many()
            .col_expr(account::Column::Password, Expr::value(phc))
            .filter(account::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("set password"))?;
        Ok(())
    }

    /// Closes an account, or opens it again.
    pub async fn set_disabled(&self, id: AccountId, since: Option<Time>) -> Result<()> {
        account::Entity::update_many()
            .col_expr(account::Column::DisabledAt, Expr::value(since.map(micros)))
            .filter(account::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("set disabled"))?;
        Ok(())
    }
}

impl From<account::Model> for Account {
    fn from(it: account::Model) -> Self {
        Self {
            id: AccountId(it.id),
            name: it.name,
            mail: it.mail,
            mail_key: it.mail_key,
            password: it.password,
            totp: it.totp,
            totp_since: it.totp_since,
            totp_step: it.totp_step.and_then(|it| u64::try_from(it).ok()),
            disabled_at: it.disabled_at,
        }
    }
}
