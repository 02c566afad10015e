//! Spaces by standing and by level.

use async_graphql::SimpleObject;

use super::super::words::{GrowthLevel, Standing};

/// 状況ごとの数。Spaces of a standing.
#[derive(SimpleObject)]
pub struct StandingCount {
    /// 状況。The standing.
    pub(in crate::graphql) standing: Standing,
    /// 数。How many.
    pub(in crate::graphql) count: u32,
}

/// レベルごとの数。Spaces at a level.
#[derive(SimpleObject)]
pub struct LevelCount {
    /// レベル。The level.
    pub(in crate::graphql) level: GrowthLevel,
    /// 数。How many.
    pub(in crate::graphql) count: u32,
}

/// Counts by level, weakest first.
pub(in crate::graphql) fn level_counts(counts: &[u32]) -> Vec<LevelCount> {
    let of = |(level, count): (domain::growth::GrowthLevel, &u32)| LevelCount { level: level.into(), count: *count };
    domain::growth::GrowthLevel::ALL.into_iter().zip(counts).map(of).collect()
}

/// Counts by standing, in their order.
pub(in crate::graphql) fn standing_counts(counts: &[u32]) -> Vec<StandingCount> {
    let of = |(standing, count): (&domain::rollup::Standing, &u32)| StandingCount {
        standing: (*standing).into(),
        count: *count,
    };
    domain::rollup::Standing::ALL.iter().zip(counts).map(of).collect()
}
