//! Quantile groups, and the mean.

use epidemiology::{
    mean::mean as mean_of,
    quantile::{RankOrder, quantile_groups},
};
use serde_json::Value;

use crate::case::{Answer, Answered, Case, one};

pub fn groups(case: &Case) -> Answered {
    let values: Vec<Option<f64>> = case.list("values")?.iter().map(Value::as_f64).collect();
    let order = match case.input("invert") {
        Some(Value::Bool(true)) => RankOrder::HighestFirst,
        _ => RankOrder::LowestFirst,
    };
    let groups = usize::try_from(case.count("n_quantiles")?).map_err(|error| error.to_string())?;
    let got = quantile_groups(&values, groups, order).ok_or("values without groups")?;
    let expected = case.expected().find_map(|(key, value)| value.as_array().filter(|_| key == "quantile"));
    let mut pairs = expected.into_iter().flatten().zip(&got);
    if pairs.any(|(expected, group)| expected.is_null() && group.is_some()) {
        // A null is not compared; this is, and fails.
        return Ok(vec![("quantile".to_owned(), Answer::Text("a group where the peer gives none".to_owned()))]);
    }
    let numbers = got.iter().map(|group| group.map_or(f64::NAN, |it| it as f64)).collect();
    Ok(vec![("quantile".to_owned(), Answer::Numbers(numbers))])
}

pub fn mean(case: &Case) -> Answered {
    let got = mean_of(&case.numbers("values")?).ok_or("no mean")?;
    let mut answers = case.limits("", |confidence| Some(got.estimate(confidence)?.limits))?;
    answers.extend([
        one("value", Some(got.mean)),
        one("sum", Some(got.sum)),
        one("n", Some(got.n as f64)),
        one("sd", Some(got.deviation)),
    ]);
    Ok(answers)
}
