//! Chance from a seed: the same figures on every machine and in every year to come.
//!
//! Only additions, multiplications and divisions are used, whose results IEEE 754 fixes to the bit; the exponential and
//! the logarithm of a platform's library may differ in the last one.

/// `SplitMix64` (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// A stream of its own for every combination of the numbers; their order matters.
    pub fn of(numbers: &[u64]) -> Self {
        let mut state = Self(0x5eed);
        for number in numbers {
            state.0 ^= number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            state.0 = state.next();
        }
        state
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 ≤ x < 1
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal, mean 0, spread 1: twelve units added up.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A number of events where `mean` are expected.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    pub fn events(&mut self, mean: f64) -> u32 {
        if mean < 30.0 {
            let (limit, mut product, mut count) = (exp(-mean), self.unit(), 0);
            while product > limit && count < 200 {
                product *= self.unit();
                count += 1;
            }
            return count;
        }
        (mean + root(mean) * self.normal() + 0.5).clamp(0.0, 1e9) as u32
    }
}

/// A number for a name, to seed a stream with.
pub(super) fn number_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, it| (hash ^ u64::from(it)).wrapping_mul(0x100_0000_01b3))
}

/// e to the power of x, for |x| up to 700.
pub(super) fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    // e^x = (e^(x/1024))^1024; the series of the small power ends early.
    let small = x / 1024.0;
    let mut power = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0 * (1.0 + small / 5.0))));
    for _ in 0..10 {
        power *= power;
    }
    power
}

/// Natural logarithm of x > 0.
pub(super) fn ln(x: f64) -> f64 {
    const LN_2: f64 = std::f64::consts::LN_2;
    let (mut rest, mut twos) = (x.max(1e-300), 0.0);
    while rest > 1.5 {
        rest /= 2.0;
        twos += 1.0;
    }
    while rest < 0.75 {
        rest *= 2.0;
        twos -= 1.0;
    }
    let y = (rest - 1.0) / (rest + 1.0);
    let square = y * y;
    let (mut term, mut sum) = (y, 0.0);
    for odd in (1..40).step_by(2) {
        sum += term / f64::from(odd);
        term *= square;
    }
    2.0 * sum + twos * LN_2
}

/// Square root is exact in IEEE 754.
fn root(x: f64) -> f64 {
    x.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_and_ln_agree_with_the_library() {
        for at in -60..60 {
            let x = f64::from(at) / 3.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-10, "{x}");
            assert!((ln(exp(x)) - x).abs() < 1e-9, "{x}");
        }
    }

    #[test]
    fn events_keep_their_mean() {
        for mean in [0.3, 7.0, 400.0] {
            let mut random = Random::of(&[1, 2, 3]);
            let sum: f64 = (0..40_000).map(|_| f64::from(random.events(mean))).sum();
            assert!((sum / 40_000.0 / mean - 1.0).abs() < 0.05, "{mean}");
        }
    }
}
