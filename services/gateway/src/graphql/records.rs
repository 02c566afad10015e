//! Records of a council's year: what the officers of a space write down.
//!
//! Every kind is declared once, by the macros of `declare`: its type, its input, its list and its mutation.

mod adaptations;
mod attendance;
mod bodies;
mod council_years;
mod crises;
mod decisions;
mod declare;
mod goals;
mod handovers;
mod levels;
mod meetings;
mod outlines;
mod projects;
mod removal;
mod save;
mod search;
mod tasks;
mod themes;
mod troubles;
mod wire;
mod words;
mod working_groups;

use async_graphql::MergedObject;

pub use adaptations::{Adaptation, Consent};
pub use attendance::Attendance;
pub use bodies::{Body, Person};
pub use council_years::CouncilYear;
pub use crises::Crisis;
pub use decisions::Decision;
pub use goals::Goal;
pub use handovers::{Handover, Signature};
pub use levels::LevelAssessment;
pub use meetings::{Meeting, Minutes};
pub use outlines::Outline;
pub use projects::{Activity, Project};
pub(super) use save::{Conflict, conflict, find, node, rows_of as nodes};
pub use tasks::{Agreement, Task};
pub use themes::Theme;
pub use troubles::Trouble;
pub use wire::Day;
pub(super) use wire::Wire;
pub(super) use words::{CouncilState, MeetingMode, Part, ProjectField, TroubleGroup};
pub use working_groups::WorkingGroup;

/// Lists of every kind.
#[derive(MergedObject, Default)]
pub struct RecordQuery(
    adaptations::AdaptationQuery,
    adaptations::ConsentQuery,
    attendance::AttendanceQuery,
    bodies::BodyQuery,
    bodies::PersonQuery,
    council_years::CouncilYearQuery,
    crises::CrisisQuery,
    decisions::DecisionQuery,
    goals::GoalQuery,
    handovers::HandoverQuery,
    handovers::SignatureQuery,
    levels::LevelQuery,
    meetings::MeetingQuery,
    meetings::MinutesQuery,
    outlines::OutlineQuery,
    projects::ActivityQuery,
    projects::ProjectQuery,
    search::SearchQuery,
    tasks::AgreementQuery,
    tasks::TaskQuery,
    themes::ThemeQuery,
    troubles::TroubleQuery,
    working_groups::WorkingGroupQuery,
);

/// Changes of every kind.
#[derive(MergedObject, Default)]
pub struct RecordMutation(
    adaptations::AdaptationMutation,
    adaptations::ConsentMutation,
    attendance::AttendanceMutation,
    bodies::BodyMutation,
    bodies::PersonMutation,
    council_years::CouncilYearMutation,
    crises::CrisisMutation,
    decisions::DecisionMutation,
    goals::GoalMutation,
    handovers::HandoverMutation,
    levels::LevelMutation,
    meetings::MeetingMutation,
    meetings::MinutesMutation,
    outlines::OutlineMutation,
    projects::ActivityMutation,
    projects::ProjectMutation,
    removal::RemovalMutation,
    tasks::TaskMutation,
    themes::ThemeMutation,
    troubles::TroubleMutation,
    working_groups::WorkingGroupMutation,
);
