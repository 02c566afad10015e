//! The schedule and the handover.

use chrono::Duration;
use domain::{
    CouncilId,
    evidence::Facts,
    record::{ActivityKind, Agreement, Part, Task, TaskState},
};
use uuid::Uuid;

use crate::make::*;

fn agreed() -> Facts {
    Facts {
        tasks: vec![kept(1, task(TaskState::Done, past())), kept(2, task(TaskState::Open, future()))],
        agreements: vec![kept(3, Agreement { on: past(), tasks: vec![id(1), id(2)] })],
        ..facts()
    }
}

#[test]
fn members_agreed_to_every_task_of_the_schedule() {
    for item in ["prefecture.1.3", "area_l2_to_l3.2.3"] {
        let mut facts = agreed();
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        let there = proposed(item, &facts);
        let action = Task { item: Some("prefecture.1.3".into()), ..task(TaskState::Open, past()) };
        facts.tasks.push(kept(4, action));
        facts.tasks.push(of_year(2025, 5, task(TaskState::Open, past())));
        facts.tasks.push(kept(6, task(TaskState::Dropped, past())));
        assert_eq!(proposed(item, &facts), there, "{item}: none of these is of the schedule");
        facts.tasks.push(kept(7, task(TaskState::Open, future())));
        assert_eq!(status(item, &facts), Some(Started), "{item}: one came later");
        facts.tasks.pop();
        facts.agreements[0].content.on = future();
        assert_eq!(status(item, &facts), Some(Started), "{item}: not agreed to yet");
        facts.tasks.clear();
        assert_eq!(status(item, &facts), None, "{item}");
    }
}

#[test]
fn where_tasks_are_of_a_council_the_others_are_the_officers_own() {
    let mut facts = agreed();
    facts.tasks[0].council = Some(CouncilId(Uuid::nil()));
    facts.agreements[0].content.tasks = vec![id(1)];
    assert_eq!(status("prefecture.1.3", &facts), Some(Done));
}

#[test]
fn what_was_due_is_done() {
    for item in ["prefecture.5.2", "area_l2_to_l3.8.2"] {
        let mut facts = agreed();
        assert_eq!(status(item, &facts), Some(Done), "{item}: the other one is not due");
        facts.tasks[1].content.to = past();
        assert_eq!(status(item, &facts), Some(Started), "{item}: now it is");
        facts.tasks[1].content.state = TaskState::Dropped;
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        facts.tasks[0].content.state = TaskState::Dropped;
        assert_eq!(status(item, &facts), Some(Started), "{item}: nothing was done of it");
        facts.tasks.retain(|it| it.id == id(2));
        facts.tasks[0].content.to = facts.today;
        assert_eq!(status(item, &facts), None, "{item}: today is not past");
    }
}

fn handed_over() -> Facts {
    Facts {
        handovers: vec![of_year(2025, 1, handover())],
        signatures: vec![of_year(2025, 2, signature(1, Part::Giver)), kept(3, signature(1, Part::Taker))],
        tasks: vec![kept(4, Task { handover: Some(id(1)), ..task(TaskState::Open, future()) })],
        ..facts()
    }
}

#[test]
fn a_handover_is_signed_by_both_and_used() {
    for item in ["prefecture.1.1.4", "area_l2_to_l3.2.1.3"] {
        let facts = handed_over();
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        let change = |change: fn(&mut Facts)| {
            let mut it = handed_over();
            change(&mut it);
            status(item, &it)
        };
        assert_eq!(change(|it| it.tasks.clear()), Some(Started), "{item}: not used");
        let early = change(|it| it.tasks[0].created_at = it.signatures[1].created_at - Duration::seconds(1));
        assert_eq!(early, Some(Started), "{item}: the task was there before");
        assert_eq!(change(|it| it.signatures.truncate(1)), Some(Started), "{item}: one has signed");
        assert_eq!(change(|it| it.signatures.clear()), None, "{item}: nobody has");
        assert_eq!(change(|it| it.handovers[0].version = 2), None, "{item}: the letter was changed since");
        assert_eq!(change(|it| it.handovers[0].fiscal_year.0 = 2024), None, "{item}: long ago");
    }
}

#[test]
fn next_years_matters_are_written_and_signed() {
    for item in ["prefecture.5.6", "area_l2_to_l3.8.6"] {
        let mut facts = handed_over();
        assert_eq!(status(item, &facts), None, "{item}: last year's handover");
        facts.handovers[0].fiscal_year = YEAR;
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        facts.signatures.remove(0);
        assert_eq!(status(item, &facts), Some(Started), "{item}: only the successor has signed");
        let mut facts = handed_over();
        facts.handovers[0].fiscal_year = YEAR;
        facts.handovers[0].content.next_year.clear();
        assert_eq!(status(item, &facts), Some(Started), "{item}: nothing is written for next year");
    }
}

#[test]
fn members_were_asked_after_a_handover_with_questions() {
    let item = "area_l2_to_l3.3.2";
    let mut facts = handed_over();
    assert_eq!(status(item, &facts), None);
    facts.activities = vec![kept(9, activity(ActivityKind::DataRequest))];
    assert_eq!(status(item, &facts), Some(Started), "about what is not on record");
    facts.handovers[0].content.questions.clear();
    assert_eq!(status(item, &facts), None);
}
