//! Rows of the demo's tables → meetings and what was said there, themes, projects.

use domain::{
    PaperId, RecordId, Result,
    record::{
        Attendance, Kept, Meeting, MeetingMode, MeetingState, Minutes, Presence, Project, ProjectField, ProjectState,
        Reply, Theme, ThemeSource, ThemeStage,
    },
};

use super::{pen::Pen, when::On};

/// A meeting.
pub(super) struct Sitting {
    pub on: On,
    pub name: &'static str,
    pub mode: MeetingMode,
    pub state: MeetingState,
    pub place: &'static str,
    /// Until when members answer in writing.
    pub deadline: Option<On>,
    pub agenda: &'static str,
}

/// Writes it: one to come was planned in April.
pub(super) async fn meeting(
    pen: &Pen<'_>,
    it: &Sitting,
    working_group: Option<RecordId>,
    papers: Vec<PaperId>,
) -> Result<Kept<Meeting>> {
    let (day, written) = match it.state {
        MeetingState::Held => (pen.when.past(it.on), it.on),
        MeetingState::Planned | MeetingState::Cancelled => (pen.when.day(it.on), On(it.on.0, 4, 25)),
    };
    let content = Meeting {
        name: it.name.into(),
        working_group,
        mode: it.mode,
        state: it.state,
        day,
        place: it.place.into(),
        deadline: it.deadline.map(|it| pen.when.past(it)),
        agenda: it.agenda.into(),
        papers,
    };
    pen.put(written, content).await
}

/// What was said: day, title, text, what came of it, what was left open.
pub(super) type Said = (On, &'static str, &'static str, &'static str, &'static str);

/// Writes the minutes of a meeting, or a note of a talk.
pub(super) async fn minutes(pen: &Pen<'_>, meeting: Option<RecordId>, it: Said) -> Result<()> {
    let (on, title, text, outcome, issues) = it;
    let content = Minutes {
        meeting,
        title: title.into(),
        day: pen.when.past(on),
        text: text.into(),
        outcome: outcome.into(),
        issues: issues.into(),
    };
    pen.put(on, content).await?;
    Ok(())
}

/// Who came.
pub(super) async fn came(pen: &Pen<'_>, on: On, meeting: RecordId, person: RecordId, presence: Presence) -> Result<()> {
    let content = Attendance { meeting, person, presence, reply: None, replied_on: None, comment: String::new() };
    pen.put(on, content).await?;
    Ok(())
}

/// Who answered what in writing; none has not answered yet.
pub(super) async fn answered(
    pen: &Pen<'_>,
    on: On,
    meeting: RecordId,
    person: RecordId,
    (reply, comment): (Option<Reply>, &str),
) -> Result<()> {
    let replied_on = reply.map(|_| pen.when.past(on));
    let comment = comment.to_owned();
    pen.put(on, Attendance { meeting, person, presence: Presence::Unknown, reply, replied_on, comment }).await?;
    Ok(())
}

/// A theme: day, title, source, reason, stage, feasibility, who is interested.
pub(super) type Idea = (On, &'static str, ThemeSource, &'static str, ThemeStage, &'static str, &'static str);

/// Writes it.
pub(super) async fn theme(pen: &Pen<'_>, it: Idea) -> Result<Kept<Theme>> {
    pen.put(it.0, of(it)).await
}

/// As a record.
pub(super) fn of((_, title, source, reason, stage, feasibility, interest): Idea) -> Theme {
    Theme {
        title: title.into(),
        source,
        reason: reason.into(),
        stage,
        feasibility: feasibility.into(),
        interest: interest.into(),
        long_term: false,
        asked_of_areas: false,
        decision: None,
    }
}

/// A joint project.
pub(super) struct Work {
    pub on: On,
    pub title: &'static str,
    pub field: ProjectField,
    pub state: ProjectState,
    pub description: &'static str,
    /// What it was to reach, and whether it did.
    pub aim: (&'static str, Option<bool>),
    /// Establishments, people of the community side, people of the workplace side.
    pub counts: [Option<u32>; 3],
    /// The measured effect; empty where none was measured.
    pub effect: &'static str,
    pub issues: &'static str,
}

/// Writes it.
pub(super) async fn project(pen: &Pen<'_>, it: &Work, theme: Option<RecordId>) -> Result<()> {
    let [employers, community, workplace] = it.counts;
    let content = Project {
        title: it.title.into(),
        field: it.field,
        theme,
        state: it.state,
        description: it.description.into(),
        aim: it.aim.0.into(),
        aim_met: it.aim.1,
        employers,
        community,
        workplace,
        measured: !it.effect.is_empty(),
        effect: it.effect.into(),
        issues: it.issues.into(),
    };
    pen.put(it.on, content).await?;
    Ok(())
}
