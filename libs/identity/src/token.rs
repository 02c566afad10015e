//! Opaque secrets: sessions, invitations, service tokens. Only their SHA-256 is stored, which is enough for 256 random
//! bits (SP 800-63B-4 §5.1 asks 64 of a session); whoever reads the table cannot sign in.

mod service;

use rand::{CryptoRng, RngExt as _, distr::Alphanumeric};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

pub use service::ServiceToken;

use crate::secret::redacted;

/// 43 symbols of 62 make 256 bits.
const LENGTH: usize = 43;

/// A secret that means nothing but itself. Wiped when dropped; shown or set once, stored as [`Self::digest`].
pub struct Opaque(Zeroizing<String>);

redacted!(Opaque);

impl Opaque {
    /// A new one.
    pub fn new(rng: &mut impl CryptoRng) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        text.extend((0..LENGTH).map(|_| char::from(rng.sample(Alphanumeric))));
        Self(text)
    }

    /// Reads what [`Self::as_str`] gave; nothing if it cannot be one, so that no nonsense is looked up.
    pub fn parse(text: &str) -> Option<Self> {
        let may_be = text.len() == LENGTH && text.bytes().all(|it| it.is_ascii_alphanumeric());
        may_be.then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The secret itself, 43 letters and digits (base62): safe in a cookie, an address and a header.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// SHA-256 of the text, the only thing that is stored.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

/// Whether two digests are equal, in a time that does not tell where they differ.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789aBcDeFg";

    #[test]
    fn the_digest_is_sha_256_of_the_text() {
        let secret = Opaque::parse(TEXT).expect("43 symbols");
        assert_eq!(
            domain::text::hex(&secret.digest()),
            "6459fae9ee6945340f8e48bfa12094550e1cc6d7e1469f6bec86c2a72ceef981"
        );
        assert_eq!((secret.as_str(), format!("{secret:?}")), (TEXT, "Opaque(…)".to_owned()));
        assert!(43.0 * 62_f64.log2() > 256.0);
    }

    #[test]
    fn what_cannot_be_one_is_not_looked_up() {
        for text in ["", &TEXT[1..], &format!("{TEXT}x"), &format!("{}-", &TEXT[1..]), &format!(" {}", &TEXT[1..])] {
            assert!(Opaque::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn equal_is_equal_in_length_and_in_every_byte() {
        assert!(same(&[1, 2, 3], &[1, 2, 3]) && same(&[], &[]));
        assert!(!same(&[1, 2, 3], &[1, 2, 4]) && !same(&[1, 2, 3], &[1, 2]));
    }
}
