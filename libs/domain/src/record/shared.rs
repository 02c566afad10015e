//! What the spaces above see of a record: facts that can be counted, and the few words that are written for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CouncilForm, CouncilState, MeetingMode, MeetingState, ProjectField, ProjectState, TroubleGroup};
use crate::{CouncilId, growth::GrowthLevel};

/// A shared fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shared {
    /// Where the council stands this year, and why there is none: the reason is written for the prefecture.
    CouncilYear {
        /// Where it stands.
        state: CouncilState,
        /// Of its own, joint, or a part of another body.
        form: CouncilForm,
        /// The real name of the body (会議名).
        name: String,
        /// Why there is no council, or none was held.
        reason: String,
        /// Which council, so that a joint one is counted once.
        council: Option<CouncilId>,
    },
    /// A growth level with its reason.
    Level {
        /// The level.
        level: GrowthLevel,
        /// As of which day.
        as_of: NaiveDate,
        /// Why: written to be read by the prefecture.
        reason: String,
    },
    /// A meeting, without what was said.
    Meeting {
        /// How it is held.
        mode: MeetingMode,
        /// Whether it was.
        state: MeetingState,
        /// On which day.
        day: NaiveDate,
        /// Of a working group, not of the council itself.
        working_group: bool,
    },
    /// A joint project in numbers, without its name.
    Project {
        /// Its field.
        field: ProjectField,
        /// How far it is.
        state: ProjectState,
        /// Whether its effect was measured.
        measured: bool,
        /// Establishments that took part.
        employers: Option<u32>,
        /// People of the community side who took part.
        community: Option<u32>,
        /// People of the workplace side who took part.
        workplace: Option<u32>,
    },
    /// A trouble, without its text.
    Trouble {
        /// Which of the handbook's groups.
        group: TroubleGroup,
        /// Whether it is settled.
        resolved: bool,
    },
}

impl Shared {
    /// The same, saying which council it is of where that counts.
    #[must_use]
    pub fn of_council(mut self, of: Option<CouncilId>) -> Self {
        if let Self::CouncilYear { council, .. } = &mut self {
            *council = of;
        }
        self
    }
}
