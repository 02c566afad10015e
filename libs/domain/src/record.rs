//! What the officers of a space write down about their council's year: typed records, each private to its space.
//!
//! A record is seen by its space alone. What the spaces above see of it is what [`Record::shared`] returns, and nothing else.

mod activity;
mod adaptation;
mod body;
pub(crate) mod check;
mod consent;
mod council_year;
mod crisis;
mod decision;
mod goal;
mod handover;
mod level;
mod meeting;
mod outline;
mod project;
mod shared;
mod target_assessment;
mod target_figure;
mod task;
mod theme;
mod trouble;
mod working_group;

use serde::{Serialize, de::DeserializeOwned};

pub use activity::{Activity, ActivityKind};
pub use adaptation::Adaptation;
pub use body::{Body, Person, Seat};
pub use consent::Consent;
pub use council_year::{CouncilForm, CouncilState, CouncilYear};
pub use crisis::Crisis;
pub use decision::Decision;
pub use goal::{Goal, Step};
pub use handover::{Handover, Part, Signature};
pub use level::LevelAssessment;
pub use meeting::{Attendance, Meeting, MeetingMode, MeetingState, Minutes, Presence, Reply};
pub use outline::Outline;
pub use project::{Project, ProjectField, ProjectState};
pub use shared::Shared;
pub use target_assessment::TargetAssessment;
pub use target_figure::TargetFigure;
pub use task::{Agreement, Task, TaskState};
pub use theme::{Theme, ThemeSource, ThemeStage};
pub use trouble::{Trouble, TroubleGroup};
pub use working_group::WorkingGroup;

use crate::{AccountId, CouncilId, FiscalYear, PaperId, RecordId, Result, SpaceId, Time, words::words};

words! {
    /// Which kind of record.
    RecordKind {
        Activity = "activity", "取組の記録", "Activity";
        Adaptation = "adaptation", "チェックリストの修正", "Adaptation";
        Agreement = "agreement", "年間スケジュールの合意", "Agreement";
        Attendance = "attendance", "出欠・書面の回答", "Attendance";
        Body = "body", "構成機関", "Body";
        Consent = "consent", "公開の同意", "Consent";
        CouncilYear = "council_year", "協議会の年度", "CouncilYear";
        Crisis = "crisis", "健康危機対応", "Crisis";
        Decision = "decision", "決定事項", "Decision";
        Goal = "goal", "3年計画", "Goal";
        Handover = "handover", "引継ぎ", "Handover";
        LevelAssessment = "level", "成長イメージの自己評価", "LevelAssessment";
        Meeting = "meeting", "会議", "Meeting";
        Minutes = "minutes", "議事録・打合せメモ", "Minutes";
        Outline = "outline", "設置要綱", "Outline";
        Person = "person", "名簿", "Person";
        Project = "project", "共同事業", "Project";
        Signature = "signature", "引継ぎの署名", "Signature";
        TargetAssessment = "target_assessment", "健康日本21の評価", "TargetAssessment";
        TargetFigure = "target_figure", "健康日本21の値", "TargetFigure";
        Task = "task", "スケジュール・作業", "Task";
        Theme = "theme", "テーマ", "Theme";
        Trouble = "trouble", "困りごと", "Trouble";
        WorkingGroup = "working_group", "ワーキンググループ", "WorkingGroup";
    }
}

impl RecordKind {
    /// What a list of tables would call it: what clients see in front of an id.
    pub fn type_name(self) -> String {
        self.label().en
    }
}

/// The content of a record.
pub trait Record: Serialize + DeserializeOwned + Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// Which kind it is.
    const KIND: RecordKind;

    /// Puts it in order (white space at the ends goes) and refuses what cannot be kept, in one sentence that says what to do.
    fn checked(self, year: FiscalYear) -> Result<Self>;

    /// What tells it from others of its kind, where there can be only one of it in a space.
    fn key(&self, _year: FiscalYear, _council: Option<CouncilId>) -> Option<String> {
        None
    }

    /// The records it names, with their kinds: each must be there.
    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        Vec::new()
    }

    /// The papers it names: each must be seen by its space.
    fn papers(&self) -> Vec<PaperId> {
        Vec::new()
    }

    /// What the spaces above see of it; by default nothing.
    fn shared(&self) -> Option<Shared> {
        None
    }

    /// The texts that a search looks through; by default none.
    fn words(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept<T> {
    /// Its identifier.
    pub id: RecordId,
    /// Whose it is.
    pub space: SpaceId,
    /// Of which council; none where it is of the space as a whole.
    pub council: Option<CouncilId>,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// 1, 2, 3 …: one more at every change.
    pub version: u32,
    /// When it was made.
    pub created_at: Time,
    /// When it was last changed.
    pub updated_at: Time,
    /// By whom; none by the program itself.
    pub updated_by: Option<AccountId>,
    /// When it was put away; it can be taken back.
    pub removed_at: Option<Time>,
    /// What was written.
    pub content: T,
}

/// Runs an expression with the type that a kind stands for.
///
/// ```
/// use domain::record::{Record, RecordKind};
/// let name = domain::with_record_type!(RecordKind::Theme, T => std::any::type_name::<T>());
/// assert!(name.ends_with("Theme"));
/// ```
#[macro_export]
macro_rules! with_record_type {
    ($kind:expr, $type:ident => $body:expr) => {
        $crate::with_record_type!(@ $kind, $type => $body;
            Activity, Adaptation, Agreement, Attendance, Body, CouncilYear, Crisis, Decision, Goal, Handover, LevelAssessment,
            Meeting, Minutes, Outline, Person, Project, Signature, TargetAssessment, TargetFigure, Task, Theme, Trouble, WorkingGroup, Consent)
    };
    (@ $kind:expr, $type:ident => $body:expr; $($name:ident),+) => {
        match $kind {
            $($crate::record::RecordKind::$name => {
                type $type = $crate::record::$name;
                $body
            })+
        }
    };
}
