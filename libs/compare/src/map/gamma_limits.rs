//! Limits of a gamma distribution, fast.

use epidemiology::{
    Limits,
    special::{gamma_quantile, gamma_quantile_upper},
};

/// The probability on each side of an interval of 95 %.
const TAIL: f64 = 0.025;

/// Its normal quantile.
const Z: f64 = 1.959_963_984_540_054;

/// From this shape on the expansion is right to 5e-8 of the limit.
const EXPANDED_FROM: f64 = 20.0;

/// Terms in falling powers of √(2·shape), of z alone.
const FURTHER: [f64; 7] = {
    const Z2: f64 = Z * Z;
    const ROOT: f64 = std::f64::consts::SQRT_2;
    [
        Z * ROOT,
        2.0 / 3.0 * (Z2 - 1.0),
        Z * (Z2 - 7.0) / (9.0 * ROOT),
        -((6.0 * Z2 + 14.0) * Z2 - 32.0) / 405.0,
        Z * ((9.0 * Z2 + 256.0) * Z2 - 433.0) / (4_860.0 * ROOT),
        (((12.0 * Z2 - 243.0) * Z2 - 923.0) * Z2 + 1_472.0) / 25_515.0,
        -Z * (((3_753.0 * Z2 + 4_353.0) * Z2 - 289_517.0) * Z2 - 289_717.0) / (9_185_400.0 * ROOT),
    ]
};

/// The central 95 % limits of a gamma variable of this shape and scale 1: the Cornish–Fisher expansion of χ² (Goldberg &
/// Levine 1946), since a map has hundreds of them; exact for small shapes, where it fails. None for a shape that is not
/// positive and finite.
pub(super) fn gamma_limits(shape: f64) -> Option<Limits> {
    if shape < EXPANDED_FROM || !shape.is_finite() {
        return Some(Limits { lower: gamma_quantile(shape, TAIL)?, upper: gamma_quantile_upper(shape, TAIL)? });
    }
    let root = (2.0 * shape).sqrt();
    // Terms odd in z change their sign at the other end.
    let (mut odd, mut even, mut power) = (0.0, root * root, root);
    for (at, term) in FURTHER.iter().enumerate() {
        if at % 2 == 0 {
            odd += term * power;
        } else {
            even += term * power;
        }
        power /= root;
    }
    Some(Limits { lower: 0.5 * (even - odd), upper: 0.5 * (even + odd) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_expansion_is_exact_enough_and_joins() {
        for shape in [0.3, 5.0, 19.999, 20.0, 20.001, 33.3, 100.0, 1_234.5, 1e5, 1e8] {
            let got = gamma_limits(shape).expect("valid");
            let lower = gamma_quantile(shape, TAIL).expect("valid");
            let upper = gamma_quantile_upper(shape, TAIL).expect("valid");
            assert!((got.lower / lower - 1.0).abs() < 5e-8, "{shape}: {} not {lower}", got.lower);
            assert!((got.upper / upper - 1.0).abs() < 5e-8, "{shape}: {} not {upper}", got.upper);
        }
        assert_eq!((gamma_limits(0.0), gamma_limits(f64::INFINITY), gamma_limits(f64::NAN)), (None, None, None));
    }
}
