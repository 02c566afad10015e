//! Writing an answer, with what it does to the answers around it.

use chrono::NaiveDate;
use domain::{
    AnswerId, ChecklistId, Error, FiscalYear, Result, Time,
    checklist::{AnswerStatus, Item, ItemKind, children, item, settle},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, SimpleExpr},
};

use super::{Answer, read};
use crate::{
    Tx,
    entity::answer,
    fault::{doing, micros},
    rows::json,
};

/// What an officer says of an answer that the records propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// It is so.
    Confirmed,
    /// It is not so, and why stands beside.
    Contradicted,
}

impl Stance {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Contradicted => "contradicted",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        [Self::Confirmed, Self::Contradicted].into_iter().find(|it| it.as_str() == text)
    }
}

/// An answer to be written: what is none stays as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PutAnswer {
    /// The version that was read; 0 where there was no answer yet.
    pub version: u32,
    /// The answer.
    pub status: Option<AnswerStatus>,
    /// Planned start; `Some(None)` takes it away.
    pub start: Option<Option<NaiveDate>>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// The text that the item asks for.
    pub narrative: Option<String>,
    /// The number that the item asks for.
    pub number: Option<Option<i64>>,
    /// Links.
    pub links: Option<Vec<String>>,
    /// What is said of the proposal, and why.
    pub stance: Option<(Stance, String)>,
}

/// What became of it.
#[derive(Clone, PartialEq, Eq)]
pub enum AnswerWritten {
    /// It is written; with it, the answers that had to follow.
    Done(Box<Answer>, Vec<Answer>),
    /// Somebody else wrote in between: theirs; none where they took it back. Nothing was changed.
    Conflict(Option<Box<Answer>>),
}

impl Tx {
    /// Writes an answer of one of the space's own lists. One that contradicts its parts, and one without the reason, the text
    /// or the number that it needs, is refused; a parent follows its parts, and the reply tells so.
    pub async fn put_answer(
        &self,
        checklist: ChecklistId,
        of: &str,
        new: PutAnswer,
        now: Time,
    ) -> Result<AnswerWritten> {
        let now = micros(now);
        let list = self.own_checklist(checklist).await?;
        let known = self.answers(checklist).await?;
        let before = known.get(of);
        if before.map_or(0, |it| it.version) != new.version {
            return Ok(AnswerWritten::Conflict(before.cloned().map(Box::new)));
        }
        let blank = Answer {
            id: AnswerId::new(),
            checklist,
            space: list.space,
            item: of.to_owned(),
            status: AnswerStatus::Unanswered,
            start: None,
            owner: String::new(),
            reason: String::new(),
            note: String::new(),
            narrative: String::new(),
            number: None,
            links: Vec::new(),
            previous: None,
            stance: None,
            stance_reason: String::new(),
            version: 0,
            answered_at: None,
            updated_at: now,
            updated_by: None,
        };
        let mut after = before.cloned().unwrap_or(blank);
        apply(&mut after, new, now);
        let followers = match item(of) {
            Some(it) if it.list.as_str() == list.list => {
                needs(it.kind, it.reason_required, &after)?;
                // A part that the space has hidden holds nobody back.
                let hidden = self.hidden_parts(it, list.fiscal_year).await?;
                let current = |id: &str| match known.get(id) {
                    _ if hidden.iter().any(|it| it == id) => AnswerStatus::NotApplicable,
                    answer => answer.map_or(AnswerStatus::Unanswered, |it| it.status),
                };
                if before.map(|it| it.status) == Some(after.status) {
                    Vec::new()
                } else {
                    settle(it, after.status, current)?
                }
            }
            None if self.is_addition(&list, of).await? => {
                needs(ItemKind::Check, false, &after)?;
                Vec::new()
            }
            _ => return Err(Error::NotFound("item")),
        };
        let Some(written) = self.write_answer(&after, now).await? else {
            let theirs = self.answer_row(checklist, of).await?.map(read).transpose()?;
            return Ok(AnswerWritten::Conflict(theirs.map(Box::new)));
        };
        let mut also = Vec::new();
        for (it, status) in followers {
            let Some(before) = known.get(&it.id) else { continue };
            let follower = Answer { status, answered_at: Some(now), ..before.clone() };
            also.extend(self.write_answer(&follower, now).await?);
        }
        self.share_answers(checklist).await?;
        Ok(AnswerWritten::Done(Box::new(written), also))
    }

    /// The parts of an item that the space does not show in a year.
    async fn hidden_parts(&self, of: &Item, year: FiscalYear) -> Result<Vec<String>> {
        let adapted = self.adaptations(of.list, year).await?;
        let hidden = adapted.into_iter().filter(|it| it.content.hidden).filter_map(|it| it.content.item);
        Ok(hidden.filter(|id| children(of).any(|part| part.id == *id)).collect())
    }

    /// Writes over the version that the answer has, or for the first time; none where another was faster.
    pub(super) async fn write_answer(&self, it: &Answer, now: Time) -> Result<Option<Answer>> {
        use answer::Column as C;
        let version = i32::try_from(it.version).unwrap_or(i32::MAX);
        let row = answer::ActiveModel {
            id: Set(it.id.0),
            space_id: Set(self.scope.space().0),
            checklist_id: Set(it.checklist.0),
            item: Set(it.item.clone()),
            status: Set(it.status.as_str().to_owned()),
            start: Set(it.start),
            owner: Set(it.owner.clone()),
            reason: Set(it.reason.clone()),
            note: Set(it.note.clone()),
            narrative: Set(it.narrative.clone()),
            number: Set(it.number),
            links: Set(json(&it.links)?),
            previous: Set(it.previous.map(|it| it.as_str().to_owned())),
            stance: Set(it.stance.map(|it| it.as_str().to_owned())),
            stance_reason: Set(it.stance_reason.clone()),
            version: Set(version + 1),
            answered_at: Set(it.answered_at),
            updated_at: Set(now),
            updated_by: Set(self.scope.account().map(|it| it.0)),
        };
        let changed = if version == 0 {
            let once = sea_orm::sea_query::OnConflict::columns([C::ChecklistId, C::Item]).do_nothing().to_owned();
            answer::Entity::insert(row)
                .on_conflict(once)
                .exec_without_returning(&self.db)
                .await
                .map_err(doing("insert answer"))?
        } else {
            let values: [(C, SimpleExpr); 15] = [
                (C::Status, Expr::value(it.status.as_str())),
                (C::Start, Expr::value(it.start)),
                (C::Owner, Expr::value(it.owner.as_str())),
                (C::Reason, Expr::value(it.reason.as_str())),
                (C::Note, Expr::value(it.note.as_str())),
                (C::Narrative, Expr::value(it.narrative.as_str())),
                (C::Number, Expr::value(it.number)),
                (C::Links, Expr::value(json(&it.links)?)),
                (C::Previous, Expr::value(it.previous.map(AnswerStatus::as_str))),
                (C::Stance, Expr::value(it.stance.map(Stance::as_str))),
                (C::StanceReason, Expr::value(it.stance_reason.as_str())),
                (C::Version, Expr::value(version + 1)),
                (C::AnsweredAt, Expr::value(it.answered_at)),
                (C::UpdatedAt, Expr::value(now)),
                (C::UpdatedBy, Expr::value(self.scope.account().map(|it| it.0))),
            ];
            let mut change = answer::Entity::update_many();
            for (column, value) in values {
                change = change.col_expr(column, value);
            }
            // In one statement with the look at the version: of two at once, one changes no row.
            let change = change
                .filter(C::Id.eq(it.id.0))
                .filter(C::SpaceId.eq(self.scope.space().0))
                .filter(C::Version.eq(version));
            change.exec(&self.db).await.map_err(doing("change answer"))?.rows_affected
        };
        if changed == 0 {
            return Ok(None);
        }
        self.answer_row(it.checklist, &it.item).await?.map(read).transpose()
    }
}

fn apply(it: &mut Answer, new: PutAnswer, now: Time) {
    if let Some(status) = new.status {
        it.status = status;
        it.answered_at = Some(now);
    }
    it.start = new.start.unwrap_or(it.start);
    it.number = new.number.unwrap_or(it.number);
    let texts = [
        (&mut it.owner, new.owner),
        (&mut it.reason, new.reason),
        (&mut it.note, new.note),
        (&mut it.narrative, new.narrative),
    ];
    for (text, new) in texts {
        if let Some(new) = new {
            *text = new;
        }
    }
    if let Some(links) = new.links {
        it.links = links;
    }
    if let Some((stance, reason)) = new.stance {
        it.stance = Some(stance);
        it.stance_reason = reason;
    }
}

/// What an answer must not be without.
fn needs(kind: ItemKind, reason_required: bool, it: &Answer) -> Result<()> {
    let missing = |ja: &str, en: &str| Err(Error::Invalid(format!("{ja} / {en}")));
    match it.status {
        AnswerStatus::NotApplicable if it.reason.trim().is_empty() => {
            missing("「該当なし」の理由を書いてください。", "Please say why it does not apply.")
        }
        AnswerStatus::Done if reason_required && it.reason.trim().is_empty() => {
            missing("この選択肢を選ぶ理由を書いてください。", "Please say why this option is chosen.")
        }
        AnswerStatus::Done if kind == ItemKind::Narrative && it.narrative.trim().is_empty() => {
            missing("実施済みにする前に、内容を書いてください。", "Please write the text before it is done.")
        }
        AnswerStatus::Done if kind == ItemKind::Metric && it.number.is_none() => {
            missing("実施済みにする前に、数を入れてください。", "Please give the number before it is done.")
        }
        _ => Ok(()),
    }
}
