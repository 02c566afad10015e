//! Passwords: what may be chosen, and how it is kept.
//!
//! Rules: NIST SP 800-63B-4 (2025) §3.1.1.2, which the guidelines of the Japanese National Cybersecurity Office (NISC)
//! agree with. Length alone is asked for; every character is welcome, spaces and Japanese included; there are no rules
//! of composition and no expiry; what anyone would guess is refused, with the reason.
//!
//! A password is normalised to NFKC before it is counted, checked or hashed, so that full-width letters or half-width
//! katakana of another keyboard are the same password.

mod check;
mod guess;
mod hash;
mod hasher;
mod walk;
mod weakness;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

pub use check::check;
pub use hash::{dummy_hash, hash, needs_rehash, verify};
pub use hasher::Hasher;
pub use weakness::Weakness;

/// Fewest characters of a password that alone opens an account (SP 800-63B-4 §3.1.1.2).
pub const LEAST_ALONE: usize = 15;
/// Fewest characters of a password where a second factor is required as well.
pub const LEAST_WITH_SECOND_FACTOR: usize = 8;
/// Most characters. The standard asks for at least 64; a bound keeps the work of one login small.
pub const MOST: usize = 256;

/// Most bytes that are looked at: 256 characters as typed by a keyboard that decomposes them fit well.
const MOST_BYTES: usize = 4096;

/// NFKC of a password, wiped when dropped; nothing if it is longer than [`MOST`] characters.
fn normalised(password: &str) -> Option<Zeroizing<String>> {
    if password.len() > MOST_BYTES {
        return None;
    }
    // Reserved at once, so that no half-grown copy is left behind: NFKC makes at most 18 characters of one, and a
    // character above MOST ends it.
    let mut text = Zeroizing::new(String::with_capacity((MOST + 1) * 4));
    text.extend(password.nfkc().take(MOST + 1));
    (text.chars().count() <= MOST).then_some(text)
}
