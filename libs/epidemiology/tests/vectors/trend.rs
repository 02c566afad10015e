//! Change over time.

use epidemiology::trend::{
    self, CountPoint, Period, ProportionPoint, RecentTrend, Trend, TrendReason, ValuePoint, Variation, davies_p,
    poisson_trend, recent_trend_of_proportions, recent_trend_of_values, sen_slope,
};

use crate::case::{Answer, Answered, Case, number, one};

/// Places at which the peer looks for a change of slope.
const PLACES: usize = 10;

fn years(case: &Case) -> Result<Vec<i32>, String> {
    let year = |it: &serde_json::Value| it.as_i64().and_then(|it| i32::try_from(it).ok());
    case.list("year")?.iter().map(year).collect::<Option<_>>().ok_or_else(|| "a year is no number".to_owned())
}

pub fn marker(case: &Case) -> Answered {
    let years = years(case)?;
    let got = if case.text("type") == Some("proportion") {
        let (numerators, denominators) = (case.gaps("numerator")?, case.gaps("denominator")?);
        let point =
            |at: usize| ProportionPoint { year: years[at], numerator: numerators[at], denominator: denominators[at] };
        recent_trend_of_proportions(&(0..years.len()).map(point).collect::<Vec<_>>())
    } else {
        let (values, lower, upper) = (case.gaps("value")?, case.gaps("lower")?, case.gaps("upper")?);
        let point = |at: usize| ValuePoint { year: years[at], value: values[at], lower: lower[at], upper: upper[at] };
        recent_trend_of_values(&(0..years.len()).map(point).collect::<Vec<_>>(), case.confidence()?)
    };
    let (trend, reason) = words(&got);
    Ok(vec![
        ("recent_trend".to_owned(), Answer::Text(trend.to_owned())),
        ("reason".to_owned(), Answer::Text(reason.to_owned())),
        one("chi2", got.chi_square),
        one("beta", got.slope),
    ])
}

/// As the peer says it.
fn words(got: &RecentTrend) -> (&'static str, &'static str) {
    let trend = match got.trend {
        Trend::Increasing => "Increasing",
        Trend::Decreasing => "Decreasing",
        Trend::NoSignificantChange => "No significant change",
        Trend::CannotBeCalculated => "Cannot be calculated",
    };
    let reason = match got.reason {
        TrendReason::Significant => "No outliers and significant trend",
        TrendReason::NotSignificant => "No significant trend",
        TrendReason::OutlierFound => "Outlier found",
        TrendReason::TooFewPoints => "Not enough data points",
        TrendReason::DuplicateYears => "Duplicate years",
        TrendReason::MissingValues => "Missing values",
        TrendReason::MissingLimits => "Missing at least one confidence interval value",
        TrendReason::Invalid => "Invalid values",
    };
    (trend, reason)
}

pub fn armitage(case: &Case) -> Answered {
    let (x, n) = (case.numbers("x")?, case.numbers("n")?);
    if case.text("score") != Some("1..k") {
        return Err("scores of another kind".to_owned());
    }
    let groups: Vec<_> = x.into_iter().zip(n).enumerate().map(|(at, (x, n))| (x, n, at as f64 + 1.0)).collect();
    let got = trend::cochran_armitage(&groups).ok_or("no test")?;
    Ok(vec![one("chi2", Some(got.chi_square)), one("p_value", Some(got.p))])
}

pub fn poisson(case: &Case) -> Answered {
    let (years, counts, people) = (years(case)?, case.counts("count")?, case.numbers("population")?);
    let point = |at: usize| CountPoint { period: Period::year(years[at]), events: counts[at], population: people[at] };
    let points: Vec<_> = (0..years.len()).map(point).collect();
    let got = poisson_trend(&points).map_err(|it| it.to_string())?;
    let change = got.annual_change(Variation::Poisson, 0.95);
    Ok(vec![
        one("intercept", Some(got.intercept)),
        one("slope", Some(got.slope)),
        one("slope_se", Some(got.standard_error)),
        one("z", Some(got.z)),
        one("p", Some(got.p)),
        one("annual_percent_change", change.map(|it| 100.0 * it.value)),
        one("deviance", Some(got.deviance)),
        one("quasi_dispersion", got.dispersion),
        one("quasi_slope_se", got.dispersion.map(|it| got.standard_error * it.sqrt())),
    ])
}

pub fn one_change(case: &Case) -> Answered {
    let (x, rates, errors) = (case.numbers("year_index")?, case.numbers("rate")?, case.numbers("se")?);
    let points: Vec<_> = x.into_iter().zip(rates).zip(errors).map(|((x, rate), error)| (x, rate, error)).collect();
    let got = trend::one_change(&points).ok_or("no change")?;
    let percent = |slope: f64| Some(100.0 * slope.exp_m1());
    Ok(vec![
        one("change_point", Some(got.at)),
        one("change_point_se", got.standard_error),
        one("slope1", Some(got.slopes[0])),
        one("slope2", Some(got.slopes[1])),
        one("apc1", percent(got.slopes[0])),
        one("apc2", percent(got.slopes[1])),
        one("rss0", Some(got.residual_of_line)),
        one("rss1", Some(got.residual)),
        one("davies_p", davies_p(&points, PLACES)),
    ])
}

/// A list with gaps, which are left out, or whole numbers as `first..last`.
fn values(case: &Case) -> Result<Vec<f64>, String> {
    if let Ok(list) = case.list("values") {
        return Ok(list.iter().filter_map(number).collect());
    }
    let ends = case.text("values").and_then(|it| it.split_once(".."));
    let (first, last) = ends.ok_or("no values")?;
    let whole = |text: &str| text.parse::<i32>().map_err(|it| it.to_string());
    Ok((whole(first)?..=whole(last)?).map(f64::from).collect())
}

pub fn mann_kendall(case: &Case) -> Answered {
    let got = trend::mann_kendall(&values(case)?).ok_or("no test")?;
    let trend = match (got.p < 0.05, got.z > 0.0) {
        (false, _) => "no trend",
        (true, true) => "increasing",
        (true, false) => "decreasing",
    };
    Ok(vec![
        ("trend".to_owned(), Answer::Text(trend.to_owned())),
        one("p", Some(got.p)),
        one("z", Some(got.z)),
        one("tau", Some(got.tau)),
        one("s", Some(got.s as f64)),
        one("var_s", Some(got.variance)),
    ])
}

pub fn sen(case: &Case) -> Answered {
    let points: Vec<_> = values(case)?.into_iter().enumerate().map(|(at, it)| (at as f64, it)).collect();
    let got = sen_slope(&points, case.confidence()?).ok_or("no slope")?;
    Ok(vec![one("slope", Some(got.slope)), one("intercept", Some(got.intercept))])
}
