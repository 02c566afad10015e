//! How far a list is done.

use super::{ItemKind, ItemState, ListKind, items, sections};

/// Counts of answerable units: an item is one, and so is a question with its options together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// 実施済み; of a question: answered.
    pub done: u32,
    /// 着手
    pub started: u32,
    /// 未着手
    pub not_yet: u32,
    /// 未回答: apart from "not yet", always.
    pub unanswered: u32,
    /// 該当なし, and what a branch leaves out.
    pub not_applicable: u32,
}

impl Coverage {
    /// The units that count: all but those that do not apply.
    pub fn applicable(self) -> u32 {
        self.done + self.started + self.not_yet + self.unanswered
    }

    /// `done ÷ applicable`, 0 to 1; none where nothing applies.
    pub fn share(self) -> Option<f64> {
        let of = self.applicable();
        (of > 0).then(|| f64::from(self.done) / f64::from(of))
    }

    /// Counts one more.
    pub(crate) fn count(&mut self, state: ItemState) {
        match state {
            ItemState::Unanswered => self.unanswered += 1,
            ItemState::NotYet => self.not_yet += 1,
            ItemState::Started => self.started += 1,
            ItemState::Done => self.done += 1,
            ItemState::NotApplicable | ItemState::NotAsked => self.not_applicable += 1,
        }
    }
}

impl std::ops::AddAssign for Coverage {
    fn add_assign(&mut self, it: Self) {
        self.done += it.done;
        self.started += it.started;
        self.not_yet += it.not_yet;
        self.unanswered += it.unanswered;
        self.not_applicable += it.not_applicable;
    }
}

impl std::iter::Sum for Coverage {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |mut sum, it| {
            sum += it;
            sum
        })
    }
}

/// Coverage of each section, in order. The states are those of [`super::states`], one an item.
pub fn coverage_by_section(list: ListKind, states: &[ItemState]) -> Vec<Coverage> {
    let items = items(list);
    let of = |section: super::Section| {
        let mut counted = Coverage::default();
        let states = &states[section.items.clone()];
        if items[section.items.start].kind == ItemKind::Choice {
            // The question stands as its chosen option does; with none it is open, unless a branch leaves it out.
            let open = states.contains(&ItemState::Unanswered);
            let chosen = states.contains(&ItemState::Done);
            counted.count(match (chosen, open) {
                (true, _) => ItemState::Done,
                (false, true) => ItemState::Unanswered,
                (false, false) => ItemState::NotAsked,
            });
        } else {
            for it in states {
                counted.count(*it);
            }
        }
        counted
    };
    sections(list).into_iter().map(of).collect()
}

/// Coverage of a whole list.
pub fn coverage(list: ListKind, states: &[ItemState]) -> Coverage {
    coverage_by_section(list, states).into_iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{AnswerStatus, states};

    #[test]
    fn units_are_those_of_the_handbook() {
        let of = |list| coverage(list, &states(list, |_| AnswerStatus::Unanswered)).unanswered;
        assert_eq!(ListKind::ALL.map(of), [35, 11, 51], "two questions and nine items in the list for level 1 to 2");
    }

    #[test]
    fn a_share_is_of_what_applies() {
        let it = Coverage { done: 3, started: 1, not_yet: 1, unanswered: 1, not_applicable: 4 };
        assert_eq!((it.applicable(), it.share()), (6, Some(0.5)));
        assert_eq!(Coverage { not_applicable: 9, ..Coverage::default() }.share(), None);
    }
}
