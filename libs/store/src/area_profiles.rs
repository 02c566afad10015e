//! Who lives in the secondary medical areas, and what they border on.

use domain::{AreaProfile, Error, Result};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder, TransactionTrait};

use crate::{Store, entity::area_profile, fault::doing, rows::signed};

impl Store {
    /// Every area that is known, by code; none before the operator has brought them in.
    pub async fn area_profiles(&self) -> Result<Vec<AreaProfile>> {
        let found = area_profile::Entity::find().order_by_asc(area_profile::Column::AreaCode).all(&self.db).await;
        found.map_err(doing("select area profiles"))?.into_iter().map(TryInto::try_into).collect()
    }

    /// Puts these in the place of all that were there.
    pub async fn replace_area_profiles(&self, all: &[AreaProfile]) -> Result<()> {
        let mut rows = Vec::with_capacity(all.len());
        for it in all {
            let neighbours: Vec<u16> = it.neighbours.iter().map(|it| it.get()).collect();
            rows.push(area_profile::ActiveModel {
                area_code: Set(i32::from(it.area.get())),
                population: Set(signed(it.population)?),
                under_15: Set(signed(it.under_15)?),
                over_64: Set(signed(it.over_64)?),
                neighbours: Set(serde_json::to_value(neighbours).map_err(Error::internal)?),
                source: Set(it.source.clone()),
            });
        }
        let tx = self.db.begin().await.map_err(doing("begin"))?;
        area_profile::Entity::delete_many().exec(&tx).await.map_err(doing("delete area profiles"))?;
        if !rows.is_empty() {
            area_profile::Entity::insert_many(rows)
                .exec_without_returning(&tx)
                .await
                .map_err(doing("insert area profiles"))?;
        }
        tx.commit().await.map_err(doing("commit"))
    }
}
