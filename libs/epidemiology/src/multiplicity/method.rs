//! The choice of an adjustment by name.

use super::{hommel::hommel, single, step_down, step_up};

/// How p-values are adjusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Adjustment {
    /// n·p.
    Bonferroni,
    /// 1 − (1 − p)ⁿ (Šidák 1967).
    Sidak,
    /// Bonferroni's among the hypotheses not yet rejected (Holm 1979).
    Holm,
    /// Šidák's among the hypotheses not yet rejected (Holland & Copenhaver 1987).
    SidakStepDown,
    /// Holm's factors, from the largest p down (Hochberg 1988).
    Hochberg,
    /// Closed testing with the test of Simes (Hommel 1988).
    Hommel,
    /// The false discovery rate (Benjamini & Hochberg 1995): the platform's choice.
    BenjaminiHochberg,
    /// The same under any dependence (Benjamini & Yekutieli 2001).
    BenjaminiYekutieli,
}

impl Adjustment {
    /// `bonferroni`, `sidak`, `holm`, `sidak_step_down`, `hochberg`, `hommel`, `benjamini_hochberg` or
    /// `benjamini_yekutieli`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bonferroni => "bonferroni",
            Self::Sidak => "sidak",
            Self::Holm => "holm",
            Self::SidakStepDown => "sidak_step_down",
            Self::Hochberg => "hochberg",
            Self::Hommel => "hommel",
            Self::BenjaminiHochberg => "benjamini_hochberg",
            Self::BenjaminiYekutieli => "benjamini_yekutieli",
        }
    }
}

/// Adjusted p-values in the order given, never below the raw ones and never above 1. A missing one stays missing and
/// does not count among the tests. None where one is not within 0 to 1.
///
/// ```
/// use epidemiology::multiplicity::{Adjustment, adjust};
/// let q = adjust(&[Some(0.03), None, Some(0.01)], Adjustment::BenjaminiHochberg).unwrap();
/// assert_eq!(q, [Some(0.03), None, Some(0.02)]);
/// ```
#[must_use]
pub fn adjust(p: &[Option<f64>], adjustment: Adjustment) -> Option<Vec<Option<f64>>> {
    if !p.iter().flatten().all(|it| (0.0..=1.0).contains(it)) {
        return None;
    }
    let mut order: Vec<(usize, f64)> = p.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let rising: Vec<f64> = order.iter().map(|it| it.1).collect();
    let adjusted = match adjustment {
        Adjustment::Bonferroni => single::bonferroni(&rising),
        Adjustment::Sidak => single::sidak(&rising),
        Adjustment::Holm => step_down::holm(&rising),
        Adjustment::SidakStepDown => step_down::sidak(&rising),
        Adjustment::Hochberg => step_up::hochberg(&rising),
        Adjustment::Hommel => hommel(&rising),
        Adjustment::BenjaminiHochberg => step_up::benjamini_hochberg(&rising),
        Adjustment::BenjaminiYekutieli => step_up::benjamini_yekutieli(&rising),
    };
    let mut result = vec![None; p.len()];
    for ((at, raw), value) in order.into_iter().zip(adjusted) {
        // Rounding must not turn an adjustment into a gain.
        result[at] = Some(value.max(raw).min(1.0));
    }
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_probability_is_refused() {
        assert_eq!(adjust(&[Some(1.1)], Adjustment::Holm), None);
        assert_eq!(adjust(&[Some(f64::NAN), Some(0.2)], Adjustment::Hommel), None);
        assert_eq!(adjust(&[], Adjustment::Hommel), Some(vec![]));
        assert_eq!(adjust(&[None], Adjustment::BenjaminiYekutieli), Some(vec![None]));
    }

    #[test]
    fn one_test_needs_no_adjustment() {
        for adjustment in [Adjustment::Sidak, Adjustment::Hommel, Adjustment::BenjaminiYekutieli, Adjustment::Holm] {
            let got = adjust(&[Some(0.3)], adjustment).and_then(|it| it[0]).expect("valid");
            assert!((got - 0.3).abs() < 1e-15, "{}", adjustment.as_str());
        }
    }
}
