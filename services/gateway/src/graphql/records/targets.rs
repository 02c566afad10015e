//! Health Japan 21: values and grades that a space writes itself.

use super::{
    super::words::{Grade, Sex},
    declare::{record, saved},
};

record! {
    /// 健康日本21の値。A value of Health Japan 21 that the space entered; its year is the fiscal year.
    TargetFigure, content TargetFigureContent, input "TargetFigureInput", of domain::record::TargetFigure;
    /// 入力した健康日本21の値の一覧。Values of Health Japan 21 that were entered.
    query TargetFigureQuery: target_figures;

    /// 目標項目のID（healthPlan の id）。Id of the target.
    target: String,
    /// 指標の key。Key of its indicator.
    subgroup: String,
    /// 性別。Sex.
    sex: Sex,
    /// 値（指標の単位）。分子と分母があれば省ける。The value; may be left out where counts say it.
    value: Option<f64>,
    /// 分子（該当者数）。People with the finding.
    numerator: Option<u64>,
    /// 分母（対象者数）。People asked or examined.
    denominator: Option<u64>,
    /// 標準誤差（値と同じ単位）。Standard error, in the value's unit.
    standard_error: Option<f64>,
    /// 出典。Where the value is from.
    source: String,
}

saved! {
    /// 健康日本21の値を書く。同じ指標・年・性別の値は1つだけ。Writes a value; there is one for an indicator, year and sex.
    TargetFigureMutation: save_target_figure(domain::record::TargetFigure) -> SaveTargetFigurePayload, TargetFigureSaved { target_figure: TargetFigure }
}

record! {
    /// 健康日本21の評価（規則と異なる判断）。A grade that people give against the rule.
    TargetAssessment, content TargetAssessmentContent, input "TargetAssessmentInput", of domain::record::TargetAssessment;
    /// 人が判断した評価の一覧。Grades that people gave.
    query TargetAssessmentQuery: target_assessments;

    /// 目標項目のID（healthPlan の id）。Id of the target.
    target: String,
    /// 評価。The grade.
    grade: Grade,
    /// 規則と異なる評価にした理由（必須）。Why it is not that of the rule.
    reason: String,
}

saved! {
    /// 目標の評価を、理由を添えて人が決める。Grades a target by hand, with the reason.
    TargetAssessmentMutation: save_target_assessment(domain::record::TargetAssessment) -> SaveTargetAssessmentPayload, TargetAssessmentSaved { target_assessment: TargetAssessment }
}
