//! What an account may, and where.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;
use domain::{AccountId, CouncilId, Result, Role, SpaceId, SpaceKind, Time, day_in_japan};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::{
    IdentityTx,
    entity::{break_glass, role_grant, space},
    fault::{doing, micros, unreadable},
};

/// What an account is in one space, all its current rights there together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The space.
    pub space: SpaceId,
    /// What kind of body it belongs to.
    pub kind: SpaceKind,
    /// Its name.
    pub name: String,
    /// The strongest role; guest only where there is no other.
    pub role: Role,
    /// Last day of that role; absent where it has none.
    pub valid_to: Option<NaiveDate>,
    /// Of a guest: the councils.
    pub councils: Vec<CouncilId>,
    /// Whether an operator has broken the glass; the role is then that of an administrator.
    pub emergency: bool,
}

/// What somebody holds in one space, all rights together.
struct Held {
    role: Role,
    valid_to: Option<NaiveDate>,
    councils: Vec<CouncilId>,
    emergency: bool,
}

impl IdentityTx {
    /// Where the account stands at this moment, in the order of the spaces' identifiers. Rights count from their first to
    /// their last day in Japan unless revoked, emergencies while their operator is one.
    pub async fn standing(&self, account: AccountId, now: Time) -> Result<Vec<Standing>> {
        let today = day_in_japan(now);
        let grants = role_grant::Entity::find()
            .filter(role_grant::Column::AccountId.eq(account.0))
            .filter(role_grant::Column::RevokedAt.is_null())
            .filter(role_grant::Column::ValidFrom.lte(today))
            .filter(
                Condition::any().add(role_grant::Column::ValidTo.is_null()).add(role_grant::Column::ValidTo.gte(today)),
            )
            .all(&self.db)
            .await
            .map_err(doing("select grants"))?;
        let mut merged: BTreeMap<SpaceId, Held> = BTreeMap::new();
        for it in grants {
            let role = Role::parse(&it.role).ok_or_else(|| unreadable("role_grant.role", &it.role))?;
            let space = SpaceId(it.space_id);
            if role.is_of_platform() != (space == SpaceId::PLATFORM) {
                continue;
            }
            let held = Held { role, valid_to: it.valid_to, councils: Vec::new(), emergency: false };
            let found = merged.entry(space).or_insert(held);
            // Roles are declared from the strongest to the weakest; of one role, the last to end counts.
            let ends = |to: Option<NaiveDate>| to.unwrap_or(NaiveDate::MAX);
            if (role, Reverse(ends(it.valid_to))) < (found.role, Reverse(ends(found.valid_to))) {
                (found.role, found.valid_to) = (role, it.valid_to);
            }
            found.councils.extend(it.council_id.map(CouncilId));
        }
        if merged.get(&SpaceId::PLATFORM).is_some_and(|it| it.role == Role::Operator) {
            for space in self.entered(account, now).await? {
                let held = Held { role: Role::Administrator, valid_to: None, councils: Vec::new(), emergency: true };
                merged.insert(space, held);
            }
        }
        self.named(merged).await
    }

    /// Spaces that an operator has entered in an emergency.
    async fn entered(&self, account: AccountId, now: Time) -> Result<Vec<SpaceId>> {
        let found = break_glass::Entity::find()
            .filter(break_glass::Column::AccountId.eq(account.0))
            .filter(break_glass::Column::BeganAt.lte(micros(now)))
            .filter(break_glass::Column::EndsAt.gt(micros(now)))
            .all(&self.db)
            .await
            .map_err(doing("select emergencies"))?;
        Ok(found.into_iter().map(|it| SpaceId(it.space_id)).collect())
    }

    async fn named(&self, merged: BTreeMap<SpaceId, Held>) -> Result<Vec<Standing>> {
        if merged.is_empty() {
            return Ok(Vec::new());
        }
        let spaces = space::Entity::find()
            .filter(space::Column::Id.is_in(merged.keys().map(|it| it.0)))
            .all(&self.db)
            .await
            .map_err(doing("select spaces"))?;
        let mut all = Vec::with_capacity(merged.len());
        for (id, Held { role, valid_to, mut councils, emergency }) in merged {
            let Some(space) = spaces.iter().find(|it| it.id == id.0) else { continue };
            councils.sort_unstable();
            councils.dedup();
            all.push(Standing {
                space: id,
                kind: SpaceKind::parse(&space.kind).ok_or_else(|| unreadable("space.kind", &space.kind))?,
                name: space.name.clone(),
                role,
                valid_to,
                councils: if role == Role::Guest { councils } else { Vec::new() },
                emergency,
            });
        }
        Ok(all)
    }
}
