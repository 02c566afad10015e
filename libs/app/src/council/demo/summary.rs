//! The demo at a glance, through the roll-up as the prefecture sees it.

use chrono::NaiveDate;
use domain::{
    Error, FiscalYear, Result, Scope, SpaceId,
    checklist::{Coverage, ListKind},
    growth::GrowthLevel,
    rollup::{Row, Standing},
};
use store::Store;

use super::places;
use crate::council::rollup::{Question, answer};

/// One space of it.
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its growth level as last assessed.
    pub level: Option<GrowthLevel>,
    /// Where its council stands.
    pub standing: Standing,
    /// All its lists of the year together.
    pub coverage: Coverage,
}

/// A line for each space in a year, the prefecture first.
pub async fn summary(store: &Store, year: FiscalYear, today: NaiveDate) -> Result<Vec<Line>> {
    let key = places::prefecture().ok_or(Error::NotFound("space"))?;
    let platform = store.begin(&Scope::system(SpaceId::PLATFORM)).await?;
    let prefecture = platform.space_of(key).await?.ok_or(Error::NotFound("space"))?;
    drop(platform);
    let tx = store.begin(&Scope::system(prefecture.id)).await?;
    let question = Question { years: vec![year], lists: ListKind::ALL.to_vec(), stale_months: 0 };
    let it = answer(&tx, &question, today).await?;
    let line = |space: &store::Space| Line {
        name: space.name.clone(),
        level: it.level(space.id, year).map(|it| it.level),
        standing: it.standing(space.id, year),
        coverage: it.roll_up.rows.iter().filter(|row| row.space == space.id).map(Row::coverage).sum(),
    };
    Ok(it.spaces.iter().map(line).collect())
}
