//! Whether there is room for the demo, and its spaces: through the same file and the same door as real ones.

use domain::{Error, InvitationId, Result, Scope, SpaceId, Time};
use onboarding::Severity;
use rand::CryptoRng;
use store::{Space, Store};

use super::{
    DONE,
    pen::has_entry,
    places::{self, CHUTAN, IN_NAME, NANTAN, NORTH, OTOKUNI, SOUTH, TANGO},
};
use crate::{
    identity::Desk,
    spaces::{Invited, import},
};

/// How the prefecture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// There is none.
    Free,
    /// A demo was begun and broken off.
    Begun(SpaceId),
    /// A demo is there, whole.
    Done,
}

/// Looks, and changes nothing. A prefecture of somebody's own is [`Error::Conflict`].
pub(super) async fn standing(store: &Store) -> Result<Standing> {
    let key = places::prefecture().ok_or(Error::NotFound("space"))?;
    let found = store.begin(&Scope::system(SpaceId::PLATFORM)).await?.space_of(key).await?;
    let Some(space) = found else { return Ok(Standing::Free) };
    let tx = store.begin(&Scope::system(space.id)).await?;
    if has_entry(&tx, DONE).await? {
        return Ok(Standing::Done);
    }
    if space.name.contains(IN_NAME) {
        return Ok(Standing::Begun(space.id));
    }
    Err(Error::Conflict(format!(
        "{key}（{}）の場がすでにあるため、何も変えていません。デモは別のデータベースに入れてください / Prefecture {key} is there already, so nothing was changed: seed another database",
        space.name
    )))
}

/// The demo's spaces.
pub(super) struct Opened {
    pub prefecture: Space,
    /// In the order of their codes.
    pub areas: Vec<Space>,
    /// Links of the administrators.
    pub invitations: Vec<Invited>,
}

/// Makes them, or finds those of a run that was broken off: its links were never shown, so they are drawn anew.
pub(super) async fn open(
    desk: &Desk,
    standing: Standing,
    now: Time,
    rng: impl CryptoRng + Send + 'static,
) -> Result<Opened> {
    let store = &desk.store;
    if let Standing::Begun(prefecture) = standing {
        revoke(store, prefecture, now).await?;
        if let Some(tango) = space(store, TANGO).await? {
            revoke(store, tango.id, now).await?;
        }
    }
    // Made-up people have no mail.
    let quiet = Desk { mailer: None, ..desk.clone() };
    let report = import(&quiet, &Scope::system(SpaceId::PLATFORM), places::file(), false, now, rng).await?;
    if !report.done {
        let why = report.findings.iter().find(|it| it.severity == Severity::Error).map(|it| it.text.ja.clone());
        return Err(Error::Conflict(why.unwrap_or_default()));
    }
    let key = places::prefecture().ok_or(Error::NotFound("space"))?;
    let platform = store.begin(&Scope::system(SpaceId::PLATFORM)).await?;
    let prefecture = platform.space_of(key).await?.ok_or(Error::NotFound("space"))?;
    drop(platform);
    let mut areas = Vec::new();
    for code in [TANGO, CHUTAN, NANTAN, OTOKUNI, NORTH, SOUTH] {
        areas.push(space(store, code).await?.ok_or(Error::NotFound("space"))?);
    }
    Ok(Opened { prefecture, areas, invitations: report.invitations })
}

async fn space(store: &Store, code: u16) -> Result<Option<Space>> {
    let Some(key) = places::area_key(code) else { return Ok(None) };
    store.begin(&Scope::system(SpaceId::PLATFORM)).await?.space_of(key).await
}

/// Takes back the invitations of a space that nobody has used.
async fn revoke(store: &Store, space: SpaceId, now: Time) -> Result<()> {
    let tx = store.begin_write(&Scope::system(space)).await?;
    let all = tx.invitations(None, 500).await?.rows;
    let open: Vec<InvitationId> =
        all.iter().filter(|it| it.accepted_at.is_none() && it.revoked_at.is_none()).map(|it| it.id).collect();
    for id in open {
        tx.revoke_invitation(id, now).await?;
    }
    tx.commit().await
}
