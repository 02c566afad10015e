//! Whether a value is better or worse than the baseline: by a test where chance error is known, by a guide otherwise.
//!
//! Source of both rules: 健康日本21（第二次）最終評価報告書 第2章 and its drafts; 保健医療科学 2022; 71(5): 397–407.

use super::{Direction, Measure, Spread};
use crate::words::words;

words! {
    /// How a value stands to the baseline.
    Change {
        Better = "better", "改善", "Better";
        Same = "same", "変わらない", "Unchanged";
        Worse = "worse", "悪化", "Worse";
    }
}

words! {
    /// By what that was decided.
    Decided {
        Test = "test", "検定（片側 p＜0.05、90％信頼区間に相当。片側とする点は要確認）", "A test (one-sided p < 0.05, as 90% limits; that it is one-sided is to be checked)";
        Guide = "guide", "相対的な変化5％以上を目安とした判定（検定なし）", "A guide (a relative change of 5% or more; no test)";
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Better, unchanged or worse.
    pub change: Change,
    /// By what that was decided.
    pub decided: Decided,
    /// Standard normal deviate of latest − baseline, where it was tested.
    pub z: Option<f64>,
    /// `(latest − baseline) ÷ |baseline|`; none where the baseline is 0.
    pub relative: Option<f64>,
}

/// The 95th percentile of the standard normal distribution: one-sided p < 0.05, or two-sided 90 % limits.
const Z: f64 = 1.644_853_626_951_472_7;

/// What a decimal number may be off by in binary, relatively: 0.20 → 0.21 is a change of 5 %.
pub(super) const ROUNDING: f64 = 1e-9;

/// Compares a value with the baseline.
///
/// Two counts: z of two proportions with pooled variance (Fleiss, Levin, Paik: Statistical Methods for Rates and
/// Proportions, without continuity correction). Standard errors, or one of each: z = difference ÷ √(sum of variances).
/// Better or worse if |z| > 1.6449 (one-sided p < 0.05, 要確認: the figures of the report show 90 % limits, that the test
/// is one-sided was not read). With a chance error missing, or of a complete enumeration (全数調査): better or worse at a
/// relative change of 5 % or more, as a guide. The guide is coarser than a test: blood pressure of men in the second term,
/// 138 → 137 mmHg, is unchanged by the guide and was significantly better by the ministry's test.
pub fn compare(baseline: &Measure, latest: &Measure, direction: Direction, enumeration: bool) -> Compared {
    let difference = latest.value() - baseline.value();
    let relative = (baseline.value() != 0.0).then(|| difference / baseline.value().abs());
    let z = if enumeration { None } else { deviate(baseline, latest) };
    let (decided, told) = match z {
        Some(z) => (Decided::Test, z.abs() > Z),
        None => (Decided::Guide, is_five_percent(baseline.value(), difference)),
    };
    let signed = z.unwrap_or(difference) * direction.sign();
    let change = match (told, signed > 0.0) {
        (false, _) => Change::Same,
        (true, true) => Change::Better,
        (true, false) => Change::Worse,
    };
    Compared { change, decided, z, relative }
}

fn is_five_percent(baseline: f64, difference: f64) -> bool {
    difference != 0.0 && 20.0 * difference.abs() >= baseline.abs() * (1.0 - ROUNDING)
}

fn deviate(baseline: &Measure, latest: &Measure) -> Option<f64> {
    if let (Spread::Counts { numerator: a, denominator: m, .. }, Spread::Counts { numerator: b, denominator: n, .. }) =
        (baseline.spread(), latest.spread())
    {
        return Some(pooled((a, m), (b, n)));
    }
    let variance = baseline.variance()? + latest.variance()?;
    (variance > 0.0).then(|| (latest.value() - baseline.value()) / variance.sqrt())
}

/// z of b/n − a/m with pooled variance, in whole numbers until the last division:
/// (b·m − a·n) ÷ √((a + b)(m + n − a − b) · m·n ÷ (m + n)). Where all or none have the finding there is no difference: 0.
fn pooled((a, m): (u64, u64), (b, n): (u64, u64)) -> f64 {
    let [a, m, b, n] = [a, m, b, n].map(u128::from);
    let (up, down) = (b * m, a * n);
    let pool = (a + b) * (m + n - a - b);
    if pool == 0 {
        return 0.0;
    }
    let difference = if up >= down { (up - down) as f64 } else { -((down - up) as f64) };
    difference / (pool as f64 * ((m * n) as f64 / (m + n) as f64)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_proportions_are_tested_with_pooled_variance() {
        // 30/100 and 45/100: p = 0.375, z = 0.15 / √(0.375 · 0.625 · 0.02) = 2.19089.
        let of = |count| Measure::counted(count, 100, 100, Some(2010)).expect("counts");
        let it = compare(&of(30), &of(45), Direction::Up, false);
        assert!((it.z.expect("tested") - 2.190_890_2).abs() < 1e-6);
        assert_eq!((it.change, it.decided), (Change::Better, Decided::Test));
        assert_eq!(compare(&of(30), &of(45), Direction::Down, false).change, Change::Worse);
        assert_eq!(compare(&of(30), &of(40), Direction::Up, false).change, Change::Same, "z = 1.48");
        assert_eq!(compare(&of(0), &of(0), Direction::Up, false).change, Change::Same);
    }

    #[test]
    fn an_enumeration_is_not_tested() {
        let of = |count| Measure::counted(count, 100, 100, Some(2010)).expect("counts");
        let it = compare(&of(30), &of(33), Direction::Up, true);
        assert_eq!((it.change, it.decided, it.z), (Change::Better, Decided::Guide, None));
    }

    #[test]
    fn the_guide_takes_five_percent_as_it_is_written() {
        let of = |value| Measure::of(value, Some(2010)).expect("finite");
        let change = |from, to| compare(&of(from), &of(to), Direction::Up, false).change;
        assert_eq!([change(0.2, 0.21), change(20.0, 21.0), change(1.2, 1.26)], [Change::Better; 3]);
        assert_eq!([change(20.0, 20.9), change(20.0, 19.1), change(0.0, 0.0)], [Change::Same; 3]);
        assert_eq!([change(20.0, 19.0), change(0.0, 1.0)], [Change::Worse, Change::Better]);
    }

    #[test]
    fn standard_errors_add_as_variances() {
        let of = |value, error| Measure::of(value, None).and_then(|it| it.with_standard_error(error)).expect("measure");
        let it = compare(&of(10.0, 0.3), &of(9.0, 0.4), Direction::Down, false);
        assert!((it.z.expect("tested") + 2.0).abs() < 1e-12);
        assert_eq!(it.change, Change::Better);
    }
}
