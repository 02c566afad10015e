//! From the smallest p up: each is adjusted among those not smaller, and none falls below the one before.

use super::single::any_of;

/// (n − i + 1)·pᵢ of rising p-values.
pub(super) fn holm(p: &[f64]) -> Vec<f64> {
    down(p, |left, it| left as f64 * it)
}

/// 1 − (1 − pᵢ)ⁿ⁻ⁱ⁺¹ of rising p-values.
pub(super) fn sidak(p: &[f64]) -> Vec<f64> {
    down(p, any_of)
}

fn down(p: &[f64], single: impl Fn(usize, f64) -> f64) -> Vec<f64> {
    let steps = p.iter().enumerate().scan(0.0_f64, |most, (at, &it)| {
        *most = most.max(single(p.len() - at, it));
        Some(*most)
    });
    steps.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_are_worked_by_hand() {
        let near = |got: Vec<f64>, want: [f64; 3]| got.iter().zip(want).all(|(a, b)| (a - b).abs() < 1e-15);
        assert!(near(holm(&[0.01, 0.02, 0.021]), [0.03, 0.04, 0.04]));
        assert!(near(sidak(&[0.01, 0.1, 0.15]), [0.029_701, 0.19, 0.19]));
    }
}
