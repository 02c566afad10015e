//! The likelihood of counts under a gamma prior: negative binomial, mean m·E and size ν.

/// Counts above this one take sums of logarithms by Stirling's formula.
const SUM_UP_TO: u64 = 64;

/// Events and expected events by area.
#[derive(Clone, Copy)]
pub(super) struct Areas<'a> {
    pub observed: &'a [u64],
    pub expected: &'a [f64],
}

impl Areas<'_> {
    fn pairs(&self) -> impl Iterator<Item = (u64, f64)> + '_ {
        self.observed.iter().copied().zip(self.expected.iter().copied())
    }

    /// The likeliest mean m at a size ν: Σ(O − m·E)/(ν + m·E) = 0, a falling function of m, solved in ln m.
    pub fn mean_at(&self, size: f64, start: f64) -> f64 {
        let mut ln_mean = start.ln();
        for _ in 0..100 {
            let (score, information) = self.score_of_mean(size, ln_mean.exp());
            let step = (score / information).clamp(-1.0, 1.0);
            ln_mean += step;
            if step.abs() < 1e-14 * (1.0 + ln_mean.abs()) {
                break;
            }
        }
        ln_mean.exp()
    }

    /// Derivative of the log-likelihood in ln m, and the expected information.
    pub fn score_of_mean(&self, size: f64, mean: f64) -> (f64, f64) {
        self.pairs().fold((0.0, 0.0), |(score, information), (count, expected)| {
            let fitted = mean * expected;
            let share = size / (size + fitted);
            (score + share * (count as f64 - fitted), information + share * fitted)
        })
    }

    /// The log-likelihood less that of ν = ∞ at m = 1 and terms of O alone: Σ of ln[Γ(O + ν)/(Γ(ν)·ν^O)] + O·ln m −
    /// (O + ν)·ln(1 + m·E/ν), in a form that does not cancel for a large ν.
    pub fn ln_likelihood(&self, size: f64, mean: f64) -> f64 {
        self.ln_rising(size) + self.ln_likelihood_of_mean(size, mean)
    }

    /// The part that does not depend on m.
    pub fn ln_rising(&self, size: f64) -> f64 {
        self.observed.iter().map(|&count| rising(count, size)).sum()
    }

    /// The rest.
    pub fn ln_likelihood_of_mean(&self, size: f64, mean: f64) -> f64 {
        let term = |(count, expected): (u64, f64)| {
            let events = count as f64;
            events * mean.ln() - (events + size) * (mean * expected / size).ln_1p()
        };
        self.pairs().map(term).sum()
    }
}

/// ln of (1 + 1/ν)·(1 + 2/ν)…(1 + (O − 1)/ν) = Γ(O + ν)/(Γ(ν)·ν^O).
fn rising(count: u64, size: f64) -> f64 {
    let low = count.min(SUM_UP_TO);
    let sum: f64 = (1..low).map(|it| (it as f64 / size).ln_1p()).sum();
    if count <= SUM_UP_TO {
        return sum;
    }
    // The rest is ln Γ(O + ν) − ln Γ(low + ν) − (O − low)·ln ν, by Stirling's formula, as low + ν ≥ 64.
    let (from, more) = (low as f64 + size, (count - low) as f64);
    let stirling = |x: f64| (1.0 / 12.0 - 1.0 / (360.0 * x * x)) / x;
    let ratio = (from - 0.5) * (more / from).ln_1p() + more * ((count as f64 / size).ln_1p() - 1.0);
    sum + ratio + stirling(from + more) - stirling(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rising_product_is_right_where_its_formula_changes() {
        for size in [0.3_f64, 5.0, 1e4, 1e9] {
            let by_hand: f64 = (1..400_u32).map(|it| (f64::from(it) / size).ln_1p()).sum();
            let got = rising(400, size);
            assert!((got - by_hand).abs() < 1e-11 * (1.0 + by_hand.abs()), "{size}: {got}, not {by_hand}");
        }
        assert_eq!((rising(0, 2.0), rising(1, 2.0)), (0.0, 0.0));
    }

    #[test]
    fn the_mean_has_no_score() {
        let areas = Areas { observed: &[12, 3, 40, 9, 0, 22], expected: &[5.0, 6.0, 18.0, 9.5, 4.0, 30.0] };
        let mean = areas.mean_at(2.0, 1.0);
        assert!(areas.score_of_mean(2.0, mean).0.abs() < 1e-11);
        let around = [mean * 0.999, mean * 1.001].map(|it| areas.ln_likelihood(2.0, it));
        assert!(around.iter().all(|it| *it < areas.ln_likelihood(2.0, mean)));
    }
}
