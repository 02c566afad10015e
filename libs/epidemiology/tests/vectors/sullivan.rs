//! Healthy life expectancy.

use epidemiology::{
    Estimate,
    life_table::{
        LifeTable, OpenBand, RateBand, death_probability, life_table_from_rates, probability_variance, years_beyond,
    },
    sullivan::{HealthShare, HealthyExpectation, healthy_expectations, prevalence_variances, sullivan},
};

use crate::{
    case::{Answer, Answered, Answers, Case},
    life_table::{ages, per_100_000},
};

fn numbers(key: &str, values: impl IntoIterator<Item = f64>) -> (String, Answer) {
    (key.to_owned(), Answer::Numbers(values.into_iter().collect()))
}

/// The table of a case. The workbook takes q at age 0 from births, and another share lived for L than for the variance.
fn table(case: &Case) -> Result<LifeTable, String> {
    let (population, deaths) = (case.numbers("population")?, case.counts("deaths")?);
    let mut shares = case.numbers("a_fraction").or_else(|_| case.numbers("a"))?;
    shares[0] = case.number_or("a0_for_L0", shares[0])?;
    let ages = ages(case, deaths.len())?;
    let infants = case.number("q0_given").ok();
    let band = |index: usize| RateBand {
        age: ages[index],
        rate: deaths[index] as f64 / population[index],
        share: shares[index],
        probability: if index == 0 { infants } else { None },
        deaths: Some(deaths[index]),
    };
    let bands: Vec<RateBand> = (0..ages.len()).map(band).collect();
    life_table_from_rates(&bands).map_err(|error| error.to_string())
}

/// Shares of a case without institutions, of certain value where it surveys nobody.
fn shares(case: &Case) -> Result<Vec<HealthShare>, String> {
    let unhealthy = case.numbers("unhealthy_prop")?;
    let persons = case.numbers("survey_n").ok();
    let share = |(index, unhealthy): (usize, &f64)| match &persons {
        Some(persons) => HealthShare::among(*unhealthy, persons[index], 1.0),
        None => Some(HealthShare { unhealthy: *unhealthy, variance: 0.0 }),
    };
    unhealthy.iter().enumerate().map(share).collect::<Option<_>>().ok_or_else(|| "shares outside 0 to 1".to_owned())
}

fn expectancies(table: &LifeTable, shares: &[HealthShare], open: OpenBand) -> Result<Vec<HealthyExpectation>, String> {
    sullivan(table, shares, open).ok_or_else(|| "no healthy life expectancy".to_owned())
}

/// Keys that need no variance.
fn plain(table: &LifeTable, shares: &[HealthShare], healthy: &[HealthyExpectation]) -> Answers {
    let years: Vec<f64> =
        table.rows.iter().zip(shares).map(|(row, share)| 1e5 * row.years * (1.0 - share.unhealthy)).collect();
    let mut answers = per_100_000(table);
    answers.extend([
        numbers("healthy_Tx", years_beyond(&years)),
        numbers("healthy_Lx", years),
        numbers("dfle", healthy.iter().map(|it| it.healthy)),
        numbers("hex", healthy.iter().map(|it| it.healthy)),
        numbers("uex", healthy.iter().map(|it| it.unhealthy)),
        numbers("percent_healthy", healthy.iter().map(|it| 100.0 * it.healthy / (it.healthy + it.unhealthy))),
    ]);
    answers
}

pub fn expectancy(case: &Case) -> Answered {
    let (table, shares) = (table(case)?, shares(case)?);
    Ok(plain(&table, &shares, &expectancies(&table, &shares, OpenBand::Certain)?))
}

/// The workbook treats the open band as one of 10 years in the variance, and prints its q and Var(q) so.
pub fn with_variance(case: &Case) -> Answered {
    let (mut table, shares) = (table(case)?, shares(case)?);
    let width = *case.numbers("n")?.last().ok_or("no band")?;
    let healthy = expectancies(&table, &shares, OpenBand::Certain)?;
    let mut answers = plain(&table, &shares, &healthy);
    answers.retain(|(key, _)| key != "qx");
    let prevalence: Vec<f64> = healthy.iter().map(|it| it.prevalence_variance).collect();
    let last = table.rows.last_mut().ok_or("no band")?;
    let q = death_probability(last.rate, width, last.share).ok_or("no rate")?;
    let of_open = (q, probability_variance(q, last.observed.ok_or("no deaths")?));
    table.rows[0].share = case.numbers("a_fraction")?[0];
    let healthy = expectancies(&table, &shares, OpenBand::AsClosed { width })?;
    let mortality: Option<Vec<f64>> = healthy.iter().map(|it| it.mortality_variance).collect();
    let mortality = mortality.ok_or("no deaths")?;
    let closed = &table.rows[..table.rows.len() - 1];
    let bracket = |index: usize| {
        let width = closed.get(index).and_then(|row| row.width).unwrap_or(width);
        let next = healthy.get(index + 1).map_or(0.0, |it| it.healthy);
        width * (1.0 - table.rows[index].share) * (1.0 - shares[index].unhealthy) + next
    };
    answers.extend([
        numbers("qx", closed.iter().map(|row| row.probability).chain([of_open.0])),
        numbers("var_q", closed.iter().map(|row| row.variance.unwrap_or(f64::NAN)).chain([of_open.1])),
        numbers("var_pi", shares.iter().map(|it| it.variance)),
        numbers("mortality_bracket", (0..table.rows.len()).map(bracket)),
        numbers("se_prevalence_part", prevalence.iter().map(|it| it.sqrt())),
        numbers("var_total", prevalence.iter().zip(&mortality).map(|(first, second)| first + second)),
        numbers("var_mortality_part", mortality),
        numbers("var_prevalence_part", prevalence),
    ]);
    Ok(answers)
}

pub fn with_institutions(case: &Case) -> Answered {
    let table = table(case)?;
    let (unhealthy, persons) = (case.numbers("survey_unhealthy_prop")?, case.numbers("survey_n")?);
    let institutions = case.numbers("institution_prop")?;
    let share = |index: usize| {
        HealthShare::with_institutions_as_workbook(unhealthy[index], persons[index], 1.0, institutions[index])
    };
    let shares: Vec<HealthShare> = (0..unhealthy.len()).map(share).collect::<Option<_>>().ok_or("invalid shares")?;
    let healthy = expectancies(&table, &shares, OpenBand::Certain)?;
    let mut answers = plain(&table, &shares, &healthy);
    answers.extend([
        numbers("total_unhealthy_prop", shares.iter().map(|it| it.unhealthy)),
        numbers("var_pi", shares.iter().map(|it| it.variance)),
        numbers("var_dfle", healthy.iter().map(|it| it.prevalence_variance)),
        numbers("se_dfle", healthy.iter().map(|it| it.prevalence_variance.sqrt())),
    ]);
    Ok(answers)
}

/// The peer leaves out the part from mortality.
pub fn prevalence_only(case: &Case) -> Answered {
    let (table, shares) = (table(case)?, shares(case)?);
    let healthy = expectancies(&table, &shares, OpenBand::Certain)?;
    let confidence = case.confidence()?;
    let limits: Vec<Estimate> = healthy
        .iter()
        .map(|it| HealthyExpectation { mortality_variance: Some(0.0), ..*it }.estimate(confidence))
        .collect::<Option<_>>()
        .ok_or("no limits")?;
    let mut answers = plain(&table, &shares, &healthy);
    answers.extend([
        numbers("hex_lower", limits.iter().map(|it| it.limits.lower)),
        numbers("hex_upper", limits.iter().map(|it| it.limits.upper)),
    ]);
    Ok(answers)
}

pub fn from_complete_table(case: &Case) -> Answered {
    let (alive, years, unhealthy) = (case.numbers("lx")?, case.numbers("nLx")?, case.numbers("unhealthy_prop")?);
    let of = |unhealthy: &[f64]| healthy_expectations(&alive, &years, unhealthy).ok_or("no expectancy");
    let (total, healthy) = (of(&vec![0.0; alive.len()])?, of(&unhealthy)?);
    let percent: Vec<f64> = healthy.iter().zip(&total).map(|(healthy, total)| 100.0 * healthy / total).collect();
    Ok(vec![
        numbers("Tx", years_beyond(&years)),
        numbers("ex", total),
        numbers("dfle", healthy),
        numbers("percent_healthy", percent),
    ])
}

pub fn prevalence_variance(case: &Case) -> Answered {
    let (alive, years, shares) = (case.numbers("lx")?, case.numbers("Lx")?, case.numbers("var_pi")?);
    let variances = prevalence_variances(&alive, &years, &shares).ok_or("no variance")?;
    Ok(vec![
        numbers("L2var", years.iter().zip(&shares).map(|(years, variance)| years * years * variance)),
        numbers("se_dfle", variances.iter().map(|it| it.sqrt())),
        numbers("var_dfle", variances),
    ])
}
