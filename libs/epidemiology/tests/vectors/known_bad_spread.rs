//! Wrong peer outputs for counts, ratios and empirical Bayes: this crate must not give them.

use std::fs;

use epidemiology::{
    Limits,
    bayes::{log_normal, negative_binomial},
    indirect::indirect_ratio,
    poisson::{CountMethod, exact_limits, mid_p_limits, minimum_likelihood_limits, minimum_likelihood_p},
    smr::square_root_limits,
};
use serde_json::Value;

use crate::case::{Case, number};

/// Runs over the cases of these methods, and says how many there were.
fn each(methods: &[&str], check: impl Fn(&Case, &Value)) {
    let path = crate::folder().join(crate::NEVER_EXPECTED);
    let Ok(text) = fs::read_to_string(&path) else {
        crate::say(&format!("wrong peer outputs: no file {}, nothing compared", path.display()));
        return;
    };
    let content: Value = serde_json::from_str(&text).expect("JSON");
    let cases = content["cases"].as_array().expect("cases");
    let concerned = cases.iter().filter(|it| it["method"].as_str().is_some_and(|it| methods.contains(&it)));
    let count = concerned.map(|value| check(&Case::new(value), &value["expected"])).count();
    crate::say(&format!("wrong peer outputs, {}: {count} cases avoided", methods.join(", ")));
}

fn wrong(expected: &Value, key: &str) -> f64 {
    number(&expected[key]).expect("a number")
}

fn differs(got: f64, wrong: f64) -> bool {
    (got - wrong).abs() > 1e-3 * wrong.abs()
}

/// The lower limit of that peer belongs to a count one higher.
#[test]
fn the_exact_lower_limit_of_an_smr_counts_the_observed_events() {
    each(&["smr_test_fisher"], |case, expected| {
        let (observed, e) = (case.count("observed").expect("count"), case.number("expected").expect("number"));
        let got = indirect_ratio(observed, e, CountMethod::Exact, 0.95).expect("valid").limits;
        assert!(differs(got.lower, wrong(expected, "lower")), "{}: {got:?}", case.id());
        assert!(got.lower < wrong(expected, "lower"));
        let one_more = exact_limits(observed as f64 + 1.0, 0.95).expect("valid").lower / e;
        assert!(!differs(one_more, wrong(expected, "lower")), "{}: the error of the peer is another one", case.id());
        assert!(!differs(got.upper, wrong(expected, "upper")), "{}: {got:?}", case.id());
    });
}

/// An approximation of that peer: no interval of this crate has both its limits.
#[test]
fn no_interval_of_an_smr_is_the_crude_approximation() {
    each(&["smr_test_ury_wiggins"], |case, expected| {
        let (observed, e) = (case.count("observed").expect("count"), case.number("expected").expect("number"));
        let by_count = |method: CountMethod| method.limits(observed, 0.95).map(|it| it.map(|count| count / e));
        let mid = mid_p_limits(observed, 0.95).map(|it| it.map(|count| count / e));
        let methods = [CountMethod::Exact, CountMethod::Byar, CountMethod::Hybrid].map(by_count);
        for got in methods.into_iter().chain([mid, square_root_limits(observed, e, 0.95)]) {
            let got: Limits = got.expect("valid");
            let apart = |got: f64, key: &str| (got - wrong(expected, key)).abs() > 1e-6 * wrong(expected, key);
            assert!(apart(got.lower, "lower") && apart(got.upper, "upper"), "{}: {got:?}", case.id());
        }
    });
}

/// These peers stop before they reach the prior without variance; here it is recognised, and the ratio is pooled.
#[test]
fn underdispersed_counts_get_the_pooled_ratio() {
    each(&["eb_underdispersed"], |case, expected| {
        let observed = case.counts("observed").expect("counts");
        let e = case.numbers("expected").expect("numbers");
        let pooled = observed.iter().sum::<u64>() as f64 / e.iter().sum::<f64>();
        let likelihood = negative_binomial(&observed, &e).expect("valid");
        let logs = log_normal(&observed, &e).expect("valid");
        // A finite ν of that peer is the step at which it gave up.
        assert!(likelihood.underdispersed && likelihood.prior.is_none() && logs.underdispersed, "{}", case.id());
        let all = |got: &[f64]| got.iter().all(|it| (it / pooled - 1.0).abs() < 1e-12);
        let ratios: Vec<f64> = logs.log_ratios.iter().map(|it| it.exp()).collect();
        assert!(all(&likelihood.smoothed) && all(&ratios), "{}", case.id());
        let peer = |key: &str| expected[key].as_array().map(|it| it.iter().filter_map(number).collect::<Vec<_>>());
        let apart = |got: f64, peer: f64| (got - peer).abs() > 1e-6;
        if let Some(values) = peer("smoothed") {
            assert!(values.iter().any(|it| apart(pooled, *it)), "{}", case.id());
        }
        if let Some(values) = peer("smoothed_log") {
            assert!(values.iter().all(|it| apart(pooled.ln(), *it)), "{}", case.id());
        }
    });
}

/// The peer's lower limit leaves out means that its own test accepts.
#[test]
fn the_minimum_likelihood_interval_holds_every_accepted_mean() {
    each(&["poisson_ci"], |case, expected| {
        let (observed, confidence) = (case.count("observed").expect("count"), case.confidence().expect("number"));
        let got = minimum_likelihood_limits(observed, confidence).expect("valid");
        let peer = wrong(expected, "lower");
        assert!(differs(got.lower, peer) && got.lower < peer, "{}: {got:?}", case.id());
        let between = f64::midpoint(got.lower, peer);
        assert!(minimum_likelihood_p(observed, between).is_some_and(|p| p > 1.0 - confidence));
    });
}
