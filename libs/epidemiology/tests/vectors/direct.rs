//! Direct standardisation.

use epidemiology::{
    Estimate,
    direct::{self, Band, RepeatBand, Summary, WeightCorrection, summarise, summarise_repeat_events},
    poisson::CountMethod,
};

use crate::case::{Answer, Answered, Case, one};

fn bands(case: &Case) -> Result<Vec<Band>, String> {
    let (counts, population) = (case.counts_or_zero("count")?, case.numbers("population")?);
    let standard = match case.input("std_population") {
        Some(_) => case.numbers("std_population")?,
        None => population.clone(),
    };
    if counts.len() != population.len() || counts.len() != standard.len() {
        return Err("bands of different number".to_owned());
    }
    let rows = counts.into_iter().zip(population).zip(standard);
    Ok(rows.map(|((events, population), standard)| Band { events, population, standard }).collect())
}

/// Limits of the standardised and, as one band of all ages, of the crude rate.
fn answer(case: &Case, interval: impl Fn(&Summary, f64) -> Option<Estimate>) -> Answered {
    let bands = bands(case)?;
    let summary = summarise(&bands).ok_or("bands that cannot be summed")?;
    let population = bands.iter().map(|it| it.population).sum();
    let all = Band { events: summary.events, population, standard: 1.0 };
    let crude = summarise(&[all]).ok_or("nobody")?;
    let by = case.number_or("multiplier", 1.0)?;
    let mut answers = sums(&summary, population, by);
    answers.extend(case.limits("", |confidence| Some(interval(&summary, confidence)?.scaled(by).limits))?);
    answers.extend(case.limits("crude_", |confidence| Some(interval(&crude, confidence)?.scaled(by).limits))?);
    answers.push(one("crude", Some(crude.rate * by)));
    answers.push(one("crude_se", Some(crude.variance.sqrt() * by)));
    Ok(answers)
}

fn sums(summary: &Summary, population: f64, by: f64) -> Vec<(String, Answer)> {
    // The peer's words for a rate, and for one it leaves blank.
    let words = if summary.is_unstable() { "dsr NA for total count < 10".to_owned() } else { format!("dsr per {by}") };
    vec![
        one("value", Some(summary.rate * by)),
        one("se", Some(summary.variance.sqrt() * by)),
        one("total_count", Some(summary.events as f64)),
        one("total_pop", Some(population)),
        ("statistic".to_owned(), Answer::Text(words)),
    ]
}

pub fn crude(case: &Case) -> Answered {
    answer(case, direct::normal)
}

pub fn dobson(case: &Case) -> Answered {
    answer(case, |summary, confidence| direct::dobson(summary, CountMethod::Byar, confidence))
}

pub fn fay_feuer(case: &Case) -> Answered {
    match case.text("method") {
        Some(name) if !name.starts_with("gamma/max") => by_name(case),
        _ => answer(case, |summary, confidence| direct::gamma(summary, WeightCorrection::Maximum, confidence)),
    }
}

pub fn normal(case: &Case) -> Answered {
    answer(case, direct::normal)
}

pub fn log_normal(case: &Case) -> Answered {
    answer(case, direct::log_normal)
}

pub fn gamma_common_weight(case: &Case) -> Answered {
    answer(case, direct::gamma_common_weight)
}

fn correction(name: &str) -> Option<WeightCorrection> {
    Some(match name {
        "none" => WeightCorrection::None,
        "max" => WeightCorrection::Maximum,
        "tcz" => WeightCorrection::Tiwari,
        "mean" => WeightCorrection::Mean,
        "minmaxavg" => WeightCorrection::MidRange,
        _ => return None,
    })
}

/// The interval that the case names as family/variant.
pub fn by_name(case: &Case) -> Answered {
    let name = case.text("method").ok_or("no interval named")?;
    let unknown = || format!("no interval named {name}");
    let (family, variant) = name.split_once('/').ok_or_else(unknown)?;
    match (family, variant) {
        ("gamma", "midp") => answer(case, direct::mid_p_gamma),
        ("gamma", _) => {
            let correction = correction(variant).ok_or_else(unknown)?;
            answer(case, |summary, confidence| direct::gamma(summary, correction, confidence))
        }
        ("beta", _) => {
            let correction = correction(variant).ok_or_else(unknown)?;
            answer(case, |summary, confidence| direct::beta(summary, correction, confidence))
        }
        ("asymptotic", "none") => answer(case, direct::normal),
        ("asymptotic", "log") => answer(case, direct::log_normal),
        ("asymptotic", "logit") => answer(case, direct::logit),
        ("dobson", _) => {
            let method = match variant {
                "exact" => CountMethod::Exact,
                "midp" => CountMethod::MidP,
                "byar" => CountMethod::Byar,
                _ => return Err(unknown()),
            };
            answer(case, |summary, confidence| direct::dobson(summary, method, confidence))
        }
        ("bootstrap", _) => answer(case, direct::bootstrap),
        _ => Err(unknown()),
    }
}

pub fn repeat_events(case: &Case) -> Answered {
    let frequencies = case
        .input("persons_by_event_frequency")
        .and_then(serde_json::Value::as_object)
        .ok_or("no persons by event frequency")?;
    let (population, standard) = (case.numbers("population")?, case.numbers("std_population")?);
    let mut bands: Vec<RepeatBand> = population
        .iter()
        .zip(&standard)
        .map(|(&population, &standard)| RepeatBand { persons: Vec::new(), population, standard })
        .collect();
    for (events, persons) in frequencies {
        let events: u64 = events.parse().map_err(|_| "an event frequency that is no number")?;
        let persons = persons.as_array().filter(|it| it.len() == bands.len()).ok_or("persons of other bands")?;
        for (band, persons) in bands.iter_mut().zip(persons) {
            band.persons.push((events, persons.as_u64().unwrap_or(0)));
        }
    }
    let summary = summarise_repeat_events(&bands).ok_or("bands that cannot be summed")?;
    let by = case.number_or("multiplier", 1.0)?;
    let mut answers = sums(&summary, population.iter().sum(), by);
    answers.extend(
        case.limits("", |confidence| Some(direct::dobson(&summary, CountMethod::Byar, confidence)?.scaled(by).limits))?,
    );
    Ok(answers)
}
