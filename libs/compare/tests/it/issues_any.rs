//! Whatever the figures of an area.

use std::collections::BTreeSet;

use compare::{Input, LEAST_PROBABILITY, LEAST_YEARS, MOST_Q, MOST_THEMES, Map, map};
use domain::{FiscalYear, Harm, RatioClass, RatioRow, Reference, SexGroup, catalogue};
use proptest::prelude::*;

use crate::{
    made::{Area, Mask, Of, area, row, smoking},
    map_any::areas,
};

const INDICATORS: [&str; 9] = [
    "bmi-25",
    "hba1c-8.0",
    "sbp-140",
    "ldl-140",
    "smoking",
    "exercise-habit",
    "rest-by-sleep",
    "medication-lipids",
    "late-snack",
];

/// Rows of the area 101 and maps of 2021; the area is the worse the greater its lean.
fn known(areas: &[Area], lean: &[i32]) -> (Vec<RatioRow>, Vec<Map>) {
    let (mut rows, mut maps) = (Vec::new(), Vec::new());
    for (at, (indicator, lean)) in INDICATORS.iter().zip(lean).enumerate() {
        let sex = [SexGroup::Male, SexGroup::Female][at % 2];
        for year in 2017..=2021 {
            let of = Of { indicator: (*indicator).into(), sex, year, ..smoking() };
            let here = Area { found: areas[0].found.map(|it| it.saturating_add_signed(*lean * 20)), ..areas[0] };
            // The window of years is not all of one mind.
            let here = if (year + u16::try_from(at).expect("few")) % 4 == 0 { areas[0] } else { here };
            let all: Vec<RatioRow> = areas[1..].iter().chain([&here]).map(|it| row(&of, *it)).collect();
            if year == 2021 {
                maps.push(map(&all, None).expect("a map"));
            }
            rows.extend(all.into_iter().filter(|it| it.area == area(101)));
            let prefecture = Of { reference: Reference::Prefecture, rates: [0.4, 0.25], ..of };
            rows.push(row(&prefecture, here));
        }
    }
    (rows, maps)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_stands_out_meets_every_rule(
        areas in areas(6..12),
        lean in prop::collection::vec(-6_i32..30, INDICATORS.len()),
        masked in prop_oneof![4 => Just(Mask::Nothing), 1 => Just(Mask::Ages), 1 => Just(Mask::Found)],
    ) {
        let mut areas = areas;
        areas[0].mask = masked;
        let (mut rows, mut maps) = known(&areas, &lean);
        let judge = |rows: &[RatioRow], maps: &[Map]| {
            let figures: Vec<_> = maps.iter().filter_map(|it| it.of(area(101))).collect();
            compare::issues(&Input { area: area(101), year: FiscalYear(2021), rows, figures: &figures })
        };
        let issues = judge(&rows, &maps).expect("consistent input");
        for it in &issues.findings {
            let harm = catalogue::indicator(&it.indicator).map(|it| it.harm);
            let bad = if harm == Some(Harm::High) { RatioClass::SignificantlyHigh } else { RatioClass::SignificantlyLow };
            prop_assert!(harm != Some(Harm::Neither) && it.nation.class == bad);
            prop_assert_eq!(it.prefecture_too, it.prefecture.as_ref().is_some_and(|it| it.class == bad));
            prop_assert!(it.point.q <= MOST_Q && it.probability >= LEAST_PROBABILITY);
            let years = it.consistency;
            prop_assert!(years.significantly_good == 0 && years.harmful >= LEAST_YEARS.min(years.counted.max(2)));
            prop_assert!(it.excess.low.is_some_and(|it| it > 0.0) && it.excess.low <= it.excess.people);
            prop_assert!(!it.sentence.ja.is_empty() && it.sentence.ja.ends_with('。'));
        }
        let rank = |it: &compare::Finding| (!it.prefecture_too, -it.excess.low.unwrap_or_default(), it.point.q);
        prop_assert!(issues.findings.windows(2).all(|pair| rank(&pair[0]) <= rank(&pair[1])));
        let families: BTreeSet<_> = issues.themes.iter().map(|it| it.family).collect();
        prop_assert!(issues.themes.len() <= MOST_THEMES && families.len() == issues.themes.len());
        prop_assert_eq!(issues.themes.is_empty(), issues.findings.is_empty());
        prop_assert_eq!(issues.findings.len() + issues.looked.len(), 2 * catalogue::indicators().len());
        rows.reverse();
        maps.reverse();
        prop_assert_eq!(judge(&rows, &maps), Ok(issues));
    }
}
