//! Stone's focused test.

use super::{
    cluster::{Place, nearest, pooled},
    random::{Random, running_sums, simulated_p},
};

/// Stone's statistic around one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stone {
    /// The greatest ΣO/(λ·ΣE) over the nearest areas, λ = ΣO/ΣE of all.
    pub statistic: f64,
    /// How many of the nearest areas give it, the focus included.
    pub areas: usize,
}

/// The maximum of ΣO/(λ·ΣE) over the k nearest areas of a focus, for every k (Stone 1988). None for fewer than two
/// areas, an E that is not positive and finite, no event at all, places that are missing or not finite, or a focus
/// that is no area.
#[must_use]
pub fn stone(observed: &[u64], expected: &[f64], places: &[Place], focus: usize) -> Option<Stone> {
    let ratio = pooled(observed, expected, places).filter(|_| focus < places.len())?;
    Some(greatest(observed, expected, &nearest(places, focus), ratio))
}

/// Upper-tail p of [`stone`] where events follow E, by simulation given their total. None as for it, or without
/// simulations.
#[must_use]
pub fn stone_p(
    observed: &[u64],
    expected: &[f64],
    places: &[Place],
    focus: usize,
    simulations: usize,
    seed: u64,
) -> Option<f64> {
    let got = stone(observed, expected, places, focus).filter(|_| simulations > 0)?.statistic;
    let (order, ratio) = (nearest(places, focus), pooled(observed, expected, places)?);
    let (sums, events, mut random) = (running_sums(expected), observed.iter().sum(), Random::new(seed));
    let as_great = (0..simulations)
        .filter(|_| greatest(&random.throw(events, &sums), expected, &order, ratio).statistic >= got * (1.0 - 1e-12))
        .count();
    Some(simulated_p(as_great, simulations))
}

fn greatest(observed: &[u64], expected: &[f64], order: &[usize], ratio: f64) -> Stone {
    let (mut events, mut sum) = (0, 0.0);
    let mut best = Stone { statistic: 0.0, areas: 0 };
    for (at, &area) in order.iter().enumerate() {
        events += observed[area];
        sum += expected[area];
        let statistic = events as f64 / (ratio * sum);
        // Rounding must not prefer a wider circle.
        if statistic > best.statistic * (1.0 + 1e-14) || best.areas == 0 {
            best = Stone { statistic, areas: at + 1 };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_and_its_neighbour_are_worked_by_hand() {
        let places: Vec<Place> = (0..4_u32).map(|at| Place { x: f64::from(at), y: 0.0 }).collect();
        let got = stone(&[4, 8, 2, 2], &[4.0; 4], &places, 0).expect("valid");
        assert_eq!((got.areas, got.statistic), (2, 1.5));
        assert_eq!(stone(&[4, 8, 2, 2], &[4.0; 4], &places, 4), None);
        let p = |seed| stone_p(&[40, 80, 20, 20], &[4.0; 4], &places, 1, 99, seed).expect("valid");
        assert!((p(1) - 0.01).abs() < 1e-15 && (p(9) - 0.01).abs() < 1e-15);
    }
}
