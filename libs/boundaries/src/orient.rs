//! Winds all rings the same way round, without moving a point.

use crate::{
    Point, Refusal, Ring,
    topology::{twice_area, walk},
};

/// A ring that its neighbours hold wrong side out is a thin piece turned over, if it is smaller than one of so many parts of
/// what hangs together; otherwise it lies over them.
const PIECES: i128 = 50;

/// Turns rings until each shared arc is walked once in each direction, and land lies on the right.
///
/// Formats differ in which way round a ring goes, and thinning can turn a thin one over, so that its own area says nothing.
/// Therefore neighbours bind each other first, and the area of all rings that hang together decides last.
pub(crate) fn orient(arcs: &[Vec<Point>], rings: &mut [Ring]) -> Result<(), Refusal> {
    let shared = shared(arcs.len(), rings);
    let mut beside: Vec<Vec<(usize, bool)>> = vec![Vec::new(); rings.len()];
    for uses in &shared {
        if let [Some((one, forward)), Some((other, also))] = *uses {
            beside[one].push((other, forward == also));
            beside[other].push((one, forward == also));
        }
    }
    let mut turned: Vec<Option<bool>> = vec![None; rings.len()];
    for start in 0..rings.len() {
        if turned[start].is_some() {
            continue;
        }
        let (mut together, mut next) = (vec![start], 0);
        turned[start] = Some(false);
        while let Some(at) = together.get(next).copied() {
            next += 1;
            for (neighbour, differs) in &beside[at] {
                if turned[*neighbour].is_none() {
                    turned[*neighbour] = turned[at].map(|it| it != *differs);
                    together.push(*neighbour);
                }
            }
        }
        let lands: Vec<i128> = together.iter().map(|at| land(&rings[*at], arcs, turned[*at] == Some(true))).collect();
        let sum: i128 = lands.iter().sum();
        for (at, land) in together.into_iter().zip(lands) {
            if land * sum.signum() * PIECES < -sum.abs() || (sum == 0 && land != 0) {
                return Err(Refusal::Overlap(rings[at].ways[0].arc()));
            }
            turned[at] = turned[at].map(|it| it != (sum < 0));
        }
    }
    for (ring, turned) in rings.iter_mut().zip(&turned) {
        if *turned == Some(true) {
            ring.ways.reverse();
            ring.ways.iter_mut().for_each(|it| *it = it.back());
        }
    }
    // What is still walked twice in one direction cannot be put right: geometries lie over each other.
    for (arc, uses) in self::shared(arcs.len(), rings).iter().enumerate() {
        if let [Some((_, forward)), Some((_, also))] = uses
            && forward == also
        {
            return Err(Refusal::Overlap(arc));
        }
    }
    Ok(())
}

/// Twice the area that a ring adds to the land, as it is or turned: a hole walked backwards adds what it takes away.
fn land(ring: &Ring, arcs: &[Vec<Point>], turned: bool) -> i128 {
    let area = twice_area(walk(&ring.ways, arcs));
    if ring.hole == turned { area } else { -area }
}

/// For each arc the rings, at most two, that walk along it, and whether forwards.
fn shared(arcs: usize, rings: &[Ring]) -> Vec<[Option<(usize, bool)>; 2]> {
    let mut shared = vec![[None; 2]; arcs];
    for (at, ring) in rings.iter().enumerate() {
        for way in &ring.ways {
            let [first, second] = &mut shared[way.arc()];
            let free = if first.is_none() { first } else { second };
            *free = Some((at, way.is_forward()));
        }
    }
    shared
}
