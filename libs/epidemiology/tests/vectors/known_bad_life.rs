//! Wrong outputs of peers, and that they are not ours.
//!
//! None of them is of a life table, a healthy life expectancy, an index of inequality, a quantile group or a mean. All
//! are of methods that this crate has, so all are looked at here; the second test does the same for conventions of
//! peers of those methods that this crate does not follow.

use std::fs;

use epidemiology::{
    Limits,
    bayes::{log_normal, poisson_gamma},
    inequality::{LogisticGroup, logistic_index},
    life_table::difference,
    poisson::{CountMethod, exact_limits, mid_p_limits, minimum_likelihood_limits},
    sullivan::HealthShare,
};
use serde_json::Value;

use crate::{NEVER_EXPECTED, case::Case, folder, say};

fn far(got: f64, wrong: f64) -> bool {
    (got - wrong).abs() > 1e-4 * wrong.abs()
}

#[test]
fn no_wrong_output_is_ours() {
    let Ok(text) = fs::read_to_string(folder().join(NEVER_EXPECTED)) else {
        say("known bad outputs: no file, nothing compared");
        return;
    };
    let content: Value = serde_json::from_str(&text).expect("a file of cases");
    for value in content["cases"].as_array().into_iter().flatten() {
        let case = Case::new(value);
        let wrong = &value["expected"];
        match case.method() {
            "smr_test_fisher" => fisher(&case, wrong),
            "smr_test_ury_wiggins" => ury_wiggins(&case, wrong),
            "eb_underdispersed" => underdispersed(&case, wrong),
            "poisson_ci" => minimum_likelihood(&case, wrong),
            other => say(&format!("known bad outputs: {} of {other} is not looked at", case.id())),
        }
    }
}

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or_else(|| panic!("no number {key}"))
}

fn ratio(case: &Case, limits: Option<Limits>) -> Limits {
    let expected = case.number("expected").expect("expected events");
    limits.expect("a confidence").map(|it| it / expected)
}

/// The peer solves the lower limit for one event too many; its upper one is right.
fn fisher(case: &Case, wrong: &Value) {
    let observed = case.count("observed").expect("a count") as f64;
    let ours = ratio(case, exact_limits(observed, case.confidence().expect("a confidence")));
    assert!(far(ours.lower, number(wrong, "lower")), "{}", case.id());
    assert!(!far(ours.upper, number(wrong, "upper")), "{}", case.id());
}

/// An approximation for 95 % only: no interval of ours has its limits.
fn ury_wiggins(case: &Case, wrong: &Value) {
    let (observed, confidence) = (case.count("observed").expect("a count"), case.confidence().expect("a confidence"));
    let all = [
        CountMethod::Exact.limits(observed, confidence),
        CountMethod::Hybrid.limits(observed, confidence),
        mid_p_limits(observed, confidence),
    ];
    for limits in all {
        let ours = ratio(case, limits);
        let differs = far(ours.lower, number(wrong, "lower")) || far(ours.upper, number(wrong, "upper"));
        assert!(differs, "{}: {ours:?}", case.id());
    }
}

/// Peers stop half-way to a prior without variance, close to the pooled ratio and without a word; here every area has
/// the pooled ratio itself, flagged.
fn underdispersed(case: &Case, wrong: &Value) {
    let (observed, expected) = (case.counts("observed").expect("counts"), case.numbers("expected").expect("numbers"));
    let gamma = poisson_gamma(&observed, &expected).expect("areas");
    let normal = log_normal(&observed, &expected).expect("areas");
    assert!(gamma.underdispersed && normal.underdispersed, "{}", case.id());
    let pooled = observed.iter().sum::<u64>() as f64 / expected.iter().sum::<f64>();
    for (key, ours, want) in [("smoothed", &gamma.smoothed, pooled), ("smoothed_log", &normal.log_ratios, pooled.ln())]
    {
        assert!(ours.iter().all(|it| (it - want).abs() < 1e-12), "{} {key}", case.id());
        let off = |it: &Value| it.as_f64().is_some_and(|wrong| (wrong - want).abs() > 1e-5);
        assert!(wrong[key].as_array().is_none_or(|list| list.iter().any(off)), "{} {key}", case.id());
    }
}

/// The peer's own p is 1 where its limit says it is at most 1 − confidence.
fn minimum_likelihood(case: &Case, wrong: &Value) {
    let observed = case.count("observed").expect("a count");
    let ours = minimum_likelihood_limits(observed, case.confidence().expect("a confidence")).expect("a confidence");
    assert!((ours.lower - number(wrong, "lower")).abs() > 5e-5, "{}", case.id());
}

#[test]
fn conventions_that_are_not_followed() {
    // The Sullivan manual (2007) divides by S₁ + S₂, which is too long: 1/(0.3 + 0.4).
    let got = difference((66.0, 0.09), (65.0, 0.16), 0.95).expect("valid");
    assert!((got.z - 2.0).abs() < 1e-12);
    // Its workbook takes p(1 − p) of all persons for the uncertainty of those outside institutions.
    let share = HealthShare::among(0.431, 300.0, 1.0).and_then(|it| it.with_institutions(0.11)).expect("valid");
    let workbook = HealthShare::with_institutions_as_workbook(0.431, 300.0, 1.0, 0.11).expect("valid");
    assert!(far(share.variance, workbook.variance) && !far(share.unhealthy, workbook.unhealthy));
    // A regression weighted with people squared gives 44.445, one weighted with people another slope.
    let groups = [(1, 78.0, 16.0), (2, 91.0, 27.0), (3, 162.0, 65.0), (4, 103.0, 52.0), (5, 105.0, 63.0)];
    let group = |(order, population, events): (u32, f64, f64)| LogisticGroup {
        order,
        population,
        proportion: events / population,
        weight: population,
    };
    let got = logistic_index(&groups.map(group)).expect("valid");
    assert!(far(100.0 * got.absolute, 44.445_02) && (got.absolute - 0.445).abs() < 0.01);
}
