//! A target of a plan in a place.

use app::health_japan::TargetState;
use async_graphql::SimpleObject;

use super::{
    super::super::{
        catalogues::Corrections,
        words::{Grade, Text, text},
    },
    indicator::HealthTargetIndicator,
};

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
    pub(super) fn of(it: TargetState, corrections: &Corrections) -> Self {
        let (target, corrected) = (it.target, corrections.of("health_target", &it.target.id));
        Self {
            target: target.id.clone(),
            number: target.number.clone(),
            field: (&target.field).into(),
            name: (&target.name).into(),
            definition: (&target.definition).into(),
            wording: corrected.map_or_else(|| (&target.wording).into(), |it| text(&*it.ja, &*it.en)),
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
