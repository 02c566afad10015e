//! First administrators.

use std::collections::HashMap;

use domain::{InvitationId, Result, Role, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, Value};
use uuid::Uuid;

use super::{
    FirstAdministrator, bulk,
    known::{KnownSpaces, id_of},
};
use crate::{
    OnboardingTx,
    entity::invitation,
    fault::{doing, micros},
};

/// Invites whoever is not invited yet into spaces that are not settled: their places in the list.
pub(super) async fn put(
    tx: &OnboardingTx,
    known: &KnownSpaces,
    wanted: &[FirstAdministrator],
    now: Time,
) -> Result<Vec<usize>> {
    let mut open = open(tx).await?;
    let (mut invited, mut rows, mut expired) = (Vec::new(), Vec::new(), Vec::new());
    for (place, person) in wanted.iter().enumerate() {
        let space_id = id_of(known, person.space)?;
        if known.get(&person.space).is_some_and(|it| it.is_settled) {
            continue;
        }
        // Two of one file that differ in case only are one, too.
        let until = open.insert((space_id, person.mail_key.clone()), (Uuid::nil(), person.expires_at));
        match until {
            Some((_, until)) if until > now => continue,
            Some((id, _)) => expired.push([Value::from(id), micros(now).into()]),
            None => {}
        }
        invited.push(place);
        rows.push(invitation::ActiveModel {
            id: Set(InvitationId::new().0),
            space_id: Set(space_id),
            name: Set(person.name.clone()),
            mail: Set(person.mail.clone()),
            mail_key: Set(person.mail_key.clone()),
            role: Set(Role::Administrator.as_str().to_owned()),
            council_id: Set(None),
            valid_to: Set(Some(person.valid_to)),
            digest: Set(person.digest.to_vec()),
            created_at: Set(micros(now)),
            expires_at: Set(micros(person.expires_at)),
            accepted_at: Set(None),
            revoked_at: Set(None),
        });
    }
    let sql = "update invitation set revoked_at = given.at from given where invitation.id = given.id";
    bulk::update(&tx.db, "end invitations", ["id", "at"], sql, expired).await?;
    bulk::insert::<invitation::Entity>(&tx.db, "insert invitations", rows).await?;
    Ok(invited)
}

/// Invitations of administrators that are neither accepted nor revoked, expired or not.
async fn open(tx: &OnboardingTx) -> Result<HashMap<(Uuid, String), (Uuid, Time)>> {
    let found = invitation::Entity::find()
        .filter(invitation::Column::Role.eq(Role::Administrator.as_str()))
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::RevokedAt.is_null())
        .all(&tx.db)
        .await
        .map_err(doing("select invitations"))?;
    Ok(found.into_iter().map(|it| ((it.space_id, it.mail_key), (it.id, it.expires_at))).collect())
}
