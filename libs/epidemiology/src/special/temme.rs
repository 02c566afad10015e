//! The uniform expansion of the incomplete gamma function for large shapes.

use std::f64::consts::TAU;

use super::{
    erfc::{erfc, erfc_scaled},
    ln_gamma::stirling_error,
};

/// Taylor coefficients in η of 1/(λ − 1) − 1/η, where ½η² = λ − 1 − ln λ (worked out to 60 digits by inverting
/// that series).
const COEFFICIENTS: [f64; 28] = [
    -0.333_333_333_333_333_3,
    0.083_333_333_333_333_33,
    -0.014_814_814_814_814_815,
    0.001_157_407_407_407_407_3,
    0.000_352_733_686_067_019_4,
    -0.000_178_755_144_032_921_8,
    3.919_263_178_522_438e-5,
    -2.185_448_510_679_992e-6,
    -1.854_062_210_715_16e-6,
    8.296_711_340_953_087e-7,
    -1.766_595_273_682_607_8e-7,
    6.707_853_543_401_498e-9,
    1.026_180_978_424_030_9e-8,
    -4.382_036_018_453_353e-9,
    9.147_699_582_236_79e-10,
    -2.551_419_399_494_624_8e-11,
    -5.830_772_132_550_426e-11,
    2.436_194_802_066_741_5e-11,
    -5.027_669_280_114_175_5e-12,
    1.100_439_203_195_613_5e-13,
    3.371_763_262_400_985e-13,
    -1.392_388_722_418_162e-13,
    2.853_489_380_704_744_5e-14,
    -5.139_111_834_242_572e-16,
    -1.975_228_829_434_944_2e-15,
    8.099_521_156_704_561e-16,
    -1.652_253_121_639_816_2e-16,
    2.530_543_009_747_888_3e-18,
];

/// (P, Q) at λ = x/a for a ≥ 12 and |η| ≤ 1, where `excess` is λ − 1 − ln λ.
///
/// Q = ½·erfc(η·√(a/2)) + exp(−½aη²)/√(2πa)·S(η) (Temme 1979). The power series of S follows from its
/// differential equation S′ = aηS + a·(1 − f/Γ*), f = η/(λ − 1), read backwards (Temme 1987; Gil, Segura &
/// Temme 2012): Γ*·βₙ = dₙ + (n + 2)/a·Γ*·βₙ₊₂.
pub(super) fn ratios(a: f64, x: f64, excess: f64) -> (f64, f64) {
    let above = x >= a;
    let eta = if above { (2.0 * excess).sqrt() } else { -(2.0 * excess).sqrt() };
    let correction = power_series(a, eta) / (stirling_error(a).exp() * (TAU * a).sqrt());
    let signed = if above { correction } else { -correction };
    let exponent = a * excess;
    let root = exponent.sqrt();
    let tail = if root < 1.0 {
        0.5 * erfc(root) + (-exponent).exp() * signed
    } else {
        (-exponent).exp() * (0.5 * erfc_scaled(root) + signed)
    };
    if above { (1.0 - tail, tail) } else { (tail, 1.0 - tail) }
}

fn power_series(a: f64, eta: f64) -> f64 {
    let (mut next, mut after_next, mut sum) = (0.0, 0.0, 0.0);
    let mut order = 28.0;
    for coefficient in COEFFICIENTS.iter().rev() {
        // `order` is n + 1 here, n counting down from 27.
        let beta = coefficient + (order + 1.0) / a * after_next;
        after_next = next;
        next = beta;
        sum = sum * eta + beta;
        order -= 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::gamma::gamma_ratios;

    /// Values by 40-digit arithmetic.
    #[test]
    fn ratios_have_known_values() {
        for (a, x, p, q) in [
            (12.0, 12.0, 0.538_402_666_936_381_8, 0.461_597_333_063_618_2),
            (12.0, 20.0, 0.978_613_178_412_719_8, 0.021_386_821_587_280_246),
            (25.0, 14.0, 0.005_019_892_618_627_107, 0.994_980_107_381_372_9),
            (100.0, 131.5, 0.998_144_901_672_040_8, 0.001_855_098_327_959_183_4),
            (1e4, 9750.0, 0.005_904_480_955_060_292, 0.994_095_519_044_939_8),
            (1e6, 1_000_500.25, 0.691_638_446_266_471_4, 0.308_361_553_733_528_6),
            (1e8, 99_930_000.0, 1.265_272_529_961_157_3e-12, 0.999_999_999_998_734_7),
        ] {
            let got = gamma_ratios(a, x);
            let (got, want) = if p < q { (got.0, p) } else { (got.1, q) };
            assert!((got / want - 1.0).abs() < 2e-14, "({a}, {x}): {got}, not {want}");
        }
    }
}
