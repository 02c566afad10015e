//! Papers laid before a council.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, PaperId, Time, audit::Event};

use super::{
    Reach as _,
    councils::{self, Council},
    error::{Result, invalid},
    ids::{self, NodeId},
    page,
    payloads::{Refused, payload, reply},
    spaces::line,
};

/// Queries of papers.
#[derive(Default)]
pub struct PaperQuery;

#[Object]
impl PaperQuery {
    /// 資料を1つ。One paper.
    #[graphql(complexity = "child_complexity + 1")]
    async fn paper(&self, ctx: &Context<'_>, #[graphql(desc = "資料のID。Id.")] id: ID) -> Result<Option<Paper>> {
        let scope = ctx.may(Action::ReadCouncils)?;
        Ok(ctx.state().store.begin(scope).await?.paper(ids::paper(&id)?).await?.map(Paper))
    }
}

/// Changes of papers.
#[derive(Default)]
pub struct PaperMutation;

#[Object]
impl PaperMutation {
    /// 協議会に資料を出す。Lays a paper before a council.
    async fn add_paper(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "資料。The paper.")] input: AddPaperInput,
    ) -> Result<AddPaperPayload> {
        let (scope, now) = (ctx.may(Action::WriteCouncils)?, ctx.now());
        let (council, title) = (ids::council(&input.council)?, line(&input.title, 200)?);
        if input.body.chars().count() > 100_000 {
            return Err(invalid("本文は10万文字までです。", "The text has at most 100,000 characters."));
        }
        if input.body.contains('\0') {
            return Err(invalid("本文に使えない文字があります。", "The text has a character that cannot be kept."));
        }
        let new = store::Paper {
            id: PaperId::new(),
            council,
            space: scope.space(),
            title,
            body: input.body,
            created_at: now,
        };
        let tx = ctx.state().store.begin_write(scope).await?;
        let added = async {
            tx.add_paper(&new, now).await?;
            tx.record(&Event::new("paper.add", new.id), now).await?;
            tx.commit().await?;
            Ok(PaperAdded { paper: Paper(new) })
        };
        reply(added.await)
    }
}

/// 資料。A paper.
#[derive(InputObject)]
pub struct AddPaperInput {
    /// 協議会のID。Council.
    council: ID,
    /// 題名（1～200文字）。Title.
    title: String,
    /// 本文（10万文字まで）。Text.
    body: String,
}

payload! {
    /// 資料提出の返答。Reply to a paper.
    AddPaperPayload: Added(PaperAdded)
}

/// 資料を出した。The paper was laid.
#[derive(SimpleObject)]
pub struct PaperAdded {
    /// 資料。The paper.
    paper: Paper,
}

/// A paper, as clients see it.
pub struct Paper(pub(super) store::Paper);

/// 資料。A paper laid before a council.
#[Object]
impl Paper {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Paper(self.0.id).into()
    }

    /// 題名。Title.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// 本文。Text.
    async fn body(&self) -> &str {
        &self.0.body
    }

    /// 出した場のID。By which space.
    async fn space_id(&self) -> ID {
        NodeId::Space(self.0.space).into()
    }

    /// 出された日時。When it was laid.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 協議会。Its council.
    #[graphql(complexity = "page::QUERIES + child_complexity")]
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        councils::find(ctx, self.0.council).await
    }
}
