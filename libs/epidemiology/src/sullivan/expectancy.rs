//! Healthy life expectancy.

use super::HealthShare;
use crate::{
    Estimate,
    life_table::{LifeTable, OpenBand, around, mortality_variances},
    valid::finite_z,
};

/// Years in health and not, from one age on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HealthyExpectation {
    /// First age of the band in years.
    pub age: u8,
    /// Years in health, h.
    pub healthy: f64,
    /// Years not in health, e − h.
    pub unhealthy: f64,
    /// Part of Var(h) that comes from the shares, in years².
    pub prevalence_variance: f64,
    /// Part of Var(h) that comes from mortality, in years²; none where the deaths are not known.
    pub mortality_variance: Option<f64>,
}

impl HealthyExpectation {
    /// Var(h), both parts; none without the second.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        Some(self.prevalence_variance + self.mortality_variance?)
    }

    /// h ± z·√Var(h), not cut at 0. None without a variance, or for a confidence outside (0, 1).
    #[must_use]
    pub fn estimate(&self, confidence: f64) -> Option<Estimate> {
        Some(around(self.healthy, self.variance()?, finite_z(confidence)?))
    }
}

/// Healthy life expectancy by band of a life table, with an unhealthy share for every band; for 平均自立期間 the share in
/// need of care. The part of the variance from shares is ΣL²·Var(π)/l², that from mortality Σl²((1 − π)·n(1 − a) + h of
/// the next)²·Var(q)/l², with the term of the open band times (1 − π)² (Sullivan 1971; Jagger et al. 2007; open band
/// after Silcocks, Jenner & Reza 2001). None for shares that are not as many as bands, or not within 0 to 1, or an
/// invalid open band.
///
/// ```
/// use epidemiology::life_table::{AgeBand, OpenBand, life_table};
/// use epidemiology::sullivan::{HealthShare, sullivan};
/// let band = |age, deaths, population| AgeBand { age, deaths, population, share: 0.5 };
/// let table = life_table(&[band(65, 200, 10_000.0), band(75, 600, 8_000.0), band(85, 900, 4_500.0)]).unwrap();
/// let shares = [0.05, 0.15, 0.5].map(|care| HealthShare::among(care, 5_000.0, 1.0).unwrap());
/// let at_65 = sullivan(&table, &shares, OpenBand::Silcocks).unwrap()[0].estimate(0.95).unwrap();
/// assert!((at_65.value - 14.623_967).abs() < 1e-6);
/// assert!((at_65.limits.upper - at_65.limits.lower - 0.672_037).abs() < 1e-6);
/// ```
#[must_use]
pub fn sullivan(table: &LifeTable, shares: &[HealthShare], open: OpenBand) -> Option<Vec<HealthyExpectation>> {
    if table.rows.len() != shares.len() {
        return None;
    }
    // Back from the open band, so that ages that nobody reaches have an expectation too.
    let (mut healthy, mut variance) = (0.0, 0.0);
    let mut all = Vec::with_capacity(shares.len());
    for (row, share) in table.rows.iter().zip(shares).rev() {
        let (share, survive, years) = (share.valid()?, 1.0 - row.probability, row.years_each());
        healthy = (1.0 - share.unhealthy) * years + survive * healthy;
        variance = years * years * share.variance + survive * survive * variance;
        all.push(HealthyExpectation {
            age: row.age,
            healthy,
            unhealthy: row.expectation - healthy,
            prevalence_variance: variance,
            mortality_variance: None,
        });
    }
    all.reverse();
    if table.rows.iter().all(|row| row.observed.is_some()) {
        let expectations: Vec<f64> = all.iter().map(|it| it.healthy).collect();
        let counted = |index: usize| 1.0 - shares[index].unhealthy;
        for (it, variance) in all.iter_mut().zip(mortality_variances(table, counted, &expectations, open)?) {
            it.mortality_variance = Some(variance);
        }
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::life_table::{AgeBand, RateBand, life_table, life_table_from_rates, variances};

    #[test]
    fn in_perfect_health_it_is_life_expectancy() {
        let band = |age, deaths| AgeBand { age, deaths, population: 5_000.0, share: 0.5 };
        let table = life_table(&[band(65, 100), band(75, 300), band(85, 700)]).expect("valid");
        let well = [HealthShare { unhealthy: 0.0, variance: 0.0 }; 3];
        let got = sullivan(&table, &well, OpenBand::Silcocks).expect("valid");
        let total = variances(&table, OpenBand::Silcocks).expect("valid");
        for ((got, row), variance) in got.iter().zip(&table.rows).zip(total) {
            assert!((got.healthy - row.expectation).abs() < 1e-12 && got.unhealthy.abs() < 1e-12);
            assert!((got.variance().expect("deaths are known") - variance).abs() < 1e-15);
        }
    }

    #[test]
    fn rates_without_deaths_have_one_part_only() {
        let band = |age, rate| RateBand { age, rate, share: 0.5, probability: None, deaths: None };
        let table = life_table_from_rates(&[band(65, 0.02), band(75, 0.1)]).expect("valid");
        let shares = [HealthShare { unhealthy: 0.1, variance: 1e-4 }; 2];
        let got = sullivan(&table, &shares, OpenBand::Silcocks).expect("valid")[0];
        assert!(got.prevalence_variance > 0.0 && got.variance().is_none() && got.estimate(0.95).is_none());
        assert_eq!(sullivan(&table, &shares[..1], OpenBand::Silcocks), None);
        let wrong = [HealthShare { unhealthy: f64::NAN, variance: 1e-4 }; 2];
        assert_eq!(sullivan(&table, &wrong, OpenBand::Silcocks), None);
    }
}
