//! Adjusted p-values.

use epidemiology::multiplicity::{Adjustment, adjust};

use crate::case::{Answer, Answered, Case};

fn adjusted(case: &Case, adjustment: Adjustment) -> Answered {
    let got = adjust(&case.gaps("p")?, adjustment).ok_or("no probabilities")?;
    let numbers = got.into_iter().map(|it| it.unwrap_or(f64::NAN)).collect();
    Ok(vec![("adjusted".to_owned(), Answer::Numbers(numbers))])
}

pub fn bonferroni(case: &Case) -> Answered {
    adjusted(case, Adjustment::Bonferroni)
}

pub fn sidak(case: &Case) -> Answered {
    adjusted(case, Adjustment::Sidak)
}

pub fn holm(case: &Case) -> Answered {
    adjusted(case, Adjustment::Holm)
}

pub fn sidak_step_down(case: &Case) -> Answered {
    adjusted(case, Adjustment::SidakStepDown)
}

pub fn hochberg(case: &Case) -> Answered {
    adjusted(case, Adjustment::Hochberg)
}

pub fn hommel(case: &Case) -> Answered {
    adjusted(case, Adjustment::Hommel)
}

pub fn benjamini_hochberg(case: &Case) -> Answered {
    adjusted(case, Adjustment::BenjaminiHochberg)
}

pub fn benjamini_yekutieli(case: &Case) -> Answered {
    adjusted(case, Adjustment::BenjaminiYekutieli)
}
