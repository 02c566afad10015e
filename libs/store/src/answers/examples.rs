//! Items that spaces have moved, shown to the areas beside them because they agreed.

use std::collections::HashMap;

use domain::{
    ExampleId, FiscalYear, Result, SpaceId,
    calendar::first_day,
    checklist::{AnswerStatus, ListKind, items},
    record::Consent,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Answer;
use crate::{
    Checklist, Side, Tx,
    entity::example,
    fault::{doing, unreadable},
};

/// That a space of the same prefecture moved an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Whose.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// Which item.
    pub item: String,
    /// In which year.
    pub fiscal_year: FiscalYear,
    /// From which status.
    pub previous: Option<AnswerStatus>,
}

impl Tx {
    /// Examples of others for the items of a list, of the years up to one, newest first.
    pub async fn examples(&self, list: ListKind, up_to: FiscalYear) -> Result<Vec<Example>> {
        let query = self
            .select::<example::Entity>()
            .filter(example::Column::SpaceId.ne(self.scope.space().0))
            .filter(example::Column::FiscalYear.lte(i32::from(up_to.0)))
            .filter(example::Column::Item.is_in(items(list).iter().map(|it| it.id.as_str())))
            .order_by_desc(example::Column::FiscalYear)
            .order_by_asc(example::Column::Id)
            .limit(2_000);
        query.all(&self.db).await.map_err(doing("select examples"))?.into_iter().map(read).collect()
    }

    /// Makes the examples of a list anew, or takes them away where the space does not agree.
    pub(super) async fn show_examples(
        &self,
        list: &Checklist,
        kind: ListKind,
        answers: &HashMap<String, Answer>,
    ) -> Result<()> {
        let ids: Vec<_> = items(kind).iter().map(|it| it.id.as_str()).collect();
        let old = example::Entity::delete_many()
            .filter(example::Column::SpaceId.eq(self.scope.space().0))
            .filter(example::Column::FiscalYear.eq(i32::from(list.fiscal_year.0)))
            .filter(example::Column::Item.is_in(ids));
        old.exec(&self.db).await.map_err(doing("remove examples"))?;
        let agreed = self.record_with_key::<Consent>(Some("")).await?.is_some_and(|it| it.content.examples);
        let moved: Vec<_> = answers
            .values()
            .filter(|it| it.status == AnswerStatus::Done && it.previous.is_some_and(|it| it != AnswerStatus::Done))
            .collect();
        if !agreed || moved.is_empty() {
            return Ok(());
        }
        let Some(own) = self.space(self.scope.space()).await? else { return Ok(()) };
        let day = first_day(list.fiscal_year);
        let above = self.linked(own.id, Side::Above).await?;
        let above = above.iter().filter(|it| it.valid_from <= day && it.valid_to.is_none_or(|to| day <= to));
        let mut rows = Vec::new();
        for parent in above {
            rows.extend(moved.iter().map(|it| example::ActiveModel {
                id: Set(ExampleId::new().0),
                space_id: Set(own.id.0),
                parent_id: Set(parent.space.id.0),
                name: Set(own.name.clone()),
                item: Set(it.item.clone()),
                fiscal_year: Set(i32::from(list.fiscal_year.0)),
                as_of: Set(day),
                previous: Set(it.previous.map(|it| it.as_str().to_owned())),
            }));
        }
        if !rows.is_empty() {
            example::Entity::insert_many(rows)
                .exec_without_returning(&self.db)
                .await
                .map_err(doing("insert examples"))?;
        }
        Ok(())
    }
}

fn read(it: example::Model) -> Result<Example> {
    Ok(Example {
        space: SpaceId(it.space_id),
        name: it.name,
        item: it.item,
        fiscal_year: u16::try_from(it.fiscal_year)
            .map(FiscalYear)
            .map_err(|_| unreadable("example.fiscal_year", it.fiscal_year))?,
        previous: it.previous.as_deref().and_then(AnswerStatus::parse),
    })
}
