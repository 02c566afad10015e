//! Councils: of the space, or joint with others.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, CouncilId, Error, PaperId, Time, audit::Event};

use super::{
    Reach as _,
    error::{ApiError, Result},
    ids::{self, NodeId},
    page::{self, Paged},
    papers::Paper,
    payloads::{Refused, payload, reply},
    spaces::line,
};

/// Queries of councils.
#[derive(Default)]
pub struct CouncilQuery;

#[Object]
impl CouncilQuery {
    /// 協議会を1つ。One council.
    #[graphql(complexity = "child_complexity + 1")]
    async fn council(
        &self, ctx: &Context<'_>, #[graphql(desc = "協議会のID。Id.")] id: ID
    ) -> Result<Option<Council>> {
        let scope = ctx.may(Action::ReadCouncils)?;
        Ok(ctx.state().store.begin(scope).await?.council(ids::council(&id)?).await?.map(Council))
    }

    /// 協議会の一覧（新しい順）。共同開催で参加するものを含む。Councils of the space, and those in which it takes part.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn councils(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Council>> {
        let (scope, first) = (ctx.may(Action::ReadCouncils)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), CouncilId)?;
        let found = ctx.state().store.begin(scope).await?.councils(start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Council(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// Changes of councils.
#[derive(Default)]
pub struct CouncilMutation;

#[Object]
impl CouncilMutation {
    /// 協議会を作る。Makes a council of the space.
    async fn create_council(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "名称（1～100文字）。Its name.")] name: String,
    ) -> Result<CreateCouncilPayload> {
        let (scope, name, now) = (ctx.may(Action::WriteCouncils)?, line(&name, 100)?, ctx.now());
        let tx = ctx.state().store.begin_write(scope).await?;
        let created = async {
            let council = tx.create_council(CouncilId::new(), &name, now).await?;
            tx.record(&Event::new("council.create", council.id), now).await?;
            tx.commit().await?;
            Ok(CouncilChanged { council: Council(council) })
        };
        reply(created.await)
    }

    /// 共同開催の相手として、見える場を加える。Lets another space take part in a council of one's own.
    async fn add_council_space(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会と場。Council and space.")] input: CouncilSpaceInput,
    ) -> Result<AddCouncilSpacePayload> {
        reply(take_part(ctx, &input, true).await?)
    }

    /// 共同開催の相手から外す。外した場からは資料が見えなくなる。Ends the part of another space.
    async fn remove_council_space(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会と場。Council and space.")] input: CouncilSpaceInput,
    ) -> Result<RemoveCouncilSpacePayload> {
        reply(take_part(ctx, &input, false).await?)
    }
}

async fn take_part(ctx: &Context<'_>, input: &CouncilSpaceInput, join: bool) -> Result<domain::Result<CouncilChanged>> {
    let (scope, now) = (ctx.may(Action::WriteCouncils)?, ctx.now());
    let (id, other) = (ids::council(&input.council)?, ids::space(&input.space)?);
    let tx = ctx.state().store.begin_write(scope).await?;
    let changed = async {
        let action = if join {
            tx.add_council_space(id, other).await?;
            "council.join"
        } else {
            tx.remove_council_space(id, other).await?;
            "council.leave"
        };
        tx.record(&Event::new(action, id).with(other.to_string()), now).await?;
        let council = tx.council(id).await?.ok_or(Error::NotFound("council"))?;
        tx.commit().await?;
        Ok(CouncilChanged { council: Council(council) })
    };
    Ok(changed.await)
}

/// 協議会と場。A council and a space.
#[derive(InputObject)]
pub struct CouncilSpaceInput {
    /// 協議会のID。Council.
    council: ID,
    /// 場のID。Space.
    space: ID,
}

payload! {
    /// 作成の返答。Reply to a creation.
    CreateCouncilPayload: Created(CouncilChanged)
}

payload! {
    /// 参加の返答。Reply to a joining.
    AddCouncilSpacePayload: Changed(CouncilChanged)
}

payload! {
    /// 参加終了の返答。Reply to a leaving.
    RemoveCouncilSpacePayload: Changed(CouncilChanged)
}

/// 協議会を変えた。The council was changed.
#[derive(SimpleObject)]
pub struct CouncilChanged {
    /// 協議会。The council.
    council: Council,
}

/// A council, as clients see it.
pub struct Council(pub(super) store::Council);

/// 協議会（地域・職域連携推進協議会など）。A council.
#[Object]
impl Council {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Council(self.0.id).into()
    }

    /// 名称。Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 主催する場のID。Whose it is.
    async fn space_id(&self) -> ID {
        NodeId::Space(self.0.space).into()
    }

    /// 共同開催で参加する場のID（主催者にはすべて、ほかには自分だけ）。Spaces that take part; for another than the owner only itself.
    #[graphql(complexity = "page::QUERIES + 20")]
    async fn participant_ids(&self, ctx: &Context<'_>) -> Result<Vec<ID>> {
        let scope = ctx.may(Action::ReadCouncils)?;
        let found = ctx.state().store.begin(scope).await?.council_spaces(self.0.id).await?;
        Ok(found.into_iter().map(|it| NodeId::Space(it).into()).collect())
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 資料（新しい順）。Its papers, newest first.
    #[graphql(complexity = "page::QUERIES + page::cost(first, child_complexity)")]
    async fn papers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Paper>> {
        let (scope, first) = (ctx.may(Action::ReadCouncils)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), PaperId)?;
        let found = ctx.state().store.begin(scope).await?.papers(self.0.id, start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Paper(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// One council that the asker sees.
pub(super) async fn find(ctx: &Context<'_>, id: CouncilId) -> Result<Council> {
    let tx = ctx.state().store.begin(ctx.may(Action::ReadCouncils)?).await?;
    tx.council(id).await?.map(Council).ok_or(ApiError(Error::NotFound("council")))
}
