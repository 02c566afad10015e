//! Search among counts.

/// The first count from `from` on that `holds`, where it holds from some count on.
pub(crate) fn first(from: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let mut step = 1;
    while step < u64::MAX / 4 && !holds(from.saturating_add(step - 1)) {
        step *= 2;
    }
    first_in(from, from.saturating_add(step - 1), holds)
}

/// The same, known to hold at `to`.
pub(crate) fn first_in(from: u64, to: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first() {
        for want in [0, 1, 2, 7, 8, 1_000_003] {
            assert_eq!(first(0, |it| it >= want), want);
            assert_eq!(first_in(0, 2_000_000, |it| it >= want), want);
        }
        assert_eq!(first(5, |_| true), 5);
    }
}
