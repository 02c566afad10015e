//! Indirect standardisation.

use epidemiology::{
    indirect::{IndirectBand, expected_events, indirect_ratio, indirect_ratio_log_normal, reference_rate},
    poisson::CountMethod,
};

use crate::{
    case::{Answer, Answered, Case, one},
    counts::name_of_hybrid,
};

struct Area {
    observed: u64,
    people: f64,
    bands: Vec<IndirectBand>,
    expected: Option<f64>,
}

fn area(case: &Case) -> Result<Area, String> {
    let population = case.numbers("population")?;
    let (events, people) = (case.counts_or_zero("ref_count")?, case.numbers("ref_population")?);
    if population.len() != events.len() || population.len() != people.len() {
        return Err("bands of different number".to_owned());
    }
    let bands: Vec<_> = population
        .iter()
        .zip(events)
        .zip(people)
        .map(|((&population, reference_events), reference_population)| IndirectBand {
            population,
            reference_events,
            reference_population,
        })
        .collect();
    Ok(Area {
        observed: case.counts_or_zero("count")?.iter().sum(),
        people: population.iter().sum(),
        expected: expected_events(&bands),
        bands,
    })
}

fn standardised(case: &Case, area: &Area, by: f64) -> Answered {
    let at =
        |confidence| Some(indirect_ratio(area.observed, area.expected?, CountMethod::Hybrid, confidence)?.scaled(by));
    let mut answers = case.limits("", |confidence| Some(at(confidence)?.limits))?;
    answers.push(one("value", at(0.95).map(|it| it.value)));
    answers.push(one("observed", Some(area.observed as f64)));
    answers.push(one("expected", area.expected));
    answers.push(("method".to_owned(), Answer::Text(name_of_hybrid(area.observed).to_owned())));
    Ok(answers)
}

pub fn ratio(case: &Case) -> Answered {
    standardised(case, &area(case)?, case.number_or("ref_value", 1.0)?)
}

pub fn rate(case: &Case) -> Answered {
    let area = area(case)?;
    let reference = reference_rate(&area.bands).ok_or("no reference rate")? * case.number_or("multiplier", 1.0)?;
    let mut answers = standardised(case, &area, reference)?;
    answers.push(one("ref_rate", Some(reference)));
    Ok(answers)
}

/// The ratio; or the rate, where the case gives an overall reference rate of its own.
pub fn log_normal(case: &Case) -> Answered {
    let area = area(case)?;
    let by = case.number_or("ref_rate_overall", 1.0)? * case.number_or("multiplier", 1.0)?;
    let at = |confidence| indirect_ratio_log_normal(area.observed, area.expected?, confidence);
    let mut answers = case.limits("", |confidence| Some(at(confidence)?.scaled(by).limits))?;
    answers.push(one("value", at(0.95).map(|it| it.value * by)));
    answers.push(one("observed", Some(area.observed as f64)));
    answers.push(one("expected", area.expected));
    answers.push(one("crude_rate", Some(area.observed as f64 / area.people)));
    let reference = reference_rate(&area.bands);
    answers.push(one("indirect_rate", at(0.95).and_then(|it| Some(it.value * reference?))));
    answers.extend(case.limits("rate_", |confidence| Some(at(confidence)?.scaled(reference?).limits))?);
    Ok(answers)
}
