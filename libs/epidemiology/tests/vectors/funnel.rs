//! Funnel plots.

use epidemiology::{
    Limits,
    funnel::{
        self, AXIS_POINTS, Extra, FAR, FunnelVerdict, NEAR, Scale, Trim, adjusted_limits,
        adjusted_limits_untransformed, axis, axis_end, axis_start, interval_verdict, inverted_limits,
        normal_proportion_limits, overdispersion,
    },
    poisson::hybrid_limits,
    special::normal_sf,
};

use crate::case::{Answer, Answered, Answers, Case, one};

/// The peers' names of 95 % and 99.8 %.
const LEVELS: [(&str, f64); 2] = [("2s", NEAR), ("3s", FAR)];

fn numbers(key: impl Into<String>, values: impl IntoIterator<Item = f64>) -> (String, Answer) {
    (key.into(), Answer::Numbers(values.into_iter().collect()))
}

fn sizes(values: &[u64]) -> impl Iterator<Item = f64> + '_ {
    values.iter().map(|&it| it as f64)
}

fn ends(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, 0.0), |(low, high), &it| (low.min(it), high.max(it)))
}

fn words(verdict: FunnelVerdict) -> String {
    let text = match verdict {
        FunnelVerdict::FarLow => "Low (0.001)",
        FunnelVerdict::Low => "Low (0.025)",
        FunnelVerdict::Within => "Not significant",
        FunnelVerdict::High => "High (0.025)",
        FunnelVerdict::FarHigh => "High (0.001)",
    };
    text.to_owned()
}

pub fn proportion_limits(case: &Case) -> Answered {
    let (yes, people, by) = (case.numbers("numerator")?, case.numbers("denominator")?, case.number("multiplier")?);
    let target = yes.iter().sum::<f64>() / people.iter().sum::<f64>();
    let (smallest, greatest) = ends(&people);
    let points = axis(axis_start(smallest, greatest), axis_end(greatest), AXIS_POINTS);
    let mut answers =
        vec![numbers("population", sizes(&points)), numbers("baseline", points.iter().map(|_| target * by))];
    for (name, confidence) in LEVELS {
        let limits: Option<Vec<Limits>> =
            sizes(&points).map(|n| normal_proportion_limits(n, target, confidence)).collect();
        let limits = limits.ok_or("no limits")?;
        answers.push(numbers(format!("lower_{name}"), limits.iter().map(|it| it.lower.max(0.0) * by)));
        answers.push(numbers(format!("upper_{name}"), limits.iter().map(|it| it.upper.min(1.0) * by)));
    }
    Ok(answers)
}

/// The E of the lower curve, then that of the upper one, by observed count.
fn curves(points: &[u64], confidence: f64) -> Result<[Vec<f64>; 2], String> {
    let limits: Option<Vec<Limits>> = points.iter().map(|&it| inverted_limits(it, confidence)).collect();
    let limits = limits.ok_or("no limits")?;
    Ok([limits.iter().map(|it| it.upper).collect(), limits.iter().map(|it| it.lower).collect()])
}

pub fn ratio_limits(case: &Case) -> Answered {
    let expected = case.numbers("expected")?;
    let (smallest, greatest) = ends(&expected);
    // The peer's axis of ratios is one step longer, and its last point is not shown.
    let points = axis(axis_start(smallest, greatest), axis_end(greatest), AXIS_POINTS + 1)[..AXIS_POINTS].to_vec();
    let mut answers = vec![numbers("observed_events", sizes(&points))];
    for (name, confidence) in LEVELS {
        for (side, events) in ["lower", "upper"].into_iter().zip(curves(&points, confidence)?) {
            let ratios: Vec<f64> = sizes(&points).zip(&events).map(|(count, it)| count / it).collect();
            answers.push(numbers(format!("{side}_{name}_count"), ratios.iter().map(|it| it - 1.0)));
            answers.push(numbers(format!("{side}_{name}_isr"), ratios.iter().map(|it| it * 100.0)));
            answers.push(numbers(format!("{side}_{name}_exp_events"), events));
        }
    }
    Ok(answers)
}

/// Rates with the populations that they imply; for a crude rate of 0 the one given.
struct Rates {
    events: Vec<f64>,
    shown: Vec<f64>,
    people: Vec<f64>,
    by: f64,
}

fn rates(case: &Case, events: &str) -> Result<Rates, String> {
    let (events, rates, by) = (case.numbers(events)?, case.numbers("rate")?, case.number("multiplier")?);
    let given = case.numbers("population").unwrap_or_default();
    let crude = case.text("rate_type") == Some("crude");
    let implied = |at: usize| match given.get(at) {
        Some(people) if crude && events[at] == 0.0 => *people,
        _ => by * events[at] / rates[at],
    };
    let people = (0..events.len()).map(implied).collect();
    Ok(Rates { events, shown: rates, people, by })
}

impl Rates {
    fn target(&self) -> f64 {
        self.events.iter().sum::<f64>() / self.people.iter().sum::<f64>()
    }
}

pub fn rate_limits(case: &Case) -> Answered {
    let (rates, years) = (rates(case, "events")?, case.number("years_of_data")?);
    let target = rates.target();
    let yearly: Vec<f64> = rates.people.iter().map(|it| it / years).collect();
    let (smallest, greatest) = ends(&yearly);
    let events = |people: u64| people as f64 * years * target;
    let whole = |value: f64| format!("{value:.0}").parse::<u64>().map_err(|it| it.to_string());
    let start = axis_start(smallest, greatest);
    let start = if start > 1 { whole(events(start).floor())? } else { 1 };
    let points = axis(start, whole(events(axis_end(greatest)).ceil())?, AXIS_POINTS);
    let mut answers =
        vec![numbers("Events", sizes(&points)), numbers("baseline", points.iter().map(|_| target * rates.by))];
    for (name, confidence) in LEVELS {
        for (side, events) in ["lower", "upper"].into_iter().zip(curves(&points, confidence)?) {
            let people: Vec<f64> = events.iter().map(|it| it / target).collect();
            let limits = sizes(&points).zip(&people).map(|(count, it)| rates.by * count / it);
            answers.push(numbers(format!("{side}_{name}_limit"), limits));
            answers.push(numbers(format!("{side}_{name}_population_1_year"), people.iter().map(|it| it / years)));
        }
    }
    Ok(answers)
}

pub fn interval_limits(case: &Case) -> Answered {
    let (expected, target) = (case.number("expected")?, case.number_or("target", 1.0)?);
    case.limits("", |confidence| funnel::interval_limits(expected, target, confidence))
}

pub fn inverted(case: &Case) -> Answered {
    let limits = inverted_limits(case.count("observed")?, 1.0 - 2.0 * case.number("p")?);
    let side = |it: Limits| if case.text("side") == Some("high") { it.upper } else { it.lower };
    Ok(vec![one("expected_count", limits.map(side))])
}

pub fn normal(case: &Case) -> Answered {
    let confidence = 2.0 * case.number("tail_p")? - 1.0;
    let limits = normal_proportion_limits(case.number("population")?, case.number("average")?, confidence);
    let side = |it: Limits| if case.text("side") == Some("high") { it.upper } else { it.lower };
    Ok(vec![one("limit", limits.map(side))])
}

fn of_count(observed: u64, expected: f64) -> Result<String, String> {
    let at = |confidence| hybrid_limits(observed, confidence).map(|it| it.map(|count| count / expected));
    let (near, far) = at(NEAR).zip(at(FAR)).ok_or("no limits")?;
    Ok(words(interval_verdict(near, far, 1.0)))
}

pub fn ratio_verdicts(case: &Case) -> Answered {
    if case.list("observed").is_err() {
        let verdict = of_count(case.count("observed")?, case.number("expected")?)?;
        return Ok(vec![("significance".to_owned(), Answer::Text(verdict))]);
    }
    let pairs = case.counts("observed")?.into_iter().zip(case.numbers("expected")?);
    let verdicts: Result<Vec<String>, String> = pairs.map(|(count, it)| of_count(count, it)).collect();
    Ok(vec![("significance".to_owned(), Answer::Texts(verdicts?))])
}

/// A directly standardised rate of fewer than ten events has no verdict at this peer.
pub fn rate_verdicts(case: &Case) -> Answered {
    let (rates, counts) = (rates(case, "count")?, case.counts("count")?);
    let (target, standardised) = (rates.target(), case.text("rate_type") == Some("dsr"));
    let verdict = |(&count, people): (&u64, &f64)| {
        if standardised && count < 10 {
            return Ok("Not applicable for events less than 10 for DSRs".to_owned());
        }
        of_count(count, people * target)
    };
    let verdicts: Result<Vec<String>, String> = counts.iter().zip(&rates.people).map(verdict).collect();
    Ok(vec![("significance".to_owned(), Answer::Texts(verdicts?))])
}

pub fn proportion_verdicts(case: &Case) -> Answered {
    let (yes, people) = (case.numbers("numerator")?, case.numbers("denominator")?);
    let target = yes.iter().sum::<f64>() / people.iter().sum::<f64>();
    let verdict = |(yes, &n): (&f64, &f64)| {
        let at = |confidence| normal_proportion_limits(n, target, confidence);
        Some(words(FunnelVerdict::of(yes / n, at(NEAR)?, at(FAR)?)))
    };
    let verdicts: Option<Vec<String>> = yes.iter().zip(&people).map(verdict).collect();
    Ok(vec![("significance".to_owned(), Answer::Texts(verdicts.ok_or("no limits")?))])
}

pub fn rate_points(case: &Case) -> Answered {
    let (rates, years) = (rates(case, "events")?, case.number("years_of_data")?);
    Ok(vec![
        numbers("rate_chart", rates.shown.iter().copied()),
        numbers("denominator_derived", rates.people.iter().map(|it| it / years)),
    ])
}

pub fn overdispersed(case: &Case) -> Answered {
    let (scale, share) = (case.text("method"), case.number("trim")?);
    let scale = match scale {
        Some("SHMI") => Scale::Log,
        Some("CQC") => Scale::SquareRoot,
        other => return Err(format!("no scale named {other:?}")),
    };
    let trim = match case.text("adjustment") {
        Some("winsor") => Trim::Winsorise(share),
        Some("truncate") => Trim::Truncate(share),
        other => return Err(format!("no trimming named {other:?}")),
    };
    let got = overdispersion(&case.counts("observed")?, &case.numbers("expected")?, 1.0, scale, trim);
    let got = got.ok_or("no overdispersion")?;
    let at = case.numbers("limits_at_expected")?;
    let extra = Extra::Additive(got.tau_squared);
    let limits = |confidence| -> Result<Vec<Limits>, String> {
        let limit = |&it: &f64| match scale {
            Scale::Log => adjusted_limits(it, 1.0, scale, extra, confidence),
            Scale::SquareRoot => adjusted_limits_untransformed(it, 1.0, extra, confidence),
        };
        at.iter().map(limit).collect::<Option<_>>().ok_or_else(|| "no limits".to_owned())
    };
    // The peer writes its z with six decimals.
    let at_z = |z: f64| limits(1.0 - 2.0 * normal_sf(z));
    let (near, far) = (at_z(1.959_964)?, at_z(3.090_232)?);
    let error = |it: &f64| if scale == Scale::Log { it.sqrt().recip() } else { 0.5 / it.sqrt() };
    let group: Answers = vec![
        numbers("number_seq", at.iter().copied()),
        numbers("s", at.iter().map(error)),
        numbers("odll95", near.iter().map(|it| it.lower)),
        numbers("odul95", near.iter().map(|it| it.upper)),
        numbers("odll998", far.iter().map(|it| it.lower)),
        numbers("odul998", far.iter().map(|it| it.upper)),
    ];
    Ok(vec![
        numbers("z", got.z.iter().copied()),
        numbers("z_adjusted", got.trimmed.iter().map(|it| it.unwrap_or(f64::NAN))),
        one("n", Some(got.areas as f64)),
        one("phi", Some(got.phi)),
        one("tau2", Some(got.tau_squared)),
        ("od_limits".to_owned(), Answer::Group(group)),
    ])
}
