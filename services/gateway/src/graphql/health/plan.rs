//! Health Japan 21: the targets of a term in a place, with values, grades and the way that is left.

use app::health_japan::{IndicatorState, Origin, Point, TargetState, counts, states};
use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error, PrefectureCode, SpaceKey, health_japan::plan};

use super::super::{
    Reach as _,
    areas::read_prefecture,
    catalogues::Corrections,
    error::Result,
    ids, page,
    payloads::{Refused, payload, reply},
    words::{Grade, HealthPlanTerm, Sex, Text, TrendDirection},
};

/// Queries of Health Japan 21.
#[derive(Default)]
pub struct HealthPlanQuery;

#[Object]
impl HealthPlanQuery {
    /// 健康日本21の目標項目と評価。都道府県を指定しなければ、サインインした場の都道府県、なければ全国。Targets of Health Japan 21 in a prefecture: the one that is named, that of the asker's space, or the nation.
    #[graphql(complexity = "page::QUERIES + page::list(60, child_complexity)")]
    async fn health_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "計画。Which plan.")] term: HealthPlanTerm,
        #[graphql(desc = "都道府県コード（1～47）。0 は全国。Prefecture; 0 is the nation.")] prefecture: Option<i32>,
    ) -> Result<HealthPlan> {
        let state = ctx.state();
        let scope = ctx.scope().ok();
        let may_read = scope.filter(|it| domain::rights::may(it.role(), Action::ReadRecords));
        let own = match scope {
            Some(scope) => state.store.begin(scope).await?.space(scope.space()).await?.and_then(|it| it.key),
            None => None,
        };
        let place = match prefecture {
            Some(0) => None,
            Some(code) => Some(read_prefecture(code)?),
            None => own.map(SpaceKey::prefecture),
        };
        // What a space has entered is of its own place.
        let entered = may_read.filter(|_| place.is_some() && place == own.map(SpaceKey::prefecture));
        let states = states(&state.store, entered, term.into(), place).await?;
        let of = plan(term.into());
        Ok(HealthPlan {
            name: (&of.name).into(),
            from: of.from,
            to: of.to,
            prefecture: place.map(PrefectureCode::get),
            grades: counts(&states)
                .into_iter()
                .map(|(grade, targets)| GradeCount { grade: grade.into(), targets })
                .collect(),
            targets: {
                let corrections = Corrections::read(ctx).await?;
                states.into_iter().map(|it| HealthTarget::of(it, &corrections)).collect()
            },
            source: of.source.clone(),
        })
    }
}

/// 健康日本21の計画と、ある都道府県（または全国）での状況。A plan, and how it stands in a place.
#[derive(SimpleObject)]
pub struct HealthPlan {
    /// 名称。Name.
    name: Text,
    /// 最初の年度。First fiscal year.
    from: u16,
    /// 最後の年度。Last fiscal year.
    to: u16,
    /// 都道府県コード。全国なら null。Prefecture; null for the nation.
    prefecture: Option<u8>,
    /// 評価ごとの項目数。How many targets have which grade.
    grades: Vec<GradeCount>,
    /// 目標項目（計画の順）。Targets, in their order.
    targets: Vec<HealthTarget>,
    /// 計画の出典。Source of the plan.
    source: String,
}

/// 評価ごとの項目数。How many targets have a grade.
#[derive(SimpleObject)]
pub struct GradeCount {
    /// 評価。The grade.
    grade: Grade,
    /// 項目数。How many targets.
    targets: usize,
}

/// 目標項目。A target.
#[derive(SimpleObject)]
pub struct HealthTarget {
    /// ID（意味は変わらない）。Its id.
    target: String,
    /// 番号。Its number.
    number: String,
    /// 領域。Field.
    field: Text,
    /// 目標。What is wanted.
    name: Text,
    /// 指標の定義。What is measured.
    definition: Text,
    /// 目標値の書きぶり。The target as written.
    wording: Text,
    /// 目標年度。By which year.
    target_year: Option<u16>,
    /// 年齢調整する項目か。Whether it is adjusted for age.
    age_adjusted: bool,
    /// 指標。Its indicators.
    indicators: Vec<HealthTargetIndicator>,
    /// 評価（規則による。人の判断があればそれ）。The grade: that of people, or of the rule.
    grade: Grade,
    /// 人が評価を決めた理由。Why people graded it otherwise.
    judgement: Option<HealthJudgement>,
    /// 国の最終評価（公表されたもの）。The ministry's final grade.
    official_grade: Option<Grade>,
    /// 原典で確かめたか（false は要確認）。Whether it was checked against the source.
    verified: bool,
    /// 出典。Source.
    source: String,
    /// 注。What there is to know.
    note: Option<String>,
}

impl HealthTarget {
    fn of(it: TargetState, corrections: &Corrections) -> Self {
        let (target, corrected) = (it.target, corrections.of("health_target", &it.target.id));
        Self {
            target: target.id.clone(),
            number: target.number.clone(),
            field: (&target.field).into(),
            name: (&target.name).into(),
            definition: (&target.definition).into(),
            wording: corrected
                .map_or_else(|| (&target.wording).into(), |it| super::super::words::text(&*it.ja, &*it.en)),
            target_year: target.target_year,
            age_adjusted: target.age_adjusted,
            indicators: it.indicators.into_iter().map(Into::into).collect(),
            grade: it.grade.into(),
            judgement: it
                .judgement
                .map(|(year, it)| HealthJudgement { fiscal_year: year.0, reason: it.reason().to_owned() }),
            official_grade: target.official.as_ref().filter(|it| it.verified).map(|it| it.grade.into()),
            verified: corrected.map_or(target.verified, |it| it.verified),
            source: corrected.map_or_else(|| target.source.clone(), |it| it.source.clone()),
            note: target.note.clone(),
        }
    }
}

/// 人の判断。A judgement.
#[derive(SimpleObject)]
pub struct HealthJudgement {
    /// 年度。Of which year.
    fiscal_year: u16,
    /// 理由。Why.
    reason: String,
}

/// 目標の指標。An indicator of a target.
#[derive(SimpleObject)]
pub struct HealthTargetIndicator {
    /// key。Its key.
    key: String,
    /// 名称。Name.
    name: Text,
    /// 性別。Sex.
    sex: Sex,
    /// 年齢。Ages.
    age: Option<String>,
    /// 単位。Unit.
    unit: Text,
    /// 望ましい方向。Which way is better.
    direction: TrendDirection,
    /// 計画のベースライン（全国）。The plan's baseline, of the nation.
    baseline: Option<HealthFigure>,
    /// 目標値。数値でないときは null。The value to reach.
    goal: Option<f64>,
    /// 目標値を原典で確かめたか。Whether the goal was checked.
    goal_verified: bool,
    /// 値（古い順）。Its values, oldest first.
    points: Vec<HealthPoint>,
    /// 近い指標の値（参考。評価には使わない）。Values of near indicators; never graded.
    near: Vec<HealthPoint>,
    /// 規則による評価。The grade by the rule.
    grade: Grade,
    /// 評価の理由（検定か目安かを含む）。Why, and whether a test or the guide decided.
    grade_note: Text,
    /// 目標までの差（指標の単位。0以下は到達）。What is left, in its unit.
    gap: Option<f64>,
    /// 達成率（ベースラインから目標までのどこまで来たか。1で到達）。Share of the way.
    achieved: Option<f64>,
    /// このまま進むと目標に届く年（改善している場合だけ）。Year of arrival, if it goes on so.
    arrival: Option<u16>,
}

impl From<IndicatorState> for HealthTargetIndicator {
    fn from(it: IndicatorState) -> Self {
        let (of, graded) = (it.indicator, it.graded);
        Self {
            key: of.key.clone(),
            name: (&of.name).into(),
            sex: of.sex.into(),
            age: of.age.clone(),
            unit: (&of.unit).into(),
            direction: of.direction.into(),
            baseline: of.baseline.as_ref().map(|it| HealthFigure {
                value: it.value,
                year: it.year,
                verified: it.verified,
            }),
            goal: of.goal_value(),
            goal_verified: of.goal_verified,
            points: it.points.into_iter().map(Into::into).collect(),
            near: it.near.into_iter().map(Into::into).collect(),
            grade: graded.grade().into(),
            grade_note: graded.text().into(),
            gap: graded.progress.gap,
            achieved: graded.progress.achieved,
            arrival: graded.progress.arrival,
        }
    }
}

/// 計画が示す値。A value of the plan.
#[derive(SimpleObject)]
pub struct HealthFigure {
    /// 値。The value.
    value: f64,
    /// 年。Year.
    year: Option<u16>,
    /// 原典で確かめたか（false は要確認）。Whether it was checked.
    verified: bool,
}

/// ある年の値。A value of a year.
#[derive(SimpleObject)]
pub struct HealthPoint {
    /// 年（出典の数え方による暦年または年度）。Calendar or fiscal year, as the source counts.
    year: u16,
    /// 値（秘匿のため求められないときは null）。The value; null where masked.
    value: Option<f64>,
    /// 分子（人）。People with the finding.
    numerator: Option<u64>,
    /// 分母（人）。Of how many.
    denominator: Option<u64>,
    /// どこからの値か。Where it is from.
    origin: FigureOrigin,
    /// 原典で確かめたか（false は要確認）。Whether it was checked.
    verified: bool,
    /// 出典、またはNDBの指標。Source, or the NDB indicator.
    source: String,
}

impl From<Point> for HealthPoint {
    fn from(it: Point) -> Self {
        Self {
            year: it.year,
            value: it.value,
            numerator: it.numerator,
            denominator: it.denominator,
            origin: it.origin.into(),
            verified: it.verified,
            source: it.source,
        }
    }
}

/// 値の由来。Where a value is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum FigureOrigin {
    /// 計画・最終評価（全国）。The plan or its evaluation.
    Plan,
    /// NDBオープンデータから計算。Computed from NDB Open Data.
    Computed,
    /// 入力・取り込み。Entered.
    Entered,
}

impl From<Origin> for FigureOrigin {
    fn from(it: Origin) -> Self {
        match it {
            Origin::Plan => Self::Plan,
            Origin::Computed => Self::Computed,
            Origin::Entered => Self::Entered,
        }
    }
}

/// Changes by file.
#[derive(Default)]
pub struct HealthPlanMutation;

#[Object]
impl HealthPlanMutation {
    /// 健康日本21の値をまとめて取り込む（POST /uploads で送ったCSVかxlsx。見出し：目標・区分・年・性別・値・分子・分母・標準誤差・出典）。誤りが1行でもあれば何も変えない。Takes values from a file; all or nothing.
    async fn import_target_figures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "ファイル。The file.")] input: ImportTargetFiguresInput,
    ) -> Result<ImportTargetFiguresPayload> {
        let (state, scope, now) = (ctx.state(), ctx.may(Action::WriteRecords)?, ctx.now());
        let id = ids::upload(&input.upload)?;
        let tx = state.store.begin(scope).await?;
        let bytes = tx.upload(id, now).await?.ok_or(Error::NotFound("upload"))?;
        drop(tx);
        let done = app::health_japan::import::import(&state.store, scope, bytes, input.dry_run, now).await;
        reply(done.map(TargetFiguresImported::from))
    }
}

/// ファイル。The file.
#[derive(InputObject)]
pub struct ImportTargetFiguresInput {
    /// 送ったファイルのID（1時間有効）。The file that was sent within the last hour.
    upload: ID,
    /// 試すだけで、何も変えない。Only try, and change nothing.
    dry_run: bool,
}

payload! {
    /// 取り込みの返答。Reply to an import of values.
    ImportTargetFiguresPayload: Imported(TargetFiguresImported)
}

/// 結果。What became of the file.
#[derive(SimpleObject)]
pub struct TargetFiguresImported {
    /// 実行したか（試しのとき、誤りがあるときは false）。Whether it is done.
    done: bool,
    /// 新しい値の数。Values that were new.
    added: u32,
    /// 置き換えた値の数。Values that took the place of others.
    changed: u32,
    /// 同じだった値の数。Values that stood here already.
    unchanged: u32,
    /// 誤りのある行。Rows that cannot be taken.
    problems: Vec<TargetFigureProblem>,
}

/// 誤りのある行。A row that cannot be taken.
#[derive(SimpleObject)]
pub struct TargetFigureProblem {
    /// ファイルの行番号。Row of the file.
    row: usize,
    /// 理由と、どうすればよいか。Why, and what to do.
    message: Text,
}

impl From<app::health_japan::import::Imported> for TargetFiguresImported {
    fn from(it: app::health_japan::import::Imported) -> Self {
        let problem =
            |it: &domain::health_japan::RowError| TargetFigureProblem { row: it.row, message: it.text().into() };
        Self {
            done: it.done,
            added: it.added,
            changed: it.changed,
            unchanged: it.unchanged,
            problems: it.errors.iter().map(problem).collect(),
        }
    }
}
