//! Figures of the ministry's own workbooks, as two independent programs give them.

use std::path::{Path, PathBuf};

use analytics::{Options, prevalences, standardise};
use domain::{FiscalYear, Prevalence, RatioRow, Reference, SexGroup};

/// The published workbooks of an edition: below `RENKEI_NDB`, or beside the repository. They are not part of it.
fn edition(folder: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ndb");
    let root = std::env::var_os("RENKEI_NDB").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let folder = root.join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no published workbooks at {} (set RENKEI_NDB)", folder.display());
    None
}

fn ratio(folder: &Path, year: u16, indicator: &str, reference: Reference) -> RatioRow {
    let read = ndb::read_folder(folder, 0, &|_, _, _| {}, &|| false).expect("folder");
    let options = Options {
        fiscal_years: vec![FiscalYear(year)],
        indicators: vec![indicator.into()],
        references: vec![reference],
        ..Options::default()
    };
    let tango = standardise(&read.tables, &options).rows.into_iter().filter(|it| it.area.get() == 2601);
    tango.into_iter().find(|it| it.sex == SexGroup::Male).expect("丹後, men")
}

fn near(got: Option<f64>, want: f64, within: f64) {
    assert!(got.is_some_and(|it| (it - want).abs() < within), "{got:?} is not {want}");
}

#[test]
fn smoking_of_men_in_tango_in_fiscal_year_2018() {
    let Some(folder) = edition("06") else { return };
    let row = ratio(&folder, 2018, "smoking", Reference::Prefecture);
    assert_eq!(row.observed, Some(4312));
    near(row.expected, 3915.7038, 5e-5);
    near(row.ratio, 110.12, 5e-3);
}

#[test]
fn high_blood_sugar_of_men_in_tango_in_fiscal_year_2021() {
    let Some(folder) = edition("09") else { return };
    let row = ratio(&folder, 2021, "hba1c-8.0", Reference::Nation);
    assert_eq!(row.observed, Some(166));
    near(row.expected, 189.6554, 5e-5);
    near(row.expected_low, 189.0040, 5e-5);
    near(row.expected_high, 189.9585, 5e-5);
}

/// Shares of the examined with HbA1c of 8.4 % and more, and of 8.0 % and more, in per cent: worked out elsewhere from the same
/// workbooks, the 47 prefectures together without 都道府県判別不可, to three places.
const NATION: [(&str, u16, f64, Option<f64>); 6] = [
    ("01", 2013, 1.002, None),
    ("02", 2014, 0.956, None),
    ("05", 2017, 0.944, None),
    ("06", 2018, 0.938, Some(1.310)),
    ("08", 2020, 1.065, Some(1.463)),
    ("09", 2021, 0.950, Some(1.342)),
];

#[test]
fn the_nations_shares_of_high_blood_sugar_by_year() {
    for (folder, year, severe, poor) in NATION {
        let Some(folder) = edition(folder) else { return };
        let read = ndb::read_folder(&folder, 0, &|_, _, _| {}, &|| false).expect("folder");
        let all = prevalences(&read.tables, &Options::default());
        let of_year = |it: &&Prevalence| it.fiscal_year == FiscalYear(year) && it.prefecture.is_none();
        let share = |indicator: &str| {
            let mut found =
                all.iter().filter(of_year).filter(|it| it.indicator == indicator && it.sex == SexGroup::Both);
            found.next().and_then(Prevalence::share).map(|it| 100.0 * it)
        };
        for (indicator, published) in [("hba1c-8.4", Some(severe)), ("hba1c-8.0", poor)] {
            let got = share(indicator);
            assert_eq!(got.is_some(), published.is_some(), "{year} {indicator}: {got:?}");
            let (Some(got), Some(published)) = (got, published) else { continue };
            println!("FY{year} {indicator}: {got:.6} %, elsewhere {published}, difference {:+.1e}", got - published);
            assert!((got - published).abs() <= 0.0005 + 1e-9, "{year} {indicator}: {got}");
        }
    }
}

/// The areas of 京都府 drawn towards their common ratio: moments of Marshall (1991) with E in the place of people.
#[test]
fn shrunken_ratios_of_kyoto() {
    let Some(folder) = edition("09") else { return };
    let read = ndb::read_folder(&folder, 0, &|_, _, _| {}, &|| false).expect("folder");
    let options =
        Options { indicators: vec!["hba1c-8.0".into()], references: vec![Reference::Nation], ..Options::default() };
    let rows: Vec<_> = standardise(&read.tables, &options)
        .rows
        .into_iter()
        .filter(|it| it.prefecture.get() == 26 && it.sex == SexGroup::Male)
        .collect();
    let observed: Vec<_> = rows.iter().map(|it| it.observed.expect("printed")).collect();
    let expected: Vec<_> = rows.iter().map(|it| it.expected.expect("printed")).collect();
    let fit = epidemiology::bayes::marshall(&observed, &expected).expect("fit");
    let (shape, rate) = (fit.mean * fit.mean / fit.variance, fit.mean / fit.variance);
    let tango = rows.iter().position(|it| it.area.get() == 2601).expect("丹後");
    let (raw, smoothed) = (100.0 * observed[tango] as f64 / expected[tango], 100.0 * fit.smoothed[tango]);
    println!("京都府, men, HbA1c ≥ 8.0, FY2021: shape {shape:.2}, rate {rate:.2}; 丹後 {raw:.1} → {smoothed:.1}");
    // The moments written out: m = ΣO/ΣE, A = Σw(O/E − m)² − m/Ē with w = E/ΣE; (O + m²/A)/(E + m/A).
    let (events, sum) = (observed.iter().sum::<u64>() as f64, expected.iter().sum::<f64>());
    let mean = events / sum;
    let of = |(o, e): (&u64, &f64)| e / sum * (*o as f64 / e - mean).powi(2);
    let between = observed.iter().zip(&expected).map(of).sum::<f64>() - mean / (sum / rows.len() as f64);
    near(Some(shape), mean * mean / between, 1e-6);
    near(Some(smoothed), 100.0 * (observed[tango] as f64 + shape) / (expected[tango] + rate), 1e-9);
    // Worked elsewhere: shape 408.28, rate 409.31, 88.0 → 96.0. Its expected numbers are 0.5 % lower, since it takes masked
    // cells of the reference for zero; ours are those of the test above.
    for (got, elsewhere) in [(shape, 408.28), (rate, 409.31), (raw, 88.0), (smoothed, 96.0)] {
        println!("  {got:.2}, elsewhere {elsewhere}, difference {:+.2} %", 100.0 * (got / elsewhere - 1.0));
        assert!((got / elsewhere - 1.0).abs() < 0.01, "{got} {elsewhere}");
    }
}
