//! Where chance enters.

use rand::rngs::StdRng;

/// A source of secrets, seeded by the system.
pub(super) fn chance() -> StdRng {
    rand::make_rng()
}
