//! Proportions.

use epidemiology::{
    Estimate, Limits,
    proportion::{self, Alternative, binomial_p},
};

use crate::case::{Answered, Case, one};

type Interval = fn(u64, u64, f64) -> Option<Estimate>;

pub fn wilson(case: &Case) -> Answered {
    if case.input("continuity_correction").is_some_and(|it| it == true) {
        return wilson_corrected(case);
    }
    answer(case, proportion::wilson)
}

pub fn wilson_corrected(case: &Case) -> Answered {
    answer(case, proportion::wilson_corrected)
}

pub fn clopper_pearson(case: &Case) -> Answered {
    answer(case, proportion::clopper_pearson)
}

pub fn jeffreys(case: &Case) -> Answered {
    answer(case, proportion::jeffreys)
}

pub fn agresti_coull(case: &Case) -> Answered {
    answer(case, proportion::agresti_coull)
}

pub fn wald(case: &Case) -> Answered {
    answer(case, proportion::wald)
}

pub fn exact_test(case: &Case) -> Answered {
    let (x, n, null) = (case.count("numerator")?, case.count("denominator")?, case.number_or("null_p", 0.5)?);
    let mut answers = answer(case, proportion::clopper_pearson)?;
    answers.push(one("p_value", binomial_p(x, n, null, alternative(case)?)));
    Ok(answers)
}

fn alternative(case: &Case) -> Result<Alternative, String> {
    Ok(match case.text("alternative").unwrap_or("two-sided") {
        "two-sided" => Alternative::TwoSided,
        "less" => Alternative::Less,
        "greater" => Alternative::Greater,
        other => return Err(format!("no alternative named {other}")),
    })
}

fn answer(case: &Case, interval: Interval) -> Answered {
    let (x, n, by) = (case.count("numerator")?, case.count("denominator")?, case.number_or("multiplier", 1.0)?);
    let alternative = alternative(case)?;
    let mut answers = case.limits("", |confidence| {
        // A one-sided interval is one limit of the two-sided one that leaves as much on this side.
        let one_sided = 2.0 * confidence - 1.0;
        let limits = match alternative {
            Alternative::TwoSided => interval(x, n, confidence)?.limits,
            Alternative::Less => Limits { lower: 0.0, ..interval(x, n, one_sided)?.limits },
            Alternative::Greater => Limits { upper: 1.0, ..interval(x, n, one_sided)?.limits },
        };
        Some(limits.scaled(by))
    })?;
    answers.push(one("value", interval(x, n, 0.95).map(|it| it.value * by)));
    Ok(answers)
}
