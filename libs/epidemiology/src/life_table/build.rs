//! A life table.

use super::{AgeBand, LifeTableError, RateBand, convert, variance::probability_variance, years_beyond};
use crate::valid::positive;

/// Person-years up to which life expectancy is too uncertain to publish in English public health profiles.
pub const SMALL_POPULATION: f64 = 5_000.0;

/// One band of a table that starts with one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifeRow {
    /// First age in years.
    pub age: u8,
    /// Width n in years; none for the open band.
    pub width: Option<f64>,
    /// Share a of the band lived by those who die in it.
    pub share: f64,
    /// Death rate m per person-year.
    pub rate: f64,
    /// Probability of death q within the band; 1 in the open one.
    pub probability: f64,
    /// Alive at the first age, l.
    pub survivors: f64,
    /// Die within the band, d.
    pub deaths: f64,
    /// Years lived within the band, L.
    pub years: f64,
    /// Years lived from the first age on, T.
    pub years_beyond: f64,
    /// Life expectancy e at the first age, in years; also where nobody is left to have it.
    pub expectation: f64,
    /// Deaths behind the rate.
    pub observed: Option<u64>,
    /// Variance of the probability; none without the deaths.
    pub variance: Option<f64>,
}

impl LifeRow {
    /// L/l: years lived within the band by one who reaches it.
    pub(crate) fn years_each(&self) -> f64 {
        let within = |width: f64| width * (1.0 - (1.0 - self.share) * self.probability);
        self.width.map_or(1.0 / self.rate, within)
    }
}

/// Why a table is to be doubted; numbers are indices of bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableFlag {
    /// There are more deaths than person-years.
    DeathsExceedPopulation(usize),
    /// The rate is so high that the probability of death was cut at 1.
    NobodySurvives(usize),
    /// No more than [`SMALL_POPULATION`] person-years in all.
    SmallPopulation,
}

/// A life table.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeTable {
    /// Rows by age, the last one open.
    pub rows: Vec<LifeRow>,
    /// What is doubtful.
    pub flags: Vec<TableFlag>,
}

/// The life table of deaths and person-years by age (Chiang 1984); the last band is open. A probability above 1 is cut
/// and flagged, as are other doubts. Errors are those of [`LifeTableError`].
///
/// ```
/// use epidemiology::life_table::{AgeBand, OpenBand, expectations, life_table};
/// let band = |age, deaths, population| AgeBand { age, deaths, population, share: 0.5 };
/// let table = life_table(&[band(65, 200, 10_000.0), band(75, 600, 8_000.0), band(85, 900, 4_500.0)]).unwrap();
/// let at_65 = expectations(&table, OpenBand::Silcocks, 0.95).unwrap()[0];
/// assert!((at_65.value - 16.900_826).abs() < 1e-6);
/// assert!((at_65.limits.upper - at_65.limits.lower - 0.854_710).abs() < 1e-6);
/// ```
pub fn life_table(bands: &[AgeBand]) -> Result<LifeTable, LifeTableError> {
    let rate = |(index, band): (usize, &AgeBand)| {
        let population = positive(band.population).ok_or(LifeTableError::InvalidBand(index))?;
        let AgeBand { age, deaths, share, .. } = *band;
        Ok(RateBand { age, rate: deaths as f64 / population, share, probability: None, deaths: Some(deaths) })
    };
    let rates: Vec<RateBand> = bands.iter().enumerate().map(rate).collect::<Result<_, _>>()?;
    let mut table = life_table_from_rates(&rates)?;
    let beyond = bands.iter().enumerate().filter(|(_, band)| band.deaths as f64 > band.population);
    table.flags.extend(beyond.map(|(index, _)| TableFlag::DeathsExceedPopulation(index)));
    if bands.iter().map(|band| band.population).sum::<f64>() <= SMALL_POPULATION {
        table.flags.push(TableFlag::SmallPopulation);
    }
    Ok(table)
}

/// The life table of rates by age, with probabilities of another source where given; the last band is open. There are
/// variances where the deaths behind every rate are given. A smoothed rate is no count divided by people: its variance
/// is not the one of its deaths. Errors are those of [`LifeTableError`].
pub fn life_table_from_rates(bands: &[RateBand]) -> Result<LifeTable, LifeTableError> {
    let open = bands.last().ok_or(LifeTableError::NoBand)?;
    let mut flags = Vec::new();
    let mut rows = Vec::with_capacity(bands.len());
    let mut alive = 1.0;
    for (index, band) in bands.iter().enumerate() {
        let width = bands.get(index + 1).map(|next| f64::from(next.age) - f64::from(band.age));
        if width.is_some_and(|width| width <= 0.0) {
            return Err(LifeTableError::AgesNotRising(index + 1));
        }
        let implied = probability(band, width).ok_or(LifeTableError::InvalidBand(index))?;
        if implied > 1.0 {
            flags.push(TableFlag::NobodySurvives(index));
        }
        rows.push(row(band, width, implied.min(1.0), alive));
        alive *= 1.0 - implied.min(1.0);
    }
    if open.rate <= 0.0 {
        return Err(LifeTableError::NoDeathInOpenBand);
    }
    fill(&mut rows);
    Ok(LifeTable { rows, flags })
}

/// The probability of death within a band, not yet cut at 1.
fn probability(band: &RateBand, width: Option<f64>) -> Option<f64> {
    // Also for the open band, where only the validity counts.
    let implied = convert::death_probability(band.rate, width.unwrap_or(1.0), band.share)?;
    match (width, band.probability) {
        (None, _) => Some(1.0),
        (Some(_), None) => Some(implied),
        (Some(_), Some(given)) => (0.0..=1.0).contains(&given).then_some(given),
    }
}

fn row(band: &RateBand, width: Option<f64>, probability: f64, alive: f64) -> LifeRow {
    LifeRow {
        age: band.age,
        width,
        share: band.share,
        rate: band.rate,
        probability,
        survivors: alive,
        deaths: alive * probability,
        years: 0.0,
        years_beyond: 0.0,
        expectation: 0.0,
        observed: band.deaths,
        variance: band.deaths.map(|deaths| probability_variance(probability, deaths)),
    }
}

/// Years and expectations. The latter run back from the open band, so that they also exist where nobody is left.
fn fill(rows: &mut [LifeRow]) {
    let mut expectation = 0.0;
    for row in rows.iter_mut().rev() {
        row.years = row.survivors * row.years_each();
        expectation = row.years_each() + (1.0 - row.probability) * expectation;
        row.expectation = expectation;
    }
    let beyond = years_beyond(&rows.iter().map(|row| row.years).collect::<Vec<_>>());
    for (row, years) in rows.iter_mut().zip(beyond) {
        row.years_beyond = years;
    }
}
