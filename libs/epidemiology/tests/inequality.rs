//! What holds for every index of inequality, quantile group and mean.

use epidemiology::{
    inequality::{
        Group, LogisticGroup, Plan, Scale, between_group_variance, concentration_index, logistic_index,
        mean_log_deviation, simulate, slope_index, slope_limits, theil_index,
    },
    mean::mean,
    quantile::{RankOrder, population_quantile_groups, quantile_groups},
};
use proptest::prelude::*;

const PLAN: Plan = Plan { draw: Scale::Logit, fit: Scale::Logit, repetitions: 400, seed: 3 };

/// 2 to 12 groups with proportions, and an order to turn them about.
fn groups() -> impl Strategy<Value = (Vec<Group>, Vec<Group>)> {
    let group = (1.0..1e5_f64, 0.02..0.98_f64, 0.001..0.1_f64);
    let listed = prop::collection::vec(group, 2..12).prop_map(|groups| {
        (0_u32..)
            .zip(groups)
            .map(|(order, (population, value, standard_error))| Group { order, population, value, standard_error })
            .collect::<Vec<_>>()
    });
    listed.prop_flat_map(|groups| (Just(groups.clone()), Just(groups).prop_shuffle()))
}

fn close(got: Option<f64>, want: Option<f64>) -> bool {
    match (got, want) {
        (Some(got), Some(want)) => (got - want).abs() <= 1e-9 * (1.0 + want.abs()),
        (None, None) => true,
        _ => false,
    }
}

/// The indices of groups that do not depend on chance.
fn indices(groups: &[Group]) -> Vec<Option<f64>> {
    let slopes = [Scale::Identity, Scale::Log, Scale::Logit].map(|scale| slope_index(groups, scale));
    let limits = slope_limits(groups, 0.95);
    let concentration = concentration_index(groups);
    slopes
        .iter()
        .flat_map(|slope| [slope.map(|it| it.absolute()), slope.and_then(|it| it.relative())])
        .chain([
            limits.map(|it| it.limits.lower),
            limits.map(|it| it.limits.upper),
            concentration.map(|it| it.absolute),
            concentration.and_then(|it| it.relative()),
            concentration.and_then(|it| it.absolute_error),
            between_group_variance(groups),
            mean_log_deviation(groups),
            theil_index(groups),
        ])
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_may_be_in_any_order((groups, shuffled) in groups()) {
        for (got, want) in indices(&groups).into_iter().zip(indices(&shuffled)) {
            prop_assert!(close(got, want), "{got:?} {want:?}");
        }
    }

    #[test]
    fn equal_rates_have_no_inequality((groups, _) in groups(), value in 0.05..0.95_f64) {
        let equal: Vec<Group> = groups.iter().map(|it| Group { value, ..*it }).collect();
        for scale in [Scale::Identity, Scale::Log, Scale::Logit] {
            let index = slope_index(&equal, scale).expect("valid");
            prop_assert!(index.absolute().abs() < 1e-9 && (index.relative().expect("positive") - 1.0).abs() < 1e-9);
        }
        let index = concentration_index(&equal).expect("valid");
        prop_assert!(index.absolute.abs() < 1e-9);
        for index in [between_group_variance, mean_log_deviation, theil_index] {
            prop_assert!(index(&equal).is_some_and(|it| it.abs() < 1e-12));
        }
    }

    #[test]
    fn limits_contain_the_index((groups, _) in groups()) {
        let got = slope_limits(&groups, 0.95).expect("valid");
        prop_assert!(got.limits.lower <= got.value && got.value <= got.limits.upper);
        let wide = slope_limits(&groups, 0.99).expect("valid");
        prop_assert!(wide.limits.lower <= got.limits.lower && got.limits.upper <= wide.limits.upper);
        // 400 draws on the scale of the fit: the median is near the index.
        let index = slope_index(&groups, Scale::Logit).expect("valid");
        let drawn = simulate(&groups, PLAN).expect("valid");
        let (sii, rii) = (drawn.absolute(0.99).expect("valid"), drawn.relative(0.99).expect("positive"));
        prop_assert!(sii.lower < index.absolute() && index.absolute() < sii.upper);
        let relative = index.relative().expect("positive");
        prop_assert!(rii.lower < relative && relative < rii.upper);
        prop_assert_eq!(drawn, simulate(&groups, PLAN).expect("valid"));
    }

    #[test]
    fn an_index_turns_with_the_order((groups, _) in groups()) {
        let turned: Vec<Group> = groups.iter().map(|it| Group { order: 100 - it.order, ..*it }).collect();
        let (there, back) = (slope_index(&groups, Scale::Logit), slope_index(&turned, Scale::Logit));
        let (there, back) = (there.expect("valid"), back.expect("valid"));
        prop_assert!((there.absolute() + back.absolute()).abs() < 1e-9);
        let product = there.relative().expect("positive") * back.relative().expect("positive");
        prop_assert!((product - 1.0).abs() < 1e-9);
        let (there, back) = (concentration_index(&groups), concentration_index(&turned));
        prop_assert!((there.expect("valid").absolute + back.expect("valid").absolute).abs() < 1e-9);
    }

    #[test]
    fn a_logistic_curve_has_the_mean_of_its_groups((groups, shuffled) in groups()) {
        let logistic = |groups: &[Group]| {
            let group = |it: &Group| LogisticGroup {
                order: it.order,
                population: it.population,
                proportion: it.value,
                weight: it.population,
            };
            logistic_index(&groups.iter().map(group).collect::<Vec<_>>())
        };
        let (got, other) = (logistic(&groups), logistic(&shuffled));
        prop_assert_eq!(got.is_some(), groups.len() >= 3);
        prop_assert!(close(got.map(|it| it.absolute), other.map(|it| it.absolute)));
        prop_assert!(close(got.map(|it| it.absolute_error), other.map(|it| it.absolute_error)));
        if let Some(got) = got {
            prop_assert!(got.absolute.abs() < 1.0 && got.relative > 0.0 && got.absolute_error >= 0.0);
        }
    }

    #[test]
    fn quantile_groups_are_nearly_equal(n in 2_usize..200, k in 1_usize..12, shift in 0_usize..200) {
        // Distinct values in no order.
        let values: Vec<Option<f64>> = (0..n).map(|it| Some(((it + shift) % n) as f64)).collect();
        let got = quantile_groups(&values, k, RankOrder::LowestFirst).expect("valid");
        if n < k {
            prop_assert!(got.iter().all(Option::is_none));
        } else {
            let sizes: Vec<usize> = (1..=k).map(|group| got.iter().filter(|it| **it == Some(group)).count()).collect();
            prop_assert!(sizes.iter().max().unwrap_or(&0) - sizes.iter().min().unwrap_or(&0) <= 1, "{sizes:?}");
            prop_assert_eq!(sizes.iter().sum::<usize>(), n);
            // A higher value is in no lower group.
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by(|first, second| values[*first].partial_cmp(&values[*second]).expect("numbers"));
            prop_assert!(order.is_sorted_by_key(|area| got[*area]));
        }
    }

    #[test]
    fn equal_people_make_groups_of_equal_size(size in 1_usize..30, k in 1_usize..8) {
        let values: Vec<f64> = (0..size * k).map(|it| it as f64).collect();
        let people = vec![7.0; values.len()];
        let got = population_quantile_groups(&values, &people, k, RankOrder::LowestFirst).expect("valid");
        for group in 1..=k {
            prop_assert_eq!(got.iter().filter(|it| **it == group).count(), size);
        }
    }

    #[test]
    fn a_mean_is_within_its_limits(values in prop::collection::vec(-1e6..1e6_f64, 2..40)) {
        let got = mean(&values).expect("valid");
        let (narrow, wide) = (got.estimate(0.8).expect("valid"), got.estimate(0.99).expect("valid"));
        prop_assert!(narrow.limits.lower <= got.mean && got.mean <= narrow.limits.upper);
        prop_assert!(wide.limits.lower <= narrow.limits.lower && narrow.limits.upper <= wide.limits.upper);
        prop_assert_eq!(got.estimate(1.0), None);
    }
}

#[test]
fn nonsense_has_no_index() {
    let group = |population, value| Group { order: 0, population, value, standard_error: 0.1 };
    for (population, value) in [(0.0, 0.5), (-1.0, 0.5), (f64::NAN, 0.5), (10.0, f64::NAN), (10.0, f64::INFINITY)] {
        let groups = [group(10.0, 0.2), Group { order: 1, ..group(population, value) }];
        assert!(indices(&groups).iter().all(Option::is_none), "{population} {value}");
        assert_eq!(simulate(&groups, PLAN), None);
    }
    // One place in the order has no slope.
    assert_eq!(slope_index(&[group(10.0, 0.2), group(10.0, 0.3)], Scale::Identity), None);
}
