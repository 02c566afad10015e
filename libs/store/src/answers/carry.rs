//! A list of a new year, with what the year before left: nothing that was written is lost, and nothing counts as done that
//! nobody has said of this year.

use domain::{
    AnswerId, ChecklistId, Error, FiscalYear, Result, Time,
    calendar::first_day,
    checklist::{AnswerStatus, ListKind, SharedList},
    record::Adaptation,
};
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::{
    Checklist, Put, RecordFilter, Tx, Written,
    entity::checklist,
    fault::{doing, micros},
};

impl Tx {
    /// The space's list of a year, if it has begun it.
    pub async fn checklist_of(&self, list: ListKind, year: FiscalYear) -> Result<Option<Checklist>> {
        let page = self.checklists(Some(self.scope.space()), Some(year), None, 10).await?;
        Ok(page.rows.into_iter().find(|it| it.list == list.as_str()))
    }

    /// Begins a list of the space's own. Answers of the year before come along: their statuses as "previous", everything
    /// else as it is; the space's own items too. A list that was begun already is a conflict; one that only came with the
    /// space, from a file, and that nobody has touched, is begun like a new one.
    pub async fn start_checklist(&self, list: ListKind, year: FiscalYear, now: Time) -> Result<Checklist> {
        let now = micros(now);
        let there = self.checklist_of(list, year).await?;
        if there.as_ref().is_some_and(|it| it.shared.is_some()) {
            return Err(Error::Conflict(format!(
                "{}のチェックリストはもうあります。 / There is one for {year} already.",
                year.japanese()
            )));
        }
        let id = match there {
            Some(it) => it.id,
            None => self.insert_checklist(list, year, now).await?,
        };
        self.carry_over(id, list, year, now).await?;
        self.share_answers(id).await?;
        self.checklist(id).await?.ok_or(Error::NotFound("checklist"))
    }

    async fn insert_checklist(&self, list: ListKind, year: FiscalYear, now: Time) -> Result<ChecklistId> {
        let id = ChecklistId::new();
        let row = checklist::ActiveModel {
            id: Set(id.0),
            space_id: Set(self.scope.space().0),
            list: Set(list.as_str().to_owned()),
            fiscal_year: Set(i32::from(year.0)),
            as_of: Set(first_day(year)),
            created_at: Set(now),
            shared: Set(Some(serde_json::to_value(SharedList::untouched(list)).map_err(Error::internal)?)),
        };
        checklist::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert checklist"))?;
        Ok(id)
    }

    async fn carry_over(&self, to: ChecklistId, list: ListKind, year: FiscalYear, now: Time) -> Result<()> {
        let before = FiscalYear(year.0.saturating_sub(1));
        let Some(from) = self.checklist_of(list, before).await? else { return Ok(()) };
        let mut renamed = Vec::new();
        for it in self.all_records::<Adaptation>(RecordFilter::of(before)).await? {
            if it.content.list != list {
                continue;
            }
            let old = format!("local:{}", it.id);
            // One that was made for the new year already stays as it is.
            if let Written::Done(new) = self.put_record(Put::new(it.council, year, it.content), now).await? {
                renamed.push((old, format!("local:{}", new.id)));
            }
        }
        for (_, it) in self.answers(from.id).await? {
            let item = renamed.iter().find(|(old, _)| *old == it.item).map_or(it.item.clone(), |(_, new)| new.clone());
            let carried = super::Answer {
                id: AnswerId::new(),
                checklist: to,
                item,
                previous: Some(it.status),
                status: AnswerStatus::Unanswered,
                stance: None,
                stance_reason: String::new(),
                version: 0,
                answered_at: None,
                ..it
            };
            self.write_answer(&carried, now).await?;
        }
        Ok(())
    }
}
