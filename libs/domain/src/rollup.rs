//! The roll-up (集約): how far the councils below a space are, item by item, area by area, year by year.
//!
//! A year's areas are those that lay below the space on its first day, so that denominators stay right when areas merge or
//! move. Who has not answered stands apart from who said "not yet"; an area without a council is a state of its own.

mod levels;
mod published;
mod standing;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

pub use levels::{LevelAt, distribution, level_at};
pub use published::{MASK_BELOW, Masked, Published, masked};
pub use standing::{Standing, bodies_held, standing};

use crate::{
    FiscalYear, SpaceId, SpaceKind,
    checklist::{Additions, Coverage, Item, ItemState, ListKind, SharedList, coverage_by_section, items},
    record::Shared,
};

/// A space of the roll-up in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which space.
    pub space: SpaceId,
    /// What kind of body.
    pub kind: SpaceKind,
    /// A health-centre city runs a council like an area.
    pub health_centre_city: bool,
    /// In which year.
    pub fiscal_year: FiscalYear,
}

impl Place {
    /// Whether the place answers a list.
    pub fn answers(&self, list: ListKind) -> bool {
        list.is_for(self.kind, self.health_centre_city)
    }
}

/// One list of one place in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Of which place.
    pub space: SpaceId,
    /// In which year.
    pub fiscal_year: FiscalYear,
    /// Which list.
    pub list: ListKind,
    /// Whether the list was begun: if not, all of it is unanswered.
    pub begun: bool,
    /// How each item stands, in the list's order.
    pub states: Vec<ItemState>,
    /// Counts of each section, in order.
    pub sections: Vec<Coverage>,
    /// Items that somebody must look at again: started or not yet done, and untouched for so many months.
    pub stale: Vec<usize>,
    /// Items that are under way and have nobody who is responsible.
    pub ownerless: Vec<usize>,
    /// When anybody last answered.
    pub touched: Option<NaiveDate>,
    /// Items of the place's own, counted apart.
    pub additions: Additions,
}

impl Row {
    /// Counts of the whole list.
    pub fn coverage(&self) -> Coverage {
        self.sections.iter().copied().sum()
    }
}

/// The roll-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollUp {
    /// By list, year and place, in the order these were given.
    pub rows: Vec<Row>,
}

/// How the places of one year stand to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemCount {
    /// Which item.
    pub item: &'static Item,
    /// In which year.
    pub fiscal_year: FiscalYear,
    /// Places by how they stand: their sum is the number of places that answer the list in the year.
    pub counts: Coverage,
}

/// Lays lists over places: a place without its list has answered nothing. `today` and `months` say what is stale; months of 0
/// call nothing stale.
pub fn roll_up(
    places: &[Place],
    lists: &[ListKind],
    shared: &BTreeMap<(SpaceId, FiscalYear, ListKind), SharedList>,
    today: NaiveDate,
    months: u32,
) -> RollUp {
    let old = today.checked_sub_months(Months::new(months)).filter(|_| months > 0);
    let mut rows = Vec::new();
    for &list in lists {
        for place in places.iter().filter(|it| it.answers(list)) {
            let found = shared.get(&(place.space, place.fiscal_year, list));
            let untouched;
            let it = match found {
                Some(it) if it.items.len() == items(list).len() => it,
                _ => {
                    untouched = SharedList::untouched(list);
                    &untouched
                }
            };
            let states: Vec<_> = it.items.iter().map(|it| it.0).collect();
            let under_way = |at: &usize| matches!(states[*at], ItemState::Started | ItemState::NotYet);
            let last = |at: &usize| it.items[*at].1.is_none_or(|day| old.is_some_and(|old| day < old));
            let all = 0..states.len();
            rows.push(Row {
                space: place.space,
                fiscal_year: place.fiscal_year,
                list,
                begun: found.is_some(),
                sections: coverage_by_section(list, &states),
                stale: all.clone().filter(|at| old.is_some() && under_way(at) && last(at)).collect(),
                ownerless: all.filter(|at| states[*at] == ItemState::Started && !it.items[*at].3).collect(),
                touched: it.items.iter().filter_map(|it| it.1).max(),
                additions: it.additions,
                states,
            });
        }
    }
    RollUp { rows }
}

impl RollUp {
    /// How the places stand to each item of a list, item by item, year by year.
    pub fn by_item(&self, list: ListKind, years: &[FiscalYear]) -> Vec<ItemCount> {
        let mut all = Vec::new();
        for (at, item) in items(list).iter().enumerate() {
            for &fiscal_year in years {
                let mut counts = Coverage::default();
                for row in self.rows.iter().filter(|it| it.list == list && it.fiscal_year == fiscal_year) {
                    counts.count(row.states[at]);
                }
                all.push(ItemCount { item, fiscal_year, counts });
            }
        }
        all
    }
}

/// The facts of one place in one year.
pub fn of_place(
    facts: &[(SpaceId, FiscalYear, Shared)],
    space: SpaceId,
    year: FiscalYear,
) -> impl Iterator<Item = &Shared> {
    facts.iter().filter(move |it| it.0 == space && it.1 == year).map(|it| &it.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{AnswerStatus, states};

    const YEAR: FiscalYear = FiscalYear(2026);

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("day")
    }

    fn place(number: u128) -> Place {
        let space = SpaceId(uuid::Uuid::from_u128(number));
        Place { space, kind: SpaceKind::Area, health_centre_city: false, fiscal_year: YEAR }
    }

    #[test]
    fn who_has_not_answered_stands_apart_and_denominators_are_places() {
        let list = ListKind::AreaTwoToThree;
        let mut shared = SharedList::untouched(list);
        shared.items[0].0 = ItemState::Done;
        shared.items[1].0 = ItemState::NotYet;
        shared.items[2].0 = ItemState::NotApplicable;
        let shared = BTreeMap::from([((place(1).space, YEAR, list), shared)]);
        let it = roll_up(&[place(1), place(2)], &[list], &shared, day("2026-11-25"), 6);
        assert_eq!(it.rows.iter().map(|it| it.begun).collect::<Vec<_>>(), [true, false]);
        let first = it.rows[0].coverage();
        assert_eq!((first.done, first.not_yet, first.unanswered, first.not_applicable), (1, 1, 48, 1));
        assert_eq!(
            it.rows[0].sections[0],
            Coverage { done: 1, not_yet: 1, not_applicable: 1, unanswered: 3, started: 0 }
        );
        let items = it.by_item(list, &[YEAR]);
        assert_eq!(items[0].counts, Coverage { done: 1, unanswered: 1, ..Coverage::default() });
        assert_eq!(items[2].counts, Coverage { not_applicable: 1, unanswered: 1, ..Coverage::default() });
        let n = |it: &ItemCount| it.counts.applicable() + it.counts.not_applicable;
        assert!(items.iter().all(|it| n(it) == 2), "each item is asked of two places");
    }

    #[test]
    fn what_is_under_way_and_untouched_is_stale() {
        let list = ListKind::AreaTwoToThree;
        let mut shared = SharedList::untouched(list);
        shared.items[0] = crate::checklist::SharedItem(ItemState::Started, Some(day("2026-05-24")), None, true);
        shared.items[1] = crate::checklist::SharedItem(ItemState::Started, Some(day("2026-05-25")), None, false);
        shared.items[2] = crate::checklist::SharedItem(ItemState::Done, Some(day("2020-01-01")), None, false);
        let shared = BTreeMap::from([((place(1).space, YEAR, list), shared)]);
        let of = |months| roll_up(&[place(1)], &[list], &shared, day("2026-11-25"), months).rows.remove(0);
        assert_eq!((of(6).stale, of(6).ownerless), (vec![0], vec![1]));
        assert_eq!(of(0).stale, Vec::<usize>::new());
        assert_eq!(of(6).touched, Some(day("2026-05-25")));
    }

    #[test]
    fn prefectures_answer_their_own_list_only() {
        let it = Place { kind: SpaceKind::Prefecture, ..place(1) };
        let rows = roll_up(&[it], &ListKind::ALL, &BTreeMap::new(), day("2026-11-25"), 6).rows;
        assert_eq!(rows.iter().map(|it| it.list).collect::<Vec<_>>(), [ListKind::Prefecture]);
        assert_eq!(rows[0].states, states(ListKind::Prefecture, |_| AnswerStatus::Unanswered));
    }
}
