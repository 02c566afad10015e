//! The standardised ratio against enumeration and plain bisection.

use epidemiology::{
    ClassRow, MaskedRows, Method, RatioClass, Stratum, poisson_ratio_limits, score_ratio_limits, score_z,
    special::two_sided_z, standardised_ratio,
};
use proptest::prelude::*;

const Z: f64 = 1.959_963_984_540_054;
const AGES: usize = 3;

/// Counts of one class by age, and which cells and whether the subtotal are masked.
type Hidden = ([u32; AGES], [bool; AGES], bool);

fn strata() -> impl Strategy<Value = (Vec<Stratum>, f64)> {
    let people = prop_oneof![0.0..5.0_f64, 5.0..400.0_f64, 400.0..1e5_f64];
    let rate = prop_oneof![1e-5..0.02_f64, 0.02..0.98_f64, 0.98..0.999_99_f64];
    let stratum = (people, rate).prop_map(|(n, p)| Stratum { n, p });
    (prop::collection::vec(stratum, 1..14), 0.0..=1.0_f64).prop_map(|(strata, share)| {
        let n: f64 = strata.iter().map(|it| it.n).sum();
        (strata, (share * n).floor())
    })
}

fn hidden() -> impl Strategy<Value = Vec<Hidden>> {
    let class = ([0_u32..5, 0..5, 0..5], any::<[bool; AGES]>(), prop::bool::weighted(0.15));
    prop::collection::vec(class, 2..4)
}

fn masked(classes: &[Hidden], rates: [f64; AGES], prefecture: [Option<u32>; AGES]) -> MaskedRows<AGES> {
    let rows = classes.iter().enumerate().map(|(index, (counts, masks, subtotal_masked))| {
        let total: u32 = counts.iter().sum();
        ClassRow {
            positive: index == 0,
            cells: std::array::from_fn(|age| (!masks[age]).then_some(counts[age])),
            subtotal: (!subtotal_masked).then_some(total),
            prefecture,
            subtotal_upper: Some(total + 2),
            subtotal_estimate: None,
        }
    });
    MaskedRows { rows: rows.collect(), rates }
}

/// Every table of whole numbers that agrees with what is visible: observed, and people by age.
fn completions(part: &MaskedRows<AGES>) -> Vec<(u32, [u32; AGES])> {
    let mut tables = vec![(0, [0; AGES])];
    for row in &part.rows {
        let options = completions_of_row(row);
        tables = tables
            .iter()
            .flat_map(|(observed, people)| {
                options.iter().map(move |option| {
                    let found = if row.positive { option.iter().sum() } else { 0 };
                    (observed + found, std::array::from_fn(|age| people[age] + option[age]))
                })
            })
            .collect();
    }
    tables
}

fn completions_of_row(row: &ClassRow<AGES>) -> Vec<[u32; AGES]> {
    let most = row.subtotal.or(row.subtotal_upper).expect("bounded");
    let choices = |age: usize| match row.cells[age] {
        Some(cell) => cell..=cell,
        None => 0..=most,
    };
    let mut all = Vec::new();
    for first in choices(0) {
        for second in choices(1) {
            for third in choices(2) {
                let total = first + second + third;
                if row.subtotal.map_or(total <= most, |subtotal| total == subtotal) {
                    all.push([first, second, third]);
                }
            }
        }
    }
    all
}

/// 100·μ(ψ)/E at the ψ where the statistic is `target`, by halving.
fn by_bisection(observed: f64, strata: &[Stratum], target: f64) -> f64 {
    let at = |t: f64| {
        let (mut mean, mut variance) = (0.0, 0.0);
        for it in strata {
            let p = it.p * t.exp() / (1.0 - it.p + it.p * t.exp());
            mean += it.n * p;
            variance += it.n * p * (1.0 - p);
        }
        (mean, (observed - mean) / variance.sqrt())
    };
    let (mut low, mut high) = (-60.0, 60.0);
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if at(middle).1 > target { low = middle } else { high = middle }
    }
    100.0 * at(low).0 / at(0.0).0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn limits_and_test_agree((strata, observed) in strata(), confidence in 0.5..0.999_f64) {
        let z = two_sided_z(confidence).expect("a confidence");
        let (Some(limits), Some(statistic)) = (score_ratio_limits(observed, &strata, z), score_z(observed, &strata))
        else { return Ok(()) };
        prop_assert!(limits.lower.is_finite() && limits.upper.is_finite());
        prop_assert_eq!(limits.lower > 100.0, statistic > z);
        prop_assert_eq!(limits.upper < 100.0, statistic < -z);
        let expected: f64 = strata.iter().map(|it| it.n * it.p).sum();
        let ratio = 100.0 * observed / expected;
        prop_assert!(limits.lower <= ratio * (1.0 + 1e-9) && ratio <= limits.upper * (1.0 + 1e-9));
    }

    #[test]
    fn limits_are_where_the_statistic_is_z((strata, observed) in strata()) {
        let n: f64 = strata.iter().map(|it| it.n).sum();
        // Rates so far apart that the statistic is not monotone have no single root to compare.
        let alike = strata.iter().all(|it| it.p < 0.5) || strata.iter().all(|it| it.p > 0.5);
        if !(alike && observed > 0.0 && observed < n * (1.0 - 1e-6)) { return Ok(()) }
        let limits = score_ratio_limits(observed, &strata, Z).expect("valid");
        let (lower, upper) = (by_bisection(observed, &strata, Z), by_bisection(observed, &strata, -Z));
        prop_assert!((limits.lower / lower - 1.0).abs() < 1e-8, "{} {}", limits.lower, lower);
        prop_assert!((limits.upper / upper - 1.0).abs() < 1e-8, "{} {}", limits.upper, upper);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_completion_is_within_the_bounds(
        classes in hidden(),
        rates in [0.01..0.95_f64, 0.01..0.95, 0.01..0.95],
        prefecture in any::<[Option<u8>; AGES]>(),
        method in prop_oneof![Just(Method::Score), Just(Method::Poisson)],
    ) {
        let part = masked(&classes, rates, prefecture.map(|it| it.map(u32::from)));
        let tables = completions(&part);
        let got = standardised_ratio(std::slice::from_ref(&part), method, 0.95).expect("rows that add up");
        let point = got.expected.unwrap_or(got.expected_low);
        prop_assert!(got.expected_low <= point && point <= got.expected_high);
        let significant = match got.class {
            RatioClass::SignificantlyHigh => 1.0,
            RatioClass::SignificantlyLow => -1.0,
            _ => 0.0,
        };
        if let Some(limits) = got.limits {
            prop_assert!(significant <= 0.0 || limits.lower > 100.0);
            prop_assert!(significant >= 0.0 || limits.upper < 100.0);
        }
        for (observed, people) in tables {
            let strata: Vec<_> = people.iter().zip(rates).map(|(&n, p)| Stratum { n: f64::from(n), p }).collect();
            let expected: f64 = strata.iter().map(|it| it.n * it.p).sum();
            let slack = 1e-9 * (1.0 + expected);
            prop_assert!(got.expected_low <= expected + slack && expected <= got.expected_high + slack);
            prop_assert!(got.observed_low <= u64::from(observed) && u64::from(observed) <= got.observed_high);
            if expected > 0.0 {
                let ratio = 100.0 * f64::from(observed) / expected;
                prop_assert!(got.ratio_low <= ratio * (1.0 + 1e-9) && ratio <= got.ratio_high * (1.0 + 1e-9));
            }
            // The documented condition under which the extremes speak for all completions.
            let nearest = [got.expected_low, got.expected_high]
                .map(|it| 2.0 * (f64::from(observed) - it).abs())
                .into_iter()
                .fold(f64::INFINITY, f64::min);
            if significant != 0.0 && method == Method::Poisson {
                let limits = poisson_ratio_limits(f64::from(observed), expected, 0.95).expect("expected > 0");
                let out = if significant > 0.0 { limits.lower > 100.0 } else { limits.upper < 100.0 };
                prop_assert!(out);
            }
            if significant != 0.0 && method == Method::Score && nearest >= Z * Z {
                let statistic = score_z(f64::from(observed), &strata).unwrap_or(f64::INFINITY * significant);
                prop_assert!(statistic * significant > Z);
            }
        }
    }

    #[test]
    fn two_parts_add_up(
        men in hidden(), women in hidden(), rates in [0.01..0.95_f64, 0.01..0.95, 0.01..0.95],
    ) {
        let parts = [masked(&men, rates, [Some(5); AGES]), masked(&women, rates, [None; AGES])];
        let both = standardised_ratio(&parts, Method::Poisson, 0.9).expect("rows that add up");
        let each = parts.map(|part| standardised_ratio(&[part], Method::Poisson, 0.9).expect("rows that add up"));
        prop_assert_eq!(both.observed_high, each[0].observed_high + each[1].observed_high);
        prop_assert!((both.expected_low - each[0].expected_low - each[1].expected_low).abs() < 1e-9);
        prop_assert!((both.expected_high - each[0].expected_high - each[1].expected_high).abs() < 1e-9);
        prop_assert_eq!(both.observed.is_some(), each.iter().all(|it| it.observed.is_some()));
    }
}
