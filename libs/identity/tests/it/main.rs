//! What other crates rely on, asked from outside.

mod addresses;
mod passwords;
mod recovering;
mod sealing;
mod tokens;

use rand::{SeedableRng as _, rngs::StdRng};

/// Chance that is the same in every run.
fn chance(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}
