//! Bodies by kind and code.

use domain::{Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, Value};

use super::{
    NewSpace, bulk,
    known::{Known, KnownSpaces},
};
use crate::{OnboardingTx, entity::space, fault::micros};

/// Makes what is missing and names the rest as wanted: the new ones, and how many were changed.
pub(super) async fn put(
    tx: &OnboardingTx,
    known: &mut KnownSpaces,
    wanted: &[NewSpace],
    now: Time,
) -> Result<(Vec<SpaceId>, u64)> {
    let (mut made, mut rows, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for NewSpace { key, name, health_centre_city } in wanted {
        if let Some(there) = known.get(key) {
            if there.name != *name || there.health_centre_city != *health_centre_city {
                changed.push([Value::from(there.id), name.clone().into(), (*health_centre_city).into()]);
            }
            continue;
        }
        let id = SpaceId::new();
        made.push(id);
        rows.push(space::ActiveModel {
            id: Set(id.0),
            kind: Set(key.kind().as_str().to_owned()),
            code: Set(key.to_string()),
            prefecture: Set(Some(i32::from(key.prefecture().get()))),
            name: Set(name.clone()),
            health_centre_city: Set(*health_centre_city),
            created_at: Set(micros(now)),
            settled_at: Set(None),
        });
        let new = Known { id: id.0, name: name.clone(), health_centre_city: *health_centre_city, is_settled: false };
        known.insert(*key, new);
    }
    let renamed = changed.len() as u64;
    bulk::insert::<space::Entity>(&tx.db, "insert spaces", rows).await?;
    let sql =
        "update space set name = given.new_name, health_centre_city = given.city from given where space.id = given.id";
    bulk::update(&tx.db, "rename spaces", ["id", "new_name", "city"], sql, changed).await?;
    Ok((made, renamed))
}
