//! What holds for funnels, trends, adjusted p-values, priors and places whatever the numbers are.

use epidemiology::{
    bayes::{LocalMean, area_posterior, hyper_posterior, marshall, marshall_local, negative_binomial, poisson_gamma},
    funnel::{FAR, Figure, FunnelVerdict, NEAR, Scale, Side, Trim, limits, overdispersion, strict_limits, verdict},
    multiplicity::{Adjustment, adjust},
    rate_ratio::{conditional_mid_p, conditional_p, rate_difference, rate_ratio, rate_ratio_mid_p},
    spatial::{Weighting, ebi, median_rates, morans_i},
    trend::{
        CountPoint, Period, ProportionPoint, Trend, ValuePoint, mann_kendall, one_change, poisson_trend,
        poisson_trend_since_break, recent_trend_of_proportions, recent_trend_of_values, sen_slope,
    },
};
use proptest::prelude::*;

const ADJUSTMENTS: [Adjustment; 8] = [
    Adjustment::Bonferroni,
    Adjustment::Sidak,
    Adjustment::Holm,
    Adjustment::SidakStepDown,
    Adjustment::Hochberg,
    Adjustment::Hommel,
    Adjustment::BenjaminiHochberg,
    Adjustment::BenjaminiYekutieli,
];

fn figure() -> impl Strategy<Value = (Figure, f64, f64)> {
    let proportion = (2_u32..100_000, 0.001..0.999_f64).prop_map(|(n, p)| (Figure::Proportion, f64::from(n), p));
    let ratio = (0.05..50_000.0_f64, 0.2..5.0_f64).prop_map(|(e, target)| (Figure::Ratio, e, target));
    let rate = (10.0..1e8_f64, 1e-5..1e-2_f64).prop_map(|(n, target)| (Figure::Rate, n, target));
    prop_oneof![proportion, ratio, rate]
}

/// Events and expected events of areas, with at least one event.
fn areas() -> impl Strategy<Value = (Vec<u64>, Vec<f64>)> {
    prop::collection::vec((0_u64..200, 0.1..150.0_f64), 2..30)
        .prop_filter("an event", |areas| areas.iter().any(|it| it.0 > 0))
        .prop_map(|areas| areas.into_iter().unzip())
}

/// Neighbours on a line, the last area an island.
fn line(areas: usize) -> Vec<Vec<usize>> {
    let last = areas - 1;
    let of = |at: usize| {
        let near = [at.checked_sub(1), Some(at + 1)];
        near.into_iter().flatten().filter(|&it| at < last && it < last).collect()
    };
    (0..areas).map(of).collect()
}

fn series(from: i32, events: &[u64], population: f64) -> Vec<CountPoint> {
    let years = (from..).map(Period::year);
    years.zip(events).map(|(period, &events)| CountPoint { period, events, population }).collect()
}

proptest! {
    #[test]
    fn a_funnel_contains_its_target_and_narrows((figure, size, target) in figure()) {
        for of in [limits, strict_limits] {
            for confidence in [NEAR, FAR] {
                let here = of(figure, size, target, confidence).expect("valid");
                let further = of(figure, size * 4.0, target, confidence).expect("valid");
                prop_assert!(here.lower <= target && target <= here.upper);
                prop_assert!(here.lower >= 0.0 && (figure != Figure::Proportion || here.upper <= 1.0));
                // Where hardly an event is expected, the limits are those of one event more or less.
                if size * target >= 4.0 {
                    prop_assert!(further.upper - further.lower < here.upper - here.lower);
                }
            }
            let (near, far) = (of(figure, size, target, NEAR).expect("valid"), of(figure, size, target, FAR).expect("valid"));
            prop_assert!(far.lower <= near.lower && near.upper <= far.upper);
        }
    }

    #[test]
    fn a_point_has_the_colour_of_its_place((figure, size, target) in figure(), away in 0.0..3.0_f64) {
        let count = (size * target * away).round().min(if figure == Figure::Proportion { size } else { f64::MAX });
        let observed = format!("{count:.0}").parse::<u64>().expect("whole");
        let (near, far) = (limits(figure, size, target, NEAR).expect("valid"), limits(figure, size, target, FAR).expect("valid"));
        let value = observed as f64 / size;
        let want = match (Side::of(value, near), Side::of(value, far)) {
            (_, Side::High) => FunnelVerdict::FarHigh,
            (_, Side::Low) => FunnelVerdict::FarLow,
            (Side::High, _) => FunnelVerdict::High,
            (Side::Low, _) => FunnelVerdict::Low,
            _ => FunnelVerdict::Within,
        };
        prop_assert_eq!(verdict(figure, observed, size, target), Some(want));
        prop_assert_eq!(want == FunnelVerdict::Within, near.lower <= value && value <= near.upper);
    }

    #[test]
    fn winsorising_keeps_the_order_and_moves_only_the_ends((observed, expected) in areas(), share in 0.0..0.4_f64) {
        let of = |trim| overdispersion(&observed, &expected, 1.0, Scale::SquareRoot, trim).expect("valid");
        let (all, drawn_in) = (of(Trim::Keep), of(Trim::Winsorise(share)));
        prop_assert_eq!(&of(Trim::Winsorise(0.0)).trimmed, &all.trimmed);
        let mut pairs: Vec<(f64, f64)> =
            all.z.iter().zip(&drawn_in.trimmed).filter_map(|(raw, it)| Some((*raw, (*it)?))).collect();
        prop_assert_eq!(pairs.len(), observed.len());
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        prop_assert!(pairs.windows(2).all(|it| it[0].1 <= it[1].1));
        let (least, most) = (pairs[0].1, pairs[pairs.len() - 1].1);
        prop_assert!(pairs.iter().all(|(raw, it)| [*raw, least, most].contains(it)));
        prop_assert!(drawn_in.phi >= 0.0 && drawn_in.tau_squared >= 0.0 && (0.0..=1.0).contains(&drawn_in.p));
    }

    #[test]
    fn adjusted_p_values_are_in_order(
        raw in prop::collection::vec(prop::option::weighted(0.9, 0.0..=1.0_f64), 1..40),
        seed in 0_usize..1_000,
    ) {
        let mut order: Vec<usize> = (0..raw.len()).collect();
        order.sort_by_key(|at| (at * 7_919 + seed) % 1_013);
        let moved: Vec<Option<f64>> = order.iter().map(|&at| raw[at]).collect();
        for adjustment in ADJUSTMENTS {
            let got = adjust(&raw, adjustment).expect("probabilities");
            for (p, q) in raw.iter().zip(&got) {
                prop_assert_eq!(p.is_none(), q.is_none());
                prop_assert!(p.zip(*q).is_none_or(|(p, q)| p <= q && q <= 1.0));
            }
            let mut pairs: Vec<(f64, f64)> = raw.iter().zip(&got).filter_map(|(p, q)| (*p).zip(*q)).collect();
            pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(pairs.windows(2).all(|it| it[0].1 <= it[1].1), "{adjustment:?}");
            let also = adjust(&moved, adjustment).expect("probabilities");
            prop_assert!(order.iter().zip(also).all(|(&at, q)| got[at] == q), "{adjustment:?}");
        }
    }

    #[test]
    fn shrunken_ratios_lie_between_the_raw_one_and_the_mean_of_the_prior((observed, expected) in areas()) {
        let between = |at: usize, value: f64, mean: f64| {
            let raw = observed[at] as f64 / expected[at];
            let slack = 1e-9 * (1.0 + raw.max(mean));
            raw.min(mean) - slack <= value && value <= raw.max(mean) + slack
        };
        for fit in [poisson_gamma(&observed, &expected), negative_binomial(&observed, &expected)] {
            let fit = fit.expect("valid");
            let mean = fit.prior.map_or(fit.pooled, |(shape, rate)| shape / rate);
            let ok = |it: (usize, &f64)| fit.underdispersed || between(it.0, *it.1, mean);
            prop_assert!(fit.smoothed.iter().enumerate().all(ok), "{fit:?}");
        }
        let fit = marshall(&observed, &expected).expect("valid");
        prop_assert!(fit.smoothed.iter().enumerate().all(|(at, it)| fit.underdispersed || between(at, *it, fit.mean)));
    }

    #[test]
    fn a_posterior_is_in_order((observed, expected) in areas()) {
        let hyper = hyper_posterior(&observed, &expected).expect("valid");
        let got = area_posterior(&hyper, observed[0], expected[0], 0.95).expect("valid");
        prop_assert!(got.limits.lower < got.median && got.median < got.limits.upper, "{got:?}");
        prop_assert!(got.limits.lower < got.mean && got.mean < got.limits.upper, "{got:?}");
        prop_assert!((0.0..=1.0).contains(&got.above_one));
        let more = area_posterior(&hyper, observed[0] + 5, expected[0], 0.95).expect("valid");
        prop_assert!(more.mean > got.mean && more.above_one >= got.above_one);
    }

    #[test]
    fn a_constant_has_no_trend(events in 1_u64..5_000, years in 5_usize..15, from in 1950_i32..2050) {
        let points = series(from, &vec![events; years], 1e5);
        let fit = poisson_trend(&points).expect("valid");
        prop_assert!(fit.slope.abs() < 1e-12 && fit.p > 0.999_999);
        let values = vec![events as f64; years];
        prop_assert_eq!(mann_kendall(&values).map(|it| (it.s, it.p)), Some((0, 1.0)));
        let placed: Vec<(f64, f64)> = values.iter().enumerate().map(|(at, it)| (at as f64, *it)).collect();
        prop_assert_eq!(sen_slope(&placed, 0.95).map(|it| it.slope), Some(0.0));
        let proportions: Vec<_> = points.iter().map(|it| ProportionPoint {
            year: it.period.first, numerator: Some(events as f64), denominator: Some(1e4),
        }).collect();
        prop_assert_eq!(recent_trend_of_proportions(&proportions).trend, Trend::NoSignificantChange);
        let figures: Vec<_> = points.iter().map(|it| ValuePoint {
            year: it.period.first, value: Some(7.0), lower: Some(6.0), upper: Some(8.0),
        }).collect();
        prop_assert_eq!(recent_trend_of_values(&figures, 0.95).trend, Trend::NoSignificantChange);
    }

    #[test]
    fn other_names_of_the_years_change_nothing(
        events in prop::collection::vec(1_u64..2_000, 5..15),
        shift in -3_000_i32..3_000,
    ) {
        let (here, there) = (series(2000, &events, 1e4), series(2000 + shift, &events, 1e4));
        let (a, b) = (poisson_trend(&here).expect("valid"), poisson_trend(&there).expect("valid"));
        prop_assert!((a.slope - b.slope).abs() < 1e-12 && (a.deviance - b.deviance).abs() < 1e-9);
        let marker = |points: &[CountPoint]| recent_trend_of_proportions(&points.iter().map(|it| ProportionPoint {
            year: it.period.first, numerator: Some(it.events as f64), denominator: Some(1e4),
        }).collect::<Vec<_>>());
        let (a, b) = (marker(&here), marker(&there));
        prop_assert_eq!((a.trend, a.reason), (b.trend, b.reason));
        prop_assert!(a.chi_square.zip(b.chi_square).is_some_and(|(a, b)| (a - b).abs() <= 1e-9 * (1.0 + a)));
        let broken = |from: f64| {
            let point = |(at, &it): (usize, &u64)| (from + at as f64, it as f64, (it as f64).sqrt());
            one_change(&events.iter().enumerate().map(point).collect::<Vec<_>>())
        };
        if let Some((a, b)) = broken(0.0).zip(broken(f64::from(shift))) {
            prop_assert!((a.residual - b.residual).abs() <= 1e-6 * (1.0 + a.residual));
        }
    }

    #[test]
    fn years_before_a_break_change_nothing(
        before in prop::collection::vec(0_u64..2_000, 1..8),
        after in prop::collection::vec(1_u64..2_000, 3..8),
    ) {
        let all: Vec<u64> = before.iter().chain(&after).copied().collect();
        let points = series(2000, &all, 1e4);
        let break_at = points[before.len()].period.first;
        let got = poisson_trend_since_break(&points, &[break_at]).expect("valid");
        prop_assert_eq!(got.left_out, before.len());
        prop_assert_eq!(got.break_at, Some(break_at));
        prop_assert_eq!(Ok(got.trend), poisson_trend(&points[before.len()..]));
    }

    #[test]
    fn two_rates_turned_round_are_the_same_comparison(x in 0_u64..500, y in 1_u64..500, n in 1.0..1e6_f64, m in 1.0..1e6_f64) {
        let (a, b) = (rate_ratio((x, n), (y, m), 0.95).expect("valid"), rate_ratio((y, m), (x, n), 0.95).expect("valid"));
        prop_assert!((a.limits.lower * b.limits.upper - 1.0).abs() < 1e-8 || x == 0);
        let p = conditional_p((x, n), (y, m), 1.0).expect("valid");
        let turned = conditional_p((y, m), (x, n), 1.0).expect("valid");
        prop_assert!((p - turned).abs() < 1e-9 * (1.0 + p));
        prop_assert!(conditional_mid_p((x, n), (y, m), 1.0).is_some_and(|it| it <= p + 1e-12));
        prop_assert!((p < 0.05) != (a.limits.lower <= 1.0 && 1.0 <= a.limits.upper) || (p - 0.05).abs() < 1e-6);
        let mid = rate_ratio_mid_p((x, n), (y, m), 0.95).expect("valid").limits;
        prop_assert!(mid.lower >= a.limits.lower * (1.0 - 1e-9) && mid.upper <= a.limits.upper * (1.0 + 1e-9));
        let difference = rate_difference((x, n), (y, m), 0.95).expect("valid");
        prop_assert!(difference.limits.lower < difference.value && difference.value < difference.limits.upper);
    }

    #[test]
    fn islands_behave((observed, n) in areas()) {
        let lists = line(n.len());
        let rates: Vec<f64> = observed.iter().zip(&n).map(|(&count, n)| count as f64 / n).collect();
        let smooth = median_rates(&observed, &n, &lists).expect("valid");
        prop_assert_eq!(smooth.last(), rates.last());
        let local = marshall_local(&observed, &n, &lists, LocalMean::Centre).expect("valid");
        prop_assert!(local.iter().all(|it| it.is_finite() && *it >= 0.0));
        prop_assert!((local[n.len() - 1] - rates[n.len() - 1]).abs() < 1e-12 * (1.0 + rates[n.len() - 1]));
        // Without the island the same comes out.
        let kept = n.len() - 1;
        let whole = morans_i(&rates, &lists, Weighting::Row);
        prop_assert_eq!(whole, morans_i(&rates[..kept], &lists[..kept], Weighting::Row));
        prop_assert!(whole.is_none_or(|it| it.i.is_finite() && it.p.is_none_or(|p| (0.0..=1.0).contains(&p))));
        prop_assert!(ebi(&observed, &n, &lists, Weighting::Binary).is_none_or(|it| it.i.is_finite()));
    }
}
