//! Health Japan 21 (健康日本21) as it stands in a place: what is computed from NDB Open Data, what was entered, and the grades.

pub mod import;
mod series;

use std::collections::HashMap;

use domain::{
    FiscalYear, PrefectureCode, Result, Scope,
    health_japan::{Fit, Grade, Graded, Judgement, Target, TargetIndicator, Term, grade, item, plan, targets},
    record::{Kept, TargetAssessment, TargetFigure},
};
use store::{RecordFilter, Store};

pub use series::{Origin, Point};

/// A target of a place.
#[derive(Clone, Debug)]
pub struct TargetState {
    /// The target.
    pub target: &'static Target,
    /// Its indicators, in their order.
    pub indicators: Vec<IndicatorState>,
    /// The grade of the whole: by the rule from the indicators, unless people gave another.
    pub grade: Grade,
    /// What people say against the rule, with the year they said it of.
    pub judgement: Option<(FiscalYear, Judgement)>,
}

/// An indicator of a target of a place.
#[derive(Clone, Debug)]
pub struct IndicatorState {
    /// The indicator.
    pub indicator: &'static TargetIndicator,
    /// Its values by year, oldest first: the plan's own (of the nation), computed, and entered.
    pub points: Vec<Point>,
    /// Values of NDB indicators that are near it, but not the same: shown, never graded.
    pub near: Vec<Point>,
    /// The grade by the rule.
    pub graded: Graded,
}

/// The targets of a term in a place: a prefecture, or the nation (none). With a scope, what its space has entered is in it;
/// entered values go before computed ones of the same year.
pub async fn states(
    store: &Store,
    scope: Option<&Scope>,
    term: Term,
    place: Option<PrefectureCode>,
) -> Result<Vec<TargetState>> {
    let wanted: Vec<&str> =
        targets(term).iter().flat_map(|it| &it.computed_from).map(|it| it.indicator.as_str()).collect();
    let counted = store.prevalences(&wanted, place).await?;
    let (mut figures, mut judged) = (Vec::new(), HashMap::new());
    if let Some(scope) = scope {
        let tx = store.begin(scope).await?;
        figures = tx.all_records::<TargetFigure>(RecordFilter::default()).await?;
        for it in tx.all_records::<TargetAssessment>(RecordFilter::default()).await? {
            keep_latest(&mut judged, it);
        }
    }
    let mut states = Vec::new();
    for target in targets(term) {
        let indicators: Vec<IndicatorState> = target
            .indicators
            .iter()
            .map(|indicator| {
                let points = series::points(target, indicator, place, Fit::Same, &counted, &figures);
                let near = series::points(target, indicator, place, Fit::Near, &counted, &[]);
                let graded = graded(target, indicator, place, &points);
                IndicatorState { indicator, points, near, graded }
            })
            .collect();
        let judgement = judged.remove(target.id.as_str());
        let by_rule = by_rule(target, &indicators);
        let grade = judgement.as_ref().map_or(by_rule, |(_, it): &(FiscalYear, Judgement)| it.grade());
        states.push(TargetState { target, indicators, grade, judgement });
    }
    Ok(states)
}

/// The last word on a target is that of the latest year.
fn keep_latest(judged: &mut HashMap<String, (FiscalYear, Judgement)>, it: Kept<TargetAssessment>) {
    let Ok(judgement) = Judgement::new(it.content.grade, &it.content.reason) else { return };
    let entry = judged.entry(it.content.target).or_insert_with(|| (it.fiscal_year, judgement.clone()));
    if it.fiscal_year >= entry.0 {
        *entry = (it.fiscal_year, judgement);
    }
}

/// Baseline and latest value of a place. The nation's baseline is the plan's. A prefecture's is its own value of the plan's
/// baseline year, or of the first year after it: the nation's value would say nothing of its change.
fn graded(target: &Target, indicator: &TargetIndicator, place: Option<PrefectureCode>, points: &[Point]) -> Graded {
    let latest = points.iter().rev().find(|it| it.origin != Origin::Plan || place.is_none());
    let mut case = indicator.case(target, latest.and_then(Point::measure));
    if place.is_some() {
        let from = indicator.baseline.as_ref().and_then(|it| it.year).unwrap_or(plan(target.term).earliest_baseline);
        let first = points.iter().find(|it| it.year >= from);
        case.baseline = first.filter(|first| latest.is_some_and(|it| it.year > first.year)).and_then(Point::measure);
    }
    // Everybody who took a checkup is counted, so that nothing is drawn by chance: the guide of 5 % decides.
    case.enumeration = latest.is_some_and(|it| it.origin == Origin::Computed);
    grade(&case)
}

fn by_rule(target: &Target, indicators: &[IndicatorState]) -> Grade {
    let of = |key: &str| indicators.iter().find(|it| it.indicator.key == key).map(|it| it.graded.grade());
    let parts: Vec<Vec<Grade>> =
        target.parts().into_iter().map(|part| part.into_iter().filter_map(|it| of(&it.key)).collect()).collect();
    item(&parts)
}

/// How many targets of a place have which grade.
pub fn counts(states: &[TargetState]) -> Vec<(Grade, usize)> {
    Grade::ALL.iter().map(|grade| (*grade, states.iter().filter(|it| it.grade == *grade).count())).collect()
}
