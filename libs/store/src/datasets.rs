//! Datasets: what was imported, from which files, and what is in it.

use std::collections::BTreeMap;

use domain::{DatasetId, FiscalYear, Result, Time};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use crate::{
    Dataset, DatasetItem, NewDataset, ResultSet, SourceFile, Store,
    entity::{dataset, dataset_item, source_file},
    fault::{doing, unreadable},
    rows::{json, signed},
};

impl Store {
    /// Every year with its dataset (the one imported last) and the result set shown for it, oldest year first.
    pub async fn editions(&self) -> Result<Vec<(FiscalYear, Dataset, Option<ResultSet>)>> {
        let datasets = dataset::Entity::find()
            .order_by_asc(dataset::COLUMN.imported_at)
            .order_by_asc(dataset::COLUMN.id)
            .all(&self.db)
            .await
            .map_err(doing("select datasets"))?;
        let latest: BTreeMap<i32, dataset::Model> = datasets.into_iter().map(|it| (it.fiscal_year, it)).collect();
        let mut shown = self.result_sets(None).await?;
        shown.retain(|it| it.current);
        Ok(latest
            .into_values()
            .map(|it| {
                let it = Dataset::from(it);
                let set = shown.iter().find(|set| set.fiscal_year == it.fiscal_year).cloned();
                (it.fiscal_year, it, set)
            })
            .collect())
    }

    /// One dataset.
    pub async fn dataset(&self, id: DatasetId) -> Result<Option<Dataset>> {
        let found = dataset::Entity::find_by_id(id.0).one(&self.db).await.map_err(doing("select dataset"))?;
        Ok(found.map(Into::into))
    }

    /// The files an import looked at, in their order.
    pub async fn sources(&self, dataset: DatasetId) -> Result<Vec<SourceFile>> {
        let found = source_file::Entity::find()
            .filter(source_file::COLUMN.dataset_id.eq(dataset.0))
            .order_by_asc(source_file::COLUMN.position)
            .all(&self.db)
            .await
            .map_err(doing("select source files"))?;
        found.into_iter().map(TryInto::try_into).collect()
    }

    /// The items and questions of the year's dataset (the one imported last), in their order.
    pub async fn items(&self, year: FiscalYear) -> Result<Vec<DatasetItem>> {
        let latest = dataset::Entity::find()
            .filter(dataset::COLUMN.fiscal_year.eq(i32::from(year.0)))
            .order_by_desc(dataset::COLUMN.imported_at)
            .order_by_desc(dataset::COLUMN.id)
            .one(&self.db)
            .await
            .map_err(doing("select dataset of the year"))?;
        let Some(latest) = latest else { return Ok(Vec::new()) };
        let found = dataset_item::Entity::find()
            .filter(dataset_item::COLUMN.dataset_id.eq(latest.id))
            .order_by_asc(dataset_item::COLUMN.position)
            .all(&self.db)
            .await
            .map_err(doing("select dataset items"))?;
        found.into_iter().map(TryInto::try_into).collect()
    }
}

/// Stores a dataset, or finds the one of the same input; either becomes the year's latest.
pub(crate) async fn apply(tx: &impl ConnectionTrait, new: &NewDataset, now: Time) -> Result<DatasetId> {
    let row = dataset::ActiveModel {
        id: Set(new.id.0),
        fiscal_year: Set(i32::from(new.fiscal_year.0)),
        input_hash: Set(new.input_hash.clone()),
        file: Set(new.file.clone()),
        file_sha256: Set(new.file_sha256.clone()),
        cells: Set(signed(new.cells)?),
        masked_cells: Set(signed(new.masked_cells)?),
        synthetic: Set(new.synthetic),
        created_at: Set(now),
        imported_at: Set(now),
    };
    let once = OnConflict::column(dataset::Column::InputHash).update_column(dataset::Column::ImportedAt).to_owned();
    dataset::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await.map_err(doing("insert dataset"))?;
    let kept = dataset::Entity::find()
        .filter(dataset::COLUMN.input_hash.eq(new.input_hash.as_str()))
        .one(tx)
        .await
        .map_err(doing("select dataset of the same input"))?
        .ok_or_else(|| unreadable("dataset.input_hash", &new.input_hash))?;
    if kept.id == new.id.0 {
        insert_parts(tx, new).await?;
    }
    Ok(DatasetId(kept.id))
}

async fn insert_parts(tx: &impl ConnectionTrait, new: &NewDataset) -> Result<()> {
    let mut sources = Vec::with_capacity(new.sources.len());
    for (position, it) in (0..).zip(&new.sources) {
        sources.push(source_file::ActiveModel {
            dataset_id: Set(new.id.0),
            position: Set(position),
            name: Set(it.name.clone()),
            sha256: Set(it.sha256.clone()),
            status: Set(it.status.as_str().into()),
            sheet: Set(it.sheet.clone()),
            item: Set(it.item.clone()),
            question: Set(it.question.map(i32::from)),
            level: Set(it.level.map(|it| it.as_str().into())),
            item_group: Set(it.group.map(|it| it.as_str().into())),
            messages: Set(json(&it.messages)?),
        });
    }
    source_file::Entity::insert_many(sources).exec_without_returning(tx).await.map_err(doing("insert source files"))?;
    let mut items = Vec::with_capacity(new.items.len());
    for (position, it) in (0..).zip(&new.items) {
        items.push(dataset_item::ActiveModel {
            dataset_id: Set(new.id.0),
            position: Set(position),
            item: Set(it.item.clone()),
            question: Set(it.question.map(i32::from)),
            wording: Set(it.wording.clone()),
            unit: Set(it.unit.clone()),
            item_group: Set(it.group.as_str().into()),
            mask_rule: Set(it.mask_rule.clone()),
            classes: Set(json(&it.classes)?),
            levels: Set(json(&it.levels)?),
        });
    }
    dataset_item::Entity::insert_many(items).exec_without_returning(tx).await.map_err(doing("insert dataset items"))?;
    Ok(())
}
