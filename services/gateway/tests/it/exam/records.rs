//! A record of every kind, as a room writes it.

use domain::{
    AccountId, FiscalYear, RecordId, SexGroup,
    checklist::ListKind,
    growth::GrowthLevel,
    health_japan::Grade,
    record::{
        Activity, ActivityKind, Adaptation, Agreement, Attendance, Body, Consent, CouncilForm, CouncilState,
        CouncilYear, Crisis, Decision, Goal, Handover, LevelAssessment, Meeting, MeetingMode, MeetingState, Minutes,
        Outline, Part, Person, Presence, Project, ProjectField, ProjectState, Record, RecordKind, Seat, Signature,
        TargetAssessment, TargetFigure, Task, TaskState, Theme, ThemeSource, ThemeStage, Trouble, TroubleGroup,
        WorkingGroup,
    },
};

use super::tenancy::{Room, row};

/// The year they are of.
pub const YEAR: FiscalYear = FiscalYear(2021);

/// The identifier of the room's record of a kind.
pub fn id(room: Room, kind: RecordKind) -> RecordId {
    RecordId(row(room, "record", kind as usize))
}

/// Every kind: its key, and its content as JSON.
pub fn all(room: Room, mark: &str) -> Vec<(RecordKind, Option<String>, String)> {
    RecordKind::ALL.iter().map(|&kind| of(room, kind, mark.to_owned())).collect()
}

#[expect(clippy::too_many_lines, reason = "a list of every kind")]
fn of(room: Room, kind: RecordKind, text: String) -> (RecordKind, Option<String>, String) {
    let day = "2021-06-01".parse().expect("day");
    let record = |kind| id(room, kind);
    let none = String::new;
    match kind {
        RecordKind::Activity => {
            let activity = ActivityKind::Case;
            json(room, &Activity { activity, title: text, day, note: none(), link: none() })
        }
        RecordKind::Adaptation => {
            let item = Some("area_l1_to_l2.4.1".to_owned());
            let list = ListKind::AreaOneToTwo;
            json(room, &Adaptation { list, item, section: "4".into(), text, hidden: false, reason: none() })
        }
        RecordKind::Agreement => json(room, &Agreement { on: day, tasks: vec![record(RecordKind::Task)] }),
        RecordKind::Attendance => {
            let (meeting, person) = (record(RecordKind::Meeting), record(RecordKind::Person));
            let presence = Presence::Present;
            json(room, &Attendance { meeting, person, presence, reply: None, replied_on: None, comment: text })
        }
        RecordKind::Body => json(
            room,
            &Body {
                name: text,
                member_kind: "medical".into(),
                seat: Seat::Member,
                asked_on: None,
                joined_on: None,
                left_on: None,
                note: none(),
            },
        ),
        RecordKind::Consent => json(room, &Consent { examples: true }),
        RecordKind::CouncilYear => json(
            room,
            &CouncilYear {
                state: CouncilState::Planned,
                form: CouncilForm::Own,
                name: none(),
                reason: none(),
                purpose: text,
                rules: none(),
                budget_yen: None,
                over_budget: none(),
                ties: none(),
                other_bodies: none(),
                crisis_plan: none(),
            },
        ),
        RecordKind::Crisis => json(room, &Crisis { reason: text, from: day, to: Some(day), deputies: none() }),
        RecordKind::Decision => {
            let meeting = record(RecordKind::Meeting);
            json(room, &Decision { meeting, text, theme: None, owner: none(), due: None, done_on: None })
        }
        RecordKind::Goal => {
            json(room, &Goal { title: text, target_year: YEAR, steps: Vec::new(), linked_plan: none() })
        }
        RecordKind::Handover => json(
            room,
            &Handover { from_name: text, to_name: none(), letter: none(), next_year: none(), questions: none() },
        ),
        RecordKind::LevelAssessment => {
            json(room, &LevelAssessment { level: GrowthLevel::One1, as_of: day, reason: text })
        }
        RecordKind::Meeting => json(
            room,
            &Meeting {
                name: text,
                working_group: None,
                mode: MeetingMode::InPerson,
                state: MeetingState::Held,
                day,
                place: none(),
                deadline: None,
                agenda: none(),
                papers: Vec::new(),
            },
        ),
        RecordKind::Minutes => {
            json(room, &Minutes { meeting: None, title: text, day, text: none(), outcome: none(), issues: none() })
        }
        RecordKind::Outline => json(
            room,
            &Outline { title: text, body: none(), effective_on: None, approved_by: none(), approved_on: None },
        ),
        RecordKind::Person => json(
            room,
            &Person {
                body: record(RecordKind::Body),
                name: text,
                department: none(),
                position: none(),
                mail: none(),
                phone: none(),
                responsible: false,
                facilitator: false,
                expert: false,
                term_from: None,
                term_to: None,
            },
        ),
        RecordKind::Project => json(
            room,
            &Project {
                title: text,
                field: ProjectField::Diet,
                theme: None,
                state: ProjectState::Running,
                description: none(),
                aim: none(),
                aim_met: None,
                employers: None,
                community: None,
                workplace: None,
                measured: false,
                effect: none(),
                issues: none(),
            },
        ),
        RecordKind::Signature => {
            let account: AccountId = room.account(room.roles()[0]);
            let handover = record(RecordKind::Handover);
            json(room, &Signature { handover, part: Part::Giver, account, of_version: 1 })
        }
        RecordKind::TargetAssessment => {
            json(room, &TargetAssessment { target: "third.2-2-3-3".into(), grade: Grade::C, reason: text })
        }
        RecordKind::TargetFigure => json(
            room,
            &TargetFigure {
                target: "third.2-2-3-3".into(),
                subgroup: "all".into(),
                sex: SexGroup::Both,
                value: Some(1.3),
                numerator: None,
                denominator: None,
                standard_error: None,
                source: text,
            },
        ),
        RecordKind::Task => json(
            room,
            &Task {
                title: text,
                from: day,
                to: day,
                body: none(),
                owner: none(),
                state: TaskState::Open,
                note: none(),
                item: None,
                handover: None,
                minimum: false,
            },
        ),
        RecordKind::Theme => json(
            room,
            &Theme {
                title: text,
                source: ThemeSource::Data,
                reason: none(),
                stage: ThemeStage::Proposed,
                feasibility: none(),
                interest: none(),
                long_term: false,
                asked_of_areas: false,
                decision: None,
            },
        ),
        RecordKind::Trouble => {
            json(room, &Trouble { group: TroubleGroup::Theme, text, wanted: none(), resolved_on: None })
        }
        RecordKind::WorkingGroup => json(
            room,
            &WorkingGroup { name: text, purpose: none(), theme: None, members: Vec::new(), from: None, to: None },
        ),
    }
}

fn json<T: Record>(room: Room, content: &T) -> (RecordKind, Option<String>, String) {
    let json = serde_json::to_string(content).expect("JSON");
    (T::KIND, content.key(YEAR, Some(room.council())), json)
}
