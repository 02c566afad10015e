//! Ratios drawn towards those of the neighbourhood.

use std::collections::HashMap;

use domain::{AreaCode, AreaProfile};

use super::point::Counted;

/// Local empirical Bayes (Marshall 1991) on effective numbers: each ratio is drawn towards Σxr/Σx of itself and its
/// neighbours, by A/(A + m/x) with A = Σx(r − m)²/Σx − m/x̄ cut at 0. In fractions, in the order of the points, which is that
/// of the codes. None where no neighbour has a point: there is nothing to draw it to.
pub(super) fn local(points: &[Counted], profiles: &[AreaProfile]) -> Vec<Option<f64>> {
    let by_area: HashMap<AreaCode, &AreaProfile> = profiles.iter().map(|it| (it.area, it)).collect();
    let place = |area: AreaCode| points.binary_search_by_key(&area, |it| it.area).ok();
    let mut members: Vec<usize> = Vec::new();
    let smoothed = |(at, point): (usize, &Counted)| {
        members.clear();
        members.extend(by_area.get(&point.area)?.neighbours.iter().filter_map(|it| place(*it)));
        members.push(at);
        members.sort_unstable();
        members.dedup();
        (members.len() > 1).then(|| {
            let (events, size) = members
                .iter()
                .map(|&it| &points[it])
                .fold((0.0, 0.0), |(events, size), it| (events + it.size * it.ratio, size + it.size));
            let mean = events / size;
            let squares: f64 = members.iter().map(|&it| points[it].size * (points[it].ratio - mean).powi(2)).sum();
            let variance = (squares / size - mean * members.len() as f64 / size).max(0.0);
            let within = mean / point.size;
            if variance > 0.0 { mean + (point.ratio - mean) * variance / (variance + within) } else { mean }
        })
    };
    points.iter().enumerate().map(smoothed).collect()
}

#[cfg(test)]
mod tests {
    use epidemiology::bayes::{LocalMean, marshall_local};

    use super::{super::point::made, *};

    fn code(at: usize) -> AreaCode {
        AreaCode::new(u16::try_from(101 + at).expect("few")).expect("code")
    }

    #[test]
    fn poisson_counts_are_smoothed_as_marshall_does_and_islands_not_at_all() {
        let (observed, expected) = ([12, 3, 40, 9, 5], [5.0, 6.0, 18.0, 9.5, 4.0]);
        let neighbours = [vec![1, 2], vec![0, 2], vec![0, 1, 3], vec![2], vec![]];
        let of = |at: usize, o: &u32, e: f64| Counted { area: code(at), ..made(*o, e, e) };
        let points: Vec<_> = observed.iter().zip(expected).enumerate().map(|(at, (o, e))| of(at, o, e)).collect();
        let profile = |(at, list): (usize, &Vec<usize>)| AreaProfile {
            area: code(at),
            population: 1,
            under_15: 0,
            over_64: 0,
            // Itself, and one that is not on the map, change nothing.
            neighbours: list.iter().copied().chain([at, 77]).map(code).collect(),
            source: String::new(),
        };
        let profiles: Vec<_> = neighbours.iter().enumerate().map(profile).collect();
        let want = marshall_local(&observed.map(u64::from), &expected, &neighbours, LocalMean::Centre).expect("valid");
        let got = local(&points, &profiles);
        for (got, want) in got.iter().zip(&want).take(4) {
            assert!((got.expect("neighbours") - want).abs() < 1e-12, "{got:?}, not {want}");
        }
        assert_eq!(got[4], None);
        assert_eq!(local(&points, &[]), vec![None; 5]);
    }
}
