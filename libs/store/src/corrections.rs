//! Words of the shipped catalogues, corrected by the platform's operator without a release.

use domain::{Error, Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};
use uuid::Uuid;

use crate::{
    Tx,
    entity::correction::{self, Column as C},
    fault::{doing, micros},
};

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Of which catalogue: `checklist_item`, `growth_level`, `member_kind` or `health_target`.
    pub catalogue: String,
    /// Of which entry there.
    pub name: String,
    /// Its words in Japanese.
    pub ja: String,
    /// And in English.
    pub en: String,
    /// Whether they were checked against the source.
    pub verified: bool,
    /// Which source.
    pub source: String,
    /// When it was made.
    pub updated_at: Time,
}

impl Tx {
    /// Every correction of the platform, by catalogue and entry.
    pub async fn corrections(&self) -> Result<Vec<Correction>> {
        let query = self
            .select::<correction::Entity>()
            .filter(correction::Column::SpaceId.eq(SpaceId::PLATFORM.0))
            .order_by_asc(correction::Column::Catalogue)
            .order_by_asc(correction::Column::Name);
        let found = query.all(&self.db).await.map_err(doing("select corrections"))?;
        Ok(found.into_iter().map(Into::into).collect())
    }

    /// Corrects an entry, or corrects it once more: in the platform's space only.
    pub async fn correct(&self, it: &Correction) -> Result<()> {
        if self.scope.space() != SpaceId::PLATFORM {
            return Err(Error::NotFound("catalogue"));
        }
        let row = correction::ActiveModel {
            id: Set(Uuid::now_v7()),
            space_id: Set(SpaceId::PLATFORM.0),
            catalogue: Set(it.catalogue.clone()),
            name: Set(it.name.clone()),
            ja: Set(it.ja.clone()),
            en: Set(it.en.clone()),
            verified: Set(it.verified),
            source: Set(it.source.clone()),
            updated_at: Set(micros(it.updated_at)),
        };
        let again = OnConflict::columns([C::SpaceId, C::Catalogue, C::Name])
            .update_columns([C::Ja, C::En, C::Verified, C::Source, C::UpdatedAt])
            .to_owned();
        correction::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("correct a catalogue"))?;
        Ok(())
    }
}

impl From<correction::Model> for Correction {
    fn from(it: correction::Model) -> Self {
        Self {
            catalogue: it.catalogue,
            name: it.name,
            ja: it.ja,
            en: it.en,
            verified: it.verified,
            source: it.source,
            updated_at: it.updated_at,
        }
    }
}
