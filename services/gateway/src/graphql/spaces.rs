//! Spaces: the rooms of prefectures, areas and municipalities.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::NaiveDate;
use domain::{Action, Error, Scope, Time, audit::Event};
use store::Side;

use super::{
    Reach as _,
    error::{ApiError, Result, invalid},
    ids::{self, NodeId},
    notices,
    page::{self, Paged},
    payloads::{Refused, payload, reply},
    words::{Role, SpaceKind},
};

/// Queries of spaces.
#[derive(Default)]
pub struct SpaceQuery;

#[Object]
impl SpaceQuery {
    /// 自分。どの場で、どの役割で問い合わせているか。Who is asking, in which space, in which role.
    #[graphql(complexity = "child_complexity + 1")]
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Viewer> {
        Ok(Viewer(ctx.scope()?.clone()))
    }

    /// 場を1つ（自分の場、その上と下）。A space: one's own, or one above or below it.
    #[graphql(complexity = "child_complexity + 1")]
    async fn space(&self, ctx: &Context<'_>, #[graphql(desc = "場のID。Id.")] id: ID) -> Result<Option<Space>> {
        let scope = ctx.may(Action::ReadSpace)?;
        Ok(ctx.state().store.begin(scope).await?.space(ids::space(&id)?).await?.map(Space))
    }

    /// 見える場の一覧（コード順）。Spaces in sight, by code.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn spaces(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "種類。指定しなければすべて。Kind; all if absent.")] kind: Option<SpaceKind>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Space>> {
        let (scope, first) = (ctx.may(Action::ReadSpace)?, page::length(first)?);
        if after.as_ref().is_some_and(|it| it.contains(char::is_control)) {
            return Err(page::not_a_cursor());
        }
        let tx = ctx.state().store.begin(scope).await?;
        let found = tx.spaces(kind.map(Into::into), after.as_deref(), first).await?;
        let rows = found.rows.into_iter().map(|it| (code(&it), Space(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// Changes of spaces.
#[derive(Default)]
pub struct SpaceMutation;

#[Object]
impl SpaceMutation {
    /// 自分の場の名称を変える。Gives one's own space another name.
    async fn rename_space(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "新しい名称（1～100文字）。The new name.")] name: String,
    ) -> Result<RenameSpacePayload> {
        let scope = ctx.may(Action::ChangeSpace)?;
        let name = line(&name, 100)?;
        let tx = ctx.state().store.begin_write(scope).await?;
        let changed = async {
            let space = tx.rename_space(&name).await?;
            tx.record(&Event::new("space.rename", space.id), ctx.now()).await?;
            tx.commit().await?;
            Ok(SpaceChanged { space: Space(space) })
        };
        reply(changed.await)
    }
}

payload! {
    /// 名称変更の返答。Reply to a new name.
    RenameSpacePayload: Changed(SpaceChanged)
}

/// 場を変えた。The space was changed.
#[derive(SimpleObject)]
pub struct SpaceChanged {
    /// 場。The space.
    space: Space,
}

/// Reads one line of text: trimmed, not empty, without control characters.
pub(super) fn line(text: &str, longest: usize) -> Result<String> {
    let text = text.trim();
    let fits = (1..=longest).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    if fits {
        return Ok(text.to_owned());
    }
    Err(invalid(
        &format!("1～{longest}文字、改行なしで入力してください。"),
        &format!("Enter 1 to {longest} characters without line breaks."),
    ))
}

fn code(space: &store::Space) -> String {
    space.key.map(|it| it.to_string()).unwrap_or_default()
}

/// Who is asking.
pub struct Viewer(Scope);

/// 自分。Who is asking.
#[Object]
impl Viewer {
    /// 役割。Role.
    async fn role(&self) -> Role {
        self.0.role().into()
    }

    /// 運営者が緊急に立ち入っているか。Whether an operator has entered in an emergency.
    async fn emergency(&self) -> bool {
        self.0.is_emergency()
    }

    /// 場。The space.
    async fn space(&self, ctx: &Context<'_>) -> Result<Space> {
        find(ctx, self.0.space()).await
    }

    /// この場のお知らせメール（週1通まで）を受け取るか。Whether one gets the weekly letter about the space.
    #[graphql(complexity = "page::QUERIES + 1")]
    async fn digest(&self, ctx: &Context<'_>) -> Result<bool> {
        notices::gets_digest(ctx, &self.0).await
    }
}

/// One space that the asker sees.
pub(super) async fn find(ctx: &Context<'_>, id: domain::SpaceId) -> Result<Space> {
    let tx = ctx.state().store.begin(ctx.scope()?).await?;
    tx.space(id).await?.map(Space).ok_or(ApiError(Error::NotFound("space")))
}

/// A space, as clients see it.
pub struct Space(pub(super) store::Space);

/// 場。都道府県・二次医療圏・市区町村それぞれの独立した作業の場。The isolated room of a body.
#[Object]
impl Space {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Space(self.0.id).into()
    }

    /// 種類。Kind of body.
    async fn kind(&self) -> SpaceKind {
        self.0.kind.into()
    }

    /// コード（26、7:2601＝医療計画と圏域、26103）。Code of the body.
    async fn code(&self) -> String {
        code(&self.0)
    }

    /// 名称。Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 保健所設置市か。Whether it is a health-centre city.
    async fn health_centre_city(&self) -> bool {
        self.0.health_centre_city
    }

    /// 最初の管理者が参加した日時。When its first administrator came.
    async fn settled_at(&self) -> Option<Time> {
        self.0.settled_at
    }

    /// この場が属する場（期間つき）。Spaces it lies in, with their time.
    #[graphql(complexity = "page::QUERIES + page::list(10, child_complexity)")]
    async fn above(&self, ctx: &Context<'_>) -> Result<Vec<SpaceLink>> {
        linked(ctx, self.0.id, Side::Above).await
    }

    /// この場に属する場（期間つき）。Spaces that lie in it, with their time.
    #[graphql(complexity = "page::QUERIES + page::list(200, child_complexity)")]
    async fn below(&self, ctx: &Context<'_>) -> Result<Vec<SpaceLink>> {
        linked(ctx, self.0.id, Side::Below).await
    }
}

async fn linked(ctx: &Context<'_>, of: domain::SpaceId, side: Side) -> Result<Vec<SpaceLink>> {
    let scope = ctx.may(Action::ReadSpace)?;
    let found = ctx.state().store.begin(scope).await?.linked(of, side).await?;
    Ok(found
        .into_iter()
        .map(|it| SpaceLink { space: Space(it.space), valid_from: it.valid_from, valid_to: it.valid_to })
        .collect())
}

/// 上下の関係。A space above or below, for a time.
#[derive(SimpleObject)]
pub struct SpaceLink {
    /// 相手の場。The other space.
    space: Space,
    /// 開始日。First day.
    valid_from: NaiveDate,
    /// 終了日（続いている間は null）。Last day; null while it lasts.
    valid_to: Option<NaiveDate>,
}
