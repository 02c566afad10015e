//! Entries of platform operators in an emergency (break-glass), as the space that was entered sees them.

use domain::{AccountId, BreakGlassId, Result, Time};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{Page, Tx, entity::break_glass, fault::doing};

/// An operator's entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// Its identifier.
    pub id: BreakGlassId,
    /// Who entered.
    pub account: AccountId,
    /// The operator's name.
    pub operator: String,
    /// Why, in the operator's words.
    pub reason: String,
    /// From when.
    pub began_at: Time,
    /// Until when.
    pub ends_at: Time,
}

impl Tx {
    /// Entries into the space, newest first; `after` is the last one of the page before.
    pub async fn emergencies(&self, after: Option<BreakGlassId>, first: u32) -> Result<Page<Emergency>> {
        let mut query = self.select::<break_glass::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count emergencies"))?;
        if let Some(after) = after {
            query = query.filter(break_glass::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(break_glass::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select emergencies"))?;
        Ok(Page::of(found.into_iter().map(Into::into).collect(), total, first))
    }
}

impl From<break_glass::Model> for Emergency {
    fn from(it: break_glass::Model) -> Self {
        Self {
            id: BreakGlassId(it.id),
            account: AccountId(it.account_id),
            operator: it.operator,
            reason: it.reason,
            began_at: it.began_at,
            ends_at: it.ends_at,
        }
    }
}
