//! Life expectancy with its limits.

use super::{LifeTable, OpenBand, variances};
use crate::{Estimate, Limits, valid::finite_z};

/// Half of an interval, in years, beyond which English public health profiles leave life expectancy blank.
const WIDE: f64 = 10.0;

/// Life expectancy by band in years, e ± z·√Var(e). The limits are not cut at 0. None as for [`variances`], and for a
/// confidence outside (0, 1).
#[must_use]
pub fn expectations(table: &LifeTable, open: OpenBand, confidence: f64) -> Option<Vec<Estimate>> {
    let z = finite_z(confidence)?;
    let values = table.rows.iter().map(|row| row.expectation);
    Some(values.zip(variances(table, open)?).map(|(value, variance)| around(value, variance, z)).collect())
}

/// Whether an expectancy in years is known to more than ± 10 years only: too little to publish.
#[must_use]
pub fn is_wide(estimate: &Estimate) -> bool {
    (estimate.limits.upper - estimate.limits.lower) / 2.0 > WIDE
}

/// value ± z·√variance.
pub(crate) fn around(value: f64, variance: f64, z: f64) -> Estimate {
    let half = z * variance.sqrt();
    Estimate { value, limits: Limits { lower: value - half, upper: value + half } }
}

#[cfg(test)]
mod tests {
    use super::super::{AgeBand, life_table};
    use super::*;

    #[test]
    fn one_open_band_is_a_rate_upside_down() {
        let table = life_table(&[AgeBand { age: 0, deaths: 4, population: 80.0, share: 0.5 }]).expect("valid");
        let got = expectations(&table, OpenBand::Silcocks, 0.95).expect("valid")[0];
        assert!((got.value - 20.0).abs() < 1e-12 && (got.limits.upper - 39.599_639_845).abs() < 1e-8);
        assert!(is_wide(&got));
        assert_eq!(expectations(&table, OpenBand::Silcocks, 1.0), None);
    }
}
