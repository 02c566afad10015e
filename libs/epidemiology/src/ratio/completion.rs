//! People by age under three completions of the masked cells.

use super::{MaskedRows, RatioError, Stratum};

/// Strata of every sex and age: `low` and `high` put every residual wholly into the masked age of lowest and of
/// highest reference rate, `point` spreads it. No table that agrees with the printed figures expects fewer than
/// `low` or more than `high`: each residual is a sum of non-negative cells.
pub(super) struct Completions {
    pub(super) low: Vec<Stratum>,
    pub(super) point: Vec<Stratum>,
    pub(super) high: Vec<Stratum>,
    /// People of the point estimate, and those of them in masked cells.
    pub(super) n: f64,
    pub(super) masked: f64,
    pub(super) observed_low: u64,
    pub(super) observed_high: u64,
    /// Whether the subtotals of all positive classes are printed.
    pub(super) observed_known: bool,
    /// Whether there is any row.
    pub(super) any: bool,
}

impl Completions {
    pub(super) fn of<const A: usize>(parts: &[MaskedRows<A>]) -> Result<Self, RatioError> {
        let strata = || Vec::with_capacity(A * parts.len());
        let mut all = Self {
            low: strata(),
            point: strata(),
            high: strata(),
            n: 0.0,
            masked: 0.0,
            observed_low: 0,
            observed_high: 0,
            observed_known: true,
            any: false,
        };
        for part in parts {
            all.add(part)?;
        }
        Ok(all)
    }

    fn add<const A: usize>(&mut self, part: &MaskedRows<A>) -> Result<(), RatioError> {
        if !part.rates.iter().all(|rate| (0.0..=1.0).contains(rate)) {
            return Err(RatioError::InvalidRate);
        }
        let mut visible_by_age = [0_u64; A];
        let (mut low, mut point, mut high) = ([0.0; A], [0.0; A], [0.0; A]);
        for row in &part.rows {
            self.any = true;
            let residual = row.residual()?;
            for (sum, cell) in visible_by_age.iter_mut().zip(&row.cells) {
                *sum += cell.map_or(0, u64::from);
            }
            if let Some((least, most)) = extreme_ages(&row.cells, &part.rates) {
                low[least] += residual.low as f64;
                high[most] += residual.high as f64;
                for (sum, share) in point.iter_mut().zip(row.shares()) {
                    *sum += residual.point * share;
                }
            }
            self.n += residual.visible as f64 + residual.point;
            self.masked += residual.point;
            if row.positive {
                self.observed_low += residual.visible + residual.low;
                self.observed_high += residual.visible + residual.high;
                self.observed_known &= row.subtotal.is_some();
            }
        }
        for (strata, extra) in [(&mut self.low, low), (&mut self.point, point), (&mut self.high, high)] {
            let people = visible_by_age.iter().zip(extra).map(|(&visible, extra)| visible as f64 + extra);
            strata.extend(people.zip(part.rates).map(|(n, p)| Stratum { n, p }));
        }
        Ok(())
    }
}

/// Σ n·p.
pub(super) fn expected(strata: &[Stratum]) -> f64 {
    strata.iter().map(|it| it.n * it.p).sum()
}

/// The masked ages of lowest and of highest rate, the youngest where rates are equal; none where nothing is
/// masked.
fn extreme_ages<const A: usize>(cells: &[Option<u32>; A], rates: &[f64; A]) -> Option<(usize, usize)> {
    let masked = (0..A).filter(|&age| cells[age].is_none());
    masked.fold(None, |extremes, age| {
        let Some((least, most)) = extremes else { return Some((age, age)) };
        let lower = if rates[age] < rates[least] { age } else { least };
        let higher = if rates[age] > rates[most] { age } else { most };
        Some((lower, higher))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extreme_ages_are_masked_ones() {
        let rates = [0.1, 0.4, 0.2, 0.2];
        assert_eq!(extreme_ages(&[None, Some(1), None, None], &rates), Some((0, 2)));
        assert_eq!(extreme_ages(&[Some(1); 4], &rates), None);
    }
}
