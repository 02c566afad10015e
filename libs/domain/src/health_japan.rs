//! Health Japan 21 (健康日本21): the targets of both terms, how they are graded, and the values that are entered for them.
//!
//! The files `data/health_japan_second.json` and `data/health_japan_third.json` are the content. What could not be checked
//! against a source is marked there, and shown as 要確認. Identifiers are `<term>.<number>` and never change their meaning.

mod case;
mod compare;
mod goal;
mod grade;
mod import;
mod indicator;
mod item;
mod judgement;
mod measure;
mod plan;
mod problem;
mod progress;
mod target;
mod value;

use std::{collections::HashMap, sync::LazyLock};

pub use case::{Case, Reason};
pub use compare::{Change, Compared, Decided, compare};
pub use goal::{Direction, Goal};
pub use grade::{Graded, grade};
pub use import::{Column, Import, MOST_ROWS, RowError, read_rows};
pub use indicator::{Figure, Official, TargetIndicator};
pub use item::{item, mean};
pub use judgement::{Assessment, Judgement};
pub use measure::{Measure, Spread};
pub use plan::{Evaluation, OfficialCounts, Plan};
pub use problem::Problem;
pub use progress::{HORIZON, Progress, progress};
pub use target::{Computed, Field, Fit, Target};
pub use value::{Entry, TargetValue};

use crate::{area::shipped, words::words};

words! {
    /// Which of the plans.
    Term {
        Second = "second", "健康日本21（第二次）", "Health Japan 21 (second term)";
        Third = "third", "健康日本21（第三次）", "Health Japan 21 (third term)";
    }
}

words! {
    /// How a target stands, in the words of the final evaluation of the second term (最終評価報告書 第2章).
    Grade {
        A = "A", "目標値に達した", "Target reached";
        B = "B", "現時点で目標値に達していないが、改善傾向にある", "Not yet reached, but improving";
        BStar = "B*", "改善傾向にあるが、目標年度までに目標到達が危ぶまれる", "Improving, but in danger of missing the target year";
        C = "C", "変わらない", "Unchanged";
        D = "D", "悪化している", "Worse";
        E = "E", "評価困難", "Not assessable";
    }
}

/// A plan with its targets in their order.
pub fn plan(term: Term) -> &'static Plan {
    match term {
        Term::Second => &SECOND,
        Term::Third => &THIRD,
    }
}

/// The targets of a term in their order: 53 of the second, 51 of the third.
pub fn targets(term: Term) -> &'static [Target] {
    &plan(term).targets
}

/// A target by its id, e.g. `third.2-2-3-3`.
pub fn target(id: &str) -> Option<&'static Target> {
    BY_ID.get(id).copied()
}

static SECOND: LazyLock<Plan> = LazyLock::new(|| shipped(include_str!("../data/health_japan_second.json")));
static THIRD: LazyLock<Plan> = LazyLock::new(|| shipped(include_str!("../data/health_japan_third.json")));
static BY_ID: LazyLock<HashMap<&'static str, &'static Target>> =
    LazyLock::new(|| Term::ALL.iter().flat_map(|term| targets(*term)).map(|it| (it.id.as_str(), it)).collect());

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::catalogue;

    fn all() -> impl Iterator<Item = &'static Target> {
        Term::ALL.iter().flat_map(|term| targets(*term))
    }

    #[test]
    fn each_term_has_the_number_of_targets_of_its_notice() {
        assert_eq!(Term::ALL.iter().map(|term| targets(*term).len()).collect::<Vec<_>>(), [53, 51]);
        assert_eq!(BY_ID.len(), 104, "every id is its own");
        for it in all() {
            assert_eq!(it.id, format!("{}.{}", it.term.as_str(), it.number));
            assert_eq!(plan(it.term).term, it.term);
        }
    }

    #[test]
    fn every_target_has_indicators_that_are_told_apart_and_texts_in_both_languages() {
        for it in all() {
            let keys: HashSet<_> = it.indicators.iter().map(|it| &it.key).collect();
            assert!(!keys.is_empty() && keys.len() == it.indicators.len(), "{}", it.id);
            let texts = [&it.field, &it.name, &it.definition, &it.wording];
            let texts = texts.into_iter().chain(it.indicators.iter().flat_map(|it| [&it.name, &it.unit]));
            assert!(texts.into_iter().all(|it| !it.ja.is_empty() && !it.en.is_empty()), "{}", it.id);
        }
    }

    #[test]
    fn every_goal_is_a_number_or_says_that_it_is_words() {
        for (it, indicator) in all().flat_map(|it| it.indicators.iter().map(move |indicator| (it, indicator))) {
            let number = indicator.goal_value();
            match indicator.goal {
                Goal::Value(value) => assert_eq!(number, Some(value)),
                Goal::Change(_) | Goal::PercentChange(_) => assert_eq!(number.is_some(), indicator.baseline.is_some()),
                Goal::Increase | Goal::Decrease | Goal::Text => assert_eq!(number, None),
            }
            assert!(number.is_none_or(|it| it.is_finite() && it >= 0.0), "{}", it.id);
            let figures = [&indicator.baseline, &indicator.latest].into_iter().flatten();
            let years = plan(it.term).earliest_baseline..=plan(it.term).to;
            assert!(figures.clone().all(|it| it.value.is_finite() && it.value >= 0.0), "{}", it.id);
            assert!(figures.into_iter().filter_map(|it| it.year).all(|it| years.contains(&it)), "{}", it.id);
        }
    }

    #[test]
    fn what_is_called_verified_is_so_of_every_indicator() {
        for it in all() {
            let (baseline, goal) = (it.is_verified(Field::Baseline), it.is_verified(Field::Goal));
            assert_eq!(it.verified, baseline && goal, "{}", it.id);
            for indicator in &it.indicators {
                let checked = indicator.baseline.as_ref().is_some_and(|it| it.verified);
                assert!(!baseline || checked, "{}", it.id);
                assert!(!goal || indicator.goal_verified, "{}", it.id);
            }
            let official = it.official.as_ref().is_some_and(|it| it.verified);
            assert_eq!(it.is_verified(Field::Grade), official, "{}", it.id);
        }
    }

    #[test]
    fn what_can_be_computed_is_in_the_indicator_catalogue() {
        let computed =
            |id| target(id).map(|it| it.computed_from.iter().map(|it| it.indicator.as_str()).collect::<Vec<_>>());
        for it in all().flat_map(|it| &it.computed_from) {
            assert!(catalogue::indicator(&it.indicator).is_some(), "{}", it.indicator);
        }
        assert_eq!(computed("third.2-2-3-3"), Some(vec!["hba1c-8.0"]));
        assert_eq!(computed("second.2-3-3"), Some(vec!["hba1c-8.4"]));
        let same: Vec<_> = all().filter(|it| it.computed_from.iter().any(|it| it.fit == Fit::Same)).collect();
        assert_eq!(same.len(), 2, "the others are of other people or other words than the plan's");
    }
}
