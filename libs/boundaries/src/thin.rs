//! One arc with fewer points.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::Point;

/// Takes away, smallest first, the points whose triangle with their two neighbours is below this (twice its) area, as long as
/// so many are left. The ends stay.
pub(crate) fn thin(arc: &[Point], keep: usize, below: i64) -> Vec<Point> {
    // A point that stands twice makes a triangle of nothing, and would be kept as one of the last.
    let mut points = arc.to_vec();
    points.dedup();
    if points.len() < 2 {
        return arc.to_vec();
    }
    let last = points.len() - 1;
    let mut before: Vec<usize> = (0..=last).map(|at| at.saturating_sub(1)).collect();
    let mut then: Vec<usize> = (1..=last + 1).collect();
    let mut size: Vec<Option<i64>> = vec![None; points.len()];
    let mut heap = BinaryHeap::new();
    for at in 1..last {
        let area = triangle(points[at - 1], points[at], points[at + 1]);
        size[at] = Some(area);
        heap.push(Reverse((area, at)));
    }
    let mut left = points.len();
    let mut gone = vec![false; points.len()];
    while let Some(Reverse((area, at))) = heap.pop() {
        if area >= below || left <= keep {
            break;
        }
        // An entry from before a neighbour went.
        if gone[at] || size[at] != Some(area) {
            continue;
        }
        gone[at] = true;
        left -= 1;
        let (one, two) = (before[at], then[at]);
        (then[one], before[two]) = (two, one);
        for at in [one, two] {
            if at == 0 || at == last {
                continue;
            }
            let new = triangle(points[before[at]], points[at], points[then[at]]);
            size[at] = Some(new);
            heap.push(Reverse((new, at)));
        }
    }
    points.into_iter().zip(gone).filter(|it| !it.1).map(|it| it.0).collect()
}

/// Twice the area of a triangle; coordinates are below 2²⁹, so that this stays below 2⁶².
fn triangle(a: Point, b: Point, c: Point) -> i64 {
    let [ax, ay, bx, by, cx, cy] = [a.x, a.y, b.x, b.y, c.x, c.y].map(i64::from);
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(them: &[(i32, i32)]) -> Vec<Point> {
        them.iter().map(|it| Point { x: it.0, y: it.1 }).collect()
    }

    #[test]
    fn the_smallest_bends_go_first_and_the_ends_stay() {
        let arc = points(&[(0, 0), (5, 1), (10, 0), (15, 9), (20, 0)]);
        assert_eq!(thin(&arc, 2, 11), points(&[(0, 0), (10, 0), (15, 9), (20, 0)]));
        assert_eq!(thin(&arc, 2, i64::MAX), points(&[(0, 0), (20, 0)]));
        assert_eq!(thin(&arc, 3, i64::MAX), points(&[(0, 0), (15, 9), (20, 0)]));
        assert_eq!(thin(&arc, 2, 0), arc);
    }

    #[test]
    fn a_point_whose_triangle_grew_stays() {
        // The middle one makes 8 at first, and 11 and 12 once its neighbours are gone.
        let arc = points(&[(0, 0), (1, 1), (2, -3), (3, 1), (4, 0)]);
        assert_eq!(thin(&arc, 2, 9), points(&[(0, 0), (2, -3), (4, 0)]));
    }

    #[test]
    fn points_that_stand_twice_and_straight_runs_go() {
        let arc = points(&[(0, 0), (0, 0), (5, 0), (5, 0), (9, 0), (9, 9)]);
        assert_eq!(thin(&arc, 2, 1), points(&[(0, 0), (9, 0), (9, 9)]));
    }

    #[test]
    fn an_island_keeps_a_triangle() {
        let arc = points(&[(0, 0), (0, 9), (1, 10), (9, 9), (9, 0), (0, 0)]);
        assert_eq!(thin(&arc, 4, i64::MAX).len(), 4);
    }
}
