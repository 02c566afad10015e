//! Enumerations of records.

use async_graphql::Enum;

use super::{super::error::Result, wire::Wire};

/// An enumeration of the schema that stands for one of the domain.
macro_rules! wired {
    ($($name:ident),+ $(,)?) => {
        $(impl Wire for $name {
            type Kept = domain::record::$name;

            fn show(kept: Self::Kept) -> Self {
                kept.into()
            }

            fn read(self) -> Result<Self::Kept> {
                Ok(self.into())
            }
        })+
    };
}

wired! {
    ActivityKind, CouncilForm, CouncilState, MeetingMode, MeetingState, Part, Presence, ProjectField, ProjectState, RecordKind, Reply, Seat, TaskState, ThemeSource, ThemeStage, TroubleGroup,
}

/// 記録の種類。Which kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::RecordKind")]
pub enum RecordKind {
    /// 取組の記録。Activity.
    Activity,
    /// チェックリストの修正。Adaptation.
    Adaptation,
    /// 年間スケジュールの合意。Agreement.
    Agreement,
    /// 出欠・書面の回答。Attendance.
    Attendance,
    /// 構成機関。Body.
    Body,
    /// 公開の同意。Consent.
    Consent,
    /// 協議会の年度。CouncilYear.
    CouncilYear,
    /// 健康危機対応。Crisis.
    Crisis,
    /// 決定事項。Decision.
    Decision,
    /// 3年計画。Goal.
    Goal,
    /// 引継ぎ。Handover.
    Handover,
    /// 成長イメージの自己評価。LevelAssessment.
    LevelAssessment,
    /// 会議。Meeting.
    Meeting,
    /// 議事録・打合せメモ。Minutes.
    Minutes,
    /// 設置要綱。Outline.
    Outline,
    /// 名簿。Person.
    Person,
    /// 共同事業。Project.
    Project,
    /// 引継ぎの署名。Signature.
    Signature,
    /// 健康日本21の評価。TargetAssessment.
    TargetAssessment,
    /// 健康日本21の値。TargetFigure.
    TargetFigure,
    /// スケジュール・作業。Task.
    Task,
    /// テーマ。Theme.
    Theme,
    /// 困りごと。Trouble.
    Trouble,
    /// ワーキンググループ。WorkingGroup.
    WorkingGroup,
}

/// 協議会での位置づけ。How a body sits in the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::Seat")]
pub enum Seat {
    /// 構成員。Member.
    Member,
    /// オブザーバー。Observer.
    Observer,
    /// 事務局。Secretariat.
    Secretariat,
}

/// 年度の協議会の状態。Where the council of a space stands in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::CouncilState")]
pub enum CouncilState {
    /// 開催。Held.
    Held,
    /// 開催予定。Planned.
    Planned,
    /// 設置済み・未開催。Set up, not held.
    NotHeld,
    /// 未設置。Not set up.
    NotSetUp,
}

/// 協議会の形態。What kind of body the council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::CouncilForm")]
pub enum CouncilForm {
    /// 単独設置。A council of its own.
    Own,
    /// 合同開催。Held jointly.
    Joint,
    /// 他の会議体・部会。Part of another body.
    PartOfOther,
}

/// 会議の開き方。How a meeting is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::MeetingMode")]
pub enum MeetingMode {
    /// 対面。In person.
    InPerson,
    /// オンライン。Online.
    Online,
    /// メール。By mail.
    Mail,
    /// 書面開催。In writing.
    Written,
}

/// 会議の状態。Whether a meeting took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::MeetingState")]
pub enum MeetingState {
    /// 予定。Planned.
    Planned,
    /// 開催済み。Held.
    Held,
    /// 中止。Cancelled.
    Cancelled,
}

/// 出欠。Whether somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::Presence")]
pub enum Presence {
    /// 出席。Present.
    Present,
    /// 代理出席。By deputy.
    Deputy,
    /// 欠席。Absent.
    Absent,
    /// 未回答。Unknown.
    Unknown,
}

/// 書面の回答。What a member answered in a meeting in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::Reply")]
pub enum Reply {
    /// 承認。Agree.
    Agree,
    /// 不承認。Disagree.
    Disagree,
    /// 保留。Abstain.
    Abstain,
}

/// 作業の状態。How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::TaskState")]
pub enum TaskState {
    /// 未着手。Open.
    Open,
    /// 進行中。Doing.
    Doing,
    /// 完了。Done.
    Done,
    /// 取りやめ。Dropped.
    Dropped,
}

/// テーマの出どころ。Where a theme comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::ThemeSource")]
pub enum ThemeSource {
    /// 振り返り。Look-back.
    LookBack,
    /// データ。Data.
    Data,
    /// 構成員の意見・要望。A member's wish.
    Request,
    /// 政策・社会情勢。Policy.
    Policy,
    /// 都道府県からの提案。Asked by the prefecture.
    Prefecture,
}

/// テーマの段階。How far a theme has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::ThemeStage")]
pub enum ThemeStage {
    /// 提案。Proposed.
    Proposed,
    /// 実現可能性の検討。Feasibility.
    Feasibility,
    /// 構成員の関心の確認。Interest.
    Interest,
    /// 優先テーマ。Priority.
    Priority,
    /// 決定。Decided.
    Decided,
    /// 見送り。Dropped.
    Dropped,
}

/// 共同事業の分野。Field of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::ProjectField")]
pub enum ProjectField {
    /// 健診・保健指導。Checkups.
    Checkup,
    /// 生活習慣病予防。Lifestyle diseases.
    Lifestyle,
    /// 食生活・栄養。Diet.
    Diet,
    /// 身体活動・運動。Exercise.
    Exercise,
    /// たばこ。Tobacco.
    Tobacco,
    /// 飲酒。Alcohol.
    Alcohol,
    /// 歯・口腔。Dental.
    Dental,
    /// こころの健康・休養。Mental health.
    Mental,
    /// 健康経営。Health management of employers.
    HealthManagement,
    /// その他。Other.
    Other,
}

/// 共同事業の状態。How far a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::ProjectState")]
pub enum ProjectState {
    /// 計画。Planned.
    Planned,
    /// 実施中。Running.
    Running,
    /// 実施済み。Done.
    Done,
    /// 中止。Stopped.
    Stopped,
}

/// 取組の種類。What kind of activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::ActivityKind")]
pub enum ActivityKind {
    /// 研修・セミナーの受講。Training attended.
    TrainingAttended,
    /// 研修会の開催。Training held.
    TrainingHeld,
    /// 事例の参照。Cases studied.
    Case,
    /// 関連計画の確認。Plans read.
    Plan,
    /// 過去の報告書・議事録の確認。Reports looked back on.
    LookBack,
    /// 指標・データの活用。Figures used.
    Indicator,
    /// 構成員へのデータ・意見の依頼。Data asked of members.
    DataRequest,
    /// 労働側の情報収集。Facts of the labour side.
    LabourFacts,
    /// 健康経営・健康宣言事業場の情報。Facts of employers.
    EmployerFacts,
    /// 社会資源の把握・活用の検討。Resources listed.
    Resource,
    /// 評価・成果と課題の整理。Evaluation.
    Evaluation,
    /// 住民・事業所への周知・広報。Told the public.
    PublicNotice,
    /// 他の協議会・幹部への報告。Reported to others.
    Report,
    /// 学会・研究会での発表。Academic talks.
    Academic,
}

/// 困りごとの区分。The handbook's five groups, and not knowing where to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::TroubleGroup")]
pub enum TroubleGroup {
    /// ①協議会の運営・構成。① Running and composing the council.
    Organisation,
    /// ②課題・テーマの設定。② Finding issues and themes.
    Theme,
    /// ③職域・関係機関との連携。③ Working with the workplace side.
    Partners,
    /// ④共同事業の企画・実施。④ Planning and doing joint projects.
    Projects,
    /// ⑤評価・継続・引継ぎ。⑤ Evaluation, continuity, handover.
    Evaluation,
    /// どこから何をしてよいかわからない。Not knowing where to begin.
    WhereToBegin,
}

/// 署名する側。Whose signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::record::Part")]
pub enum Part {
    /// 前任者。Hands over.
    Giver,
    /// 後任者。Takes over.
    Taker,
}
