//! Hommel's adjustment.

/// Adjusted values of rising p-values (Hommel 1988), by the steps of Wright (1992): the largest p of Simes' test
/// over the subsets of every size that hold the hypothesis. Takes time n².
pub(super) fn hommel(p: &[f64]) -> Vec<f64> {
    let n = p.len();
    // m·p/rank among the m largest, of which the smallest has the rank `first`.
    let simes = |values: &[f64], m: usize, first: usize| {
        let ranked = values.iter().enumerate().map(|(at, it)| m as f64 * it / (first + at) as f64);
        ranked.fold(f64::INFINITY, f64::min)
    };
    let mut adjusted = vec![simes(p, n, 1); n];
    for m in (2..n).rev() {
        let (small, large) = p.split_at(n - m + 1);
        let of_large = simes(large, m, 2);
        let mut last = of_large;
        for (value, it) in adjusted.iter_mut().zip(small) {
            last = of_large.min(m as f64 * it);
            *value = value.max(last);
        }
        for value in &mut adjusted[small.len()..] {
            *value = value.max(last);
        }
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By the definition: the largest Simes p over all subsets with the hypothesis.
    fn closed(p: &[f64]) -> Vec<f64> {
        let simes = |subset: u32| {
            let members: Vec<f64> = (0..p.len()).filter(|at| subset >> at & 1 == 1).map(|at| p[at]).collect();
            let ranked = members.iter().enumerate().map(|(at, it)| members.len() as f64 * it / (at + 1) as f64);
            ranked.fold(f64::INFINITY, f64::min)
        };
        let all = |at: usize| (1..1_u32 << p.len()).filter(move |subset| subset >> at & 1 == 1);
        (0..p.len()).map(|at| all(at).map(simes).fold(0.0, f64::max)).collect()
    }

    #[test]
    fn it_is_the_closed_test() {
        for p in [vec![0.01, 0.02, 0.03, 0.04], vec![0.001, 0.011, 0.02, 0.2, 0.6, 0.61], vec![0.4, 0.5], vec![0.7]] {
            let got: Vec<f64> = hommel(&p).iter().zip(&p).map(|(a, b)| a.max(*b)).collect();
            assert!(got.iter().zip(closed(&p)).all(|(a, b)| (a - b).abs() < 1e-14), "{p:?}: {got:?}");
        }
    }
}
