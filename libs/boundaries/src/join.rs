//! Longer arcs: those that meet where nothing else does become one.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Map, Point, Shape, Way};

/// Joins arcs that only ever follow each other, and leaves out those that no shape uses.
///
/// After the borders inside of a shape are gone, their ends stand as fixed points in the middle of a border, which thinning
/// may not touch. Both shapes at a border see the same run of arcs, one of them backwards, and join it alike.
pub(crate) fn join<K: Clone>(map: &Map<K>) -> Map<K> {
    let fixed = fixed(map);
    let mut joined = Joined { from: &map.arcs, arcs: Vec::new(), known: BTreeMap::new() };
    let shapes = map.shapes.iter().map(|shape| Shape {
        key: shape.key.clone(),
        rings: shape.rings.iter().map(|ring| joined.ring(ring, &fixed)).collect(),
    });
    let shapes = shapes.collect();
    Map { grid: map.grid, arcs: joined.arcs, shapes }
}

/// The points at which other than two ends of arcs meet.
fn fixed<K>(map: &Map<K>) -> BTreeSet<Point> {
    let walked = map.walked();
    let mut ends: BTreeMap<Point, u32> = BTreeMap::new();
    for (arc, _) in map.arcs.iter().zip(walked).filter(|it| it.1 > 0) {
        for end in [arc.first(), arc.last()].into_iter().flatten() {
            *ends.entry(*end).or_default() += 1;
        }
    }
    ends.into_iter().filter(|it| it.1 != 2).map(|it| it.0).collect()
}

struct Joined<'a> {
    from: &'a [Vec<Point>],
    arcs: Vec<Vec<Point>>,
    /// The new arc of each run, by its first way in the direction that gives it its points.
    known: BTreeMap<Way, usize>,
}

impl Joined<'_> {
    fn ring(&mut self, ring: &[Way], fixed: &BTreeSet<Point>) -> Vec<Way> {
        let begins = |way: &Way| way.ends(self.from).is_some_and(|it| fixed.contains(&it.0));
        let Some(start) = ring.iter().position(begins) else { return vec![self.whole(ring)] };
        let turned = [&ring[start..], &ring[..start]].concat();
        turned.chunk_by(|_, next| !begins(next)).map(|run| self.run(run)).collect()
    }

    /// A run between two fixed points: its points go the way in which its smaller end comes first.
    fn run(&mut self, run: &[Way]) -> Way {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return Way::along(0) };
        let as_is = if run.len() == 1 { first.is_forward() } else { first.arc() < last.arc() };
        self.arc(run, as_is)
    }

    /// A ring without a fixed point: it begins with its smallest arc, which is walked forwards.
    fn whole(&mut self, ring: &[Way]) -> Way {
        let smallest = (0..ring.len()).min_by_key(|at| ring[*at].arc()).unwrap_or(0);
        let forward = ring.get(smallest).is_some_and(|it| it.is_forward());
        let start = if forward { smallest } else { smallest + 1 };
        self.arc(&[&ring[start..], &ring[..start]].concat(), forward)
    }

    fn arc(&mut self, run: &[Way], as_is: bool) -> Way {
        let mut run = run.to_vec();
        if !as_is {
            run.reverse();
            run = run.into_iter().map(Way::back).collect();
        }
        let at = match run.first().and_then(|it| self.known.get(it)) {
            Some(known) => *known,
            None => self.add(&run),
        };
        if as_is { Way::along(at) } else { Way::along(at).back() }
    }

    fn add(&mut self, run: &[Way]) -> usize {
        let last = run.last().and_then(|it| it.ends(self.from)).map(|it| it.1);
        self.arcs.push(crate::topology::walk(run, self.from).chain(last).collect());
        let at = self.arcs.len() - 1;
        self.known.extend(run.first().map(|it| (*it, at)));
        at
    }
}
