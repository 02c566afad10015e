//! Rows of the demo's tables → records: what a space did, decided and suffered, one row each.

use domain::{
    RecordId, Result,
    growth::GrowthLevel,
    record::{
        Activity, ActivityKind, CouncilForm, CouncilState, CouncilYear, Decision, Goal, Kept, LevelAssessment, Step,
        Task, TaskState, Trouble, TroubleGroup,
    },
};

use super::{pen::Pen, when::On};

/// A council's year of which nothing else is said.
pub(super) fn council_year(state: CouncilState, form: CouncilForm, name: &str, reason: &str) -> CouncilYear {
    CouncilYear {
        state,
        form,
        name: name.into(),
        reason: reason.into(),
        purpose: String::new(),
        rules: String::new(),
        budget_yen: None,
        over_budget: String::new(),
        ties: String::new(),
        other_bodies: String::new(),
        crisis_plan: String::new(),
    }
}

/// What an officer did: day, kind, title, note.
pub(super) type Did = (On, ActivityKind, &'static str, &'static str);

/// Writes them.
pub(super) async fn activities(pen: &Pen<'_>, all: &[Did]) -> Result<()> {
    for &(on, activity, title, note) in all {
        let day = pen.when.past(on);
        pen.put(on, Activity { activity, title: title.into(), day, note: note.into(), link: String::new() }).await?;
    }
    Ok(())
}

/// A self-assessment: day, level, reason. The reason is written to be read above.
pub(super) type Assessed = (On, GrowthLevel, &'static str);

/// Writes them.
pub(super) async fn levels(pen: &Pen<'_>, all: &[Assessed]) -> Result<()> {
    for &(on, level, reason) in all {
        pen.put(on, LevelAssessment { level, as_of: pen.when.past(on), reason: reason.into() }).await?;
    }
    Ok(())
}

/// A trouble: day, group, text, what is wanted, when it was settled.
pub(super) type Suffered = (On, TroubleGroup, &'static str, &'static str, Option<On>);

/// Writes them.
pub(super) async fn troubles(pen: &Pen<'_>, all: &[Suffered]) -> Result<()> {
    for &(on, group, text, wanted, settled) in all {
        let resolved_on = settled.map(|it| pen.when.past(it));
        pen.put(on, Trouble { group, text: text.into(), wanted: wanted.into(), resolved_on }).await?;
    }
    Ok(())
}

/// A row of the schedule: first and last day, what, which body, who, how far, whether it goes on in a crisis.
pub(super) type Planned = (On, On, &'static str, &'static str, &'static str, TaskState, bool);

/// Writes them, as they were planned in April.
pub(super) async fn tasks(pen: &Pen<'_>, all: &[Planned]) -> Result<Vec<Kept<Task>>> {
    let mut made = Vec::new();
    for &row in all {
        made.push(pen.put(On(row.0.0, 4, 10), task(pen, row, None, "")).await?);
    }
    Ok(made)
}

/// One of them; with the handover it was taken from.
pub(super) fn task(pen: &Pen<'_>, row: Planned, handover: Option<RecordId>, note: &str) -> Task {
    let (from, to, title, body, owner, state, minimum) = row;
    let (from, to) = (pen.when.day(from), pen.when.day(to));
    let today = pen.when.past(On(0, 3, 31));
    // Nothing is done before its time, however early in the year the demo is made.
    let state = match state {
        TaskState::Done if today < from => TaskState::Open,
        TaskState::Done if today < to => TaskState::Doing,
        state => state,
    };
    Task {
        title: title.into(),
        from,
        to,
        body: body.into(),
        owner: owner.into(),
        state,
        note: note.into(),
        item: None,
        handover,
        minimum,
    }
}

/// What a council decided.
pub(super) struct Decided {
    /// When.
    pub on: On,
    /// In which meeting.
    pub meeting: RecordId,
    /// On which theme.
    pub theme: Option<RecordId>,
    /// Who carries it out.
    pub owner: &'static str,
    /// By when, and when it was.
    pub due: (Option<On>, Option<On>),
}

/// Writes it.
pub(super) async fn decision(pen: &Pen<'_>, it: &Decided, text: &str) -> Result<Kept<Decision>> {
    let content = Decision {
        meeting: it.meeting,
        text: text.into(),
        theme: it.theme,
        owner: it.owner.into(),
        due: it.due.0.map(|day| pen.when.day(day)),
        done_on: it.due.1.map(|day| pen.when.past(day)),
    };
    pen.put(it.on, content).await
}

/// A goal of the three-year plan: by the end of which year before the last (or after, where it is less than none), steps.
pub(super) async fn goal(
    pen: &Pen<'_>,
    on: On,
    (title, linked_plan): (&str, &str),
    ahead: u16,
    steps: &[(u16, &str)],
) -> Result<()> {
    let mut target_year = pen.when.year(on.0);
    target_year.0 += ahead;
    let steps = steps.iter().map(|&(before, text)| Step { year: pen.when.year(before), text: text.into() });
    let goal = Goal { title: title.into(), target_year, steps: steps.collect(), linked_plan: linked_plan.into() };
    pen.put(on, goal).await?;
    Ok(())
}
