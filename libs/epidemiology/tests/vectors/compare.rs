//! Comparison at the tolerance of the case.

use serde_json::Value;

use crate::{
    case::{Answer, Answers, Case, number},
    report::Report,
};

/// |got − expected| ≤ max(rel·|expected|, abs), for every element also where only the mean relative difference need be
/// as small. A null is not compared; a key without an answer is listed.
pub fn compare(case: &Case, answers: &Answers, report: &mut Report) {
    let mut good = true;
    let before = report.row(case.method()).values;
    for (key, expected) in case.expected() {
        let pairs = match answers.iter().find(|(name, _)| name == key) {
            _ if expected.is_null() => {
                report.row(case.method()).nulls += 1;
                continue;
            }
            Some((_, answer)) => pair(key, answer, expected),
            None => {
                report.row(case.method()).unknown_keys += 1;
                report.note(&format!("KEY NOT COMPARED {}: {key}", case.method()));
                continue;
            }
        };
        for (got, expected) in pairs {
            let row = report.row(case.method());
            if expected.is_null() {
                row.nulls += 1;
            } else if is_close(case, key, &got, expected) {
                row.values += 1;
            } else {
                good = false;
                report.fail(&format!("{} {} {key}: got {got}, expected {expected}", case.method(), case.id()));
            }
        }
    }
    let row = report.row(case.method());
    if good && row.values == before && !case.expects_nothing() {
        // Every key was unknown or null: nothing was shown.
        row.unsupported += 1;
        report.note(&format!("NOT COMPARED {} {}: no key with an answer", case.method(), case.id()));
    } else if good {
        row.passed += 1;
    }
}

/// What was got beside what is expected, element by element. A list under a key `first…` is a beginning.
fn pair<'a>(key: &str, answer: &Answer, expected: &'a Value) -> Vec<(Value, &'a Value)> {
    match (answer, expected) {
        (Answer::Numbers(got), Value::Array(list)) if got.len() == list.len() || key.starts_with("first") => {
            let element = |index: usize| got.get(index).map_or(Value::Null, |it| as_value(*it));
            list.iter().enumerate().map(|(index, expected)| (element(index), expected)).collect()
        }
        (Answer::Numbers(got), _) => vec![(Value::from(format!("{} numbers", got.len())), expected)],
        (Answer::Number(got), _) => vec![(got.map_or(Value::Null, as_value), expected)],
        (Answer::Truth(got), _) => vec![(Value::from(*got), expected)],
        (Answer::Text(got), _) => vec![(Value::from(got.clone()), expected)],
        (Answer::Texts(got), Value::Array(list)) if got.len() == list.len() => {
            got.iter().map(|it| Value::from(it.clone())).zip(list).collect()
        }
        (Answer::Texts(got), _) => vec![(Value::from(got.clone()), expected)],
        (Answer::Group(answers), Value::Object(keys)) => {
            let of = |(key, expected): (&String, &'a Value)| match answers.iter().find(|(name, _)| name == key) {
                Some((_, answer)) => pair(key, answer, expected),
                None => vec![(Value::Null, expected)],
            };
            keys.iter().flat_map(of).collect()
        }
        (Answer::Group(_), _) => vec![(Value::from("a group of keys"), expected)],
    }
}

fn as_value(got: f64) -> Value {
    if got.is_infinite() { Value::from(if got > 0.0 { "inf" } else { "-inf" }) } else { Value::from(got) }
}

fn is_close(case: &Case, key: &str, got: &Value, expected: &Value) -> bool {
    let (Some(got), Some(wanted)) = (number(got), number(expected)) else {
        return got == expected;
    };
    if wanted.is_infinite() || got.is_infinite() {
        return got.to_bits() == wanted.to_bits();
    }
    let special = if key.ends_with("_sim") || key.ends_with("_sim_2") {
        case.tolerance("sim_rel")
    } else if key.contains("midp") {
        case.tolerance("midp_rel")
    } else {
        None
    };
    let relative = special.or_else(|| case.tolerance("rel")).or_else(|| case.tolerance("mean_rel")).unwrap_or(0.0);
    (got - wanted).abs() <= (relative * wanted.abs()).max(case.tolerance("abs").unwrap_or(0.0))
}
