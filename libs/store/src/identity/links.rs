//! Providers that vouch for people of a space, and whom they vouched for.

use domain::{AccountId, Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{
    IdentityTx,
    entity::{identity_link, identity_provider},
    fault::{doing, micros},
};

/// The provider of a space, with its sealed secret.
#[derive(Clone)]
pub struct Vouching {
    /// What the button says.
    pub label: String,
    /// Its issuer URL.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there, sealed.
    pub client_secret: Option<Vec<u8>>,
}

impl IdentityTx {
    /// The provider of a space.
    pub async fn provider_of(&self, space: SpaceId) -> Result<Option<Vouching>> {
        let found = identity_provider::Entity::find_by_id(space.0).one(&self.db).await;
        Ok(found.map_err(doing("select identity provider"))?.map(|it| Vouching {
            label: it.label,
            issuer: it.issuer,
            client_id: it.client_id,
            client_secret: it.client_secret,
        }))
    }

    /// The account that the space's provider knows by this subject.
    pub async fn linked_account(&self, space: SpaceId, issuer: &str, subject: &str) -> Result<Option<AccountId>> {
        let key = (space.0, issuer.to_owned(), subject.to_owned());
        let found = identity_link::Entity::find_by_id(key).one(&self.db).await;
        Ok(found.map_err(doing("select identity link"))?.map(|it| AccountId(it.account_id)))
    }

    /// Links an account to the subject by which the space's provider knows it. One that is linked stays as it is.
    pub async fn link_account(
        &self,
        space: SpaceId,
        issuer: &str,
        subject: &str,
        account: AccountId,
        now: Time,
    ) -> Result<()> {
        use identity_link::Column;
        let row = identity_link::ActiveModel {
            space_id: Set(space.0),
            issuer: Set(issuer.to_owned()),
            subject: Set(subject.to_owned()),
            account_id: Set(account.0),
            created_at: Set(micros(now)),
        };
        identity_link::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([Column::SpaceId, Column::Issuer, Column::Subject]).do_nothing().to_owned(),
            )
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("insert identity link"))?;
        Ok(())
    }
}
