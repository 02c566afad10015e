//! The areas most like one.

use domain::{AreaCode, AreaProfile};

/// The `k` areas nearest to `area`, nearest first and by code where equally near, with their distance.
///
/// Euclidean distance over ln(population), the share of people of 65 or older and the share of those younger than 15, each
/// divided by its standard deviation over all profiles, so that a difference of one standard deviation counts the same in
/// each; a dimension in which all are equal counts nothing. Areas without people have no place and are left out; of two
/// profiles of one code the first counts. None where `area` is not among the profiles or has no people.
///
/// Without the uncertainty of a census, which is small beside the differences between areas; who is similar says nothing of
/// anyone's health.
pub fn similar(area: AreaCode, profiles: &[AreaProfile], k: usize) -> Option<Vec<(AreaCode, f64)>> {
    let mut placed: Vec<(AreaCode, [f64; 3])> = profiles.iter().filter_map(place).collect();
    // Stable: the first of equal codes stays the first.
    placed.sort_by_key(|it| it.0);
    placed.dedup_by_key(|it| it.0);
    let at = placed.binary_search_by_key(&area, |it| it.0).ok()?;
    let here = placed[at].1;
    let scales: [f64; 3] = std::array::from_fn(|dimension| deviation(placed.iter().map(|it| it.1[dimension])));
    let distance = |there: [f64; 3]| {
        let part = |dimension: usize| {
            let scale = scales[dimension];
            if scale > 0.0 { (there[dimension] - here[dimension]) / scale } else { 0.0 }
        };
        (0..3).map(|it| part(it).powi(2)).sum::<f64>().sqrt()
    };
    let mut others: Vec<(AreaCode, f64)> =
        placed.iter().filter(|it| it.0 != area).map(|&(code, there)| (code, distance(there))).collect();
    others.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    others.truncate(k);
    Some(others)
}

fn place(profile: &AreaProfile) -> Option<(AreaCode, [f64; 3])> {
    let people = profile.population as f64;
    let share = |count: u64| count as f64 / people;
    (people > 0.0).then(|| (profile.area, [people.ln(), share(profile.over_64), share(profile.under_15)]))
}

/// Standard deviation over all areas, which are the whole country and no sample. Equal values are 0, not their rounding.
fn deviation(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    let deviation = (values.map(|it| (it - mean).powi(2)).sum::<f64>() / count).sqrt();
    if deviation > 1e-12 * mean.abs().max(1.0) { deviation } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(code: u16) -> AreaCode {
        AreaCode::new(code).expect("code")
    }

    fn profile(area: u16, population: u64, under_15: u64, over_64: u64) -> AreaProfile {
        AreaProfile { area: code(area), population, under_15, over_64, neighbours: vec![], source: String::new() }
    }

    /// Shares are equal, so that only size counts: ln is 0, 1, 2 and 3 steps of ln 2 away; their standard deviation is
    /// √1.25 steps.
    #[test]
    fn sizes_are_compared_as_factors() {
        let profiles = [1_000, 2_000, 4_000, 8_000].into_iter().zip([101, 102, 103, 104]);
        let profiles: Vec<_> = profiles.map(|(people, area)| profile(area, people, people / 10, people / 4)).collect();
        let got = similar(code(102), &profiles, 9).expect("known");
        assert_eq!(got.iter().map(|it| it.0).collect::<Vec<_>>(), [101, 103, 104].map(code), "ties go by code");
        for ((_, got), steps) in got.iter().zip([1.0, 1.0, 2.0]) {
            assert!((got - steps / 1.25_f64.sqrt()).abs() < 1e-12, "{got}");
        }
        assert_eq!(similar(code(102), &profiles, 1).map(|it| it.len()), Some(1));
        assert_eq!(similar(code(4701), &profiles, 1), None);
    }

    #[test]
    fn order_changes_nothing_and_the_empty_have_no_place() {
        let mut profiles = vec![
            profile(101, 10_000, 1_100, 3_000),
            profile(102, 12_000, 1_000, 3_900),
            profile(201, 400_000, 50_000, 99_000),
            profile(202, 9_000, 1_300, 2_600),
            profile(301, 0, 0, 0),
        ];
        let got = similar(code(101), &profiles, 9);
        assert_eq!(got.as_ref().map(Vec::len), Some(3));
        profiles.reverse();
        assert_eq!(similar(code(101), &profiles, 9), got);
        assert_eq!(similar(code(301), &profiles, 9), None);
    }
}
