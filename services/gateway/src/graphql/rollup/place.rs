//! What a space shares of a year besides its checklists.

use app::council::rollup::Answered;
use async_graphql::{ID, SimpleObject};
use domain::{
    FiscalYear, SpaceId,
    record::{MeetingState, ProjectState as Project, Shared},
};

use super::super::{
    ids::NodeId,
    records::{CouncilState, Day, MeetingMode, ProjectField, TroubleGroup},
    words::{GrowthLevel, Standing},
};

/// 1つの場の1つの年度。One space in one year: what it shares besides its checklists.
#[derive(SimpleObject)]
pub struct RollUpPlace {
    /// 場のID。Space.
    space_id: ID,
    /// 名称。Its name.
    name: String,
    /// 協議会の状況。How its council stands.
    standing: Standing,
    /// 協議会についての記録（形態、実際の名称、未設置・未開催の理由）。What it says of its councils.
    councils: Vec<SharedCouncil>,
    /// 成長イメージ（最新の自己評価）。Growth level as last assessed.
    level: Option<SharedLevel>,
    /// 開かれた会議。Meetings that were held.
    meetings: Vec<SharedMeeting>,
    /// 実施中・実施済みの共同事業の数。Joint projects that run or are done.
    projects: u32,
    /// そのうち効果を測定したもの。Those of them whose effect was measured.
    projects_measured: u32,
    /// 分野ごとの共同事業の数。Joint projects by field.
    project_fields: Vec<FieldCount>,
    /// 区分ごとの困りごとの数（本文は見えない）。Troubles by group, without their text.
    troubles: Vec<TroubleCount>,
}

/// 協議会についての記録。What a space says of a council.
#[derive(SimpleObject)]
pub struct SharedCouncil {
    /// 状態。Where it stands.
    state: CouncilState,
    /// 実際の名称。Its real name.
    name: String,
    /// 未設置・未開催の理由。Why there is none.
    reason: String,
}

/// 成長イメージ。A growth level.
#[derive(SimpleObject)]
pub struct SharedLevel {
    /// レベル。The level.
    level: GrowthLevel,
    /// いつの時点か。As of which day.
    as_of: Day,
    /// 前回のレベル。The level before.
    before: Option<GrowthLevel>,
}

/// 開かれた会議。A meeting that was held.
#[derive(SimpleObject)]
pub struct SharedMeeting {
    /// 開催日。On which day.
    day: Day,
    /// 開き方。How.
    mode: MeetingMode,
    /// ワーキンググループの会議か。Of a working group.
    working_group: bool,
}

/// 分野ごとの数。Projects of a field.
#[derive(SimpleObject)]
pub struct FieldCount {
    /// 分野。The field.
    field: ProjectField,
    /// 数。How many.
    count: u32,
}

/// 困りごとの数。Troubles of a group.
#[derive(SimpleObject)]
pub struct TroubleCount {
    /// 区分。The group.
    group: TroubleGroup,
    /// 未解決の数。Those that are open.
    open: u32,
    /// 解決した数。Those that are settled.
    resolved: u32,
}

impl RollUpPlace {
    pub(super) fn of(it: &Answered, space: SpaceId, year: FiscalYear) -> Self {
        let mut place = Self {
            space_id: NodeId::Space(space).into(),
            name: it.space(space).map(|it| it.name.clone()).unwrap_or_default(),
            standing: it.standing(space, year).into(),
            councils: Vec::new(),
            level: it.level(space, year).map(|it| SharedLevel {
                level: it.level.into(),
                as_of: Day(it.as_of),
                before: it.before.map(Into::into),
            }),
            meetings: Vec::new(),
            projects: 0,
            projects_measured: 0,
            project_fields: Vec::new(),
            troubles: Vec::new(),
        };
        for fact in it.facts(space, year) {
            place.add(fact);
        }
        place
    }

    fn add(&mut self, fact: &Shared) {
        match fact {
            Shared::CouncilYear { state, name, reason, .. } => {
                self.councils.push(SharedCouncil {
                    state: (*state).into(),
                    name: name.clone(),
                    reason: reason.clone(),
                });
            }
            Shared::Meeting { mode, state: MeetingState::Held, day, working_group } => self
                .meetings
                .push(SharedMeeting { day: Day(*day), mode: (*mode).into(), working_group: *working_group }),
            Shared::Project { field, state: Project::Running | Project::Done, measured, .. } => {
                self.projects += 1;
                self.projects_measured += u32::from(*measured);
                let field = (*field).into();
                match self.project_fields.iter_mut().find(|it| it.field == field) {
                    Some(it) => it.count += 1,
                    None => self.project_fields.push(FieldCount { field, count: 1 }),
                }
            }
            Shared::Trouble { group, resolved } => {
                let group = (*group).into();
                let (open, closed) = (u32::from(!resolved), u32::from(*resolved));
                match self.troubles.iter_mut().find(|it| it.group == group) {
                    Some(it) => {
                        it.open += open;
                        it.resolved += closed;
                    }
                    None => self.troubles.push(TroubleCount { group, open, resolved: closed }),
                }
            }
            Shared::Level { .. } | Shared::Meeting { .. } | Shared::Project { .. } => {}
        }
    }
}
