//! Operators in an emergency.

use app::identity::{break_glass, leave};
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, Time};

use super::{
    Reach as _,
    error::Result,
    ids::{self, NodeId},
    payloads::{Refused, payload, reply},
};

/// Changes by operators in an emergency.
#[derive(Default)]
pub struct EmergencyMutation;

#[Object]
impl EmergencyMutation {
    /// 緊急時に、理由を書いて場に立ち入る（運営者）。理由は場の全員に示され、記録に残る。Enters a space in an emergency, for a written reason that the space sees.
    async fn break_glass(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "どこに、なぜ。Where, and why.")] input: BreakGlassInput,
    ) -> Result<BreakGlassPayload> {
        let (scope, space) = (ctx.may(Action::BreakGlass)?, ids::space(&input.space)?);
        let (reason, minutes) = (&input.reason, u32::try_from(input.minutes).unwrap_or(0));
        let entered = break_glass(&ctx.state().desk, scope, space, reason, minutes, ctx.now()).await;
        reply(entered.map(|(id, ends_at)| GlassBroken { id: NodeId::Emergency(id).into(), ends_at }))
    }

    /// 時間より早く立ち去る（運営者）。Leaves before the time is over.
    async fn leave_space(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "立ち入りのID。Entry.")] id: ID,
    ) -> Result<LeaveSpacePayload> {
        let (scope, id) = (ctx.may(Action::BreakGlass)?, ids::emergency(&id)?);
        let left = leave(&ctx.state().desk, scope, id, ctx.now()).await;
        reply(left.map(|()| SpaceLeft { id: NodeId::Emergency(id).into() }))
    }
}

/// どこに、なぜ。Where, and why.
#[derive(InputObject)]
pub struct BreakGlassInput {
    /// 場のID。Space.
    space: ID,
    /// 理由（10～1000文字）。Why.
    reason: String,
    /// 分（1～240）。For how many minutes.
    minutes: i32,
}

payload! {
    /// 立ち入りの返答。Reply to an entry.
    BreakGlassPayload: Entered(GlassBroken)
}

payload! {
    /// 立ち去りの返答。Reply to a leaving.
    LeaveSpacePayload: Left(SpaceLeft)
}

/// 立ち入った。次の要求から、場を指定すると管理者として扱われる。Entered: name the space in the next request.
#[derive(SimpleObject)]
pub struct GlassBroken {
    /// 立ち入りのID。Identifier of the entry.
    id: ID,
    /// 終了日時。Until when.
    ends_at: Time,
}

/// 立ち去った。Left.
#[derive(SimpleObject)]
pub struct SpaceLeft {
    /// 立ち入りのID。Identifier of the entry.
    id: ID,
}
