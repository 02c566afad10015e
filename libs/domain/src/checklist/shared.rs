//! What the spaces above see of a list: how its items stand and when, and not a word of what was written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AnswerStatus, CONTENT, ItemState, ListKind, items};

/// The part of a list that is shared upward, kept beside it in one column: it is read a thousand lists at a time, and made
/// anew from the answers in the transaction that changes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedList {
    /// The edition of the questions.
    pub content: String,
    /// One an item, in the list's order.
    pub items: Vec<SharedItem>,
    /// Items of the space's own, counted apart.
    #[serde(default)]
    pub additions: Additions,
}

/// How an item stands: state, day of the last answer, planned start, whether somebody is responsible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedItem(
    /// The state.
    pub ItemState,
    /// When somebody last answered it.
    pub Option<NaiveDate>,
    /// Planned start (着手時期).
    pub Option<NaiveDate>,
    /// Whether a person is named.
    pub bool,
);

/// Items that a space has added for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Additions {
    /// How many there are.
    pub total: u32,
    /// How many of them are done.
    pub done: u32,
}

impl SharedList {
    /// A list that nobody has answered.
    pub fn untouched(list: ListKind) -> Self {
        let states = super::states(list, |_| AnswerStatus::Unanswered);
        let items = states.into_iter().map(|it| SharedItem(it, None, None, false)).collect();
        Self { content: CONTENT.to_owned(), items, additions: Additions::default() }
    }

    /// The states alone; what a list of another length holds (an older edition) is unanswered.
    pub fn states(&self, list: ListKind) -> Vec<ItemState> {
        if self.items.len() == items(list).len() {
            self.items.iter().map(|it| it.0).collect()
        } else {
            super::states(list, |_| AnswerStatus::Unanswered)
        }
    }
}
