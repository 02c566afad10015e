//! What is measured of a target, its values, and how far it is.

use app::health_japan::{IndicatorState, Origin, Point};
use async_graphql::{Enum, SimpleObject};

use super::super::super::words::{Grade, Sex, Text, TrendDirection};

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
