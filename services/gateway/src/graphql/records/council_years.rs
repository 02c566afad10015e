//! A council in one fiscal year.

use super::{
    declare::{record, saved},
    words::{CouncilForm, CouncilState},
};

record! {
    /// 年度の協議会。未設置・未開催のときも、その理由とともに記録する。A council in one year, or that there is none.
    CouncilYear, content CouncilYearContent, input "CouncilYearInput", of domain::record::CouncilYear;
    /// 年度の協議会の一覧。Councils by year.
    query CouncilYearQuery: council_years;

    /// 状態。Where it stands.
    state: CouncilState,
    /// 形態。What kind of body.
    form: CouncilForm,
    /// 会議の実際の名称（他の会議体のとき必須）。Its real name.
    name: String,
    /// 未設置・未開催の理由（そのとき必須。上位の場からも見える）。Why there is none; seen by the spaces above.
    reason: String,
    /// 目的。Purpose.
    purpose: String,
    /// ルール。Rules.
    rules: String,
    /// 予算（円）。Budget in yen.
    budget_yen: Option<u64>,
    /// 予算を超える事業の対応。What to do beyond the budget.
    over_budget: String,
    /// 都道府県・二次医療圏との連携の体制。How views of the areas, or of the prefecture, come in.
    ties: String,
    /// 他の検討会・協議会とのすり合わせ。How it is brought into line with other bodies.
    other_bodies: String,
    /// 健康危機・災害時の対応。What is to happen in a crisis.
    crisis_plan: String,
}

saved! {
    /// 年度の協議会を記録する（協議会と年度ごとに1つ）。状態・形態・名称・理由は上位の場からも見える。Writes where a council stands in a year; state, form, name and reason are seen by the spaces above.
    CouncilYearMutation: save_council_year(domain::record::CouncilYear) -> SaveCouncilYearPayload, CouncilYearSaved { council_year: CouncilYear }
}
