//! Limits of real age-adjusted rates. None are published; these must hold whatever the figures.

use epidemiology::{
    Estimate,
    direct::{Summary, WeightCorrection, dobson, gamma, mid_p_gamma},
    poisson::CountMethod,
};

use crate::{
    book::{BOOK, KEYS},
    say,
};

type Interval = fn(&Summary, f64) -> Option<Estimate>;

const INTERVALS: [(&str, Interval); 4] = [
    ("Tiwari", |summary, confidence| gamma(summary, WeightCorrection::Tiwari, confidence)),
    ("Fay–Feuer", |summary, confidence| gamma(summary, WeightCorrection::Maximum, confidence)),
    ("Dobson", |summary, confidence| dobson(summary, CountMethod::Exact, confidence)),
    ("Fay–Kim", mid_p_gamma),
];

#[test]
fn limits_hold_the_rate_and_widen_with_confidence() {
    let Some(book) = &*BOOK else { return };
    let mut checked = 0;
    for key in book.adjusted.keys() {
        let summary = book.below_75(key);
        for (name, interval) in INTERVALS {
            let [narrow, middle, wide] =
                [0.9, 0.95, 0.99].map(|confidence| interval(&summary, confidence).expect("limits").limits);
            let lower = [0.0, wide.lower, middle.lower, narrow.lower, summary.rate];
            let upper = [summary.rate, narrow.upper, middle.upper, wide.upper, 1.0];
            for line in [lower, upper] {
                assert!(line.is_sorted_by(|a, b| a < b), "{name} {key}: {line:?}");
            }
            checked += 1;
        }
    }
    say(&format!("published: {checked} intervals hold their rates and widen with confidence"));
    assert_eq!(checked, KEYS * INTERVALS.len());
}

/// Fay and Feuer allow for the worst one more death, Tiwari and others for a middling one.
#[test]
fn the_conservative_limits_hold_the_others() {
    let Some(book) = &*BOOK else { return };
    let mut widest: f64 = 1.0;
    for key in book.adjusted.keys() {
        let summary = book.below_75(key);
        let [tiwari, fay_feuer, _, fay_kim] =
            INTERVALS.map(|(_, interval)| interval(&summary, 0.95).expect("limits").limits);
        assert!(tiwari.upper < fay_feuer.upper && fay_kim.upper < fay_feuer.upper, "{key}");
        assert!(tiwari.lower <= fay_kim.lower && fay_feuer.lower <= fay_kim.lower, "{key}");
        widest = widest.max((fay_feuer.upper - summary.rate) / (tiwari.upper - summary.rate));
    }
    say(&format!("published: Fay–Feuer's upper arm is at most {widest:.4} of Tiwari's"));
}
