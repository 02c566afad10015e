//! From numbers to points of a grid.

use crate::{Grid, Point, Refusal, read::Transform};

/// Longitudes and latitudes in which every point of Japan lies, with some room.
const JAPAN: [(f64, f64); 2] = [(120.0, 157.0), (18.0, 48.0)];

/// No coordinate is beyond, so that products of two differences fit into 64 bits.
const FARTHEST: f64 = 536_870_912.0;

/// Steps a degree for files that are not quantised: about ten centimetres each.
const STEPS: f64 = 1e6;

/// The points of all arcs. Quantised arcs hold differences, the others degrees, which go onto a grid of our own.
pub(crate) fn read_arcs(
    arcs: &[Vec<(f64, f64)>],
    transform: Option<Transform>,
) -> Result<(Grid, Vec<Vec<Point>>), Refusal> {
    let grid = match transform {
        Some(it) => Grid { scale: it.scale, translate: it.translate },
        None => Grid { scale: [1.0 / STEPS; 2], translate: [0.0; 2] },
    };
    // A size that is not a normal number would make no places of any step.
    if !grid.scale.iter().all(|it| it.is_normal() && *it > 0.0) || !grid.translate.iter().all(|it| it.is_finite()) {
        return Err(Refusal::Transform);
    }
    let arcs = arcs.iter().enumerate();
    let arcs: Result<Vec<_>, _> = arcs.map(|(at, arc)| read_arc(at, arc, &grid, transform.is_some())).collect();
    Ok((grid, arcs?))
}

fn read_arc(at: usize, arc: &[(f64, f64)], grid: &Grid, quantised: bool) -> Result<Vec<Point>, Refusal> {
    if arc.len() < 2 {
        return Err(Refusal::Arc(at));
    }
    let (mut x, mut y) = (0.0, 0.0);
    let mut points = Vec::with_capacity(arc.len());
    for (first, second) in arc {
        if quantised {
            (x, y) = (x + first, y + second);
        } else {
            (x, y) = ((first * STEPS).round(), (second * STEPS).round());
        }
        let point = Point { x: whole(x).ok_or(Refusal::Arc(at))?, y: whole(y).ok_or(Refusal::Arc(at))? };
        let degrees = grid.degrees(point);
        if degrees.iter().zip(JAPAN).any(|(it, (from, to))| !(from..=to).contains(it)) {
            return Err(Refusal::Elsewhere(at));
        }
        points.push(point);
    }
    Ok(points)
}

fn whole(number: f64) -> Option<i32> {
    #[expect(clippy::cast_possible_truncation, reason = "whole, and within the bounds looked at in the same line")]
    (number.fract() == 0.0 && number.abs() <= FARTHEST).then_some(number as i32)
}
