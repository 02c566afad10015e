//! Who a browser's session belongs to.

use chrono::TimeDelta;
use domain::{AccountId, Result, Role, Time};
use identity::Opaque;
use store::{Cleaned, Session, Standing};

use super::{
    Desk, IDLE,
    enter::{asks_second_factor, standing},
};

/// Use is noted once a minute at most.
pub(super) const NOTE_EVERY: TimeDelta = TimeDelta::seconds(60);

/// Somebody who is signed in, as the database has it at this moment.
#[derive(Clone, Debug)]
pub struct Known {
    /// The session.
    pub session: Session,
    /// Where they stand by it.
    pub standing: Vec<Standing>,
}

impl Known {
    /// Whether they may act in this role: administrators and operators only with a second factor.
    pub fn may_act_as(&self, role: Role) -> bool {
        self.session.second_factor || !asks_second_factor(role)
    }

    /// Whether nothing stands between them and their roles but a second factor.
    pub fn must_enrol(&self) -> bool {
        self.standing.iter().any(|it| !self.may_act_as(it.role))
    }
}

/// The session of a secret; none where it has ended.
pub async fn known(desk: &Desk, secret: &Opaque, now: Time) -> Result<Option<Known>> {
    let tx = desk.store.look_at_identity().await?;
    let Some(session) = tx.session(&secret.digest(), now - IDLE, now).await? else { return Ok(None) };
    let standing = standing(&tx, &session.account, session.space, now).await?;
    Ok(Some(Known { session, standing }))
}

/// Keeps a session in use from ending.
pub async fn touch(desk: &Desk, session: &Session, now: Time) -> Result<()> {
    if now - session.seen_at < NOTE_EVERY {
        return Ok(());
    }
    let tx = desk.store.begin_identity().await?;
    tx.touch_session(session.id, now).await?;
    tx.commit().await
}

/// Ends one session; one that has ended is left alone.
pub async fn sign_out(desk: &Desk, secret: &Opaque, now: Time) -> Result<()> {
    let tx = desk.store.begin_identity().await?;
    if let Some(session) = tx.session(&secret.digest(), now - IDLE, now).await? {
        tx.end_session(session.id).await?;
    }
    tx.commit().await
}

/// Ends every session of the person, on all machines.
pub async fn end_sessions(desk: &Desk, known: &Known) -> Result<()> {
    let tx = desk.store.begin_identity().await?;
    tx.end_sessions(known.session.account.id).await?;
    tx.commit().await
}

/// Ends every session of the person but this one.
pub async fn end_other_sessions(desk: &Desk, known: &Known) -> Result<()> {
    let tx = desk.store.begin_identity().await?;
    tx.end_other_sessions(known.session.account.id, known.session.id).await?;
    tx.commit().await
}

/// Throws away sessions and sign-ins that have ended.
pub async fn clean(desk: &Desk, now: Time) -> Result<Cleaned> {
    let tx = desk.store.begin_identity().await?;
    let cleaned = tx.clean(now - IDLE, now).await?;
    tx.commit().await?;
    Ok(cleaned)
}

/// How many recovery codes somebody has left.
pub async fn recovery_codes_left(desk: &Desk, account: AccountId) -> Result<u64> {
    desk.store.look_at_identity().await?.recovery_codes_left(account).await
}
