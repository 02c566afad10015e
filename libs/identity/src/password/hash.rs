//! How a password is kept.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version, password_hash::phc::PasswordHash,
};
use domain::{Error, Result};
use rand::CryptoRng;

use super::{Weakness, normalised};
use crate::secret::draw;

/// 19 MiB, two passes, one lane, 32 bytes: the second setting of the OWASP Password Storage Cheat Sheet; RFC 9106 is
/// the algorithm. About 40 ms of one core.
const PARAMS: Params = Params::DEFAULT;

/// What no password leads to: salt and tag are drawn, not computed. Same setting as [`PARAMS`].
const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$q9mXcE2vYw0sVfT1uJrKbg$7Tn0xYpQ4hLZ2sVvJrW8mKcB1dGfEaUoIyNt3RkXw5M";

/// Bytes of salt.
pub(super) type Salt = [u8; 16];

/// argon2id of the password, as a PHC string with its setting and a salt of its own; blocks for about 40 ms and takes
/// 19 MiB, so a service asks the [`super::Hasher`]. Refuses only what is too long.
pub fn hash(password: &str, rng: &mut impl CryptoRng) -> Result<String> {
    hash_with_salt(password, &draw(rng))
}

/// The same with the salt in hand.
pub(super) fn hash_with_salt(password: &str, salt: &Salt) -> Result<String> {
    let text = normalised(password).ok_or(Weakness::TooLong)?;
    let phc: PasswordHash =
        argon2().hash_password_with_salt(text.as_bytes(), salt).map_err(|it| Error::internal(it.to_string()))?;
    Ok(phc.to_string())
}

/// Whether this is the password of the PHC string, by the setting that stands in it; false for a text that is none.
///
/// The comparison takes the same time wherever the two differ. A text that is too long is refused before any work, for
/// a known account and for an unknown one.
pub fn verify(password: &str, phc: &str) -> bool {
    let Some(text) = normalised(password) else { return false };
    argon2().verify_password(text.as_bytes(), phc).is_ok()
}

/// Whether the string was made by another setting than today's: after a login that succeeded, hash again and store.
pub fn needs_rehash(phc: &str) -> bool {
    let Ok(phc) = PasswordHash::new(phc) else { return true };
    let todays = Params::try_from(&phc).is_ok_and(|it| {
        (it.m_cost(), it.t_cost(), it.p_cost()) == (PARAMS.m_cost(), PARAMS.t_cost(), PARAMS.p_cost())
            && it.output_len() == Some(Params::DEFAULT_OUTPUT_LEN)
    });
    !todays || phc.algorithm != Algorithm::Argon2id.ident() || phc.version != Some(Version::V0x13.into())
}

/// A PHC string that no password opens, for an account that does not exist: verifying against it costs what a real one
/// costs, so that time does not tell who has an account.
pub fn dummy_hash() -> &'static str {
    DUMMY
}

fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, PARAMS)
}
