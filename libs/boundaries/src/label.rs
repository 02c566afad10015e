//! A point well inside of a shape, for its name.

use std::{cmp::Ordering, collections::BinaryHeap};

use crate::Point;

/// Parts of a unit below which a better point is not looked for.
const CLOSE: f64 = 0.5;

/// The point of the largest ring's rectangle that is farthest from every border of the shape, and how far; the method is
/// Agafonkin's (polylabel): halve squares, the most promising first. Holes and the other rings count as borders.
pub(crate) fn label(rings: &[Vec<(i32, i32)>]) -> ((i32, i32), i32) {
    let Some(largest) = rings.iter().max_by_key(|it| area(it)) else { return ((0, 0), 0) };
    let bounds = |pick: fn(&(i32, i32)) -> i32| {
        let all = || largest.iter().map(pick);
        (f64::from(all().min().unwrap_or(0)), f64::from(all().max().unwrap_or(0)))
    };
    let (x, y) = (bounds(|it| it.0), bounds(|it| it.1));
    let half = ((x.1 - x.0).min(y.1 - y.0) / 2.0).max(1.0);
    let mut heap = BinaryHeap::new();
    let mut left = x.0;
    while left < x.1 {
        let mut top = y.0;
        while top < y.1 {
            heap.push(Square::new((left + half, top + half), half, rings));
            top += 2.0 * half;
        }
        left += 2.0 * half;
    }
    let middle = Square::new((f64::midpoint(x.0, x.1), f64::midpoint(y.0, y.1)), 0.0, rings);
    let mut best = middle;
    while let Some(square) = heap.pop() {
        if square.distance > best.distance {
            best = square;
        }
        if square.most - best.distance <= CLOSE {
            break;
        }
        let half = square.half / 2.0;
        for (right, down) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            heap.push(Square::new((square.at.0 + right, square.at.1 + down), half, rings));
        }
    }
    ((whole(best.at.0), whole(best.at.1)), whole(best.distance.max(0.0).floor()))
}

#[derive(Clone, Copy)]
struct Square {
    at: (f64, f64),
    half: f64,
    /// From its middle to the nearest border, negative outside.
    distance: f64,
    /// No point in it is farther from every border.
    most: f64,
}

impl Square {
    fn new(at: (f64, f64), half: f64, rings: &[Vec<(i32, i32)>]) -> Self {
        let distance = distance(at, rings);
        Self { at, half, distance, most: half.mul_add(std::f64::consts::SQRT_2, distance) }
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |it: &Self| (it.at.1, it.at.0);
        let (one, two) = (place(self), place(other));
        self.most.total_cmp(&other.most).then(two.0.total_cmp(&one.0)).then(two.1.total_cmp(&one.1))
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

fn distance((x, y): (f64, f64), rings: &[Vec<(i32, i32)>]) -> f64 {
    let (mut inside, mut nearest) = (false, f64::INFINITY);
    for ring in rings {
        let after = ring.iter().cycle().skip(1);
        for (a, b) in ring.iter().zip(after) {
            let (ax, ay, bx, by) = (f64::from(a.0), f64::from(a.1), f64::from(b.0), f64::from(b.1));
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
            let (run, rise) = (bx - ax, by - ay);
            let along = ((x - ax) * run + (y - ay) * rise) / (run * run + rise * rise);
            let along = along.clamp(0.0, 1.0);
            let (dx, dy) = (x - ax - along * run, y - ay - along * rise);
            nearest = nearest.min(dx * dx + dy * dy);
        }
    }
    if inside { nearest.sqrt() } else { -nearest.sqrt() }
}

fn area(ring: &[(i32, i32)]) -> i128 {
    crate::topology::twice_area(ring.iter().map(|it| Point { x: it.0, y: it.1 })).abs()
}

#[expect(clippy::cast_possible_truncation, reason = "within the rectangle of points that are whole units")]
fn whole(units: f64) -> i32 {
    units.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_is_in_the_widest_part_and_not_in_the_middle() {
        // A bent strip: the middle of its rectangle is outside of it.
        let bent = vec![(0, 0), (100, 0), (100, 10), (30, 10), (30, 100), (0, 100)];
        let ((x, y), room) = label(&[bent]);
        assert!((12..=18).contains(&x) && y > 10, "{x} {y}");
        assert!((13..=15).contains(&room), "{room}");
    }

    #[test]
    fn a_hole_is_avoided() {
        let outer = vec![(0, 0), (100, 0), (100, 100), (0, 100)];
        let hole = vec![(30, 30), (30, 70), (70, 70), (70, 30)];
        let ((x, y), _) = label(&[outer, hole]);
        assert!(!((30..70).contains(&x) && (30..70).contains(&y)), "{x} {y}");
    }
}
