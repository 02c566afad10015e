//! Entering a space in an emergency.

use chrono::TimeDelta;
use domain::{Action, Actor, BreakGlassId, Error, Result, Scope, SpaceId, Time, audit::Event};
use store::NewBreakGlass;

use super::{Desk, desk::actor};

/// The longest stay, in minutes.
const LONGEST: u32 = 240;

/// Lets an operator into a space for so many minutes (1 to 240), for a written reason of 10 to 1000 characters that everybody
/// of the space reads. Until then the operator reaches it as its administrator. Only a person can, no token.
pub async fn break_glass(
    desk: &Desk,
    scope: &Scope,
    space: SpaceId,
    reason: &str,
    minutes: u32,
    now: Time,
) -> Result<(BreakGlassId, Time)> {
    let operator = operator(scope)?;
    let reason = reason.trim();
    if !(10..=1000).contains(&reason.chars().count()) || reason.contains('\0') {
        return Err(Error::Invalid(
            "理由は10～1000文字で書いてください。場の全員に示されます。 / \
             Write a reason of 10 to 1000 characters: everybody of the space reads it."
                .into(),
        ));
    }
    if !(1..=LONGEST).contains(&minutes) {
        return Err(Error::Invalid(format!("時間は1～{LONGEST}分にしてください。 / Stay for 1 to {LONGEST} minutes.")));
    }
    let tx = desk.store.begin_identity().await?;
    let account = tx.account(operator).await?.ok_or(Error::Unauthenticated)?;
    let new = NewBreakGlass {
        id: BreakGlassId::new(),
        space,
        account: operator,
        operator: account.name,
        reason: reason.to_owned(),
        ends_at: now + TimeDelta::minutes(minutes.into()),
    };
    tx.begin_break_glass(&new, now).await?;
    let address = scope.address().map(|it| it.to_string());
    let event = Event::new("glass.break", new.id).with(format!("{minutes} min: {reason}"));
    tx.record(space, actor(operator), address.clone(), &event, now).await?;
    let event = Event::new("glass.break", new.id).with(format!("{space} {minutes} min"));
    tx.record(SpaceId::PLATFORM, actor(operator), address, &event, now).await?;
    tx.commit().await?;
    Ok((new.id, new.ends_at))
}

/// Leaves the space before the time is over. Another operator's entry is [`Error::NotFound`].
pub async fn leave(desk: &Desk, scope: &Scope, id: BreakGlassId, now: Time) -> Result<()> {
    let operator = operator(scope)?;
    let tx = desk.store.begin_identity().await?;
    let space = tx.end_break_glass(id, operator, now).await?;
    let address = scope.address().map(|it| it.to_string());
    let event = Event::new("glass.leave", id);
    tx.record(space, actor(operator), address.clone(), &event, now).await?;
    tx.record(SpaceId::PLATFORM, actor(operator), address, &event, now).await?;
    tx.commit().await
}

fn operator(scope: &Scope) -> Result<domain::AccountId> {
    scope.must(Action::BreakGlass, "page")?;
    match scope.actor() {
        Actor::Account(id) if scope.space() == SpaceId::PLATFORM => Ok(id),
        _ => Err(Error::NotFound("page")),
    }
}
