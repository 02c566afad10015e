//! The spatial scan statistic.

use super::{
    cluster::{Place, nearest, pooled},
    random::{Random, running_sums, simulated_p},
};

/// The likeliest cluster of high risk.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// Areas of the cluster, the centre first; empty where no circle has more events than expected.
    pub areas: Vec<usize>,
    /// ln λ of the cluster.
    pub ln_ratio: f64,
    /// Relative risk inside against outside; infinite where all events are inside.
    pub relative_risk: f64,
    /// p of the maximum, not of an area: (1 + simulations with one as great)/(1 + simulations).
    pub p: f64,
}

/// ln λ = o·ln(o/e) + (O − o)·ln((O − o)/(O − e)) of a part with o events of O where e are expected, E summing to O
/// (Kulldorff 1997); 0 where o ≤ e. None unless o ≤ O and 0 < e < O.
#[must_use]
pub fn ln_scan_ratio(events: u64, expected: f64, all: u64) -> Option<f64> {
    let (inside, outside) = (events as f64, all.checked_sub(events)? as f64);
    if !(expected > 0.0 && expected < all as f64) {
        return None;
    }
    let term = |count: f64, expected: f64| if count > 0.0 { count * (count / expected).ln() } else { 0.0 };
    Some(if inside <= expected { 0.0 } else { term(inside, expected) + term(outside, all as f64 - expected) })
}

/// The circle around any area with the greatest [`ln_scan_ratio`] that holds at most `most` of ΣE (usually ½), with p
/// by simulation given the total. Each simulation takes time areas² + ΣO·ln(areas). None for fewer than two areas, an
/// E that is not positive and finite, no event at all, places that are missing or not finite, a share outside (0, 1),
/// or no simulations.
#[must_use]
pub fn scan(
    observed: &[u64],
    expected: &[f64],
    places: &[Place],
    most: f64,
    simulations: usize,
    seed: u64,
) -> Option<Scan> {
    let ratio = pooled(observed, expected, places).filter(|_| most > 0.0 && most < 1.0 && simulations > 0)?;
    let all: u64 = observed.iter().sum();
    let scaled: Vec<f64> = expected.iter().map(|it| it * ratio).collect();
    let largest = most * all as f64 * (1.0 + 1e-12);
    // Areas by distance from each, as far as a circle may reach.
    let circles: Vec<Vec<usize>> = (0..places.len())
        .map(|centre| {
            let order = nearest(places, centre);
            let within = order.iter().scan(0.0, |sum, &area| {
                *sum += scaled[area];
                Some(*sum)
            });
            let count = within.take_while(|sum| *sum <= largest).count();
            order[..count].to_vec()
        })
        .collect();
    let best = greatest(observed, &scaled, &circles, all);
    let (sums, mut random) = (running_sums(&scaled), Random::new(seed));
    let as_great = (0..simulations)
        .filter(|_| greatest(&random.throw(all, &sums), &scaled, &circles, all).0 >= best.0 - 1e-9)
        .count();
    let areas = circles[best.1][..best.2].to_vec();
    let inside: u64 = areas.iter().map(|&it| observed[it]).sum();
    let fair: f64 = areas.iter().map(|&it| scaled[it]).sum();
    let relative_risk =
        if areas.is_empty() { 1.0 } else { inside as f64 / fair / ((all - inside) as f64 / (all as f64 - fair)) };
    Some(Scan { areas, ln_ratio: best.0, relative_risk, p: simulated_p(as_great, simulations) })
}

/// ln λ, centre and number of areas.
fn greatest(observed: &[u64], expected: &[f64], circles: &[Vec<usize>], all: u64) -> (f64, usize, usize) {
    let mut best = (0.0, 0, 0);
    for (centre, circle) in circles.iter().enumerate() {
        let (mut events, mut sum) = (0, 0.0);
        for (at, &area) in circle.iter().enumerate() {
            events += observed[area];
            sum += expected[area];
            if let Some(value) = ln_scan_ratio(events, sum, all).filter(|it| *it > best.0) {
                best = (value, centre, at + 1);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Vec<Place> {
        (0..12_u32).map(|at| Place { x: f64::from(at), y: 0.0 }).collect()
    }

    #[test]
    fn the_ratio_is_worked_by_hand() {
        let want = 8.0 * 2.0_f64.ln() + 12.0 * (12.0_f64 / 16.0).ln();
        assert!((ln_scan_ratio(8, 4.0, 20).expect("valid") - want).abs() < 1e-12);
        assert_eq!(ln_scan_ratio(4, 4.0, 20), Some(0.0));
        assert_eq!((ln_scan_ratio(4, 20.0, 20), ln_scan_ratio(21, 3.0, 20)), (None, None));
    }

    #[test]
    fn the_cluster_is_found() {
        let counts: Vec<u64> = (0..12).map(|at| if (3..6).contains(&at) { 30 } else { 10 }).collect();
        let mut got = scan(&counts, &[10.0; 12], &row(), 0.5, 99, 3).expect("valid");
        got.areas.sort_unstable();
        assert_eq!(got.areas, [3, 4, 5]);
        assert!((got.relative_risk - 3.0).abs() < 1e-12 && got.p < 0.02);
        assert_eq!(scan(&counts, &[10.0; 12], &row(), 0.5, 99, 3).map(|it| it.p), Some(got.p));
    }

    #[test]
    fn nothing_stands_out_of_equal_areas() {
        let got = scan(&[10; 12], &[10.0; 12], &row(), 0.5, 19, 3).expect("valid");
        assert_eq!((got.areas, got.ln_ratio, got.p), (vec![], 0.0, 1.0));
        assert_eq!(scan(&[10; 12], &[10.0; 12], &row(), 1.0, 19, 3), None);
    }
}
