//! What the tests for clusters share.

use crate::heterogeneity::pooled_ratio;

/// Where an area is, on a plane; both in one unit, such as kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Eastward.
    pub x: f64,
    /// Northward.
    pub y: f64,
}

impl Place {
    /// The straight distance.
    pub(super) fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// ΣO/ΣE; none as for [`pooled_ratio`], or without as many finite places as areas.
pub(super) fn pooled(observed: &[u64], expected: &[f64], places: &[Place]) -> Option<f64> {
    let finite = places.iter().all(|it| it.x.is_finite() && it.y.is_finite());
    pooled_ratio(observed, expected).filter(|_| finite && places.len() == observed.len())
}

/// All areas by their distance from one of them; at the same distance in the order given.
pub(super) fn nearest(places: &[Place], from: usize) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> =
        places.iter().enumerate().map(|(area, it)| (it.distance(places[from]), area)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    order.into_iter().map(|it| it.1).collect()
}
