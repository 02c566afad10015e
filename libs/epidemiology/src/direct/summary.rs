//! The weighted sums behind a directly standardised rate.

use crate::valid::positive;

/// One age band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Events.
    pub events: u64,
    /// People or person-years, > 0.
    pub population: f64,
    /// People of the standard population, ≥ 0; any unit.
    pub standard: f64,
}

/// One age band where a person may have several events.
#[derive(Clone, Debug, PartialEq)]
pub struct RepeatBand {
    /// Number of events of a person, and how many persons had exactly so many.
    pub persons: Vec<(u64, u64)>,
    /// People or person-years, > 0.
    pub population: f64,
    /// People of the standard population, ≥ 0; any unit.
    pub standard: f64,
}

/// Sums over the bands, with w the share of the standard divided by the population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// All events, O.
    pub events: u64,
    /// The standardised rate per person, y = Σ w·x.
    pub rate: f64,
    /// Its variance v: Σ w²·x for independent events.
    pub variance: f64,
    /// Its third cumulant: Σ w³·x for independent events.
    pub third: f64,
    /// The smallest w.
    pub weight_min: f64,
    /// The greatest w.
    pub weight_max: f64,
    /// The mean of w.
    pub weight_mean: f64,
    /// The mean of w².
    pub weight_square_mean: f64,
}

impl Summary {
    /// Fewer than ten events: too unstable to rank, and left blank by English public health profiles.
    #[must_use]
    pub fn is_unstable(&self) -> bool {
        self.events < 10
    }
}

/// Sums the bands of one area. None without bands, for a population that is not positive and finite, a negative
/// standard, or a standard of nobody.
///
/// ```
/// use epidemiology::direct::{Band, WeightCorrection, gamma, summarise};
/// let young = Band { events: 15, population: 48.0, standard: 250.0 };
/// let old = Band { events: 46, population: 212.0, standard: 250.0 };
/// let rate = gamma(&summarise(&[young, old]).unwrap(), WeightCorrection::Maximum, 0.95).unwrap();
/// assert!((rate.value - 0.264_741).abs() < 1e-6);
/// assert!((rate.limits.lower - 0.186_605).abs() < 1e-6 && (rate.limits.upper - 0.369_277).abs() < 1e-6);
/// ```
#[must_use]
pub fn summarise(bands: &[Band]) -> Option<Summary> {
    sum(bands.iter().map(|band| {
        let events = band.events as f64;
        Row { events: band.events, powers: [events; 3], population: band.population, standard: band.standard }
    }))
}

/// The same where one person may have several events: v = Σ w²·Σ f²·(persons with exactly f events) (the compound Poisson variance used by Public Health England), the third cumulant with f³.
#[must_use]
pub fn summarise_repeat_events(bands: &[RepeatBand]) -> Option<Summary> {
    sum(bands.iter().map(|band| {
        let power = |exponent: i32| {
            band.persons.iter().map(|&(events, persons)| (events as f64).powi(exponent) * persons as f64).sum()
        };
        Row {
            events: band.persons.iter().map(|(events, persons)| events * persons).sum(),
            powers: [power(1), power(2), power(3)],
            population: band.population,
            standard: band.standard,
        }
    }))
}

struct Row {
    events: u64,
    /// Sums over persons of their events, and of the squares and cubes.
    powers: [f64; 3],
    population: f64,
    standard: f64,
}

fn sum(rows: impl ExactSizeIterator<Item = Row> + Clone) -> Option<Summary> {
    let valid = |row: Row| positive(row.population).is_some() && row.standard >= 0.0 && row.standard.is_finite();
    let (bands, standard) = (rows.len() as f64, rows.clone().map(|row| row.standard).sum::<f64>());
    if !(rows.clone().all(valid) && standard > 0.0) {
        return None;
    }
    let mut all = Summary {
        events: 0,
        rate: 0.0,
        variance: 0.0,
        third: 0.0,
        weight_min: f64::INFINITY,
        weight_max: 0.0,
        weight_mean: 0.0,
        weight_square_mean: 0.0,
    };
    for row in rows {
        let weight = row.standard / standard / row.population;
        all.events += row.events;
        all.rate += weight * row.powers[0];
        all.variance += weight.powi(2) * row.powers[1];
        all.third += weight.powi(3) * row.powers[2];
        all.weight_min = all.weight_min.min(weight);
        all.weight_max = all.weight_max.max(weight);
        all.weight_mean += weight / bands;
        all.weight_square_mean += weight * weight / bands;
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_worked_by_hand() {
        let bands =
            [Band { events: 2, population: 100.0, standard: 3.0 }, Band { events: 6, population: 50.0, standard: 1.0 }];
        let got = summarise(&bands).expect("valid");
        // w = 0.0075 and 0.005.
        assert!((got.rate - 0.045).abs() < 1e-15 && (got.variance - 0.000_262_5).abs() < 1e-18);
        assert_eq!((got.events, got.is_unstable()), (8, true));
        assert!((got.weight_max - 0.0075).abs() < 1e-18 && (got.weight_min - 0.005).abs() < 1e-18);
        let once = bands.map(|it| RepeatBand {
            persons: vec![(1, it.events)],
            population: it.population,
            standard: it.standard,
        });
        assert_eq!(summarise_repeat_events(&once), Some(got));
    }

    #[test]
    fn bands_that_are_none_are_refused() {
        let band = Band { events: 2, population: 100.0, standard: 3.0 };
        assert_eq!(summarise(&[]), None);
        assert_eq!(summarise(&[band, Band { population: 0.0, ..band }]), None);
        assert_eq!(summarise(&[Band { standard: 0.0, ..band }]), None);
        assert_eq!(summarise(&[Band { standard: f64::NAN, ..band }]), None);
    }
}
