//! Shares of a band lived by those who die in it: rules for the first ages.

use crate::valid::positive;

/// Sex, as mortality models have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Regional pattern of mortality (Coale & Demeny 1966).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// The general one.
    West,
    /// Low infant, high child mortality.
    North,
    /// High infant mortality.
    East,
    /// High mortality under 5.
    South,
}

/// 0.1 for a band of the first year of life, 0.5 for any other: the policy of English public health profiles.
#[must_use]
pub fn simple_shares(ages: &[u8]) -> Vec<f64> {
    let infants = |index: usize| ages[index] == 0 && ages.get(index + 1) == Some(&1);
    (0..ages.len()).map(|index| if infants(index) { 0.1 } else { 0.5 }).collect()
}

/// Share of the first year lived by those who die in it, by its death rate (Andreev & Kingkade 2015, as the Human
/// Mortality Database uses it). None for a negative rate.
#[must_use]
pub fn infant_share(rate: f64, sex: Sex) -> Option<f64> {
    if !(rate >= 0.0 && rate.is_finite()) {
        return None;
    }
    Some(match sex {
        Sex::Male if rate < 0.023 => 0.149_29 - 1.995_45 * rate,
        Sex::Male if rate < 0.083_07 => 0.028_32 + 3.260_21 * rate,
        Sex::Male => 0.299_15,
        Sex::Female if rate < 0.017_24 => 0.149_03 - 2.055_27 * rate,
        Sex::Female if rate < 0.068_91 => 0.046_67 + 3.880_89 * rate,
        Sex::Female => 0.314_11,
    })
}

/// Shares of the bands 0 and 1–4 lived by those who die in them, by the infant death rate: linear in the probability
/// of death in infancy, constant above 0.1 (Coale & Demeny 1966; United Nations 1983). For high mortality. None for a
/// negative rate.
#[must_use]
pub fn coale_demeny_shares(infant_rate: f64, sex: Sex, pattern: Pattern) -> Option<[f64; 2]> {
    let rate = if infant_rate == 0.0 { 0.0 } else { positive(infant_rate)? };
    let rule = rule(sex, pattern);
    // q = m/(1 + m(1 − a)) with a = start + rise·q: the smaller root of rise·m·q² − (1 + m(1 − start))·q + m = 0.
    let (square, linear) = (rule.infant_rise * rate, 1.0 + rate * (1.0 - rule.infant_start));
    let inside = linear * linear - 4.0 * square * rate;
    let probability = if inside <= 0.0 { 1.0 } else { 2.0 * rate / (linear + inside.sqrt()) };
    let [infants, children] = if probability > HIGH {
        [rule.infant_high, rule.child_high]
    } else {
        [rule.infant_start + rule.infant_rise * probability, rule.child_start - rule.child_fall * probability]
    };
    Some([infants, children / 4.0])
}

/// Infant mortality above which the shares are constant.
const HIGH: f64 = 0.1;

/// Years lived by those who die, at ages 0 and 1–4.
struct Rule {
    infant_high: f64,
    infant_start: f64,
    infant_rise: f64,
    child_high: f64,
    child_start: f64,
    child_fall: f64,
}

fn rule(sex: Sex, pattern: Pattern) -> Rule {
    let [infant_high, infant_start, child_high, child_start] = match (sex, pattern) {
        (Sex::Male, Pattern::West) => [0.33, 0.042_5, 1.352, 1.653],
        (Sex::Male, Pattern::North) => [0.33, 0.042_5, 1.558, 1.859],
        (Sex::Male, Pattern::East) => [0.29, 0.002_5, 1.313, 1.614],
        (Sex::Male, Pattern::South) => [0.33, 0.042_5, 1.240, 1.541],
        (Sex::Female, Pattern::West) => [0.35, 0.05, 1.361, 1.524],
        (Sex::Female, Pattern::North) => [0.35, 0.05, 1.570, 1.733],
        (Sex::Female, Pattern::East) => [0.31, 0.01, 1.324, 1.487],
        (Sex::Female, Pattern::South) => [0.35, 0.05, 1.239, 1.402],
    };
    let (infant_rise, child_fall) = match sex {
        Sex::Male => (2.875, 3.013),
        Sex::Female => (3.0, 1.627),
    };
    Rule { infant_high, infant_start, infant_rise, child_high, child_start, child_fall }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_infants_differ() {
        assert_eq!(simple_shares(&[0, 1, 5]), [0.1, 0.5, 0.5]);
        assert_eq!(simple_shares(&[0, 5]), [0.5, 0.5]);
        assert_eq!(simple_shares(&[65, 70]), [0.5, 0.5]);
    }

    #[test]
    fn rules_are_continuous() {
        for (sex, edges) in [(Sex::Male, [0.023, 0.083_07]), (Sex::Female, [0.017_24, 0.068_91])] {
            for edge in edges {
                let [below, above] = [edge - 1e-9, edge].map(|rate| infant_share(rate, sex).expect("valid"));
                assert!((below - above).abs() < 1e-3, "{sex:?} {edge}");
            }
            for pattern in [Pattern::West, Pattern::North, Pattern::East, Pattern::South] {
                let shares = |rate| coale_demeny_shares(rate, sex, pattern).expect("valid");
                // The infant rate of which the probability of death is 0.1.
                let edge = 0.1 / (1.0 - 0.1 * (1.0 - shares(1.0)[0]));
                assert!((shares(edge - 1e-6)[0] - shares(edge + 1e-6)[0]).abs() < 1e-4, "{sex:?} {pattern:?}");
                assert!((shares(edge - 1e-6)[1] - shares(edge + 1e-6)[1]).abs() < 1e-3, "{sex:?} {pattern:?}");
            }
        }
        assert_eq!(infant_share(-1.0, Sex::Male), None);
        assert_eq!(coale_demeny_shares(f64::NAN, Sex::Male, Pattern::West), None);
    }
}
