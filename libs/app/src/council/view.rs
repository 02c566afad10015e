//! A checklist as its space works on it: items in order, answers, what the records propose, and what others did.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    ChecklistId, Error, Result,
    calendar::day_in_japan,
    checklist::{AnswerStatus, Coverage, Item, ItemState, ListKind, coverage_by_section, items, states},
    evidence::{Proposal, propose},
    record::{Adaptation, Kept},
};
use store::{Answer, Checklist, Example, Stance, Tx};

use super::facts::facts;

/// A checklist with everything beside it.
pub struct ChecklistView {
    /// The list.
    pub checklist: Checklist,
    /// Which.
    pub kind: ListKind,
    /// Its rows in order, the space's own ones at the end of their section.
    pub rows: Vec<RowView>,
    /// Counts of each section of the handbook's items.
    pub sections: Vec<Coverage>,
}

/// A row of it.
pub struct RowView {
    /// The handbook's item; none for one of the space's own.
    pub item: Option<&'static Item>,
    /// How the space changed it, or added it.
    pub adaptation: Option<Kept<Adaptation>>,
    /// How it stands.
    pub state: ItemState,
    /// What was answered.
    pub answer: Option<Answer>,
    /// What the records propose.
    pub proposal: Option<Proposal>,
    /// What does not fit between the answer and the records.
    pub flag: Option<Flag>,
    /// Spaces of the same prefecture that moved it.
    pub examples: Vec<Example>,
}

impl RowView {
    /// What an answer names the row by.
    pub fn key(&self) -> String {
        match (self.item, &self.adaptation) {
            (Some(item), _) => item.id.clone(),
            (None, Some(it)) => format!("local:{}", it.id),
            (None, None) => String::new(),
        }
    }

    /// The answer's status.
    pub fn status(&self) -> AnswerStatus {
        self.answer.as_ref().map_or(AnswerStatus::Unanswered, |it| it.status)
    }
}

/// What an officer should look at once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// The answer was confirmed from the records, which no longer say so.
    NoLongerHolds,
    /// The records say more than the answer.
    RecordsSayMore,
    /// The answer says more than the records.
    RecordsSayLess,
}

/// The list as its own space sees it.
pub async fn view(tx: &Tx, id: ChecklistId, today: NaiveDate) -> Result<ChecklistView> {
    let checklist = tx.checklist(id).await?.filter(|it| it.space == tx.scope().space());
    let checklist = checklist.ok_or(Error::NotFound("checklist"))?;
    let kind = ListKind::parse(&checklist.list).ok_or(Error::NotFound("checklist"))?;
    let mut answers = tx.answers(id).await?;
    let adapted = tx.adaptations(kind, checklist.fiscal_year).await?;
    let facts = facts(tx, checklist.fiscal_year, today).await?;
    let mut examples: HashMap<String, Vec<Example>> = HashMap::new();
    for it in tx.examples(kind, checklist.fiscal_year).await? {
        examples.entry(it.item.clone()).or_default().push(it);
    }
    let states = states(kind, |id| answers.get(id).map_or(AnswerStatus::Unanswered, |it| it.status));
    let hidden = |id: &str| adapted.iter().any(|it| it.content.hidden && it.content.item.as_deref() == Some(id));
    let states: Vec<_> = items(kind)
        .iter()
        .zip(states)
        .map(|(item, state)| if hidden(&item.id) { ItemState::NotApplicable } else { state })
        .collect();
    let sections = coverage_by_section(kind, &states);
    let mut rows = Vec::new();
    for (at, item) in items(kind).iter().enumerate() {
        let answer = answers.remove(&item.id);
        let proposal = propose(item, &facts);
        rows.push(RowView {
            item: Some(item),
            adaptation: adapted.iter().find(|it| it.content.item.as_deref() == Some(item.id.as_str())).cloned(),
            state: states[at],
            flag: flag(answer.as_ref(), proposal.as_ref()),
            answer,
            proposal,
            examples: examples.remove(&item.id).unwrap_or_default(),
        });
        let ends = items(kind).get(at + 1).is_none_or(|next| next.section != item.section);
        let own = adapted.iter().filter(|it| ends && it.content.item.is_none() && it.content.section == item.section);
        for it in own.filter(|it| !it.content.hidden) {
            let answer = answers.remove(&format!("local:{}", it.id));
            rows.push(RowView {
                item: None,
                adaptation: Some(it.clone()),
                state: answer.as_ref().map_or(ItemState::Unanswered, |it| it.status.into()),
                answer,
                proposal: None,
                flag: None,
                examples: Vec::new(),
            });
        }
    }
    Ok(ChecklistView { checklist, kind, rows, sections })
}

fn flag(answer: Option<&Answer>, proposal: Option<&Proposal>) -> Option<Flag> {
    let rank = |it: AnswerStatus| match it {
        AnswerStatus::Unanswered | AnswerStatus::NotApplicable => None,
        AnswerStatus::NotYet => Some(0),
        AnswerStatus::Started => Some(1),
        AnswerStatus::Done => Some(2),
    };
    let answer = answer?;
    let said = rank(answer.status)?;
    let known = proposal.and_then(|it| rank(it.status));
    match answer.stance {
        Some(Stance::Confirmed) if known.is_none_or(|known| known < said) => Some(Flag::NoLongerHolds),
        // Contradicted with a reason: settled.
        Some(_) => None,
        None => match known? {
            known if known > said => Some(Flag::RecordsSayMore),
            known if known < said => Some(Flag::RecordsSayLess),
            _ => None,
        },
    }
}

/// Whether nobody has touched an item that is under way for so many days.
pub fn is_stale(answer: &Answer, today: NaiveDate, days: u64) -> bool {
    let under_way = matches!(answer.status, AnswerStatus::Started | AnswerStatus::NotYet);
    let last = answer.answered_at.map(day_in_japan);
    under_way && last.is_none_or(|last| today.checked_sub_days(Days::new(days)).is_some_and(|old| last < old))
}
