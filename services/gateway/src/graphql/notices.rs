//! How people hear of the council's year: their calendar, and the weekly letter.

use app::council::{calendar, digest};
use async_graphql::{Context, Object, SimpleObject};
use domain::{Action, Scope, audit::Event};

use super::{
    Reach as _,
    chance::chance,
    error::Result,
    payloads::{Refused, payload, reply},
};

/// Changes of what somebody hears.
#[derive(Default)]
pub struct NoticeMutation;

#[Object]
impl NoticeMutation {
    /// 自分のカレンダー購読用のURLを作る（前のものは使えなくなる）。URLを知る人はだれでも読めるので、人に渡さないこと。Makes the address of one's calendar feed, shown in this reply only; the one before ends. Whoever has it can read the dates.
    async fn create_calendar_feed(&self, ctx: &Context<'_>) -> Result<CreateCalendarFeedPayload> {
        let (scope, desk) = (ctx.may(Action::ReadRecords)?, &ctx.state().desk);
        let made = calendar::create_feed(desk, scope, ctx.now(), &mut chance()).await;
        reply(made.map(|url| CalendarFeedCreated { url }))
    }

    /// 自分のカレンダー購読用のURLを使えなくする。Ends one's calendar feed, from the next request on.
    async fn revoke_calendar_feed(&self, ctx: &Context<'_>) -> Result<RevokeCalendarFeedPayload> {
        let scope = ctx.may(Action::ReadRecords)?;
        let gone = calendar::revoke_feed(&ctx.state().store, scope, ctx.now()).await;
        reply(gone.map(|()| CalendarFeedRevoked { revoked: true }))
    }

    /// この場のお知らせメール（週1通まで）を受け取るかを選ぶ。Chooses whether to get the weekly letter about this space.
    async fn choose_digest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "受け取るか。Whether to get it.")] wanted: bool,
    ) -> Result<ChooseDigestPayload> {
        let (scope, now) = (ctx.may(Action::ReadRecords)?, ctx.now());
        let tx = ctx.state().store.begin_write(scope).await?;
        let chosen = async {
            tx.choose_digest(wanted).await?;
            tx.record(&Event::new("digest.choose", scope.space()).with(format!("wanted={wanted}")), now).await?;
            tx.commit().await?;
            Ok(DigestChosen { digest: wanted })
        };
        reply(chosen.await)
    }
}

/// Whether whoever asks gets the weekly letter about the space.
pub(super) async fn gets_digest(ctx: &Context<'_>, scope: &Scope) -> Result<bool> {
    if !digest::may_have(scope.role()) || scope.is_emergency() {
        return Ok(false);
    }
    let chosen = ctx.state().store.begin(scope).await?.digest_choice().await?;
    Ok(chosen.unwrap_or_else(|| digest::by_default(scope.role())))
}

payload! {
    /// カレンダー購読の返答。Reply to a new feed.
    CreateCalendarFeedPayload: Created(CalendarFeedCreated)
}

payload! {
    /// カレンダー購読をやめる返答。Reply to the end of a feed.
    RevokeCalendarFeedPayload: Revoked(CalendarFeedRevoked)
}

payload! {
    /// お知らせメールの返答。Reply to a choice.
    ChooseDigestPayload: Chosen(DigestChosen)
}

/// URLを作った。The feed was made.
#[derive(SimpleObject)]
pub struct CalendarFeedCreated {
    /// カレンダーに登録するURL。ほかでは二度と示されない。The address to subscribe to, shown only here.
    url: String,
}

/// URLを使えなくした。The feed has ended.
#[derive(SimpleObject)]
pub struct CalendarFeedRevoked {
    /// 常に true。Always true.
    revoked: bool,
}

/// 選んだ。It was chosen.
#[derive(SimpleObject)]
pub struct DigestChosen {
    /// お知らせメールを受け取るか。Whether one gets the letter.
    digest: bool,
}
