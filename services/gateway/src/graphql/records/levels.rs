//! Growth levels.

use super::{
    super::words::GrowthLevel,
    Day,
    declare::{record, saved},
};

record! {
    /// 成長イメージの自己評価。A self-assessment of the growth level.
    LevelAssessment, content LevelAssessmentContent, input "LevelAssessmentInput", of domain::record::LevelAssessment;
    /// 成長イメージの自己評価の履歴（古い順）。The history of self-assessments, oldest first.
    query LevelQuery: level_assessments;

    /// レベル。The level.
    level: GrowthLevel,
    /// いつの時点か（年度のうち）。As of which day.
    as_of: Day,
    /// そう評価した理由（必須）。Why.
    reason: String,
}

saved! {
    /// 成長イメージを自己評価する。新しい評価は新しい記録にする。レベルは下がってもよい。理由は上位の場からも見える。Assesses the growth level; the reason is seen by the spaces above.
    LevelMutation: save_level_assessment(domain::record::LevelAssessment) -> SaveLevelAssessmentPayload, LevelAssessmentSaved { level_assessment: LevelAssessment }
}
