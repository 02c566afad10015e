//! Where to draw a funnel.

/// Points of an [`axis`] that draw a smooth line.
pub const AXIS_POINTS: usize = 100;

/// Whole sizes from start to end, as many as `points`, evenly spaced on a logarithmic scale and at least 1 apart (the
/// recipe of English public health profiles): beyond the end where it is too near. Empty unless 1 ≤ start ≤ end.
#[must_use]
pub fn axis(start: u64, end: u64, points: usize) -> Vec<u64> {
    if start == 0 || end < start {
        return Vec::new();
    }
    let mut sizes = Vec::with_capacity(points);
    let mut last = start;
    for left in (0..points).rev() {
        sizes.push(last);
        if left > 0 {
            let next = (last as f64 * (end as f64 / last as f64).powf(1.0 / left as f64)).round();
            last = whole(next).max(last.saturating_add(1));
        }
    }
    sizes
}

/// A round start of an axis of sizes: 0.95 of the smallest, down to one digit; 1 where the smallest is not above
/// half of the greatest.
#[must_use]
pub fn axis_start(smallest: f64, greatest: f64) -> u64 {
    if smallest > greatest / 2.0 { whole((round_to(smallest * 0.95, 1.0, f64::floor)).max(1.0)) } else { 1 }
}

/// A round end of an axis of sizes: 1.05 of the greatest, up to two digits.
#[must_use]
pub fn axis_end(greatest: f64) -> u64 {
    whole(round_to(greatest * 1.05, 2.0, f64::ceil))
}

fn round_to(value: f64, digits: f64, round: fn(f64) -> f64) -> f64 {
    let value = round(value);
    if value < 1.0 {
        return value.max(0.0);
    }
    // The whole part of log10 may be wrong by rounding just below a power of ten only; `value` is whole.
    let unit = 10_f64.powf((value.log10().floor() + 1.0 - digits).max(0.0));
    round(value / unit) * unit
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, and sizes are ≥ 0")]
fn whole(value: f64) -> u64 {
    value as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_axis_counts_first() {
        let points = axis(1, 110_000, AXIS_POINTS);
        assert_eq!((points.len(), points[2], points[99]), (AXIS_POINTS, 3, 110_000));
        assert_eq!(axis(0, 10, 5), Vec::<u64>::new());
    }

    #[test]
    fn ends_are_round() {
        assert_eq!((axis_start(16_386.0, 30_929.0), axis_end(30_929.0)), (10_000, 33_000));
        assert_eq!((axis_start(16_386.0, 102_950.0), axis_end(102_950.0)), (1, 110_000));
        assert_eq!((axis_start(0.5, 0.7), axis_end(0.0)), (1, 0));
    }
}
