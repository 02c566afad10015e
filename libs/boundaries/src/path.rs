//! Rings as the shortest text SVG allows.

use std::fmt::Write;

/// A ring without points that do not change its line, or nothing if it covers no more than a line.
///
/// Only points between two others on one straight line go, which moves no border: neighbours still fit.
pub(crate) fn tidy(points: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    let mut kept: Vec<(i32, i32)> = Vec::with_capacity(points.len());
    for point in points {
        push(&mut kept, point);
    }
    // The seam between last and first.
    while let [first, second, .., before, last] = kept[..] {
        if last == first || straight(before, last, first) {
            kept.pop();
        } else if straight(last, first, second) {
            kept.remove(0);
        } else {
            break;
        }
    }
    if kept.len() < 3 || flat(&kept) { Vec::new() } else { kept }
}

fn push(kept: &mut Vec<(i32, i32)>, point: (i32, i32)) {
    match kept[..] {
        [.., last] if last == point => {}
        [.., before, last] if straight(before, last, point) => {
            kept.pop();
            push(kept, point);
        }
        _ => kept.push(point),
    }
}

/// Whether the middle one lies between the others on one line.
fn straight(before: (i32, i32), it: (i32, i32), after: (i32, i32)) -> bool {
    let step = |from: (i32, i32), to: (i32, i32)| (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    let (one, two) = (step(before, it), step(it, after));
    one.0 * two.1 == one.1 * two.0 && one.0 * two.0 + one.1 * two.1 >= 0
}

fn flat(points: &[(i32, i32)]) -> bool {
    let after = points.iter().cycle().skip(1);
    let twice: i64 =
        points.iter().zip(after).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
    twice == 0
}

/// A square on its corner, for what is too small to have a form.
pub(crate) fn speck((x, y): (i32, i32)) -> Vec<(i32, i32)> {
    vec![(x, y - 2), (x + 2, y), (x, y + 2), (x - 2, y)]
}

/// The text of a path: absolute starts, relative steps, and no separator that is not needed.
pub(crate) fn path(rings: &[Vec<(i32, i32)>]) -> String {
    let mut text = String::new();
    for ring in rings {
        let Some(((mut x, mut y), rest)) = ring.split_first().map(|it| (*it.0, it.1)) else { continue };
        text.push('M');
        pair(&mut text, x, y);
        text.push('l');
        for (to_x, to_y) in rest {
            pair(&mut text, to_x - x, to_y - y);
            (x, y) = (*to_x, *to_y);
        }
        text.push('z');
    }
    text
}

fn pair(text: &mut String, x: i32, y: i32) {
    for number in [x, y] {
        if number >= 0 && text.ends_with(|it: char| it.is_ascii_digit()) {
            text.push(' ');
        }
        // Writing to a text does not fail.
        let _ = write!(text, "{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_relative_and_parted_only_where_they_must_be() {
        assert_eq!(path(&[vec![(10, 20), (13, 16), (18, 22)]]), "M10 20l3-4 5 6z");
        assert_eq!(path(&[speck((0, 0)), speck((5, 5))]), "M0-2l2 2-2 2-2-2zM5 3l2 2-2 2-2-2z");
    }

    #[test]
    fn points_on_a_line_and_rings_without_width_go() {
        let square = vec![(0, 0), (5, 0), (5, 0), (9, 0), (9, 9), (0, 9), (0, 4)];
        assert_eq!(tidy(square), [(0, 0), (9, 0), (9, 9), (0, 9)]);
        assert_eq!(tidy(vec![(4, 0), (9, 0), (9, 9), (0, 9), (0, 0)]), [(9, 0), (9, 9), (0, 9), (0, 0)]);
        for nothing in [vec![], vec![(1, 1)], vec![(1, 1), (2, 2), (1, 1), (1, 1)], vec![(0, 0), (4, 4), (2, 2)]] {
            assert_eq!(tidy(nothing.clone()), [], "{nothing:?}");
        }
    }

    #[test]
    fn a_spike_is_no_straight_line() {
        assert_eq!(tidy(vec![(0, 0), (4, 0), (2, 0), (2, 4)]), [(0, 0), (4, 0), (2, 0), (2, 4)]);
    }
}
