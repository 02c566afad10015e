//! One case of a vector file.

use epidemiology::Limits;
use serde_json::Value;

/// What this crate gives for one key.
pub enum Answer {
    /// A number, or none where the crate gives none.
    Number(Option<f64>),
    /// Numbers by area or age.
    Numbers(Vec<f64>),
    /// A word.
    Text(String),
    /// Yes or no.
    Truth(bool),
    /// Words by area.
    Texts(Vec<String>),
    /// Keys below a key.
    Group(Answers),
}

/// Answers by key.
pub type Answers = Vec<(String, Answer)>;

/// An answer, or why there is none.
pub type Answered = Result<Answers, String>;

/// One case; inputs are read by name.
pub struct Case<'a>(&'a Value);

impl<'a> Case<'a> {
    pub fn new(value: &'a Value) -> Self {
        Self(value)
    }

    pub fn id(&self) -> &'a str {
        self.0["id"].as_str().unwrap_or("?")
    }

    pub fn method(&self) -> &'a str {
        self.0["method"].as_str().unwrap_or("?")
    }

    pub fn expected(&self) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.0["expected"].as_object().into_iter().flatten()
    }

    pub fn tolerance(&self, name: &str) -> Option<f64> {
        self.0["tolerance"][name].as_f64()
    }

    /// Whether every expected value is null, or a list of nothing else.
    pub fn expects_nothing(&self) -> bool {
        let is_gap = |value: &Value| value.as_array().is_some_and(|list| list.iter().all(Value::is_null));
        self.expected().all(|(_, value)| value.is_null() || is_gap(value))
    }

    pub fn input(&self, name: &str) -> Option<&'a Value> {
        self.0["inputs"].get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.input(name)?.as_str()
    }

    pub fn number(&self, name: &str) -> Result<f64, String> {
        self.input(name).and_then(number).ok_or_else(|| format!("input {name} is missing or no number"))
    }

    pub fn number_or(&self, name: &str, default: f64) -> Result<f64, String> {
        if self.input(name).is_none() { Ok(default) } else { self.number(name) }
    }

    pub fn count(&self, name: &str) -> Result<u64, String> {
        self.input(name).and_then(count).ok_or_else(|| format!("input {name} is missing or no count"))
    }

    pub fn numbers(&self, name: &str) -> Result<Vec<f64>, String> {
        self.list(name)?.iter().map(number).collect::<Option<_>>().ok_or_else(|| format!("input {name} has a gap"))
    }

    pub fn counts(&self, name: &str) -> Result<Vec<u64>, String> {
        self.list(name)?.iter().map(count).collect::<Option<_>>().ok_or_else(|| format!("input {name} has a gap"))
    }

    /// Numbers, a missing one being none.
    pub fn gaps(&self, name: &str) -> Result<Vec<Option<f64>>, String> {
        Ok(self.list(name)?.iter().map(number).collect())
    }

    /// Counts with a missing one as 0, as the peers of these cases have it; this crate has no missing counts.
    pub fn counts_or_zero(&self, name: &str) -> Result<Vec<u64>, String> {
        let gap = |value: &Value| if value.is_null() { Some(0) } else { count(value) };
        self.list(name)?.iter().map(gap).collect::<Option<_>>().ok_or_else(|| format!("input {name} is no counts"))
    }

    pub fn list(&self, name: &str) -> Result<&'a Vec<Value>, String> {
        self.input(name).and_then(Value::as_array).ok_or_else(|| format!("input {name} is no list"))
    }

    /// The confidence of the case, 0.95 where it names none.
    pub fn confidence(&self) -> Result<f64, String> {
        self.number_or("confidence", 0.95)
    }

    /// Limits for every expected `<prefix>lower…` and `<prefix>upper…`: a number behind it is the confidence in
    /// per cent (`lower99_8`), otherwise that of the case.
    pub fn limits(&self, prefix: &str, at: impl Fn(f64) -> Option<Limits>) -> Answered {
        let mut answers = Vec::new();
        for (key, _) in self.expected() {
            let Some(rest) = key.strip_prefix(prefix) else { continue };
            let (is_lower, level) = match (rest.strip_prefix("lower"), rest.strip_prefix("upper")) {
                (Some(level), _) => (true, level),
                (_, Some(level)) => (false, level),
                _ => continue,
            };
            let confidence = if level.is_empty() {
                self.confidence()?
            } else {
                let Ok(percent) = level.replace('_', ".").parse::<f64>() else { continue };
                percent / 100.0
            };
            let limit = at(confidence).map(|limits| if is_lower { limits.lower } else { limits.upper });
            answers.push((key.clone(), Answer::Number(limit)));
        }
        Ok(answers)
    }
}

/// A number, or an infinity as the vectors write it.
pub fn number(value: &Value) -> Option<f64> {
    match value.as_str() {
        Some("inf") => Some(f64::INFINITY),
        Some("-inf") => Some(f64::NEG_INFINITY),
        Some(_) => None,
        None => value.as_f64(),
    }
}

/// A whole number, also if written as 12.0.
fn count(value: &Value) -> Option<u64> {
    let whole = value.as_f64().filter(|it| *it >= 0.0 && it.fract() == 0.0);
    value.as_u64().or_else(|| format!("{:.0}", whole?).parse().ok())
}

/// A pair of key and number.
pub fn one(key: &str, value: Option<f64>) -> (String, Answer) {
    (key.to_owned(), Answer::Number(value))
}
