//! The gap between prefectures (健康格差): quarters, and the longest beside the shortest.

use super::healthy_life;
use crate::{PrefectureCode, Sex, area::prefectures};

/// Prefectures of a quarter: 47 ÷ 4 without the rest.
pub const QUARTER: usize = PrefectureCode::COUNT / 4;

/// Quarters of the 47 prefectures; all in years of life.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quarters {
    /// Mean of the 11 lowest values, the indicator 1-2 of the third term.
    pub bottom: f64,
    /// Mean of the 11 highest.
    pub top: f64,
    /// Top − bottom.
    pub gap: f64,
    /// Highest − lowest value, the indicator 1-2 of the second term.
    pub range: f64,
}

/// Some values are missing, so no quarter can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{missing}都道府県の値がありません。 / {missing} prefectures have no value.")]
pub struct Incomplete {
    /// How many of the 47.
    pub missing: usize,
}

/// The quarters of a year and sex, where all 47 values are there.
pub fn quarters(sex: Sex, year: u16) -> Result<Quarters, Incomplete> {
    quarters_of(prefectures().iter().map(|it| healthy_life(Some(it.code), sex, year).map(|it| it.value)))
}

/// The quarters of 47 values in years of life, each published to two decimals: summed in hundredths, unweighted by
/// population. Which of several equal values stands in a quarter makes no difference to its mean.
pub fn quarters_of(values: impl IntoIterator<Item = Option<f64>>) -> Result<Quarters, Incomplete> {
    let mut all: Vec<i64> = values.into_iter().flatten().filter_map(hundredths).collect();
    if all.len() != PrefectureCode::COUNT {
        return Err(Incomplete { missing: PrefectureCode::COUNT.saturating_sub(all.len()) });
    }
    all.sort_unstable();
    let (bottom, top) = (all[..QUARTER].iter().sum::<i64>(), all[all.len() - QUARTER..].iter().sum::<i64>());
    let mean = |sum: i64| sum as f64 / (QUARTER * 100) as f64;
    let range = (all[all.len() - 1] - all[0]) as f64 / 100.0;
    Ok(Quarters { bottom: mean(bottom), top: mean(top), gap: mean(top - bottom), range })
}

#[expect(clippy::cast_possible_truncation, reason = "years of life are below 1,000")]
fn hundredths(years: f64) -> Option<i64> {
    (0.0..1_000.0).contains(&years).then(|| (years * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(sex: Sex, year: u16) -> [String; 4] {
        let it = quarters(sex, year).expect("47 values");
        [it.bottom, it.top, it.gap, it.range].map(|it| format!("{it:.2}"))
    }

    /// Bottom 71.82 of men in 2019 is the baseline of the third term, and 2.33 the final value of the second.
    #[test]
    fn quarters_and_ranges_are_the_published_ones() {
        assert_eq!(rounded(Sex::Male, 2022), ["71.75", "73.29", "1.54", "2.82"]);
        assert_eq!(rounded(Sex::Female, 2022), ["74.77", "76.14", "1.37", "2.40"]);
        let men_2019 = rounded(Sex::Male, 2019);
        assert_eq!([&men_2019[0], &men_2019[3]], ["71.82", "2.33"]);
    }

    #[test]
    fn a_missing_value_leaves_no_quarters() {
        assert_eq!(quarters(Sex::Female, 2019), Err(Incomplete { missing: 35 }));
        assert_eq!(quarters(Sex::Male, 2013), Err(Incomplete { missing: 47 }));
        assert_eq!(quarters_of([None; 47]), Err(Incomplete { missing: 47 }));
    }

    #[test]
    fn ties_stand_by_their_value() {
        let it = quarters_of([Some(70.0); 47]).expect("47 values");
        assert_eq!(it, Quarters { bottom: 70.0, top: 70.0, gap: 0.0, range: 0.0 });
    }
}
