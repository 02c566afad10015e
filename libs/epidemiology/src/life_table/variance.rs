//! The variance of life expectancy.

use super::{LifeTable, death_probability};
use crate::valid::positive;

/// What is known of the length of life in the open band, L = l/m.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OpenBand {
    /// As uncertain as its deaths: l²/(D·m²) (Silcocks, Jenner & Reza 2001). The platform's choice.
    Silcocks,
    /// Taken as certain (Chiang 1984): too narrow where the open band holds many of the deaths.
    Certain,
    /// As uncertain as the survival of a closed band of this many years, as the workbook of the European Health
    /// Expectancy Monitoring Unit has it (Jagger et al. 2007); for comparison.
    AsClosed {
        /// Width in years, > 0.
        width: f64,
    },
}

/// Var(q) = q²(1 − q)/D, and 0 without deaths (Chiang 1984).
#[must_use]
pub fn probability_variance(probability: f64, deaths: u64) -> f64 {
    if deaths == 0 { 0.0 } else { probability * probability * (1.0 - probability) / deaths as f64 }
}

/// Variance of life expectancy by band, in years²: Σ l²((1 − a)n + e of the next)²·Var(q)/l² over this and all later
/// closed bands (Chiang 1984), with a term for the open one. None where the deaths behind a rate are not known, or for
/// an open band of no width.
#[must_use]
pub fn variances(table: &LifeTable, open: OpenBand) -> Option<Vec<f64>> {
    let expectations: Vec<f64> = table.rows.iter().map(|row| row.expectation).collect();
    mortality_variances(table, |_| 1.0, &expectations, open)
}

/// The same where a share of each band counts, as the healthy one does, with the expectations of what counts.
pub(crate) fn mortality_variances(
    table: &LifeTable,
    counted: impl Fn(usize) -> f64,
    expectations: &[f64],
    open: OpenBand,
) -> Option<Vec<f64>> {
    let (last, closed) = table.rows.split_last()?;
    let share = counted(closed.len());
    let mut variance = share.powi(2) * open_variance(last.rate, last.share, last.observed?, open)?;
    let mut all = vec![variance];
    for (index, row) in closed.iter().enumerate().rev() {
        let at_stake = counted(index) * row.width? * (1.0 - row.share) + expectations.get(index + 1)?;
        variance = at_stake.powi(2) * row.variance? + (1.0 - row.probability).powi(2) * variance;
        all.push(variance);
    }
    all.reverse();
    Some(all)
}

/// Variance of the years lived in the open band by one who reaches it.
fn open_variance(rate: f64, share: f64, deaths: u64, open: OpenBand) -> Option<f64> {
    match open {
        OpenBand::Silcocks => Some(1.0 / (positive(deaths as f64)? * rate * rate)),
        OpenBand::Certain => Some(0.0),
        OpenBand::AsClosed { width } => {
            let q = death_probability(rate, width, share)?.min(1.0);
            Some((width * (1.0 - share)).powi(2) * probability_variance(q, deaths))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AgeBand, life_table};
    use super::*;

    const BANDS: [AgeBand; 3] = [
        AgeBand { age: 65, deaths: 200, population: 10_000.0, share: 0.5 },
        AgeBand { age: 75, deaths: 600, population: 8_000.0, share: 0.5 },
        AgeBand { age: 85, deaths: 900, population: 4_500.0, share: 0.5 },
    ];

    #[test]
    fn the_sum_is_the_textbook_one() {
        let table = life_table(&BANDS).expect("valid");
        let [first, second, last] = [0, 1, 2].map(|index| table.rows[index]);
        let term = |row: super::super::LifeRow, next: f64| {
            (row.survivors * (5.0 + next)).powi(2) * row.variance.expect("deaths are known")
        };
        let closed = term(first, second.expectation) + term(second, last.expectation);
        let open = last.survivors.powi(2) / (900.0 * 0.2 * 0.2);
        let [chiang, silcocks] =
            [OpenBand::Certain, OpenBand::Silcocks].map(|open| variances(&table, open).expect("deaths are known"));
        assert!((chiang[0] - closed).abs() < 1e-14 && (silcocks[0] - closed - open).abs() < 1e-14);
        assert!((silcocks[2] - 1.0 / 36.0).abs() < 1e-14 && chiang[2] == 0.0);
    }

    /// Poisson deaths, each with the slope of e in it: what a parametric bootstrap comes to.
    #[test]
    fn it_is_what_chance_in_the_deaths_makes_of_it() {
        let at_65 = |bands: &[AgeBand]| life_table(bands).expect("valid").rows[0].expectation;
        let slope = |index: usize| {
            let [mut less, mut more] = [BANDS; 2];
            less[index].deaths -= 1;
            more[index].deaths += 1;
            (at_65(&more) - at_65(&less)) / 2.0
        };
        let by_chance: f64 = (0..3).map(|index| slope(index).powi(2) * BANDS[index].deaths as f64).sum();
        let got = variances(&life_table(&BANDS).expect("valid"), OpenBand::Silcocks).expect("deaths are known")[0];
        // (1 − q/2)² instead of 1 − q.
        assert!((by_chance / got - 1.0).abs() < 0.06, "{by_chance} {got}");
    }

    #[test]
    fn an_open_band_needs_a_width_to_be_closed() {
        let table = life_table(&BANDS).expect("valid");
        assert!(variances(&table, OpenBand::AsClosed { width: 10.0 }).is_some());
        assert_eq!(variances(&table, OpenBand::AsClosed { width: 0.0 }), None);
    }
}
