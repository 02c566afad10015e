//! What an item is answered with, and how it then stands.

use serde::{Deserialize, Serialize};

use crate::Text;

/// What an officer answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStatus {
    /// 未回答: nobody has said anything, which is not "no".
    #[default]
    Unanswered,
    /// 未着手
    NotYet,
    /// 着手
    Started,
    /// 実施済み; of a choice: chosen.
    Done,
    /// 該当なし, with a reason.
    NotApplicable,
}

impl AnswerStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [Self::Unanswered, Self::NotYet, Self::Started, Self::Done, Self::NotApplicable];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::NotYet => "not_yet",
            Self::Started => "started",
            Self::Done => "done",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// As people say it, on paper and on screen.
    pub fn label(self) -> Text {
        match self {
            Self::Unanswered => Text::new("未回答", "Unanswered"),
            Self::NotYet => Text::new("未着手", "Not yet"),
            Self::Started => Text::new("着手", "Started"),
            Self::Done => Text::new("実施済み", "Done"),
            Self::NotApplicable => Text::new("該当なし", "Not applicable"),
        }
    }
}

/// How an item stands once branches are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ItemState {
    /// 未回答
    #[serde(rename = "U")]
    Unanswered,
    /// 未着手
    #[serde(rename = "N")]
    NotYet,
    /// 着手
    #[serde(rename = "S")]
    Started,
    /// 実施済み
    #[serde(rename = "D")]
    Done,
    /// 該当なし
    #[serde(rename = "A")]
    NotApplicable,
    /// Another choice, or a branch, leaves it out.
    #[serde(rename = "-")]
    NotAsked,
}

impl ItemState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Unanswered, Self::NotYet, Self::Started, Self::Done, Self::NotApplicable, Self::NotAsked];
}

impl From<AnswerStatus> for ItemState {
    fn from(it: AnswerStatus) -> Self {
        match it {
            AnswerStatus::Unanswered => Self::Unanswered,
            AnswerStatus::NotYet => Self::NotYet,
            AnswerStatus::Started => Self::Started,
            AnswerStatus::Done => Self::Done,
            AnswerStatus::NotApplicable => Self::NotApplicable,
        }
    }
}
