//! Chance by a seed, the same on every platform.

/// `SplitMix64` (Steele, Lea & Flood 2014): small, and good enough to shuffle and to draw.
pub(super) struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number in [0, 1).
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// A place below `size`, by rejection without bias.
    fn below(&mut self, size: usize) -> usize {
        let size = size as u64;
        let most = u64::MAX - u64::MAX % size;
        loop {
            let drawn = self.next();
            if drawn < most {
                return usize::try_from(drawn % size).unwrap_or(0);
            }
        }
    }

    /// A random order (Fisher & Yates 1938).
    pub fn shuffle<T>(&mut self, values: &mut [T]) {
        for at in (1..values.len()).rev() {
            let other = self.below(at + 1);
            values.swap(at, other);
        }
    }

    /// Events thrown independently on areas, by the sums of their shares; takes time events·ln(areas).
    pub fn throw(&mut self, events: u64, sums: &[f64]) -> Vec<u64> {
        let mut counts = vec![0; sums.len()];
        let all = sums.last().copied().unwrap_or(0.0);
        for _ in 0..events {
            let place = self.unit() * all;
            let at = sums.partition_point(|sum| *sum <= place);
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
        counts
    }
}

/// Running sums.
pub(super) fn running_sums(values: &[f64]) -> Vec<f64> {
    let sums = values.iter().scan(0.0, |sum, it| {
        *sum += it;
        Some(*sum)
    });
    sums.collect()
}

/// (1 + simulations at least as extreme)/(1 + simulations): never 0 (Davison & Hinkley 1997).
pub(super) fn simulated_p(as_extreme: usize, simulations: usize) -> f64 {
    (1 + as_extreme) as f64 / (1 + simulations) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        let mut random = Random::new(1_234_567);
        assert_eq!([random.next(), random.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn every_event_falls_somewhere() {
        let mut random = Random::new(7);
        let counts = random.throw(10_000, &running_sums(&[1.0, 0.0, 3.0]));
        assert_eq!((counts.iter().sum::<u64>(), counts[1]), (10_000, 0));
        assert!(counts[0] > 2_300 && counts[0] < 2_700);
        let mut order: Vec<usize> = (0..50).collect();
        random.shuffle(&mut order);
        assert_ne!(order, (0..50).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..50).collect::<Vec<_>>());
    }
}
