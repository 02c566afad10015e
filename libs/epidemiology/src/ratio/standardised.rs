//! The making of a standardised ratio.

use super::{
    MaskedRows, Method, RatioClass, RatioError, StandardisedRatio,
    completion::{Completions, expected},
    score_z,
    verdict::verdict,
};
use crate::valid::finite_z;

/// Standardised ratio (×100) over one or more sexes: pass one [`MaskedRows`] for a sex, two for both.
///
/// Observed is the sum of the printed subtotals of the positive classes, expected is Σ n·p over ages, n the
/// people of all classes. A residual (subtotal minus visible cells) is spread over the masked ages in proportion
/// to the prefecture's counts of the same class and sex.
///
/// The ratio is called significant only if the same test is significant in the same direction for the point
/// estimate and for both extreme completions, those of lowest and of highest expected number, each with its own
/// people. That covers every completion between them: one whose expected number is d away from an extreme has a
/// variance at most d above that of the extreme, so it stays beyond z wherever 2·|O − E| ≥ z² at the nearer
/// extreme. Otherwise a ratio of 100 or more is 高い, one below 100 is 低い.
///
/// A masked subtotal of a positive class leaves no point, only bounds and 判定不能; the same class is given where
/// nothing is expected. Infinity occurs only in `ratio_high`, and no field is ever "not a number".
///
/// ```
/// use epidemiology::{ClassRow, MaskedRows, Method, RatioClass, standardised_ratio};
/// let row = |positive, cells, subtotal| ClassRow {
///     positive, cells, subtotal, prefecture: [Some(900), Some(300)], subtotal_upper: None, subtotal_estimate: None,
/// };
/// let men = MaskedRows {
///     rows: vec![
///         row(true, [Some(30), Some(60)], Some(90)),
///         row(false, [None, None], Some(200)),
///     ],
///     rates: [0.2, 0.4],
/// };
/// let got = standardised_ratio(&[men], Method::Score, 0.95).unwrap();
/// // 200 spread 3 : 1, so 180 and 110 people: expected 0.2·180 + 0.4·110.
/// assert_eq!((got.observed, got.expected), (Some(90), Some(80.0)));
/// assert_eq!((got.expected_low, got.expected_high), (70.0, 110.0));
/// assert_eq!((got.ratio, got.class), (Some(112.5), RatioClass::High));
/// ```
pub fn standardised_ratio<const A: usize>(
    parts: &[MaskedRows<A>],
    method: Method,
    confidence: f64,
) -> Result<StandardisedRatio, RatioError> {
    let z = finite_z(confidence).ok_or(RatioError::InvalidConfidence)?;
    let people = Completions::of(parts)?;
    let point = expected(&people.point);
    // The minimum and maximum only undo rounding.
    let (low, high) = (expected(&people.low).min(point), expected(&people.high).max(point));
    let observed = people.observed_known.then_some(people.observed_low);
    let (limits, class) = match observed {
        Some(observed) if point > 0.0 => verdict(observed, &people, method, z, confidence),
        _ => (None, RatioClass::Undetermined),
    };
    Ok(StandardisedRatio {
        observed,
        observed_low: people.observed_low,
        observed_high: people.observed_high,
        expected: observed.map(|_| point),
        expected_low: low,
        expected_high: high,
        ratio: observed.filter(|_| point > 0.0).map(|observed| percent(observed, point)),
        ratio_low: if high > 0.0 { percent(people.observed_low, high) } else { 0.0 },
        ratio_high: greatest(people.observed_high, low, high),
        limits,
        class,
        n: people.any.then_some(people.n),
        masked_share: if people.n > 0.0 { (people.masked / people.n).min(1.0) } else { 0.0 },
        z: observed.and_then(|observed| score_z(observed as f64, &people.point)),
        variance: observed.map(|_| people.point.iter().map(|it| it.n * it.p * (1.0 - it.p)).sum()),
    })
}

fn percent(observed: u64, expected: f64) -> f64 {
    100.0 * observed as f64 / expected
}

fn greatest(observed_high: u64, expected_low: f64, expected_high: f64) -> f64 {
    if expected_low > 0.0 {
        percent(observed_high, expected_low)
    } else if observed_high == 0 && expected_high > 0.0 {
        0.0
    } else {
        f64::INFINITY
    }
}

#[cfg(test)]
mod tests {
    use super::super::ClassRow;
    use super::*;

    type Cells = [Option<u32>; 2];

    fn row(positive: bool, cells: Cells, subtotal: Option<u32>, upper: Option<u32>) -> ClassRow<2> {
        ClassRow {
            positive,
            cells,
            subtotal,
            prefecture: [Some(3), Some(1)],
            subtotal_upper: upper,
            subtotal_estimate: None,
        }
    }

    fn ratio(rows: Vec<ClassRow<2>>, rates: [f64; 2]) -> StandardisedRatio {
        standardised_ratio(&[MaskedRows { rows, rates }], Method::Score, 0.95).expect("valid rows")
    }

    #[test]
    fn nothing_masked_leaves_no_interval() {
        let rows =
            vec![row(true, [Some(30), Some(50)], Some(80), None), row(false, [Some(70), Some(50)], Some(120), None)];
        let got = ratio(rows, [0.2, 0.3]);
        assert_eq!((got.expected_low, got.expected, got.expected_high), (50.0, Some(50.0), 50.0));
        assert_eq!((got.ratio_low, got.ratio, got.ratio_high), (160.0, Some(160.0), 160.0));
        assert_eq!((got.n, got.masked_share), (Some(200.0), 0.0));
        // z = 30/√(100·0.16 + 100·0.21) = 4.93.
        assert!((got.z.expect("variance") - 30.0 / 37.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(got.variance, Some(37.0));
        assert_eq!(got.class, RatioClass::SignificantlyHigh);
    }

    #[test]
    fn masked_cells_can_take_significance_away() {
        // 90 of 200 people are masked, spread 50 + 30 and 0 + 10.
        let rows = vec![
            row(true, [Some(30), Some(35)], Some(65), None),
            row(false, [None, Some(45)], Some(95), None),
            row(false, [None, None], Some(40), None),
        ];
        let got = ratio(rows, [0.2, 0.4]);
        assert_eq!((got.expected_low, got.expected, got.expected_high), (56.0, Some(58.0), 64.0));
        assert_eq!((got.masked_share, got.class), (90.0 / 200.0, RatioClass::High));
        let limits = got.limits.expect("a point");
        assert!(limits.lower < 100.0 && limits.upper > 100.0);
    }

    #[test]
    fn a_masked_positive_subtotal_leaves_bounds_only() {
        let rows = vec![
            row(true, [Some(10), Some(20)], Some(30), None),
            row(true, [Some(4), None], None, Some(14)),
            row(false, [Some(50), Some(50)], Some(100), None),
        ];
        let got = ratio(rows, [0.25, 0.5]);
        assert_eq!((got.observed, got.expected, got.ratio, got.limits), (None, None, None, None));
        assert_eq!((got.observed_low, got.observed_high), (34, 44));
        assert_eq!((got.expected_low, got.expected_high), (51.0, 56.0));
        assert_eq!((got.ratio_low, got.ratio_high), (3400.0 / 56.0, 4400.0 / 51.0));
        assert_eq!((got.class, got.n, got.z), (RatioClass::Undetermined, Some(139.0), None));
    }

    #[test]
    fn a_masked_negative_subtotal_takes_its_estimate() {
        let mut masked = row(false, [None, None], None, Some(40));
        masked.subtotal_estimate = Some(8.0);
        let rows = vec![row(true, [Some(10), Some(20)], Some(30), None), masked];
        let got = ratio(rows, [0.25, 0.5]);
        // 12.5 from the printed cells; 8 spread 3 : 1; from nobody to 40 of the older.
        assert_eq!((got.expected_low, got.expected, got.expected_high), (12.5, Some(15.0), 32.5));
        assert_eq!((got.observed, got.n, got.masked_share), (Some(30), Some(38.0), 8.0 / 38.0));
    }

    #[test]
    fn nothing_expected_is_undetermined_and_never_a_nan() {
        let got = ratio(vec![row(true, [Some(2), None], Some(3), None)], [0.0, 0.0]);
        assert_eq!((got.expected, got.ratio, got.limits, got.z), (Some(0.0), None, None, None));
        assert_eq!((got.ratio_low, got.ratio_high), (0.0, f64::INFINITY));
        assert_eq!(got.class, RatioClass::Undetermined);
        let empty = ratio(vec![], [0.1, 0.2]);
        assert_eq!((empty.n, empty.masked_share, empty.class), (None, 0.0, RatioClass::Undetermined));
    }

    #[test]
    fn a_tie_at_100_is_high() {
        let rows =
            vec![row(true, [Some(10), Some(10)], Some(20), None), row(false, [Some(30), Some(30)], Some(60), None)];
        let got = ratio(rows, [0.25, 0.25]);
        assert_eq!((got.ratio, got.class), (Some(100.0), RatioClass::High));
    }
}
