//! Answers to a checklist, private to the space; what is shared upward is made anew from them with every change.

mod carry;
mod examples;
mod put;
mod share;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{AccountId, AnswerId, ChecklistId, Result, SpaceId, Time, checklist::AnswerStatus};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    Tx,
    entity::answer,
    fault::{doing, unreadable},
    rows::list,
};

pub use examples::Example;
pub use put::{AnswerWritten, PutAnswer, Stance};

/// An answer with everything that was written to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its identifier.
    pub id: AnswerId,
    /// Of which list.
    pub checklist: ChecklistId,
    /// Whose it is.
    pub space: SpaceId,
    /// To which item: an id of the handbook's, or `local:` and the id of an adaptation.
    pub item: String,
    /// The answer.
    pub status: AnswerStatus,
    /// Planned start (着手時期).
    pub start: Option<NaiveDate>,
    /// Who is responsible.
    pub owner: String,
    /// Why it does not apply, or why this option.
    pub reason: String,
    /// A note of the space's own.
    pub note: String,
    /// The text of an item that asks for one.
    pub narrative: String,
    /// The number of an item that asks for one.
    pub number: Option<i64>,
    /// Records and addresses it is linked to.
    pub links: Vec<String>,
    /// The status of the year before.
    pub previous: Option<AnswerStatus>,
    /// What an officer said of the proposed answer.
    pub stance: Option<Stance>,
    /// Why it was contradicted.
    pub stance_reason: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// When somebody last gave a status; none where it was only carried over.
    pub answered_at: Option<Time>,
    /// When anything last changed.
    pub updated_at: Time,
    /// By whom.
    pub updated_by: Option<AccountId>,
}

impl Tx {
    /// The answers of a list, by item: those of one's own lists only.
    pub async fn answers(&self, checklist: ChecklistId) -> Result<HashMap<String, Answer>> {
        let query = self.select::<answer::Entity>().filter(answer::Column::ChecklistId.eq(checklist.0));
        let found = query.order_by_asc(answer::Column::Id).all(&self.db).await.map_err(doing("select answers"))?;
        found.into_iter().map(|it| Ok((it.item.clone(), read(it)?))).collect()
    }

    async fn answer_row(&self, checklist: ChecklistId, item: &str) -> Result<Option<answer::Model>> {
        let query = self
            .select::<answer::Entity>()
            .filter(answer::Column::ChecklistId.eq(checklist.0))
            .filter(answer::Column::Item.eq(item));
        query.one(&self.db).await.map_err(doing("select answer"))
    }
}

fn read(it: answer::Model) -> Result<Answer> {
    let status = |text: &str| AnswerStatus::parse(text).ok_or_else(|| unreadable("answer.status", text));
    Ok(Answer {
        id: AnswerId(it.id),
        checklist: ChecklistId(it.checklist_id),
        space: SpaceId(it.space_id),
        item: it.item,
        status: status(&it.status)?,
        start: it.start,
        owner: it.owner,
        reason: it.reason,
        note: it.note,
        narrative: it.narrative,
        number: it.number,
        links: list("answer.links", it.links)?,
        previous: it.previous.as_deref().map(status).transpose()?,
        stance: it.stance.as_deref().and_then(Stance::parse),
        stance_reason: it.stance_reason,
        version: it.version.unsigned_abs(),
        answered_at: it.answered_at,
        updated_at: it.updated_at,
        updated_by: it.updated_by.map(AccountId),
    })
}
