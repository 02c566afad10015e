//! Islands and lakes too small to draw.

use crate::{Map, Shape, Way};

/// Leaves out the rings below this (twice their) area that nothing else borders on, but no shape's largest.
pub(crate) fn without_small_islands<K: Clone>(map: &Map<K>, least: i128) -> Map<K> {
    let walked = map.walked();
    let alone = |ring: &[Way]| ring.iter().all(|it| walked[it.arc()] == 1);
    let shapes = map.shapes.iter().map(|shape| {
        let sizes: Vec<i128> = shape.rings.iter().map(|it| map.twice_ring_area(it).abs()).collect();
        let largest = (0..sizes.len()).max_by_key(|at| (sizes[*at], usize::MAX - at));
        let rings = shape.rings.iter().enumerate();
        let rings = rings.filter(|(at, ring)| Some(*at) == largest || sizes[*at] >= least || !alone(ring));
        Shape { key: shape.key.clone(), rings: rings.map(|it| it.1.clone()).collect() }
    });
    Map { grid: map.grid, arcs: map.arcs.clone(), shapes: shapes.collect() }
}
