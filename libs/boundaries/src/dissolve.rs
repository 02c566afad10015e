//! Many geometries to one shape a key, without any geometry.

use std::collections::BTreeMap;

use crate::{Map, Properties, Shape, Topology, Way};

/// Joins the geometries that have the same key; those without one are left out. Shapes come in the order of their keys.
///
/// An arc with the same key on both sides is inside and drops out. What remains is walked along: where a ring came to an
/// inside arc, it goes on with what followed that arc on its other side. No point is compared, moved or computed, so
/// borders match and areas add up exactly, and rings that touch in a point stay apart as they were.
pub fn dissolve<K: Ord + Clone>(topology: &Topology, key: impl Fn(&Properties) -> Option<K>) -> Map<K> {
    let keys: Vec<Option<K>> = topology.places.iter().map(key).collect();
    let mut found: BTreeMap<&K, Vec<Vec<Way>>> = keys.iter().flatten().map(|it| (it, Vec::new())).collect();
    let sides = Sides::new(topology, &keys);
    let mut walked = vec![false; topology.arcs.len() * 2];
    for ring in &topology.rings {
        let Some(key) = &keys[ring.place] else { continue };
        for start in &ring.ways {
            if walked[slot(*start)] || sides.is_inside(*start) {
                continue;
            }
            let mut ways = Vec::new();
            let mut at = Some(*start);
            while let Some(way) = at.filter(|it| !walked[slot(*it)]) {
                walked[slot(way)] = true;
                ways.push(way);
                at = sides.after(way);
            }
            if let Some(rings) = found.get_mut(key) {
                rings.push(ways);
            }
        }
    }
    let shapes = found.into_iter().filter(|it| !it.1.is_empty());
    let shapes = shapes.map(|(key, rings)| Shape { key: key.clone(), rings }).collect();
    Map { grid: topology.grid, arcs: topology.arcs.clone(), shapes }
}

fn slot(way: Way) -> usize {
    way.arc() * 2 + usize::from(way.is_forward())
}

/// What lies on each side of each arc.
struct Sides<'a, K> {
    key: Vec<Option<&'a K>>,
    next: Vec<Option<Way>>,
}

impl<'a, K: PartialEq> Sides<'a, K> {
    fn new(topology: &Topology, keys: &'a [Option<K>]) -> Self {
        let room = topology.arcs.len() * 2;
        let mut sides = Self { key: vec![None; room], next: vec![None; room] };
        for ring in &topology.rings {
            let after = ring.ways.iter().cycle().skip(1);
            for (way, next) in ring.ways.iter().zip(after) {
                sides.key[slot(*way)] = keys[ring.place].as_ref();
                sides.next[slot(*way)] = Some(*next);
            }
        }
        sides
    }

    fn is_inside(&self, way: Way) -> bool {
        let key = self.key[slot(way)];
        key.is_some() && key == self.key[slot(way.back())]
    }

    /// The next border. Every way has one follower and follows one, so that this comes back to where it began.
    fn after(&self, way: Way) -> Option<Way> {
        let mut next = self.next[slot(way)]?;
        while self.is_inside(next) {
            next = self.next[slot(next.back())]?;
        }
        Some(next)
    }
}
