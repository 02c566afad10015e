//! What holds for every life table and healthy life expectancy.

use epidemiology::{
    life_table::{
        AgeBand, LifeTableError, OpenBand, TableFlag, coale_demeny_shares, difference, expectations, greville_shares,
        infant_share, life_table, simple_shares, variances, {Pattern, Sex},
    },
    sullivan::{HealthShare, sullivan},
};
use proptest::prelude::*;

const AGES: [u8; 19] = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85];

/// Tables of 1 to 19 bands, with few deaths or many, and deaths in the open band.
fn bands() -> impl Strategy<Value = Vec<AgeBand>> {
    let band = (50.0..2e5_f64, prop_oneof![Just(0.0), 0.0..0.01_f64, 0.0..0.4_f64], 0.0..=1.0_f64);
    prop::collection::vec(band, 1..=AGES.len()).prop_map(|bands| {
        let first = AGES.len() - bands.len();
        let last = bands.len() - 1;
        let band = |(index, (population, rate, share)): (usize, &(f64, f64, f64))| AgeBand {
            age: AGES[first + index],
            deaths: count(population * rate) + u64::from(index == last),
            population: *population,
            share: *share,
        };
        bands.iter().enumerate().map(band).collect()
    })
}

fn count(value: f64) -> u64 {
    (0..18)
        .rev()
        .map(|power| 1_u64 << power)
        .fold(0, |sum, bit| if (sum + bit) as f64 <= value { sum + bit } else { sum })
}

fn first_expectation(bands: &[AgeBand]) -> f64 {
    life_table(bands).expect("valid").rows[0].expectation
}

fn shares(bands: &[AgeBand], seeds: &[f64]) -> Vec<HealthShare> {
    let share = |(index, _): (usize, &AgeBand)| HealthShare::among(seeds[index], 300.0, 1.5).expect("valid");
    bands.iter().enumerate().map(share).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn expectation_falls_when_deaths_rise(bands in bands(), at in any::<prop::sample::Index>(), more in 1_u64..50) {
        let mut worse = bands.clone();
        worse[at.index(bands.len())].deaths += more;
        let (before, after) = (first_expectation(&bands), first_expectation(&worse));
        prop_assert!(after <= before * (1.0 + 1e-14), "{before} {after}");
        let cut = life_table(&bands).expect("valid").flags.iter().any(|it| matches!(it, TableFlag::NobodySurvives(_)));
        let lost = bands.iter().any(|band| band.deaths as f64 > band.population / 10.0);
        prop_assert!(after < before || cut || lost, "{before} {after}");
    }

    /// Masked deaths: the expectation is between those of the fewest and of the most deaths.
    #[test]
    fn expectation_is_between_its_bounds(bands in bands(), slack in prop::collection::vec((0_u64..10, 0_u64..10), 19)) {
        let moved = |up: bool| -> Vec<AgeBand> {
            let one = |(band, (less, more)): (&AgeBand, &(u64, u64))| {
                let deaths = if up { band.deaths + more } else { band.deaths.saturating_sub(*less) };
                AgeBand { deaths, ..*band }
            };
            bands.iter().zip(&slack).map(one).collect()
        };
        let (mut fewest, most, value) = (moved(false), moved(true), first_expectation(&bands));
        if let Some(open) = fewest.last_mut() {
            open.deaths = open.deaths.max(1);
        }
        prop_assert!(first_expectation(&most) <= value * (1.0 + 1e-14));
        prop_assert!(value <= first_expectation(&fewest) * (1.0 + 1e-14));
    }

    #[test]
    fn a_table_adds_up(bands in bands()) {
        let table = life_table(&bands).expect("valid");
        prop_assert_eq!(table.rows.len(), bands.len());
        let died: f64 = table.rows.iter().map(|row| row.deaths).sum();
        prop_assert!((died - 1.0).abs() < 1e-12);
        for (row, next) in table.rows.iter().zip(table.rows.iter().skip(1)) {
            prop_assert!((0.0..=1.0).contains(&row.probability) && next.survivors <= row.survivors);
            prop_assert!((row.years_beyond - row.years - next.years_beyond).abs() < 1e-9);
        }
        for row in table.rows.iter().filter(|row| row.survivors > 1e-6) {
            prop_assert!((row.years_beyond / row.survivors / row.expectation - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn limits_contain_the_estimate_and_widen(bands in bands()) {
        let table = life_table(&bands).expect("valid");
        let at = |open, confidence| expectations(&table, open, confidence).expect("valid");
        let (narrow, wide) = (at(OpenBand::Silcocks, 0.8), at(OpenBand::Silcocks, 0.998));
        let without = at(OpenBand::Certain, 0.8);
        for ((narrow, wide), without) in narrow.iter().zip(&wide).zip(&without) {
            prop_assert!(narrow.limits.lower <= narrow.value && narrow.value <= narrow.limits.upper);
            prop_assert!(wide.limits.lower <= narrow.limits.lower && narrow.limits.upper <= wide.limits.upper);
            prop_assert!(without.limits.upper <= narrow.limits.upper * (1.0 + 1e-14));
            prop_assert!(narrow.limits.lower.is_finite() && narrow.limits.upper.is_finite());
        }
    }

    #[test]
    fn health_is_part_of_life(bands in bands(), seeds in prop::collection::vec(0.0..=1.0_f64, 19)) {
        let table = life_table(&bands).expect("valid");
        let got = sullivan(&table, &shares(&bands, &seeds), OpenBand::Silcocks).expect("valid");
        for (got, row) in got.iter().zip(&table.rows) {
            prop_assert!(got.healthy >= 0.0 && got.healthy <= row.expectation * (1.0 + 1e-14));
            prop_assert!((got.healthy + got.unhealthy - row.expectation).abs() < 1e-9);
            let limits = got.estimate(0.95).expect("valid").limits;
            prop_assert!(limits.lower <= got.healthy && got.healthy <= limits.upper);
        }
        let wider = |it: &HealthShare| HealthShare { variance: 2.0 * it.variance, ..*it };
        let twice: Vec<_> = shares(&bands, &seeds).iter().map(wider).collect();
        let clustered = sullivan(&table, &twice, OpenBand::Silcocks).expect("valid");
        for (got, clustered) in got.iter().zip(&clustered) {
            let (double, single) = (clustered.prevalence_variance, got.prevalence_variance);
            prop_assert!((double - 2.0 * single).abs() <= 1e-12 * double);
            prop_assert_eq!(clustered.mortality_variance, got.mortality_variance);
        }
    }

    #[test]
    fn a_difference_turns_with_its_sides(first in (0.0..90.0_f64, 1e-4..4.0_f64), second in (0.0..90.0_f64, 1e-4..4.0_f64)) {
        let there = difference(first, second, 0.95).expect("valid");
        let back = difference(second, first, 0.95).expect("valid");
        prop_assert!((there.z + back.z).abs() < 1e-12 && (there.p - back.p).abs() < 1e-12);
        prop_assert!((0.0..=1.0).contains(&there.p));
        // The test and the limits agree.
        let limits = there.estimate.limits;
        prop_assert_eq!(there.p < 0.05, limits.lower > 0.0 || limits.upper < 0.0);
    }

    #[test]
    fn shares_are_shares(rate in 0.0..0.6_f64, later in prop::collection::vec(0.0..0.5_f64, 19)) {
        for sex in [Sex::Female, Sex::Male] {
            let infants = infant_share(rate, sex).expect("valid");
            prop_assert!((0.0..1.0).contains(&infants));
            for pattern in [Pattern::West, Pattern::North, Pattern::East, Pattern::South] {
                let shares = coale_demeny_shares(rate, sex, pattern).expect("valid");
                prop_assert!(shares.iter().all(|it| (0.0..1.0).contains(it)));
            }
        }
        let shares = greville_shares(&AGES, &later).expect("valid");
        prop_assert!(shares.len() == 19 && shares.iter().all(|it| (0.0..=1.0).contains(it)));
    }
}

fn band(age: u8, deaths: u64, population: f64) -> AgeBand {
    AgeBand { age, deaths, population, share: 0.5 }
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(life_table(&[]).map(|_| ()), Err(LifeTableError::NoBand));
    for population in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let got = life_table(&[band(0, 1, 100.0), band(1, 1, population)]);
        assert_eq!(got.map(|_| ()), Err(LifeTableError::InvalidBand(1)));
    }
    let got = life_table(&[AgeBand { share: 1.5, ..band(0, 1, 100.0) }, band(1, 1, 100.0)]);
    assert_eq!(got.map(|_| ()), Err(LifeTableError::InvalidBand(0)));
    let got = life_table(&[band(5, 1, 100.0), band(5, 1, 100.0)]);
    assert_eq!(got.map(|_| ()), Err(LifeTableError::AgesNotRising(1)));
    let got = life_table(&[band(0, 1, 100.0), band(1, 0, 100.0)]);
    assert_eq!(got.map(|_| ()), Err(LifeTableError::NoDeathInOpenBand));
}

#[test]
fn nobody_dies_before_the_open_band() {
    let table = life_table(&[band(60, 0, 9_000.0), band(70, 0, 8_000.0), band(80, 500, 5_000.0)]).expect("valid");
    assert!((table.rows[0].expectation - 30.0).abs() < 1e-12);
    let variances = variances(&table, OpenBand::Certain).expect("valid");
    assert_eq!(variances, [0.0; 3]);
    assert!(table.flags.is_empty());
}

#[test]
fn doubts_are_flagged_and_nothing_is_hidden() {
    let table = life_table(&[band(0, 500, 400.0), band(10, 9, 300.0), band(20, 30, 400.0)]).expect("valid");
    assert!(table.flags.contains(&TableFlag::NobodySurvives(0)));
    assert!(table.flags.contains(&TableFlag::DeathsExceedPopulation(0)));
    assert!(table.flags.contains(&TableFlag::SmallPopulation));
    // Nobody is left, but one who were would have an expectation.
    assert!(table.rows[1].survivors == 0.0 && table.rows[1].expectation > 0.0);
    assert!(expectations(&table, OpenBand::Silcocks, 0.95).is_some_and(|it| it.iter().all(|it| it.value.is_finite())));
    assert_eq!(simple_shares(&[]), Vec::<f64>::new());
}
