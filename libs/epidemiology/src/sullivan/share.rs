//! The unhealthy share of one age band.

use crate::valid::positive;

/// The unhealthy share of one age band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HealthShare {
    /// Unhealthy share π, 0 to 1.
    pub unhealthy: f64,
    /// Variance of the share, ≥ 0.
    pub variance: f64,
}

impl HealthShare {
    /// A share among N persons, its variance deff·π(1 − π)/N. The design effect is 1 for a register or a simple random
    /// sample, more for a cluster sample. None for a share outside 0 to 1, or an N or a design effect that is not
    /// positive and finite.
    #[must_use]
    pub fn among(unhealthy: f64, persons: f64, design_effect: f64) -> Option<Self> {
        let variance = positive(design_effect)? * unhealthy * (1.0 - unhealthy) / positive(persons)?;
        Self { unhealthy, variance }.valid()
    }

    /// The share of all where the survey left out the institutions, whose residents count as unhealthy: π of all =
    /// I + (1 − I)·π for a known part I in institutions, the variance times (1 − I)². None for an I outside 0 to 1.
    #[must_use]
    pub fn with_institutions(self, institutions: f64) -> Option<Self> {
        let outside = 1.0 - institutions;
        let all =
            Self { unhealthy: institutions + outside * self.unhealthy, variance: outside.powi(2) * self.variance };
        (0.0..=1.0).contains(&institutions).then_some(all)?.valid()
    }

    /// The same with the variance (1 − I)²·deff·π(1 − π)/N taken at the π of all, as the workbook of the European
    /// Health Expectancy Monitoring Unit has it (Jagger et al. 2007); for comparison.
    #[must_use]
    pub fn with_institutions_as_workbook(
        unhealthy: f64,
        persons: f64,
        design_effect: f64,
        institutions: f64,
    ) -> Option<Self> {
        let right = Self::among(unhealthy, persons, design_effect)?.with_institutions(institutions)?;
        let of_all = Self::among(right.unhealthy, persons, design_effect)?;
        Some(Self { variance: (1.0 - institutions).powi(2) * of_all.variance, ..right })
    }

    /// Itself, if it is a share.
    pub(super) fn valid(self) -> Option<Self> {
        let valid = (0.0..=1.0).contains(&self.unhealthy) && self.variance >= 0.0 && self.variance.is_finite();
        valid.then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_widen_and_institutions_narrow() {
        let share = HealthShare::among(0.2, 400.0, 1.5).expect("valid");
        assert!((share.variance - 0.000_6).abs() < 1e-15);
        let all = share.with_institutions(0.1).expect("valid");
        assert!((all.unhealthy - 0.28).abs() < 1e-15 && (all.variance - 0.000_486).abs() < 1e-15);
        let workbook = HealthShare::with_institutions_as_workbook(0.2, 400.0, 1.5, 0.1).expect("valid");
        assert!((workbook.variance - 0.81 * 1.5 * 0.28 * 0.72 / 400.0).abs() < 1e-15);
    }

    #[test]
    fn nonsense_is_no_share() {
        assert_eq!(HealthShare::among(1.1, 400.0, 1.0), None);
        assert_eq!(HealthShare::among(f64::NAN, 400.0, 1.0), None);
        assert_eq!(HealthShare::among(0.2, 0.0, 1.0), None);
        assert_eq!(HealthShare::among(0.2, 400.0, -1.0), None);
        assert_eq!(HealthShare { unhealthy: 0.2, variance: 0.1 }.with_institutions(1.5), None);
    }
}
