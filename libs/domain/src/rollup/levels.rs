//! Growth levels of places, and how they spread.

use chrono::NaiveDate;

use crate::{FiscalYear, SpaceId, growth::GrowthLevel, record::Shared};

/// A place's level as last assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelAt {
    /// The level.
    pub level: GrowthLevel,
    /// As of which day.
    pub as_of: NaiveDate,
    /// The level before this one, if it was assessed before.
    pub before: Option<GrowthLevel>,
}

/// The last assessment of a place in or before a year.
pub fn level_at(facts: &[(SpaceId, FiscalYear, Shared)], space: SpaceId, year: FiscalYear) -> Option<LevelAt> {
    let mut all: Vec<_> = facts
        .iter()
        .filter(|it| it.0 == space && it.1 <= year)
        .filter_map(|it| match it.2 {
            Shared::Level { level, as_of, .. } => Some((as_of, level)),
            _ => None,
        })
        .collect();
    // The sort keeps the order of writing among those of one day.
    all.sort_by_key(|it| it.0);
    let (as_of, level) = all.pop()?;
    Some(LevelAt { level, as_of, before: all.pop().map(|it| it.1) })
}

/// How many places are at each level, weakest first.
pub fn distribution(levels: impl Iterator<Item = GrowthLevel>) -> [u32; GrowthLevel::ALL.len()] {
    let mut counts = [0; GrowthLevel::ALL.len()];
    for it in levels {
        counts[it as usize] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_assessment_counts_and_may_go_down() {
        let (space, other) = (SpaceId::new(), SpaceId::new());
        let level = |space, year: u16, day: &str, level| {
            let as_of = day.parse().expect("day");
            (space, FiscalYear(year), Shared::Level { level, as_of, reason: String::new() })
        };
        let facts = [
            level(space, 2025, "2025-06-01", GrowthLevel::Two2),
            level(space, 2026, "2026-06-01", GrowthLevel::Two1),
            level(other, 2026, "2026-06-01", GrowthLevel::Three),
        ];
        let at = |year| level_at(&facts, space, FiscalYear(year)).map(|it| (it.level, it.before));
        assert_eq!(at(2024), None);
        assert_eq!(at(2025), Some((GrowthLevel::Two2, None)));
        assert_eq!(at(2026), Some((GrowthLevel::Two1, Some(GrowthLevel::Two2))));
        assert_eq!(at(2030), Some((GrowthLevel::Two1, Some(GrowthLevel::Two2))));
        let spread = distribution([GrowthLevel::Two1, GrowthLevel::Three, GrowthLevel::Two1].into_iter());
        assert_eq!(spread, [0, 0, 0, 2, 0, 0, 1]);
    }
}
