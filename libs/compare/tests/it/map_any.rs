//! Whatever the areas.

use compare::{Map, map};
use domain::{AreaProfile, RatioClass, RatioRow};
use epidemiology::funnel::FunnelVerdict;
use proptest::prelude::*;

use crate::made::{Area, Mask, area, row, smoking};

const NEAR: f64 = 1.959_963_984_540_054;
const FAR: f64 = 3.090_232_306_167_813;

fn mask() -> impl Strategy<Value = Mask> {
    prop_oneof![6 => Just(Mask::Nothing), 2 => Just(Mask::Ages), 1 => Just(Mask::Found)]
}

/// Areas of ten to thousands of people, by code.
pub fn areas(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Area>> {
    let one = ((2_u32..2_000, 2_u32..2_000), (0.05_f64..0.8, 0.05_f64..0.6), mask());
    let one = one.prop_map(|((young, old), (p, q), mask)| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of people")]
        let share = |n: u32, p: f64| (f64::from(n) * p) as u32;
        let found = [share(young, p), share(old, q)];
        Area { code: 0, found, rest: [young - found[0], old - found[1]], mask }
    });
    prop::collection::vec(one, count).prop_map(|mut all| {
        (101_u16..).zip(&mut all).for_each(|(code, it)| it.code = code);
        all
    })
}

fn rows(areas: &[Area]) -> Vec<RatioRow> {
    areas.iter().map(|it| row(&smoking(), *it)).collect()
}

fn ring(count: usize) -> Vec<AreaProfile> {
    let code = |at: usize| area(101 + u16::try_from(at % count).expect("few"));
    let profile = |at| AreaProfile {
        area: code(at),
        population: 1,
        under_15: 0,
        over_64: 0,
        neighbours: vec![code(at + 1), code(at + count - 1)],
        source: String::new(),
    };
    (0..count).map(profile).collect()
}

fn outside(z: f64) -> FunnelVerdict {
    match z {
        _ if z > FAR => FunnelVerdict::FarHigh,
        _ if z > NEAR => FunnelVerdict::High,
        _ if z < -FAR => FunnelVerdict::FarLow,
        _ if z < -NEAR => FunnelVerdict::Low,
        _ => FunnelVerdict::Within,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_point_is_outside_where_the_line_and_the_test_say_so(areas in areas(1..30)) {
        let got = map(&rows(&areas), None).expect("a map");
        let tau = got.summary.overdispersion.filter(|it| it.phi > 1.0).map(|it| it.tau / 100.0);
        for it in &got.areas {
            let (Ok(point), Some(ratio)) = (it.point, it.row.ratio) else { continue };
            prop_assert_eq!(point.verdict, outside(point.z));
            let drawn = |z: f64, extra: f64| 100.0 * (1.0 + z * (1.0 / point.size + extra).sqrt());
            prop_assert_eq!(ratio > drawn(NEAR, 0.0), point.verdict >= FunnelVerdict::High);
            prop_assert_eq!(ratio < drawn(-NEAR, 0.0), point.verdict <= FunnelVerdict::Low);
            prop_assert_eq!(point.adjusted.is_some(), tau.is_some());
            if let Some((verdict, tau)) = point.adjusted.zip(tau) {
                prop_assert_eq!(ratio > drawn(FAR, tau * tau), verdict == FunnelVerdict::FarHigh);
                prop_assert_eq!(ratio < drawn(-FAR, tau * tau), verdict == FunnelVerdict::FarLow);
            }
        }
    }

    #[test]
    fn the_inner_lines_are_the_class_of_what_is_not_masked(areas in areas(1..30)) {
        let got = map(&rows(&areas), None).expect("a map");
        for it in got.areas.iter().filter(|it| it.row.masked_share == 0.0) {
            let Ok(point) = it.point else { continue };
            prop_assert_eq!(point.verdict >= FunnelVerdict::High, it.row.class == RatioClass::SignificantlyHigh);
            prop_assert_eq!(point.verdict <= FunnelVerdict::Low, it.row.class == RatioClass::SignificantlyLow);
        }
    }

    #[test]
    fn figures_are_within_their_bounds(areas in areas(1..30)) {
        let got = map(&rows(&areas), Some(&ring(areas.len()))).expect("a map");
        prop_assert_eq!(got.areas.len(), areas.len());
        prop_assert_eq!(got.summary.with_point, got.areas.iter().filter(|it| it.point.is_ok()).count());
        for it in &got.areas {
            let excess = it.excess;
            prop_assert!(excess.people.is_none_or(|it| excess.low <= Some(it) && Some(it) <= excess.high));
            let (Ok(point), Some(ratio)) = (it.point, it.row.ratio) else {
                prop_assert!(it.row.class == RatioClass::Undetermined);
                continue;
            };
            prop_assert!(point.p <= point.q && point.q <= 1.0, "{:?}", point);
            prop_assert!(excess.lower95 < excess.upper95);
            if let Some((smoothed, prior)) = point.smoothed.zip(got.summary.prior) {
                let (low, high) = (ratio.min(prior.mean) - 1e-9, ratio.max(prior.mean) + 1e-9);
                prop_assert!(low <= smoothed.ratio && smoothed.ratio <= high);
                prop_assert!(smoothed.limits.lower <= smoothed.ratio && smoothed.ratio <= smoothed.limits.upper);
                prop_assert_eq!(smoothed.limits.lower > 100.0, smoothed.above > 0.975);
            }
        }
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(areas in areas(1..30), seed: u64) {
        let rows = rows(&areas);
        let mut other = rows.clone();
        other.sort_by_key(|it| u64::from(it.area.get()).wrapping_mul(seed | 1).rotate_left(29));
        let mut profiles = ring(areas.len());
        let want = map(&rows, Some(&profiles));
        profiles.reverse();
        prop_assert_eq!(map(&other, Some(&profiles)), want);
    }

    #[test]
    fn ten_times_the_people_are_ten_times_the_size(areas in areas(1..30)) {
        let whole: Vec<Area> = areas.into_iter().map(|it| Area { mask: Mask::Nothing, ..it }).collect();
        let larger = |it: &Area| Area { found: it.found.map(|it| 10 * it), rest: it.rest.map(|it| 10 * it), ..*it };
        let (once, ten) = (map(&rows(&whole), None).expect("a map"), map(&rows(&whole.iter().map(larger).collect::<Vec<_>>()), None).expect("a map"));
        for (once, ten) in once.areas.iter().zip(&ten.areas) {
            let (Ok(a), Ok(b)) = (once.point, ten.point) else { continue };
            prop_assert!((b.size / a.size - 10.0).abs() < 1e-9);
            prop_assert!((b.z - 10.0_f64.sqrt() * a.z).abs() < 1e-9 * (1.0 + b.z.abs()));
            prop_assert!(once.excess.people.zip(ten.excess.people).is_some_and(|(a, b)| (b - 10.0 * a).abs() < 1e-6));
        }
    }

    #[test]
    fn a_masked_area_changes_no_other(areas in areas(1..30), masked in areas(1..2)) {
        let profiles = ring(areas.len());
        let mut with = rows(&areas);
        let before = map(&with, Some(&profiles)).expect("a map");
        with.insert(0, row(&smoking(), Area { code: 4701, mask: Mask::Found, ..masked[0] }));
        let after = map(&with, Some(&profiles)).expect("a map");
        let others = &after.areas[..areas.len()];
        prop_assert_eq!(others, &before.areas[..]);
        prop_assert_eq!(after.summary.without_point, before.summary.without_point + 1);
        let Map { summary, lines, .. } = after;
        prop_assert_eq!(summary, compare::Summary { areas: summary.areas, without_point: summary.without_point, ..before.summary });
        prop_assert_eq!(lines, before.lines);
    }
}
