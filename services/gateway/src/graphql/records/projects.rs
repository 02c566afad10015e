//! Joint projects, and whatever else was done.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
    words::{ActivityKind, ProjectField, ProjectState},
};

record! {
    /// 共同事業。A joint project.
    Project, content ProjectContent, input "ProjectInput", of domain::record::Project;
    /// 共同事業の一覧。Joint projects.
    query ProjectQuery: projects;

    /// 事業名。Title.
    title: String,
    /// 分野。Its field.
    field: ProjectField,
    /// テーマ。The theme it carries out.
    theme: Option<ID>,
    /// 状態。How far it is.
    state: ProjectState,
    /// 内容と分担。What it is and who does what.
    description: String,
    /// 目標。What it was to reach.
    aim: String,
    /// 目標を達成したか。Whether it was reached.
    aim_met: Option<bool>,
    /// 参加した事業場の数。Establishments that took part.
    employers: Option<u32>,
    /// 参加者数（地域側、人）。People of the community side.
    community: Option<u32>,
    /// 参加者数（職域側、人）。People of the workplace side.
    workplace: Option<u32>,
    /// 健康上の効果を測定したか。Whether its effect was measured.
    measured: bool,
    /// 効果。The effect.
    effect: String,
    /// 課題。What was left open.
    issues: String,
}

saved! {
    /// 共同事業を書く。分野・状態・数だけが上位の場から見える。Writes a project; its field, state and numbers are seen by the spaces above.
    ProjectMutation: save_project(domain::record::Project) -> SaveProjectPayload, ProjectSaved { project: Project }
}

record! {
    /// 研修・周知・報告などの取組の記録。Whatever else was done: training, publicity, reports.
    Activity, content ActivityContent, input "ActivityInput", of domain::record::Activity;
    /// 取組の記録の一覧。Activities.
    query ActivityQuery: activities;

    /// 種類。Which kind.
    activity: ActivityKind,
    /// 内容。What.
    title: String,
    /// 日付。On which day.
    day: Day,
    /// 備考。What there is to know.
    note: String,
    /// 資料の場所。Where more is found.
    link: String,
}

saved! {
    /// 取組を記録する。Writes an activity.
    ActivityMutation: save_activity(domain::record::Activity) -> SaveActivityPayload, ActivitySaved { activity_record: Activity }
}
