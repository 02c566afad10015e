//! Healthy life expectancy of prefectures in 2019 (日常生活に制限のない期間の平均).
//!
//! Published are the gap between the first and the last prefecture, 2.33 years of men and 3.90 of women, and that
//! between the second from either end, 2.30 of women (厚生労働省, 第16回健康日本21（第二次）推進専門委員会 and 最終評価報告書).
//! The published standard deviations, 0.47 and 0.62, are freed of sampling error: the values alone, which have 0.60 and
//! 0.74, do not give them.
//!
//! 健康日本21（第三次） compares the means of the upper and of the lower quarter. Of 47 prefectures a quarter is 11: the
//! last of four groups from the other end, as the first has 12. The four means are no published figures; they were
//! worked apart from this crate and hold that rule in place.

use std::fs;

use epidemiology::{
    mean::mean,
    quantile::{RankOrder, quantile_groups},
};

use crate::{file, say};

/// Values of men and women, in the order of prefectures.
fn values() -> Option<[Vec<f64>; 2]> {
    let text = fs::read_to_string(file("healthy-life-expectancy/hle_2019_pref.csv")?).expect("a readable file");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("pref_code,pref_name,male_2019,female_2019"));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 47);
    Some([2, 3].map(|column| rows.iter().map(|row| row[column].parse().expect("years")).collect()))
}

/// The mean of the last quarter from this end, and how many prefectures it has.
fn quarter(values: &[f64], order: RankOrder) -> (usize, f64) {
    let all: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
    let groups = quantile_groups(&all, 4, order).expect("finite values");
    let last: Vec<f64> =
        groups.iter().zip(values).filter(|(group, _)| **group == Some(4)).map(|(_, value)| *value).collect();
    let mean = mean(&last).expect("several values");
    (mean.n, mean.mean)
}

#[test]
fn gaps_and_quarters_of_prefectures() {
    let Some(sexes) = values() else { return };
    let mut printed = Vec::new();
    for mut values in sexes {
        let (low, lowest) = quarter(&values, RankOrder::HighestFirst);
        let (high, highest) = quarter(&values, RankOrder::LowestFirst);
        values.sort_by(f64::total_cmp);
        let (gap, inner) = (values[46] - values[0], values[45] - values[1]);
        printed.push(format!("{gap:.2} {inner:.2}; {low}: {lowest:.2}, {high}: {highest:.2}"));
    }
    say(&format!("published: healthy life expectancy 2019, gaps and quarters: {}", printed.join(" | ")));
    assert_eq!(printed, ["2.33 2.07; 11: 71.82, 11: 73.40", "3.90 2.30; 11: 74.63, 11: 76.54"]);
}
