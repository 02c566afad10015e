//! Who gets the weekly letter of a space, and when they last got one.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::{AccountId, Actor, Error, Result, Role};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use crate::{
    Tx,
    entity::{account, digest_choice, role_grant},
    fault::{doing, unreadable},
};

/// Days between two letters to a person about a space.
const APART: u64 = 7;

/// Somebody of a space who may be written to.
#[derive(Clone, PartialEq, Eq)]
pub struct DigestReader {
    /// Who.
    pub account: AccountId,
    /// Name of the person.
    pub name: String,
    /// Mail address of the person.
    pub mail: String,
    /// The strongest of their roles in the space.
    pub role: Role,
    /// What they chose; none where they never did.
    pub wanted: Option<bool>,
    /// The day of the last letter.
    pub sent_on: Option<NaiveDate>,
}

/// Without name and mail address: they belong in no log.
impl std::fmt::Debug for DigestReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DigestReader").field("account", &self.account).finish_non_exhaustive()
    }
}

impl DigestReader {
    /// Whether a week has passed since the last letter.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.sent_on.is_none_or(|it| it <= week_before(today))
    }
}

impl Tx {
    /// Those with a right of their own in the space today, whose account is not closed, in the order of their ids.
    pub async fn digest_readers(&self, today: NaiveDate) -> Result<Vec<DigestReader>> {
        let roles = self.roles_on(today).await?;
        let people = account::Entity::find()
            .filter(account::Column::Id.is_in(roles.keys().copied()))
            .filter(account::Column::DisabledAt.is_null())
            .all(&self.db)
            .await
            .map_err(doing("select accounts"))?;
        let choices = digest_choice::Entity::find()
            .filter(digest_choice::Column::SpaceId.eq(self.scope.space().0))
            .all(&self.db)
            .await
            .map_err(doing("select digest choices"))?;
        let choices: BTreeMap<_, _> = choices.into_iter().map(|it| (it.account_id, it)).collect();
        let mut people: BTreeMap<_, _> = people.into_iter().map(|it| (it.id, it)).collect();
        let readers = roles.into_iter().filter_map(|(id, role)| {
            let (person, choice) = (people.remove(&id)?, choices.get(&id));
            Some(DigestReader {
                account: AccountId(id),
                name: person.name,
                mail: person.mail,
                role,
                wanted: choice.and_then(|it| it.wanted),
                sent_on: choice.and_then(|it| it.sent_on),
            })
        });
        Ok(readers.collect())
    }

    async fn roles_on(&self, today: NaiveDate) -> Result<BTreeMap<Uuid, Role>> {
        let grants = self
            .select::<role_grant::Entity>()
            .filter(role_grant::Column::RevokedAt.is_null())
            .filter(role_grant::Column::ValidFrom.lte(today))
            .filter(
                Condition::any().add(role_grant::Column::ValidTo.is_null()).add(role_grant::Column::ValidTo.gte(today)),
            )
            .all(&self.db)
            .await
            .map_err(doing("select grants"))?;
        let mut roles = BTreeMap::new();
        for it in grants {
            let role = Role::parse(&it.role).ok_or_else(|| unreadable("role_grant.role", &it.role))?;
            // Roles are declared from the strongest to the weakest.
            roles.entry(it.account_id).and_modify(|there: &mut Role| *there = role.min(*there)).or_insert(role);
        }
        Ok(roles)
    }

    /// What the scope's person chose; none where they never did.
    pub async fn digest_choice(&self) -> Result<Option<bool>> {
        let Some(account) = self.scope.account() else { return Ok(None) };
        let found = digest_choice::Entity::find().filter(self.choice_of(account)).one(&self.db).await;
        Ok(found.map_err(doing("select digest choice"))?.and_then(|it| it.wanted))
    }

    /// Keeps the choice of the scope's person. Programs and operators in an emergency have none.
    pub async fn choose_digest(&self, wanted: bool) -> Result<()> {
        let Actor::Account(account) = self.scope.actor() else { return Err(Error::NotFound("digest")) };
        if self.scope.is_emergency() {
            return Err(Error::NotFound("digest"));
        }
        let changed = OnConflict::columns([digest_choice::Column::SpaceId, digest_choice::Column::AccountId])
            .update_column(digest_choice::Column::Wanted)
            .to_owned();
        self.add_choice(account, Some(wanted), changed).await
    }

    /// Takes the letter of this week to a person upon oneself; false where another has, or had within a week.
    pub async fn claim_digest(&self, account: AccountId, today: NaiveDate) -> Result<bool> {
        let there = OnConflict::columns([digest_choice::Column::SpaceId, digest_choice::Column::AccountId])
            .do_nothing()
            .to_owned();
        self.add_choice(account, None, there).await?;
        let due = Condition::any()
            .add(digest_choice::Column::SentOn.is_null())
            .add(digest_choice::Column::SentOn.lte(week_before(today)));
        let claimed = digest_choice::Entity::update_many()
            .col_expr(digest_choice::Column::SentOn, Expr::value(today))
            .filter(self.choice_of(account))
            .filter(due)
            .exec(&self.db)
            .await
            .map_err(doing("claim digest"))?;
        Ok(claimed.rows_affected == 1)
    }

    /// Gives the letter back that was not taken by the mail server: the next run tries again.
    pub async fn return_digest(&self, account: AccountId, before: Option<NaiveDate>) -> Result<()> {
        digest_choice::Entity::update_many()
            .col_expr(digest_choice::Column::SentOn, Expr::value(before))
            .filter(self.choice_of(account))
            .exec(&self.db)
            .await
            .map_err(doing("return digest"))?;
        Ok(())
    }

    async fn add_choice(&self, account: AccountId, wanted: Option<bool>, otherwise: OnConflict) -> Result<()> {
        let row = digest_choice::ActiveModel {
            id: Set(Uuid::now_v7()),
            space_id: Set(self.scope.space().0),
            account_id: Set(account.0),
            wanted: Set(wanted),
            sent_on: Set(None),
        };
        let added = digest_choice::Entity::insert(row).on_conflict(otherwise).exec_without_returning(&self.db).await;
        match added {
            Ok(_) | Err(sea_orm::DbErr::RecordNotInserted) => Ok(()),
            Err(cause) => Err(doing("insert digest choice")(cause)),
        }
    }

    fn choice_of(&self, account: AccountId) -> Condition {
        Condition::all()
            .add(digest_choice::Column::SpaceId.eq(self.scope.space().0))
            .add(digest_choice::Column::AccountId.eq(account.0))
    }
}

fn week_before(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(APART)).unwrap_or(NaiveDate::MIN)
}
