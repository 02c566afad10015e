//! Observed against expected.

use epidemiology::{
    indirect::indirect_ratio_log_normal,
    poisson::{blaker_p, byar_limits, exact_limits, exact_p, mid_p_limits, mid_p_p, minimum_likelihood_p},
    smr::{byar_test, chi_square_test, smr_quotient, smr_quotient_wald, square_root_limits},
};

use crate::{
    case::{Answered, Answers, Case, one},
    counts::limits_by_name,
};

fn pair(case: &Case) -> Result<(u64, f64), String> {
    Ok((case.count("observed")?, case.number("expected")?))
}

fn with_ratio(case: &Case, mut answers: Answers) -> Answered {
    let (observed, expected) = pair(case)?;
    for key in ["est", "value", "ratio"] {
        answers.push(one(key, Some(observed as f64 / expected)));
    }
    Ok(answers)
}

pub fn exact(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let null = expected * case.number_or("null_ratio", 1.0)?;
    let name = case.text("method").unwrap_or("central");
    let limits = limits_by_name(name)?;
    let p = match name {
        "central" | "exact" => exact_p(observed, null),
        "minlike" => minimum_likelihood_p(observed, null),
        "blaker" => blaker_p(observed, null),
        "central_midp" | "midp" | "mid_p" => mid_p_p(observed, null),
        other => return Err(format!("no test named {other}")),
    };
    let mut answers = case.limits("", |confidence| Some(limits(observed, confidence)?.map(|it| it / expected)))?;
    answers.push(one("p_value", p));
    with_ratio(case, answers)
}

/// A minimum-likelihood p beside central limits, as the peer pairs them.
pub fn minimum_likelihood(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let mut answers =
        case.limits("", |confidence| Some(exact_limits(observed as f64, confidence)?.map(|it| it / expected)))?;
    answers.push(one("p_value", minimum_likelihood_p(observed, expected)));
    with_ratio(case, answers)
}

pub fn chi_square(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let test = chi_square_test(observed, expected);
    let answers = vec![
        one("test_statistic", test.map(|it| it.statistic)),
        one("df", Some(1.0)),
        one("p_value", test.map(|it| it.p)),
    ];
    with_ratio(case, answers)
}

pub fn byar(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let test = byar_test(observed, expected);
    let mut answers = case.limits("", |confidence| Some(byar_limits(observed, confidence)?.map(|it| it / expected)))?;
    answers.push(one("test_statistic", test.map(|it| it.statistic)));
    answers.push(one("p_value", test.map(|it| it.p)));
    with_ratio(case, answers)
}

pub fn mid_p(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let mut answers =
        case.limits("", |confidence| Some(mid_p_limits(observed, confidence)?.map(|it| it / expected)))?;
    answers.push(one("p_value", mid_p_p(observed, expected)));
    with_ratio(case, answers)
}

pub fn log_normal(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let answers =
        case.limits("", |confidence| Some(indirect_ratio_log_normal(observed, expected, confidence)?.limits))?;
    with_ratio(case, answers)
}

pub fn square_root(case: &Case) -> Answered {
    let (observed, expected) = pair(case)?;
    let answers = case.limits("", |confidence| square_root_limits(observed, expected, confidence))?;
    with_ratio(case, answers)
}

pub fn quotient(case: &Case) -> Answered {
    let first = (case.count("observed1")?, case.number("expected1")?);
    let second = (case.count("observed2")?, case.number("expected2")?);
    let method = match case.text("type").unwrap_or("exact") {
        "exact" => smr_quotient,
        "asymptotic" => smr_quotient_wald,
        other => return Err(format!("no interval named {other}")),
    };
    let mut answers = case.limits("", |confidence| Some(method(first, second, confidence)?.limits))?;
    answers.push(one("ratio", method(first, second, 0.95).map(|it| it.value)));
    Ok(answers)
}
