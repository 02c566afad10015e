//! Counts and crude rates.

use epidemiology::{
    Limits,
    poisson::{
        CountMethod, blaker_limits, byar_limits, exact_limits, exact_p, mid_p_limits, mid_p_p,
        minimum_likelihood_limits,
    },
    rate::{crude_rate as rate, jeffreys_limits, score_limits, wald_limits},
    smr::chi_square_test,
};

use crate::case::{Answer, Answered, Case, one};

pub fn byar(case: &Case) -> Answered {
    let observed = case.count("observed")?;
    case.limits("", |confidence| byar_limits(observed, confidence))
}

/// Limits of a count at a confidence.
pub type CountInterval = fn(u64, f64) -> Option<Limits>;

/// Limits of a count by the peers' name of the method.
pub fn limits_by_name(name: &str) -> Result<CountInterval, String> {
    Ok(match name {
        "central" | "exact" | "exact-c" => |observed, confidence| exact_limits(observed as f64, confidence),
        "minlike" => minimum_likelihood_limits,
        "blaker" => blaker_limits,
        "central_midp" | "midp" | "mid_p" | "midp-c" => mid_p_limits,
        "byar" | "byars" => byar_limits,
        "jeffreys" | "jeff" => jeffreys_limits,
        "score" => score_limits,
        "wald" => wald_limits,
        other => return Err(format!("no interval named {other}")),
    })
}

pub fn interval(case: &Case) -> Answered {
    let limits = limits_by_name(case.text("method").unwrap_or("central"))?;
    match case.count("observed") {
        Ok(observed) => case.limits("", |confidence| limits(observed, confidence)),
        // Only the exact limits extend to a count that is not whole.
        Err(_) if matches!(case.text("method"), None | Some("central" | "exact")) => {
            let observed = case.number("observed")?;
            case.limits("", |confidence| exact_limits(observed, confidence))
        }
        Err(error) => Err(error),
    }
}

pub fn rate_interval(case: &Case) -> Answered {
    let (observed, exposure) = (case.count("observed")?, case.number("exposure")?);
    let limits = limits_by_name(case.text("method").unwrap_or("exact-c"))?;
    let mut answers =
        case.limits("", |confidence| Some(limits(observed, confidence)?.map(|count| count / exposure)))?;
    answers.push(one("value", Some(observed as f64 / exposure)));
    Ok(answers)
}

pub fn rate_test(case: &Case) -> Answered {
    let observed = case.count("observed")?;
    let mean = case.number("null_rate")? * case.number("exposure")?;
    let p = match case.text("method").unwrap_or("exact-c") {
        "exact-c" | "exact" | "central" => exact_p(observed, mean),
        "midp-c" | "midp" | "central_midp" => mid_p_p(observed, mean),
        "score" => chi_square_test(observed, mean).map(|test| test.p),
        other => return Err(format!("no test named {other}")),
    };
    Ok(vec![one("p_value", p)])
}

pub fn crude_rate(case: &Case) -> Answered {
    let (observed, n) = (case.count("observed")?, case.number("denominator")?);
    let by = case.number_or("multiplier", 1.0)?;
    let at = |confidence| Some(rate(observed, n, CountMethod::Hybrid, confidence)?.scaled(by));
    let mut answers = case.limits("", |confidence| Some(at(confidence)?.limits))?;
    answers.push(one("value", at(0.95).map(|it| it.value)));
    answers.push(("method".to_owned(), Answer::Text(name_of_hybrid(observed).to_owned())));
    Ok(answers)
}

/// What the peer calls the method that the hybrid rule chose.
pub fn name_of_hybrid(observed: u64) -> &'static str {
    if CountMethod::Hybrid.at(observed) == CountMethod::Exact { "Exact" } else { "Byars" }
}
