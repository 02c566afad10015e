//! Quantiles undo probabilities over the whole range of shapes.

use epidemiology::special::{
    beta_p, beta_q, beta_quantile, beta_quantile_upper, gamma_p, gamma_q, gamma_quantile, gamma_quantile_upper,
    normal_cdf, normal_quantile, normal_quantile_upper, normal_sf,
};
use proptest::prelude::*;

fn shape(least: f64, most: f64) -> impl Strategy<Value = f64> {
    (least.ln()..most.ln()).prop_map(f64::exp)
}

fn tail() -> impl Strategy<Value = f64> {
    prop_oneof![0.001..0.5_f64, (1e-12_f64.ln()..0.5_f64.ln()).prop_map(f64::exp)]
}

fn close(got: f64, want: f64, relative: f64) -> bool {
    (got - want).abs() <= relative * want.abs()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gamma(shape in shape(1e-3, 1e8), tail in tail()) {
        let low = gamma_quantile(shape, tail).expect("valid");
        // Below the smallest normal number digits are lost.
        prop_assert!(low < 1e-300 || close(gamma_p(shape, low), tail, 1e-9), "{shape} {tail}: {low}");
        let high = gamma_quantile_upper(shape, tail).expect("valid");
        prop_assert!(high < 1e-300 || close(gamma_q(shape, high), tail, 1e-9), "{shape} {tail}: {high}");
        prop_assert!(low <= high);
    }

    #[test]
    fn beta(first in shape(1e-2, 1e6), second in shape(1e-2, 1e6), tail in tail()) {
        let low = beta_quantile(first, second, tail).expect("valid");
        let high = beta_quantile_upper(first, second, tail).expect("valid");
        prop_assert!(low <= high && (0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high));
        // A quantile so near 1 that its complement has few digits cannot give the tail back.
        let rounding = |x: f64| 1e-9 + 1e-14 * (first + second) / (1.0 - x).max(1e-300);
        prop_assert!(low < 1e-300 || close(beta_p(first, second, low), tail, rounding(low)), "{first} {second} {tail}");
        prop_assert!(high < 1e-300 || close(beta_q(first, second, high), tail, rounding(high)), "{first} {second} {tail}");
    }

    #[test]
    fn normal(tail in tail()) {
        prop_assert!(close(normal_sf(normal_quantile_upper(tail).expect("valid")), tail, 1e-13));
        prop_assert!(close(normal_cdf(normal_quantile(tail).expect("valid")), tail, 1e-13));
    }
}
