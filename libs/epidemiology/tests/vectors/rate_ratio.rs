//! Two rates beside each other.

use epidemiology::rate_ratio::{
    RateTestMethod, compare_rates, conditional_mid_p, conditional_minimum_likelihood_p, conditional_p,
    conditional_tails, rate_ratio, rate_ratio_mid_p, rate_ratio_score,
};

use crate::case::{Answered, Case, one};

type Rate = (u64, f64);

fn rates(case: &Case) -> Result<(Rate, Rate), String> {
    let first = (case.count("count1")?, case.number("exposure1")?);
    Ok((first, (case.count("count2")?, case.number("exposure2")?)))
}

pub fn conditional(case: &Case) -> Answered {
    let (first, second) = rates(case)?;
    let mut answers = case.limits("", |confidence| Some(rate_ratio(first, second, confidence)?.limits))?;
    answers.extend(case.limits("midp_", |confidence| Some(rate_ratio_mid_p(first, second, confidence)?.limits))?);
    answers.push(one("rate_ratio", rate_ratio(first, second, 0.95).map(|it| it.value)));
    answers.push(one("p_value", conditional_p(first, second, 1.0)));
    answers.push(one("midp_p_value", conditional_mid_p(first, second, 1.0)));
    Ok(answers)
}

pub fn test(case: &Case) -> Answered {
    let (first, second) = rates(case)?;
    let ratio = case.number_or("null_ratio", 1.0)?;
    let larger = match case.text("alternative") {
        Some("larger") => true,
        Some("smaller") => false,
        None | Some("two-sided") => return two_sided(case, first, second, ratio),
        Some(other) => return Err(format!("no alternative named {other}")),
    };
    let name = case.text("method").unwrap_or_default();
    if let Some(kind) = name.strip_prefix("conditional binomial") {
        let tails = conditional_tails(first, second, ratio, kind == " mid-P").ok_or("no tails")?;
        return Ok(vec![one("p_one_sided", Some(if larger { tails.1 } else { tails.0 }))]);
    }
    let test = compare_rates(first, second, ratio, approximate(name)?).ok_or("no test")?;
    let p = if larger { test.larger } else { test.smaller };
    Ok(vec![one("z", Some(test.z)), one("p_one_sided", Some(p)), one("p_value", Some(test.p))])
}

/// The limits of the minimum-likelihood case are not compared: the peer solves for them to its own precision, and
/// this crate offers the exact central ones.
fn two_sided(case: &Case, first: Rate, second: Rate, null: f64) -> Answered {
    let p = match case.text("method").unwrap_or_default() {
        "exact-cond (minlike two-sided)" => conditional_minimum_likelihood_p(first, second, null),
        name => compare_rates(first, second, null, approximate(name)?).map(|it| it.p),
    };
    Ok(vec![one("ratio", rate_ratio(first, second, 0.95).map(|it| it.value)), one("p_value", p)])
}

fn approximate(name: &str) -> Result<RateTestMethod, String> {
    Ok(match name {
        "wald" => RateTestMethod::Wald,
        "score" => RateTestMethod::Score,
        "wald-log" => RateTestMethod::LogWald,
        "score-log" => RateTestMethod::LogScore,
        "sqrt" => RateTestMethod::SquareRoot,
        other => return Err(format!("no test named {other}")),
    })
}

pub fn interval(case: &Case) -> Answered {
    let (first, second) = rates(case)?;
    match case.text("method") {
        Some("score") => case.limits("", |confidence| Some(rate_ratio_score(first, second, confidence)?.limits)),
        other => Err(format!("no interval named {other:?}")),
    }
}
