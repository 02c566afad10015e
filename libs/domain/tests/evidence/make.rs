//! Records to make facts of: every text is [`TEXT`], so that one which leaks into a sentence is seen.

use chrono::NaiveDate;
use domain::{
    FiscalYear, RecordId, SpaceId, SpaceKind, Time,
    checklist::{AnswerStatus, item},
    evidence::{Facts, Proposal, propose},
    record::{
        Activity, ActivityKind, Body, CouncilForm, CouncilState, CouncilYear, Goal, Handover, Kept, Meeting,
        MeetingMode, MeetingState, Minutes, Outline, Part, Person, Project, ProjectField, ProjectState, Seat,
        Signature, Step, Task, TaskState, Theme, ThemeSource, ThemeStage, WorkingGroup,
    },
};
use uuid::Uuid;

pub const TEXT: &str = "だれかの文言";
pub const YEAR: FiscalYear = FiscalYear(2026);
pub use AnswerStatus::{Done, NotYet, Started};

pub fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("day")
}

/// Before today, within the year.
pub fn past() -> NaiveDate {
    on(2026, 6, 1)
}

/// After today, within the year.
pub fn future() -> NaiveDate {
    on(2026, 12, 1)
}

pub fn facts() -> Facts {
    Facts::new(SpaceKind::Area, YEAR, on(2026, 10, 1))
}

pub fn id(n: u128) -> RecordId {
    RecordId(Uuid::from_u128(n))
}

/// A record of the year, made at a minute of its own.
pub fn kept<T>(n: u128, content: T) -> Kept<T> {
    of_year(YEAR.0, n, content)
}

pub fn of_year<T>(year: u16, n: u128, content: T) -> Kept<T> {
    let at: Time = "2026-04-01T00:00:00Z".parse().expect("time");
    let at = at + chrono::Duration::minutes(i64::try_from(n).expect("few"));
    Kept {
        id: id(n),
        space: SpaceId(Uuid::nil()),
        council: None,
        fiscal_year: FiscalYear(year),
        version: 1,
        created_at: at,
        updated_at: at,
        updated_by: None,
        removed_at: None,
        content,
    }
}

pub fn proposed(number: &str, facts: &Facts) -> Option<Proposal> {
    propose(item(number).expect("item"), facts)
}

pub fn status(number: &str, facts: &Facts) -> Option<AnswerStatus> {
    proposed(number, facts).map(|it| it.status)
}

pub fn sentence(number: &str, facts: &Facts) -> String {
    proposed(number, facts).map(|it| it.sentence.ja).unwrap_or_default()
}

pub fn activity(activity: ActivityKind) -> Activity {
    Activity { activity, title: TEXT.into(), day: past(), note: TEXT.into(), link: TEXT.into() }
}

/// A member since April.
pub fn body(member_kind: &str, seat: Seat) -> Body {
    Body {
        name: TEXT.into(),
        member_kind: member_kind.into(),
        seat,
        asked_on: None,
        joined_on: Some(on(2026, 4, 1)),
        left_on: None,
        note: TEXT.into(),
    }
}

pub fn person(body: u128) -> Person {
    Person {
        body: id(body),
        name: TEXT.into(),
        department: TEXT.into(),
        position: TEXT.into(),
        mail: TEXT.into(),
        phone: String::new(),
        responsible: false,
        facilitator: false,
        expert: false,
        term_from: None,
        term_to: None,
    }
}

pub fn council_year() -> CouncilYear {
    CouncilYear {
        state: CouncilState::Held,
        form: CouncilForm::Own,
        name: String::new(),
        reason: String::new(),
        purpose: String::new(),
        rules: String::new(),
        budget_yen: None,
        over_budget: String::new(),
        ties: String::new(),
        other_bodies: String::new(),
        crisis_plan: String::new(),
    }
}

pub fn outline() -> Outline {
    Outline {
        title: TEXT.into(),
        body: TEXT.into(),
        effective_on: None,
        approved_by: TEXT.into(),
        approved_on: Some(past()),
    }
}

pub fn task(state: TaskState, to: NaiveDate) -> Task {
    Task {
        title: TEXT.into(),
        from: on(2026, 4, 1),
        to,
        body: TEXT.into(),
        owner: TEXT.into(),
        state,
        note: TEXT.into(),
        item: None,
        handover: None,
        minimum: false,
    }
}

pub fn meeting() -> Meeting {
    Meeting {
        name: TEXT.into(),
        working_group: None,
        mode: MeetingMode::InPerson,
        state: MeetingState::Held,
        day: past(),
        place: TEXT.into(),
        deadline: None,
        agenda: TEXT.into(),
        papers: Vec::new(),
    }
}

pub fn minutes(meeting: Option<u128>) -> Minutes {
    let (outcome, issues) = (String::new(), String::new());
    Minutes { meeting: meeting.map(id), title: TEXT.into(), day: past(), text: TEXT.into(), outcome, issues }
}

pub fn theme(source: ThemeSource, stage: ThemeStage) -> Theme {
    Theme {
        title: TEXT.into(),
        source,
        reason: TEXT.into(),
        stage,
        feasibility: String::new(),
        interest: String::new(),
        long_term: false,
        asked_of_areas: false,
        decision: None,
    }
}

pub fn goal(target: u16, step: u16) -> Goal {
    let steps = vec![Step { year: FiscalYear(step), text: TEXT.into() }];
    Goal { title: TEXT.into(), target_year: FiscalYear(target), steps, linked_plan: TEXT.into() }
}

pub fn project(state: ProjectState) -> Project {
    Project {
        title: TEXT.into(),
        field: ProjectField::Tobacco,
        theme: None,
        state,
        description: TEXT.into(),
        aim: TEXT.into(),
        aim_met: None,
        employers: None,
        community: None,
        workplace: None,
        measured: false,
        effect: String::new(),
        issues: String::new(),
    }
}

pub fn group(members: &[u128]) -> WorkingGroup {
    let members = members.iter().copied().map(id).collect();
    WorkingGroup { name: TEXT.into(), purpose: TEXT.into(), theme: None, members, from: None, to: None }
}

pub fn handover() -> Handover {
    let text = || TEXT.to_owned();
    Handover { from_name: text(), to_name: text(), letter: text(), next_year: text(), questions: text() }
}

pub fn signature(handover: u128, part: Part) -> Signature {
    Signature { handover: id(handover), part, account: domain::AccountId(Uuid::nil()), of_version: 1 }
}
