//! Secrets at rest that must be read again: TOTP secrets, OIDC client secrets. XChaCha20-Poly1305
//! (draft-irtf-cfrg-xchacha-03, on RFC 8439), whose nonce is long enough to be drawn at random for every seal.
//!
//! Shape: one byte of version (1), 24 bytes of nonce, the cipher text, 16 bytes of tag. Version and purpose are bound
//! to the seal as associated data. Let the purpose name the row as well (`totp:<account id>`): then what was sealed for
//! one account opens for no other, even if someone moves it in the database.

mod key;

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use domain::{Error, Result};
use rand::CryptoRng;
use zeroize::Zeroizing;

pub use key::Key;

use crate::secret::draw;

/// Version of the shape.
const VERSION: u8 = 1;
/// Bytes of nonce.
const NONCE: usize = 24;

/// Seals a secret for one purpose; 41 bytes longer than it was. Two seals of the same are different. Fails only on more
/// than 256 GiB.
pub fn seal(key: &Key, purpose: &str, plain: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
    let nonce: [u8; NONCE] = draw(rng);
    let payload = Payload { msg: plain, aad: &bound(purpose) };
    let body = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Error::internal("a secret is too long to seal"))?;
    Ok([&[VERSION], nonce.as_slice(), &body].concat())
}

/// What was sealed; nothing if key, purpose or a single bit differs, and it does not say which.
pub fn open(key: &Key, purpose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (version, rest) = sealed.split_first()?;
    let (nonce, body) = rest.split_first_chunk::<NONCE>()?;
    if *version != VERSION {
        return None;
    }
    let payload = Payload { msg: body, aad: &bound(purpose) };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

fn bound(purpose: &str) -> Vec<u8> {
    [&[VERSION], purpose.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_made_elsewhere_opens() {
        // Made by a program of its own (HChaCha20 written out, then ChaCha20-Poly1305 of OpenSSL), which was held
        // against appendix A.3.1 of the draft: key 80…9f, nonce 40…57, associated data 01 and the purpose.
        let key = Key::parse("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f").expect("a key");
        let sealed = data_encoding::HEXLOWER
            .decode(b"01404142434445464748494a4b4c4d4e4f505152535455565716abeb11f4769b87f9eacea66e6f1615e2ee06c74871")
            .expect("hexadecimal");
        assert_eq!(open(&key, "totp", &sealed).as_deref().map(Vec::as_slice), Some("秘密".as_bytes()));
        assert!(open(&key, "oidc", &sealed).is_none(), "another purpose");
    }

    #[test]
    fn what_is_cut_or_of_another_version_does_not_open() {
        let key = Key::parse(&"0102".repeat(16)).expect("a key");
        for sealed in [&[][..], &[1], &[1; 24], &[1; 25], &[1; 40], &[2; 60]] {
            assert!(open(&key, "totp", sealed).is_none());
        }
    }
}
