//! Fewer points, and none of the smallest islands, with borders that still fit.

use crate::{Map, islands::without_small_islands, join::join, thin::thin};

/// What is too small to be seen, as parts of all the land of the map: the same for a large map and a small one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// A bend is cut if the triangle it makes is smaller than one of so many parts.
    pub bends: u32,
    /// An island or an empty hole is dropped if it is smaller than one of so many parts; 0 keeps all.
    pub islands: u32,
}

impl Default for Detail {
    /// For a picture 1 000 units wide: bends under about one square unit, islands under about three by three.
    fn default() -> Self {
        Self { bends: 300_000, islands: 40_000 }
    }
}

/// Thins the arcs of a map by Visvalingam's and Whyatt's method (1993) and drops small islands.
///
/// Work is done on arcs, never on rings, so that neighbours keep one border: no gap opens and nothing overlaps. Points in
/// which three borders meet stay; a shape keeps its largest ring; a ring keeps at least a triangle where it had one. The
/// area of a triangle is compared in whole steps of the grid, and areas keep their order under any stretching of the axes, so
/// that the result depends on neither machine nor projection. Thinned borders may cross each other where they ran close by.
#[must_use]
pub fn simplify<K: Clone>(map: &Map<K>, detail: Detail) -> Map<K> {
    let land: i128 = map.shapes.iter().map(|it| map.twice_area(it)).sum();
    let part = |parts: u32| if parts == 0 { 0 } else { land / i128::from(parts) };
    let mut map = join(&without_small_islands(map, part(detail.islands)));
    // At the least 1: a point on a straight line is no bend, whatever is asked for.
    let least = i64::try_from(part(detail.bends).max(1)).unwrap_or(i64::MAX);
    let keep = needed(&map);
    for (arc, keep) in map.arcs.iter_mut().zip(keep) {
        *arc = thin(arc, keep, least);
    }
    map
}

/// How many points each arc keeps at the least, its ends included: a ring of one arc a triangle, one of two arcs a bend each.
fn needed<K>(map: &Map<K>) -> Vec<usize> {
    let mut needed = vec![2; map.arcs.len()];
    for ring in map.shapes.iter().flat_map(|it| &it.rings) {
        let points = match ring.len() {
            1 => 4,
            2 => 3,
            _ => 2,
        };
        for way in ring {
            needed[way.arc()] = points.max(needed[way.arc()]);
        }
    }
    needed
}
