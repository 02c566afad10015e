//! Checklists of the space and of those below it.

use async_graphql::{Context, ID, Object};
use domain::{Action, ChecklistId, Time};

use super::{
    Reach as _,
    areas::read_year,
    error::Result,
    ids::{self, NodeId},
    page::{self, Paged},
};

/// Queries of checklists.
#[derive(Default)]
pub struct ChecklistQuery;

#[Object]
impl ChecklistQuery {
    /// 進捗チェックリストの一覧。下の場のものは、その年度に属していた場だけ。Checklists; of spaces below, those that were below in that year.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn checklists(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "場のID。指定しなければ見えるすべて。Space; all in sight if absent.")] space: Option<ID>,
        #[graphql(desc = "年度。指定しなければすべて。Fiscal year; all if absent.")] fiscal_year: Option<i32>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Checklist>> {
        let (scope, first) = (ctx.may(Action::ReadChecklists)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), ChecklistId)?;
        let (space, year) = (space.as_ref().map(ids::space).transpose()?, fiscal_year.map(read_year).transpose()?);
        let found = ctx.state().store.begin(scope).await?.checklists(space, year, start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Checklist(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// A checklist, as clients see it.
pub struct Checklist(pub(super) store::Checklist);

/// 進捗チェックリスト。A progress checklist of a space and year.
#[Object]
impl Checklist {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Checklist(self.0.id).into()
    }

    /// 場のID。Whose it is.
    async fn space_id(&self) -> ID {
        NodeId::Space(self.0.space).into()
    }

    /// どの様式か（`prefecture`、`area_l1_to_l2`、`area_l2_to_l3`）。Which list.
    async fn list(&self) -> &str {
        &self.0.list
    }

    /// 年度。Fiscal year.
    async fn fiscal_year(&self) -> u16 {
        self.0.fiscal_year.0
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }
}
