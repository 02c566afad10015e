//! Minutes and the look-back.

use domain::{
    evidence::Facts,
    record::{ActivityKind, MeetingState, Minutes},
};

use crate::make::*;

#[test]
fn looking_back_needs_minutes_and_somebody_who_looks() {
    for item in ["prefecture.3.2", "area_l2_to_l3.3.1"] {
        let mut facts = Facts {
            minutes: vec![of_year(2023, 1, minutes(None))],
            activities: vec![kept(2, activity(ActivityKind::LookBack))],
            ..facts()
        };
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        let there = proposed(item, &facts);
        facts.minutes.push(kept(3, minutes(None)));
        facts.minutes.push(of_year(2022, 4, minutes(None)));
        assert_eq!(proposed(item, &facts), there, "{item}: this year, and four years ago");
        facts.minutes[0].content.text.clear();
        assert_eq!(status(item, &facts), Some(Started), "{item}: nothing is written in them");
        facts.activities.clear();
        assert_eq!(status(item, &facts), None, "{item}: nobody has looked");
    }
}

#[test]
fn every_meeting_that_was_held_has_minutes() {
    let item = "area_l2_to_l3.3.4";
    let mut facts = Facts {
        meetings: vec![kept(1, meeting()), kept(2, meeting())],
        minutes: vec![kept(3, minutes(Some(1))), kept(4, minutes(Some(2)))],
        ..facts()
    };
    assert_eq!(status(item, &facts), Some(Done));
    let there = proposed(item, &facts);
    facts.meetings.push(of_year(2025, 5, meeting()));
    facts.meetings.push(kept(6, domain::record::Meeting { state: MeetingState::Cancelled, ..meeting() }));
    facts.meetings.push(kept(7, domain::record::Meeting { day: future(), ..meeting() }));
    assert_eq!(proposed(item, &facts), there, "none of these was held this year");
    facts.minutes.pop();
    assert_eq!(status(item, &facts), Some(Started));
    facts.minutes[0].content = Minutes { text: String::new(), ..minutes(Some(1)) };
    assert_eq!(status(item, &facts), None);
    facts.minutes[0].content = minutes(None);
    assert_eq!(status(item, &facts), Some(Started), "a note");
}
