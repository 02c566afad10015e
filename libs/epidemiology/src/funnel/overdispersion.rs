//! Variation between areas beyond chance.

use crate::{special::gamma_q, valid::positive};

/// The scale on which a ratio is compared with the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// ln(O/E), standard error 1/√E; no value for O = 0.
    Log,
    /// √(O/E), standard error 1/(2√E).
    SquareRoot,
}

impl Scale {
    /// A ratio on this scale.
    pub(super) fn to(self, ratio: f64) -> f64 {
        match self {
            Self::Log => ratio.ln(),
            Self::SquareRoot => ratio.sqrt(),
        }
    }

    /// A ratio from this scale; below 0 on the root scale it is 0.
    pub(super) fn back(self, value: f64) -> f64 {
        match self {
            Self::Log => value.exp(),
            Self::SquareRoot => value.max(0.0).powi(2),
        }
    }

    /// The standard error where `expected` events are expected at a ratio of 1.
    pub(super) fn standard_error(self, expected: f64) -> f64 {
        match self {
            Self::Log => 1.0 / expected.sqrt(),
            Self::SquareRoot => 0.5 / expected.sqrt(),
        }
    }
}

/// What is done with the extreme z-values, that they do not make the overdispersion by which they are judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trim {
    /// Nothing.
    Keep,
    /// This share at each end is set to the quantile there (Spiegelhalter 2005: 0.1).
    Winsorise(f64),
    /// This share at each end is left out, rounded down.
    Truncate(f64),
}

/// Overdispersion of the ratios of all areas.
#[derive(Clone, Debug, PartialEq)]
pub struct Overdispersion {
    /// z by area.
    pub z: Vec<f64>,
    /// z after trimming; none where the area was left out.
    pub trimmed: Vec<Option<f64>>,
    /// Areas that are left.
    pub areas: usize,
    /// φ = Σz²/n: near 1 where there is nothing but chance.
    pub phi: f64,
    /// Upper-tail p of n·φ as χ² with n degrees of freedom; too great after trimming.
    pub p: f64,
    /// The variance τ² between areas on the scale, by moments (`DerSimonian` & Laird 1986), cut at 0.
    pub tau_squared: f64,
}

/// z = (g(O/E) − g(target))/s by area, trimmed, and φ and τ² of it (Spiegelhalter 2005, 2012), with s the standard
/// error at the target of 1: τ² = (n·φ − (n − 1))/(Σw − Σw²/Σw), w = 1/s². None for fewer than two areas left,
/// lengths that differ, an E or a target that is not positive and finite, a share outside 0 to ½, or O = 0 on the
/// log scale.
#[must_use]
pub fn overdispersion(
    observed: &[u64],
    expected: &[f64],
    target: f64,
    scale: Scale,
    trim: Trim,
) -> Option<Overdispersion> {
    let centre = scale.to(positive(target)?);
    let valid = observed.len() == expected.len() && expected.iter().all(|&it| positive(it).is_some());
    if !valid || (scale == Scale::Log && observed.contains(&0)) {
        return None;
    }
    let z: Vec<f64> = observed
        .iter()
        .zip(expected)
        .map(|(&count, &it)| (scale.to(count as f64 / it) - centre) / scale.standard_error(it))
        .collect();
    let trimmed = trimmed(&z, trim)?;
    let left = || trimmed.iter().zip(expected).filter_map(|(z, &it)| Some(((*z)?, scale.standard_error(it).powi(-2))));
    let areas = left().count();
    if areas < 2 {
        return None;
    }
    let (size, squares) = (areas as f64, left().map(|(z, _)| z * z).sum::<f64>());
    let (weights, weights_squared) = left().fold((0.0, 0.0), |(sum, square), (_, w)| (sum + w, square + w * w));
    let tau_squared = ((squares - (size - 1.0)) / (weights - weights_squared / weights)).max(0.0);
    let p = gamma_q(size / 2.0, squares / 2.0);
    Some(Overdispersion { z, trimmed, areas, phi: squares / size, p, tau_squared })
}

fn trimmed(z: &[f64], trim: Trim) -> Option<Vec<Option<f64>>> {
    let share = match trim {
        Trim::Keep => return Some(z.iter().copied().map(Some).collect()),
        Trim::Winsorise(share) | Trim::Truncate(share) => share,
    };
    if !(0.0..0.5).contains(&share) || z.is_empty() {
        return None;
    }
    let mut order: Vec<usize> = (0..z.len()).collect();
    order.sort_by(|&a, &b| z[a].total_cmp(&z[b]));
    if matches!(trim, Trim::Winsorise(_)) {
        let rising: Vec<f64> = order.iter().map(|&at| z[at]).collect();
        let (low, high) = (quantile(&rising, share), quantile(&rising, 1.0 - share));
        return Some(z.iter().map(|it| Some(it.max(low).min(high))).collect());
    }
    let out = whole(share * z.len() as f64);
    let mut kept = vec![None; z.len()];
    for &at in &order[out..z.len() - out] {
        kept[at] = Some(z[at]);
    }
    Some(kept)
}

/// Between the two nearest of rising values, the ends being those of 0 and 1 (type 7 of Hyndman & Fan 1996).
fn quantile(rising: &[f64], p: f64) -> f64 {
    let place = p * (rising.len() - 1) as f64;
    let at = whole(place);
    let next = (at + 1).min(rising.len() - 1);
    rising[at] + (place - at as f64) * (rising[next] - rising[at])
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place within a list")]
fn whole(value: f64) -> usize {
    value as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_at_the_target_have_none() {
        let got = overdispersion(&[10, 20, 30], &[10.0, 20.0, 30.0], 1.0, Scale::Log, Trim::Keep).expect("valid");
        assert!(got.phi < 1e-30 && got.p > 0.999 && got.tau_squared.abs() < 1e-300);
    }

    #[test]
    fn an_outlier_is_drawn_in_or_left_out() {
        let (observed, expected) = ([10, 11, 9, 10, 60], [10.0; 5]);
        let phi = |trim| overdispersion(&observed, &expected, 1.0, Scale::SquareRoot, trim).expect("valid").phi;
        assert!(phi(Trim::Keep) > phi(Trim::Winsorise(0.2)) && phi(Trim::Winsorise(0.2)) > phi(Trim::Truncate(0.2)));
    }

    #[test]
    fn nonsense_is_refused() {
        let of = |observed: &[u64], trim| overdispersion(observed, &[1.0, 2.0], 1.0, Scale::Log, trim);
        assert_eq!(of(&[0, 1], Trim::Keep), None);
        assert_eq!(of(&[1, 1], Trim::Winsorise(0.5)), None);
        assert_eq!(of(&[1], Trim::Keep), None);
    }
}
