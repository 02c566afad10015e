//! What prefectures tell the nation: counts of a year, published by the prefecture itself.

use domain::{FiscalYear, PublicationId, Result, SpaceId, Time, rollup::Published};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use crate::{
    Tx,
    entity::publication,
    fault::{doing, micros, unreadable},
};

/// What a prefecture published of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// Its identifier.
    pub id: PublicationId,
    /// Whose.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// The counts.
    pub content: Published,
    /// When.
    pub published_at: Time,
}

impl Tx {
    /// Everything that was published of a year, by name.
    pub async fn publications(&self, year: FiscalYear) -> Result<Vec<Publication>> {
        let query = self
            .select::<publication::Entity>()
            .filter(publication::Column::FiscalYear.eq(i32::from(year.0)))
            .order_by_asc(publication::Column::Name)
            .order_by_asc(publication::Column::Id);
        query.all(&self.db).await.map_err(doing("select publications"))?.into_iter().map(read).collect()
    }

    /// Publishes the counts of a year, in the place of what was published of it before.
    pub async fn publish(&self, name: &str, year: FiscalYear, content: &Published, now: Time) -> Result<()> {
        use publication::Column as C;
        let row = publication::ActiveModel {
            id: Set(PublicationId::new().0),
            space_id: Set(self.scope.space().0),
            fiscal_year: Set(i32::from(year.0)),
            name: Set(name.to_owned()),
            content: Set(serde_json::to_value(content).map_err(domain::Error::internal)?),
            published_at: Set(micros(now)),
        };
        let again = OnConflict::columns([C::SpaceId, C::FiscalYear])
            .update_columns([C::Name, C::Content, C::PublishedAt])
            .to_owned();
        publication::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(&self.db)
            .await
            .map_err(doing("publish"))?;
        Ok(())
    }

    /// Takes the publication of a year back.
    pub async fn unpublish(&self, year: FiscalYear) -> Result<()> {
        let mine = publication::Entity::delete_many()
            .filter(publication::Column::SpaceId.eq(self.scope.space().0))
            .filter(publication::Column::FiscalYear.eq(i32::from(year.0)));
        mine.exec(&self.db).await.map_err(doing("take a publication back"))?;
        Ok(())
    }
}

fn read(it: publication::Model) -> Result<Publication> {
    Ok(Publication {
        id: PublicationId(it.id),
        space: SpaceId(it.space_id),
        name: it.name,
        fiscal_year: u16::try_from(it.fiscal_year)
            .map(FiscalYear)
            .map_err(|_| unreadable("publication.fiscal_year", it.fiscal_year))?,
        content: serde_json::from_value(it.content).map_err(|_| unreadable("publication.content", it.id))?,
        published_at: it.published_at,
    })
}
