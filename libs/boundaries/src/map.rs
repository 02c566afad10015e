//! Shapes that share their borders.

use std::collections::BTreeSet;

use crate::{
    Grid, Point, Way,
    topology::{twice_area, walk},
};

/// All that has one key: land, islands, and holes in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape<K> {
    /// Whose it is.
    pub key: K,
    /// Land clockwise, holes against it; in the order of the file.
    pub rings: Vec<Vec<Way>>,
}

/// Shapes on their arcs. An arc between two shapes is one and the same for both, so that they fit whatever is done to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<K> {
    pub(crate) grid: Grid,
    pub(crate) arcs: Vec<Vec<Point>>,
    pub(crate) shapes: Vec<Shape<K>>,
}

impl<K> Map<K> {
    /// Its shapes in the order of their keys.
    pub fn shapes(&self) -> &[Shape<K>] {
        &self.shapes
    }

    /// Its arcs; some may be of no use to any shape.
    pub fn arcs(&self) -> &[Vec<Point>] {
        &self.arcs
    }

    /// Its grid.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// The points of a ring of this map; the first is not repeated at the end.
    pub fn points<'a>(&'a self, ring: &'a [Way]) -> impl Iterator<Item = Point> + 'a {
        walk(ring, &self.arcs)
    }

    /// Twice the area of a ring of this map: negative for a hole.
    pub fn twice_ring_area(&self, ring: &[Way]) -> i128 {
        twice_area(self.points(ring))
    }

    /// Twice the area of a shape of this map, without its holes.
    pub fn twice_area(&self, shape: &Shape<K>) -> i128 {
        shape.rings.iter().map(|it| self.twice_ring_area(it)).sum()
    }

    /// How many rings walk along each arc.
    pub(crate) fn walked(&self) -> Vec<u8> {
        let mut walked = vec![0_u8; self.arcs.len()];
        for way in self.shapes.iter().flat_map(|it| it.rings.iter().flatten()) {
            walked[way.arc()] += 1;
        }
        walked
    }
}

impl<K: Clone + Ord> Map<K> {
    /// Pairs of shapes with a common border, each once, the smaller key first.
    pub fn neighbours(&self) -> BTreeSet<(K, K)> {
        let mut sides: Vec<Option<&K>> = vec![None; self.arcs.len()];
        let mut pairs = BTreeSet::new();
        for shape in &self.shapes {
            for way in shape.rings.iter().flatten() {
                match sides[way.arc()] {
                    Some(other) if *other != shape.key => {
                        let (one, two) = (other.min(&shape.key), other.max(&shape.key));
                        pairs.insert((one.clone(), two.clone()));
                    }
                    _ => sides[way.arc()] = Some(&shape.key),
                }
            }
        }
        pairs
    }
}
