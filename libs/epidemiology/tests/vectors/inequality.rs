//! Indices of inequality.

use epidemiology::{
    Limits,
    inequality::{
        Group, LogisticGroup, LogisticIndex, Plan, Scale, Simulation, SlopeIndex, concentration_index, logistic_index,
        simulate, slope_index, slope_limits,
    },
};

use crate::case::{Answered, Answers, Case, one};

/// Enough for the 5 % that the peer's own simulated limits are good to.
const REPETITIONS: u32 = 20_000;

fn groups(case: &Case) -> Result<Vec<Group>, String> {
    let (population, value) = (case.numbers("population")?, case.numbers("value")?);
    let errors = case.numbers("se").unwrap_or_else(|_| vec![0.0; value.len()]);
    let group = |(order, ((population, value), standard_error))| Group { order, population, value, standard_error };
    Ok((0_u32..).zip(population.into_iter().zip(value).zip(errors)).map(group).collect())
}

/// The peer draws rates on the log and proportions on the logit scale, and fits there too if told to transform.
fn plan(case: &Case) -> Result<Plan, String> {
    let draw = match case.text("value_type") {
        Some("rate") => Scale::Log,
        Some("proportion") => Scale::Logit,
        Some("other") => Scale::Identity,
        other => return Err(format!("no value type {other:?}")),
    };
    let transform = case.input("transform").is_some_and(|it| it == true);
    let fit = if transform { draw } else { Scale::Identity };
    Ok(Plan { draw, fit, repetitions: REPETITIONS, seed: 20_260_101 })
}

/// The first and the second confidence: `95`, `c(95, 99)`, or the second from the label.
fn confidences(case: &Case) -> Result<[Option<f64>; 2], String> {
    let text = case.text("confidence").unwrap_or_default();
    let label = case.text("label").unwrap_or_default();
    let numbers = |text: &str| -> Vec<f64> {
        text.split(|it: char| !it.is_ascii_digit() && it != '.').filter_map(|it| it.parse().ok()).collect()
    };
    let listed = numbers(text);
    if let [first, second] = listed[..] {
        return Ok([first, second].map(|percent| Some(percent / 100.0)));
    }
    let first = case.number("confidence")?;
    let second = (label.contains("95") && label.contains("98")).then_some(0.98);
    Ok([Some(first / 100.0), second])
}

/// Closed limits where nothing is transformed, else the simulated ones.
fn absolute(groups: &[Group], plan: Plan, simulation: &Simulation, confidence: f64) -> Option<Limits> {
    if plan.draw == Scale::Identity {
        Some(slope_limits(groups, confidence)?.limits)
    } else {
        simulation.absolute(confidence)
    }
}

/// A negative multiplier turns the order about: the quotient is upside down and limits change places.
fn turned(limits: Limits, by: fn(f64) -> f64, turn: bool) -> Limits {
    if turn { Limits { lower: by(limits.upper), upper: by(limits.lower) } } else { limits }
}

pub fn slope(case: &Case) -> Answered {
    let (groups, plan) = (groups(case)?, plan(case)?);
    let index = slope_index(&groups, plan.fit).ok_or("groups without a line")?;
    let simulation = simulate(&groups, plan).ok_or("groups that cannot be drawn")?;
    let multiplier = case.number("multiplier")?;
    let turn = multiplier < 0.0;
    let mut answers: Answers = vec![
        one("sii", Some(multiplier * index.absolute())),
        one("rii", index.relative().map(|it| if turn { 1.0 / it } else { it })),
        one("intercept", Some(index.ends().0)),
    ];
    for (confidence, ending) in confidences(case)?.into_iter().zip(["", "_2"]) {
        let Some(confidence) = confidence else { continue };
        let sii = absolute(&groups, plan, &simulation, confidence)
            .map(|it| turned(it, |limit| -limit, turn).scaled(multiplier.abs()));
        let rii = simulation.relative(confidence).map(|it| turned(it, |limit| 1.0 / limit, turn));
        answers.extend([
            one(&format!("sii_lower_sim{ending}"), sii.map(|it| it.lower)),
            one(&format!("sii_upper_sim{ending}"), sii.map(|it| it.upper)),
            one(&format!("rii_lower_sim{ending}"), rii.map(|it| it.lower)),
            one(&format!("rii_upper_sim{ending}"), rii.map(|it| it.upper)),
        ]);
    }
    Ok(answers)
}

/// The peer rounds to whole persons and weights every group by its people squared; weights are free here.
fn logistic(case: &Case) -> Result<(LogisticIndex, f64), String> {
    let scale = case.number("scale")?;
    let group = |it: Group| LogisticGroup {
        order: it.order,
        population: it.population,
        proportion: (it.value / scale * it.population).round() / it.population,
        weight: it.population.powi(2),
    };
    let groups: Vec<LogisticGroup> = groups(case)?.into_iter().map(group).collect();
    Ok((logistic_index(&groups).ok_or("groups without a curve")?, scale))
}

pub fn logistic_slope(case: &Case) -> Answered {
    let (index, scale) = logistic(case)?;
    let at = |confidence| index.absolute_limits(confidence).map(|it| it.scaled(scale));
    let mut answers = case.limits("", |confidence| Some(at(confidence)?.limits))?;
    answers.extend([one("estimate", Some(scale * index.absolute)), one("se", Some(scale * index.absolute_error))]);
    Ok(answers)
}

pub fn logistic_relative(case: &Case) -> Answered {
    let (index, _) = logistic(case)?;
    let mut answers = case.limits("", |confidence| Some(index.relative_limits(confidence)?.limits))?;
    answers.extend([one("estimate", Some(index.relative)), one("se", Some(index.relative_log_error))]);
    Ok(answers)
}

pub fn linear_slope(case: &Case) -> Answered {
    let index = slope_index(&groups(case)?, Scale::Identity);
    Ok(vec![one("estimate", index.as_ref().map(SlopeIndex::absolute))])
}

pub fn concentration(case: &Case) -> Answered {
    let index = concentration_index(&groups(case)?).ok_or("groups without an index")?;
    Ok(vec![one("estimate", index.relative()), one("se", index.relative_error())])
}
