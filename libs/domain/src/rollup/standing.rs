//! Where the council of a place stands in a year.

use std::collections::BTreeSet;

use crate::{
    SpaceId,
    record::{CouncilState, MeetingState, Shared},
    words::words,
};

words! {
    /// Where a council stands; who says nothing is unknown, not absent.
    Standing {
        Held = "held", "開催", "Held";
        Planned = "planned", "開催予定", "Planned";
        NotHeld = "not_held", "設置済み・未開催", "Set up, not held";
        NotSetUp = "not_set_up", "未設置", "Not set up";
        Unknown = "unknown", "不明", "Unknown";
    }
}

/// The standing that the facts of one place and year give: a meeting that was held says more than what was declared.
pub fn standing<'a>(facts: impl Iterator<Item = &'a Shared>) -> Standing {
    let of = |it: &Shared| match it {
        Shared::Meeting { state: MeetingState::Held, working_group: false, .. } => Standing::Held,
        Shared::Meeting { state: MeetingState::Planned, working_group: false, .. } => Standing::Planned,
        Shared::CouncilYear { state, .. } => match state {
            CouncilState::Held => Standing::Held,
            CouncilState::Planned => Standing::Planned,
            CouncilState::NotHeld => Standing::NotHeld,
            CouncilState::NotSetUp => Standing::NotSetUp,
        },
        _ => Standing::Unknown,
    };
    facts.map(of).min().unwrap_or(Standing::Unknown)
}

/// How many bodies were held among places: a joint council, and another body that serves as one, counts once.
pub fn bodies_held<'a>(facts: impl Iterator<Item = (SpaceId, &'a Shared)>) -> usize {
    let body = |(space, it): (SpaceId, &Shared)| match it {
        Shared::CouncilYear { state: CouncilState::Held, council, .. } => {
            Some(council.map_or_else(|| space.to_string(), |it| it.to_string()))
        }
        _ => None,
    };
    facts.filter_map(body).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        CouncilId,
        record::{CouncilForm, MeetingMode},
    };

    fn year(state: CouncilState, council: Option<CouncilId>) -> Shared {
        Shared::CouncilYear { state, form: CouncilForm::Own, name: String::new(), reason: String::new(), council }
    }

    fn meeting(state: MeetingState, working_group: bool) -> Shared {
        Shared::Meeting { mode: MeetingMode::Online, state, day: "2026-07-01".parse().expect("day"), working_group }
    }

    #[test]
    fn a_meeting_that_was_held_says_more_than_a_word() {
        let of = |all: &[Shared]| standing(all.iter());
        assert_eq!(of(&[]), Standing::Unknown);
        assert_eq!(of(&[year(CouncilState::NotSetUp, None)]), Standing::NotSetUp);
        assert_eq!(of(&[year(CouncilState::Planned, None), meeting(MeetingState::Held, false)]), Standing::Held);
        assert_eq!(of(&[year(CouncilState::Planned, None), meeting(MeetingState::Held, true)]), Standing::Planned);
        assert_eq!(of(&[meeting(MeetingState::Cancelled, false)]), Standing::Unknown);
    }

    #[test]
    fn a_joint_council_counts_once() {
        let (one, other) = (SpaceId::new(), SpaceId::new());
        let joint = Some(CouncilId::new());
        let held = year(CouncilState::Held, joint);
        assert_eq!(bodies_held([(one, &held), (other, &held)].into_iter()), 1);
        let own = year(CouncilState::Held, None);
        assert_eq!(bodies_held([(one, &own), (other, &own), (other, &held)].into_iter()), 3);
    }
}
