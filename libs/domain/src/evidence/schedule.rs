//! The year's schedule (年間スケジュール): agreed to, and kept.

use super::{
    Facts, Proposal,
    of::{all_or_some, count, ids, latest, proposal, steps, year},
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{Agreement, Kept, Task, TaskState},
};

/// Items on the schedule.
pub(super) fn schedule(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.1.3" | "area_l2_to_l3.2.3" => agreed(facts),
        "prefecture.5.2" | "area_l2_to_l3.8.2" => kept(facts),
        _ => None,
    }
}

/// Every task of the schedule stands in an agreement of the year.
fn agreed(facts: &Facts) -> Option<Proposal> {
    let tasks = of_the_schedule(facts);
    let agreements: Vec<_> = facts.this_year(&facts.agreements).filter(|it| it.content.on <= facts.today).collect();
    let has = |it: &Kept<Agreement>, task: &Kept<Task>| it.content.tasks.contains(&task.id);
    let covered = tasks.iter().filter(|task| agreements.iter().any(|it| has(it, task))).count();
    let used: Vec<_> = agreements.into_iter().filter(|it| tasks.iter().any(|task| has(it, task))).collect();
    let on = latest(used.iter().map(|it| it.content.on));
    let of = tasks.len();
    let sentence = Text::new(
        format!(
            "{}のスケジュールの作業{of}件のうち{covered}件が構成員の合意{}に含まれています。",
            year(facts).ja,
            on.ja
        ),
        format!(
            "Of {} in the schedule of {}, {covered} stand in an agreement of the members{}.",
            count(of, "task", "tasks"),
            year(facts).en,
            on.en
        ),
    );
    proposal(steps(of > 0, covered == of), sentence, [ids(&tasks), ids(&used)].concat())
}

/// The council's tasks: not the officers' own actions, which members do not agree to; where some are of a council, those.
fn of_the_schedule(facts: &Facts) -> Vec<&Kept<Task>> {
    let mut tasks = facts.tasks_kept();
    tasks.retain(|it| it.content.item.is_none() && it.content.handover.is_none());
    if tasks.iter().any(|it| it.council.is_some()) {
        tasks.retain(|it| it.council.is_some());
    }
    tasks
}

/// All tasks whose day has passed are done or dropped, and one at least is done.
fn kept(facts: &Facts) -> Option<Proposal> {
    let due: Vec<_> = facts.this_year(&facts.tasks).filter(|it| it.content.to < facts.today).collect();
    let of = |state| due.iter().filter(|it| it.content.state == state).count();
    let (done, dropped) = (of(TaskState::Done), of(TaskState::Dropped));
    let left = due.len() - done - dropped;
    let sentence = Text::new(
        format!(
            "{}の作業のうち期限が過ぎたものは{}件で、完了は{done}件、取りやめは{dropped}件、残りは{left}件です。",
            year(facts).ja,
            due.len()
        ),
        format!(
            "Of {} of {} whose day has passed: {done} done, {dropped} dropped, {left} left.",
            count(due.len(), "task", "tasks"),
            year(facts).en
        ),
    );
    let status = match all_or_some(done + dropped, due.len()) {
        Some(AnswerStatus::Done) if done == 0 => Some(AnswerStatus::Started),
        status => status,
    };
    proposal(status, sentence, ids(&due))
}
