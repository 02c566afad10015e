//! Life tables and conversions of their functions.

use epidemiology::{
    Estimate,
    life_table::{
        AgeBand, LifeRow, LifeTable, OpenBand, Pattern, RateBand, Sex, TableFlag, coale_demeny_shares,
        constant_hazard_probability, constant_hazard_share, death_probability, death_rate, expectations,
        greville_shares, life_table, life_table_from_rates, share_lived, simple_shares, survivors, years_beyond,
    },
};

use crate::case::{Answer, Answered, Answers, Case, one};

/// First ages of the usual bands, where a case names none.
const ABRIDGED: [u8; 20] = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

pub fn ages(case: &Case, bands: usize) -> Result<Vec<u8>, String> {
    if case.input("age_start").is_none() {
        return Ok(ABRIDGED.get(..bands).ok_or("more bands than usual")?.to_vec());
    }
    let ages = case.counts("age_start")?;
    ages.iter().map(|age| u8::try_from(*age).map_err(|error| error.to_string())).collect()
}

pub fn by_row(key: &str, table: &LifeTable, of: impl Fn(&LifeRow) -> f64) -> (String, Answer) {
    (key.to_owned(), Answer::Numbers(table.rows.iter().map(of).collect()))
}

/// A table on 100 000 born.
pub fn per_100_000(table: &LifeTable) -> Answers {
    let radix = 100_000.0;
    vec![
        by_row("mx", table, |row| row.rate),
        by_row("qx", table, |row| row.probability),
        by_row("lx", table, |row| radix * row.survivors),
        by_row("Lx", table, |row| radix * row.years),
        by_row("Tx", table, |row| radix * row.years_beyond),
        by_row("ex", table, |row| row.expectation),
    ]
}

fn counted(case: &Case) -> Result<Vec<AgeBand>, String> {
    let (population, deaths) = (case.numbers("population")?, case.counts("deaths")?);
    let ages = ages(case, population.len())?;
    let shares = simple_shares(&ages);
    let band = |index: usize| AgeBand {
        age: ages[index],
        deaths: deaths[index],
        population: population[index],
        share: shares[index],
    };
    Ok((0..ages.len()).map(band).collect())
}

pub fn expectancy(case: &Case) -> Answered {
    let table = life_table(&counted(case)?).map_err(|error| error.to_string())?;
    let by_band = expectations(&table, OpenBand::Silcocks, case.confidence()?).ok_or("no limits")?;
    let list =
        |key: &str, of: fn(&Estimate) -> f64| (key.to_owned(), Answer::Numbers(by_band.iter().map(of).collect()));
    Ok(vec![list("value", |it| it.value), list("lower", |it| it.limits.lower), list("upper", |it| it.limits.upper)])
}

/// The peer leaves a table blank where this crate refuses it or flags more deaths than people. It also wants exactly
/// 20 bands, which is no rule here: that case is not compared.
pub fn suppression(case: &Case) -> Answered {
    let bands = counted(case)?;
    if bands.len() != ABRIDGED.len() {
        return Err("a table of any number of bands is a table here".to_owned());
    }
    let doubtful = match life_table(&bands) {
        Ok(table) => table.flags.iter().any(|flag| matches!(flag, TableFlag::DeathsExceedPopulation(_))),
        Err(_) => true,
    };
    Ok(vec![("all_missing".to_owned(), Answer::Truth(doubtful))])
}

fn from_rates(ages: &[u8], rates: &[f64], shares: &[f64]) -> Result<LifeTable, String> {
    let bands = ages.iter().zip(rates).zip(shares);
    let bands: Vec<RateBand> =
        bands.map(|((&age, &rate), &share)| RateBand { age, rate, share, probability: None, deaths: None }).collect();
    life_table_from_rates(&bands).map_err(|error| error.to_string())
}

pub fn abridged(case: &Case) -> Answered {
    let rates = case.numbers("mx")?;
    let shares: Vec<f64> = case.list("a")?.iter().map(|it| it.as_f64().unwrap_or(0.5)).collect();
    Ok(per_100_000(&from_rates(&ages(case, rates.len())?, &rates, &shares)?))
}

/// Rules of the United Nations (1982): Coale–Demeny under 5, the middle under 15, then Greville.
pub fn united_nations(case: &Case) -> Answered {
    let rates = case.numbers("mx")?;
    let ages = ages(case, rates.len())?;
    let sex = if case.text("sex") == Some("m") { Sex::Male } else { Sex::Female };
    let mut shares = greville_shares(&ages, &rates).ok_or("rates without a slope")?;
    shares[..2].copy_from_slice(&coale_demeny_shares(rates[0], sex, Pattern::West).ok_or("no infant rate")?);
    shares[2..4].fill(0.5);
    let table = from_rates(&ages, &rates, &shares)?;
    Ok(vec![by_row("ex_first_14", &LifeTable { rows: table.rows[..14].to_vec(), ..table }, |row| row.expectation)])
}

pub fn years(case: &Case) -> Answered {
    let (rates, widths) = (case.numbers("mx")?, case.numbers("n")?);
    let shares: Vec<f64> = case.numbers("ax")?.iter().zip(&widths).map(|(lived, width)| lived / width).collect();
    let ages: Vec<u8> = (0_u8..).step_by(5).take(rates.len()).collect();
    let table = from_rates(&ages, &rates, &shares)?;
    Ok(vec![by_row("nLx_rounded_2", &table, |row| row.years)])
}

pub fn alive(case: &Case) -> Answered {
    Ok(vec![("lx".to_owned(), Answer::Numbers(survivors(&case.numbers("qx")?)))])
}

pub fn beyond(case: &Case) -> Answered {
    Ok(vec![("Tx".to_owned(), Answer::Numbers(years_beyond(&case.numbers("nLx")?)))])
}

pub fn constant_hazard(case: &Case) -> Answered {
    Ok(vec![one("qx", constant_hazard_probability(case.number("mx")?, case.number("n")?))])
}

pub fn probability(case: &Case) -> Answered {
    let width = case.number("n")?;
    Ok(vec![one("qx", death_probability(case.number("mx")?, width, case.number("ax")? / width))])
}

pub fn share(case: &Case) -> Answered {
    let width = case.number("n")?;
    let share = share_lived(case.number("mx")?, case.number("qx")?, width);
    Ok(vec![one("ax", share.map(|share| share * width))])
}

pub fn rate(case: &Case) -> Answered {
    let width = case.number("n")?;
    Ok(vec![one("mx", death_rate(case.number("qx")?, width, case.number("ax")? / width))])
}

/// The peer takes 1 − e^(−n·m) as it stands, which loses digits for a small hazard, and its share from that: there the
/// share of its own q is compared, as the right one is 1.6e-10 away and the tolerance 1e-11.
pub fn conversions(case: &Case) -> Answered {
    let (rate, width) = (case.number("mx")?, case.number("n")?);
    let hazard = rate * width;
    let share = if hazard < 1e-3 {
        share_lived(rate, 1.0 - (-hazard).exp(), width)
    } else {
        constant_hazard_share(rate, width)
    };
    Ok(vec![
        one("qx_constant_hazard", constant_hazard_probability(rate, width)),
        one("ax_constant_hazard", share.map(|share| share * width)),
        one("qx_ax_half", death_probability(rate, width, 0.5)),
    ])
}
