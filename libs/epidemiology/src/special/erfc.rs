//! The complementary error function, plain and scaled.

use std::f64::consts::PI;

/// From here on the continued fraction is used: below, the series of erf is short and loses no digit.
const FRACTION_FROM: f64 = 1.2;

/// erfc(x) = 2/√π·∫ₓ^∞ exp(−t²) dt, by the series 7.1.6 and the continued fraction 7.1.14 of Abramowitz &
/// Stegun (1964). The relative error of the upper tail stays near the rounding of x².
#[must_use]
pub fn erfc(x: f64) -> f64 {
    if x < FRACTION_FROM { 1.0 - erf_series(x) } else { (-x * x).exp() * erfc_scaled(x) }
}

/// exp(x²)·erfc(x).
pub(super) fn erfc_scaled(x: f64) -> f64 {
    if x < FRACTION_FROM {
        return (x * x).exp() * erfc(x);
    }
    // √π·exp(x²)·erfc(x) = 1/(x + ½/(x + 1/(x + 1½/(x + …)))), from the tail; 20 + 200/x² levels give all digits.
    let mut level = (20.0 + 200.0 / (x * x)).floor();
    let mut tail = x;
    while level > 0.0 {
        tail = x + 0.5 * level / tail;
        level -= 1.0;
    }
    1.0 / (tail * PI.sqrt())
}

/// erf(x) = 2x·exp(−x²)/√π·Σ (2x²)ⁿ/(1·3·5…(2n+1)); for x below −6 it is −1.
fn erf_series(x: f64) -> f64 {
    if x < -6.0 {
        return -1.0;
    }
    let twice = 2.0 * x * x;
    let (mut term, mut sum, mut odd) = (1.0, 1.0, 1.0);
    while term > 1e-17 * sum {
        odd += 2.0;
        term *= twice / odd;
        sum += term;
    }
    2.0 * x * (-x * x).exp() * sum / PI.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erfc_has_known_values() {
        for (x, want) in [
            (-3.0, 1.999_977_909_503_001_4),
            (0.0, 1.0),
            (0.5, 0.479_500_122_186_953_5),
            (1.0, 0.157_299_207_050_285_13),
            (1.25, 0.077_099_871_743_541_78),
            (2.0, 0.004_677_734_981_047_266),
            (5.0, 1.537_459_794_428_034_8e-12),
            (10.0, 2.088_487_583_762_545e-45),
        ] {
            let got = erfc(x);
            assert!((got / want - 1.0).abs() < 4e-14, "erfc({x}) = {got}");
        }
    }

    #[test]
    fn both_formulas_agree_where_they_meet() {
        let (series, fraction) = (1.0 - erf_series(1.2), (-1.44_f64).exp() * erfc_scaled(1.2));
        assert!((series / fraction - 1.0).abs() < 1e-14);
    }
}
