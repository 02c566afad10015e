//! Words in two languages, and the enumerations.

use async_graphql::{Enum, SimpleObject};

/// 日本語と英語の表記。The same words in Japanese and in English.
#[derive(Clone, Debug, SimpleObject)]
pub struct Text {
    /// 日本語。Japanese.
    ja: String,
    /// 英語。English.
    en: String,
}

impl From<domain::Text> for Text {
    fn from(it: domain::Text) -> Self {
        Self { ja: it.ja, en: it.en }
    }
}

impl From<&domain::Text> for Text {
    fn from(it: &domain::Text) -> Self {
        it.clone().into()
    }
}

/// Both languages at once.
pub(super) fn text(ja: impl Into<String>, en: impl Into<String>) -> Text {
    domain::Text::new(ja, en).into()
}

/// 性別。Men, women, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::SexGroup")]
pub enum Sex {
    /// 男性。Men.
    Male,
    /// 女性。Women.
    Female,
    /// 男女計（性別ごとに標準化して合計）。Men and women together, each standardised within its sex.
    Both,
}

/// 役割。What a person is in a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Role")]
pub enum Role {
    /// 運営者（基盤の管理）。Runs the platform.
    Operator,
    /// 研究者（公開データの都道府県間比較）。Compares prefectures from open data.
    Researcher,
    /// 管理者。Runs a space.
    Administrator,
    /// 編集者。Writes in a space.
    Editor,
    /// 閲覧者。Reads a space.
    Viewer,
    /// ゲスト（庁外の委員。所属する協議会の資料だけを見る）。A council member from outside: the papers of their councils.
    Guest,
}

/// 場の種類。What kind of body a space belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::SpaceKind")]
pub enum SpaceKind {
    /// 基盤の運営。The platform's own.
    Platform,
    /// 都道府県。Prefecture.
    Prefecture,
    /// 二次医療圏。Secondary medical area.
    Area,
    /// 市区町村。Municipality.
    Municipality,
}

/// 地図に描くもの。What a map outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::BoundaryLevel")]
pub enum BoundaryLevel {
    /// 都道府県。Prefectures.
    Prefecture,
    /// 二次医療圏。Areas.
    Area,
    /// 市区町村。Municipalities.
    Municipality,
}

/// 標準化の基準。What 100 stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Reference")]
pub enum Reference {
    /// 対都道府県（その圏域自身を含む）。The area's own prefecture, the area itself included.
    Prefecture,
    /// 対全国。The nation: the 47 prefectures of the prefecture table.
    Nation,
}

/// 判定。What may be said of a ratio beside 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::RatioClass")]
pub enum RatioClass {
    /// 有意に高い。Significantly high: so at both ends of what the masked cells allow.
    SignificantlyHigh,
    /// 高い（有意差なし）。Above 100, inside the limits.
    High,
    /// 低い（有意差なし）。Below 100, inside the limits.
    Low,
    /// 有意に低い。Significantly low: so at both ends of what the masked cells allow.
    SignificantlyLow,
    /// 判定不能（秘匿または対象者なし）。A positive class is masked, or nobody was examined.
    Undetermined,
}

/// 信頼区間と検定の方法。How limits and test were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::RatioMethod")]
pub enum RatioMethod {
    /// スコア法（オッズ比例の二項モデル）。Score limits of the odds-scaled binomial model.
    Score,
    /// ポアソン正確法。Exact Poisson limits (Garwood 1936) of the observed count.
    Poisson,
}

/// 望ましくない方向。Which direction is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Harm")]
pub enum Harm {
    /// 100を上回るほど望ましくない。Above 100 is worse.
    High,
    /// 100を下回るほど望ましくない。Below 100 is worse.
    Low,
    /// どちらともいえない。Neither.
    Neither,
}

/// 集計の地域単位。Which areas a table counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Level")]
pub enum Level {
    /// 都道府県。Prefectures.
    Prefecture,
    /// 二次医療圏。Secondary medical areas.
    Area,
}

/// 集計の対象。Whose results a table counts, where an item is published twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Group")]
pub enum Group {
    /// 記録されたすべての結果。Every recorded result.
    All,
    /// 詳細な健診の結果だけ。Only results of the detailed checkup.
    Detailed,
}

/// 取り込みの結果。What became of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "store::SourceStatus")]
pub enum SourceStatus {
    /// 問題なく読み込んだ。Read without remark.
    Imported,
    /// 読み込んだが注意点がある。Read, with remarks.
    Warned,
    /// 読み込まなかった（理由は messages）。Not read; the messages say why.
    Refused,
}

/// 処理の種類。What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::JobKind")]
pub enum JobKind {
    /// NDBオープンデータの取り込み。Reads the workbooks of one edition into a dataset.
    ImportEdition,
    /// 標準化該当比の計算。Computes the ratios of one dataset into a result set.
    Standardise,
}

/// 処理の状態。Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::JobState")]
pub enum JobState {
    /// 待機中。Waits for a worker, or for its next attempt.
    Queued,
    /// 実行中。A worker holds it.
    Running,
    /// 完了。Its effect is applied.
    Done,
    /// 失敗（理由は failure、再実行できる）。Gave up; the reason is kept and it can be retried.
    Failed,
    /// 中止。Stopped on request.
    Cancelled,
}

/// 進捗チェックリストの様式。Which checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::checklist::ListKind")]
pub enum ChecklistKind {
    /// 都道府県版。Prefecture.
    Prefecture,
    /// 二次医療圏版 レベル1→2。Area, level 1 to 2.
    AreaOneToTwo,
    /// 二次医療圏版 レベル2→3。Area, level 2 to 3.
    AreaTwoToThree,
}

/// 項目の答え方。How an item is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::checklist::ItemKind")]
pub enum ItemKind {
    /// 状態で答える。By a status.
    Check,
    /// 区分の中から1つ選ぶ。One of several in its section.
    Choice,
    /// 状態と数。By a status and a number.
    Metric,
    /// 状態と文。By a status and a text.
    Narrative,
}

/// 回答。What an officer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::checklist::AnswerStatus")]
pub enum AnswerStatus {
    /// 未回答（「いいえ」ではない）。Nobody has answered, which is not "no".
    Unanswered,
    /// 未着手。Not yet.
    NotYet,
    /// 着手。Started.
    Started,
    /// 実施済み（選択式では選択）。Done; of a choice: chosen.
    Done,
    /// 該当なし（理由つき）。Not applicable, with a reason.
    NotApplicable,
}

/// 項目の状態（分岐を反映したもの）。How an item stands once branches are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::checklist::ItemState")]
pub enum ItemState {
    /// 未回答。Unanswered.
    Unanswered,
    /// 未着手。Not yet.
    NotYet,
    /// 着手。Started.
    Started,
    /// 実施済み。Done.
    Done,
    /// 該当なし。Not applicable.
    NotApplicable,
    /// 分岐や他の選択により問われない。Left out by a branch or another choice.
    NotAsked,
}

/// 成長イメージのレベル。A growth level of a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::growth::GrowthLevel")]
pub enum GrowthLevel {
    /// 未設置。Not set up.
    NotSetUp,
    /// 1-①。Level 1-①.
    #[graphql(name = "ONE_1")]
    One1,
    /// 1-②。Level 1-②.
    #[graphql(name = "ONE_2")]
    One2,
    /// 2-①。Level 2-①.
    #[graphql(name = "TWO_1")]
    Two1,
    /// 2-②。Level 2-②.
    #[graphql(name = "TWO_2")]
    Two2,
    /// 2-③。Level 2-③.
    #[graphql(name = "TWO_3")]
    Two3,
    /// 3。Level 3.
    Three,
}

/// 年度の協議会の状況。Where the council of a space stands in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::rollup::Standing")]
pub enum Standing {
    /// 開催。Held.
    Held,
    /// 開催予定。Planned.
    Planned,
    /// 設置済み・未開催。Set up, not held.
    NotHeld,
    /// 未設置。Not set up.
    NotSetUp,
    /// 不明（何も記録がない）。Nothing is said.
    Unknown,
}

/// 構成機関の必要度。How much a kind of body is wanted in a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::guideline::Need")]
pub enum Need {
    /// 基本（当システムの既定、要確認）。In every council; our own default.
    Core,
    /// 推奨。Where it can be had.
    Recommended,
    /// テーマに応じて。As the theme asks for it.
    Optional,
}

/// 健康日本21の計画。Which plan of Health Japan 21.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::health_japan::Term")]
pub enum HealthPlanTerm {
    /// 第二次。Second term.
    Second,
    /// 第三次。Third term.
    Third,
}

/// 健康日本21の評価。How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::health_japan::Grade")]
pub enum Grade {
    /// A：目標値に達した。Target reached.
    A,
    /// B：現時点で目標値に達していないが、改善傾向にある。Not yet reached, but improving.
    B,
    /// B*：改善傾向にあるが、目標年度までに目標到達が危ぶまれる。Improving, but in danger of missing the target year.
    BStar,
    /// C：変わらない。Unchanged.
    C,
    /// D：悪化している。Worse.
    D,
    /// E：評価困難。Not assessable.
    E,
}

/// 望ましい方向。Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::health_japan::Direction")]
pub enum TrendDirection {
    /// 増加。Increase.
    Up,
    /// 減少。Decrease.
    Down,
    /// 格差の縮小。Narrower gap.
    GapDown,
    /// 増加の抑制。Restrained increase.
    LimitIncrease,
}

/// 2013年と比べた健康寿命の区分（図12）。Healthy life expectancy beside that of 2013.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::healthy_life::Since2013")]
pub enum HealthyLifeChange {
    /// 2013年より増加。Above 2013.
    Increased,
    /// 2013年から増加していない。Not above 2013.
    NotIncreased,
    /// 判定できない（値がない）。Not assessable: a value is missing.
    NotAssessable,
}

/// ファンネルの判定。Where a point lies beside the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "epidemiology::funnel::FunnelVerdict")]
pub enum FunnelVerdict {
    /// 99.8％の範囲より低い。Below the outer limits.
    FarLow,
    /// 95％の範囲より低い。Below the inner limits only.
    Low,
    /// 95％の範囲の中。Within the inner limits.
    Within,
    /// 95％の範囲より高い。Above the inner limits only.
    High,
    /// 99.8％の範囲より高い。Above the outer limits.
    FarHigh,
}
