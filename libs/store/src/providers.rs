//! Who vouches for the people of a space.

use domain::{Error, Result, Time};
use sea_orm::{ActiveValue::Set, EntityTrait, ModelTrait, sea_query::OnConflict};

use crate::{
    Tx,
    entity::identity_provider,
    fault::{doing, micros},
};

/// An `OpenID` provider to be used from now on.
#[derive(Clone)]
pub struct NewProvider {
    /// What the button says.
    pub label: String,
    /// Its issuer URL.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there, sealed; none keeps the one that is there, as long as issuer and name stay.
    pub client_secret: Option<Vec<u8>>,
}

/// The `OpenID` provider of a space, without the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// What the button says.
    pub label: String,
    /// Its issuer URL.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Whether there is a secret.
    pub has_secret: bool,
    /// When it was last changed.
    pub updated_at: Time,
}

impl Tx {
    /// The provider of the space.
    pub async fn identity_provider(&self) -> Result<Option<Provider>> {
        let found = self.select::<identity_provider::Entity>().one(&self.db).await;
        Ok(found.map_err(doing("select identity provider"))?.map(|it| Provider {
            label: it.label,
            issuer: it.issuer,
            client_id: it.client_id,
            has_secret: it.client_secret.is_some(),
            updated_at: it.updated_at,
        }))
    }

    /// Sets or replaces the provider of the space. A secret never goes to another issuer than the one it was given for.
    pub async fn set_identity_provider(&self, new: &NewProvider, now: Time) -> Result<()> {
        use identity_provider::Column;
        let mut replaced = vec![Column::Label, Column::Issuer, Column::ClientId, Column::UpdatedAt];
        let there = self.identity_provider().await?;
        let same = there.is_some_and(|it| (it.issuer, it.client_id) == (new.issuer.clone(), new.client_id.clone()));
        if new.client_secret.is_some() || !same {
            replaced.push(Column::ClientSecret);
        }
        let row = identity_provider::ActiveModel {
            space_id: Set(self.scope.space().0),
            label: Set(new.label.clone()),
            issuer: Set(new.issuer.clone()),
            client_id: Set(new.client_id.clone()),
            client_secret: Set(new.client_secret.clone()),
            updated_at: Set(micros(now)),
        };
        identity_provider::Entity::insert(row)
            .on_conflict(OnConflict::column(Column::SpaceId).update_columns(replaced).to_owned())
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("set identity provider"))?;
        Ok(())
    }

    /// Removes the provider of the space; who signed in through it keeps a password or is invited anew.
    pub async fn remove_identity_provider(&self) -> Result<()> {
        let found = self.own::<identity_provider::Entity>().one(&self.db).await;
        let found = found.map_err(doing("select identity provider"))?.ok_or(Error::NotFound("provider"))?;
        found.delete(&self.db).await.map_err(doing("delete identity provider"))?;
        Ok(())
    }
}
