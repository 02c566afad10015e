//! Limits by the observed count.

use crate::{Limits, poisson::exact_limits};

/// The expected counts between which an observed count is not significant, exact Poisson tails: the curves of
/// English public health profiles pass through O/E at these E. The ratio O/`lower` lies on the upper curve and
/// O/`upper` on the lower one; for a rate, E over the target rate is the population. None for a confidence outside
/// (0, 1].
///
/// These are the limits of [`exact_limits`] read along the other axis.
#[must_use]
pub fn inverted_limits(observed: u64, confidence: f64) -> Option<Limits> {
    exact_limits(observed as f64, confidence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poisson::{at_least, at_most};

    #[test]
    fn the_count_is_just_significant_there() {
        let got = inverted_limits(7, 0.998).expect("valid");
        assert!((at_least(7, got.lower) - 0.001).abs() < 1e-12 && (at_most(7, got.upper) - 0.001).abs() < 1e-12);
    }
}
