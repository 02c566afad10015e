//! Crude and age-adjusted rates, and ranks.
//!
//! Published figures up to 2019 are rounded to at least seven decimals (adjusted) or ten digits (crude); later ones
//! are not rounded.

use std::collections::BTreeMap;

use epidemiology::{
    poisson::CountMethod,
    quantile::{RankOrder, quantile_groups},
    rate::crude_rate,
};

use crate::{
    book::{BOOK, Book, KEYS, PER},
    cells::Key,
    differences::Differences,
    say,
};

/// Per 100 000, for figures that may be rounded.
const ROUNDED: f64 = 1e-6;

/// The same for figures in full.
const FULL: f64 = 1e-10;

/// From here on figures are published in full.
const FULL_SINCE: u64 = 2020;

#[test]
fn age_adjusted_rates_below_75() {
    let Some(book) = &*BOOK else { return };
    let (mut rounded, mut full) = (Differences::default(), Differences::default());
    for (key, &published) in &book.adjusted {
        let kind = if key.year < FULL_SINCE { &mut rounded } else { &mut full };
        kind.add(book.below_75(key).rate * PER, published, key);
    }
    rounded.conclude("age-adjusted rates below 75, 1995–2019", KEYS / 30 * 25, ROUNDED);
    full.conclude("age-adjusted rates below 75, 2020–2024", KEYS / 30 * 5, FULL);
}

#[test]
fn crude_rates_at_every_age() {
    let Some(book) = &*BOOK else { return };
    let (mut rounded, mut full) = (Differences::default(), Differences::default());
    for key in book.rates.keys() {
        let kind = if key.year < FULL_SINCE { &mut rounded } else { &mut full };
        for (column, &published) in book.rates.figures(key) {
            let people = book.people.figure(key, column);
            let got = crude_rate(deaths(book, key, column), people, CountMethod::Byar, 0.95).expect("people");
            kind.add(got.value * PER, published, &format!("{key} {column}"));
        }
    }
    // All ages, 0–74, by five years to 75–79, and 80 and over.
    rounded.conclude("crude rates, 1995–2019", KEYS / 30 * 25 * 19, ROUNDED);
    full.conclude("crude rates, 2020–2024", KEYS / 30 * 5 * 19, FULL);
}

/// Deaths are given by five years beyond 80, people and rates are not.
fn deaths(book: &Book, key: &Key, column: &str) -> u64 {
    match column {
        "80歳-" => ["80-84歳", "85-89歳", "90-94歳", "95-99歳", "100歳-"]
            .map(|column| book.deaths.count(key, column))
            .iter()
            .sum(),
        column => book.deaths.count(key, column),
    }
}

/// As many groups as areas are ranks.
#[test]
fn ranks_of_prefectures() {
    let Some(book) = &*BOOK else { return };
    let mut lists: BTreeMap<(u64, &str), Vec<&Key>> = BTreeMap::new();
    for key in book.ranks.keys() {
        lists.entry((key.year, &key.sex)).or_default().push(key);
    }
    let mut compared = 0;
    for keys in lists.values() {
        let rates: Vec<Option<f64>> = keys.iter().map(|key| Some(book.below_75(key).rate)).collect();
        let ranks = quantile_groups(&rates, keys.len(), RankOrder::LowestFirst).expect("finite rates");
        for (key, rank) in keys.iter().zip(ranks) {
            assert_eq!(rank.map(|it| it as u64), Some(book.ranks[*key]), "{key}");
            compared += 1;
        }
    }
    say(&format!("published: ranks of prefectures: {compared} equal"));
    assert_eq!(compared, 47 * 3 * 30);
}
