//! Answers → what the spaces above see of a list.

use domain::{
    ChecklistId, Error, FiscalYear, RecordId, Result,
    calendar::day_in_japan,
    checklist::{Additions, AnswerStatus, CONTENT, ItemState, ListKind, SharedItem, SharedList, items, states},
    record::{Adaptation, Kept},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use crate::{Checklist, RecordFilter, Tx, entity::checklist, fault::doing};

impl Tx {
    /// A list of the space's own.
    pub(super) async fn own_checklist(&self, id: ChecklistId) -> Result<Checklist> {
        let list = self.checklist(id).await?.filter(|it| it.space == self.scope.space());
        list.ok_or(Error::NotFound("checklist"))
    }

    /// The space's own way with a list in a year.
    pub async fn adaptations(&self, list: ListKind, year: FiscalYear) -> Result<Vec<Kept<Adaptation>>> {
        let all = self.all_records::<Adaptation>(RecordFilter::of(year)).await?;
        Ok(all.into_iter().filter(|it| it.content.list == list).collect())
    }

    pub(super) async fn is_addition(&self, list: &Checklist, item: &str) -> Result<bool> {
        let Some(id) = item.strip_prefix("local:").and_then(|it| Uuid::try_parse(it).ok()) else { return Ok(false) };
        let found = self.record_of::<Adaptation>(RecordId(id)).await?;
        Ok(found.is_some_and(|it| {
            it.removed_at.is_none()
                && it.fiscal_year == list.fiscal_year
                && it.content.item.is_none()
                && it.content.list.as_str() == list.list
        }))
    }

    /// As [`Self::share_answers`], for every list that the space has begun; one that only came with it stays untouched.
    pub(crate) async fn share_own_lists(&self) -> Result<()> {
        let mut after = None;
        loop {
            let page = self.checklists(Some(self.scope.space()), None, after, 100).await?;
            for it in page.rows.iter().filter(|it| it.shared.is_some()) {
                self.share_answers(it.id).await?;
            }
            after = page.rows.last().map(|it| it.id);
            if !page.has_next {
                return Ok(());
            }
        }
    }

    /// Makes what is shared of a list anew: after every change of an answer, and of an adaptation.
    pub async fn share_answers(&self, id: ChecklistId) -> Result<()> {
        let list = self.own_checklist(id).await?;
        let Some(kind) = ListKind::parse(&list.list) else { return Err(Error::NotFound("checklist")) };
        let answers = self.answers(id).await?;
        let adapted = self.adaptations(kind, list.fiscal_year).await?;
        let hidden = |id: &str| adapted.iter().any(|it| it.content.hidden && it.content.item.as_deref() == Some(id));
        // Branches are followed first: what is hidden must not look like a choice.
        let states = states(kind, |id| answers.get(id).map_or(AnswerStatus::Unanswered, |it| it.status));
        let shared = items(kind).iter().zip(states).map(|(item, state)| {
            let answer = answers.get(&item.id);
            let state = if hidden(&item.id) { ItemState::NotApplicable } else { state };
            SharedItem(
                state,
                answer.and_then(|it| it.answered_at).map(day_in_japan),
                answer.and_then(|it| it.start),
                answer.is_some_and(|it| !it.owner.is_empty()),
            )
        });
        let local = |it: &Kept<Adaptation>| answers.get(&format!("local:{}", it.id)).map(|it| it.status);
        let added: Vec<_> = adapted.iter().filter(|it| it.content.item.is_none() && !it.content.hidden).collect();
        let additions = Additions {
            total: u32::try_from(added.len()).unwrap_or(u32::MAX),
            done: u32::try_from(added.iter().filter(|it| local(it) == Some(AnswerStatus::Done)).count())
                .unwrap_or(u32::MAX),
        };
        let shared = SharedList { content: CONTENT.to_owned(), items: shared.collect(), additions };
        let json = serde_json::to_value(&shared).map_err(Error::internal)?;
        let change = checklist::Entity::update_many()
            .col_expr(checklist::Column::Shared, Expr::value(json))
            .filter(checklist::Column::Id.eq(id.0))
            .filter(checklist::Column::SpaceId.eq(self.scope.space().0));
        change.exec(&self.db).await.map_err(doing("share answers"))?;
        self.show_examples(&list, kind, &answers).await
    }
}
