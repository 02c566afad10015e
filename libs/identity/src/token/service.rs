//! The token a program carries in `Authorization: Bearer`.

use domain::TokenId;
use rand::CryptoRng;
use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

use super::Opaque;
use crate::secret::{draw, redacted};

/// What it begins with, so that scanners of source code and logs can find one that leaked: `rnk_[0-9a-f]{32}_`.
pub const PREFIX: &str = "rnk";

/// Symbols of the checksum.
const CHECKSUM: u32 = 6;

/// A new service token: its id, by which its row is found, and its secret, of which the row holds the digest.
pub struct ServiceToken {
    /// Names the token in the database and in the audit; no secret.
    pub id: TokenId,
    /// Shown once.
    pub secret: Opaque,
}

redacted!(ServiceToken);

impl ServiceToken {
    /// A new one, with a random id that does not tell when it was made.
    pub fn new(rng: &mut impl CryptoRng) -> Self {
        let id = TokenId(Builder::from_random_bytes(draw(rng)).into_uuid());
        Self { id, secret: Opaque::new(rng) }
    }

    /// `rnk_<id, 32 hexadecimal digits>_<secret, 43 symbols>_<checksum, 6 symbols>`: show it once.
    ///
    /// The checksum is the CRC-32 (IEEE) of all that stands before its underscore, in base62 with leading zeros: a typo
    /// or a cut is refused without asking the database, and a scanner can tell a real token from a look-alike.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        for part in [PREFIX, "_", &self.id.0.simple().to_string(), "_", self.secret.as_str()] {
            text.push_str(part);
        }
        let checksum = checksum(&text);
        text.push('_');
        text.push_str(&checksum);
        text
    }

    /// Id and digest of a token, if its form and checksum are right; whether it is good, the row says.
    pub fn parse(text: &str) -> Option<(TokenId, [u8; 32])> {
        let (body, check) = text.rsplit_once('_')?;
        let mut parts = body.splitn(3, '_');
        let (prefix, id, secret) = (parts.next()?, parts.next()?, parts.next()?);
        // One way to write it, so that no two texts are one token.
        let hexadecimal = id.len() == 32 && id.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        let secret = Opaque::parse(secret)?;
        if prefix != PREFIX || !hexadecimal || check != checksum(body) {
            return None;
        }
        Some((TokenId(Uuid::try_parse(id).ok()?), secret.digest()))
    }
}

fn checksum(body: &str) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let number = crc32fast::hash(body.as_bytes());
    (0..CHECKSUM).rev().map(|it| char::from(DIGITS[(number / 62_u32.pow(it) % 62) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made outside this program: body, `zlib.crc32`, base62.
    const TOKEN: &str = "rnk_0123456789ab4def8123456789abcdef_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789aBcDeFg_3G4qtL";

    #[test]
    fn a_token_made_elsewhere_is_read() {
        let (id, digest) = ServiceToken::parse(TOKEN).expect("a token");
        assert_eq!(id.to_string(), "01234567-89ab-4def-8123-456789abcdef");
        assert_eq!(domain::text::hex(&digest), "6459fae9ee6945340f8e48bfa12094550e1cc6d7e1469f6bec86c2a72ceef981");
    }

    #[test]
    fn typos_cuts_and_other_spellings_are_refused() {
        let upper = TOKEN.replace("cdef", "CDEF");
        let with_hyphens = TOKEN.replace("0123456789ab4def", "01234567-89ab-4def");
        for text in
            ["", "rnk", "rnk___", "____", &TOKEN[1..], &TOKEN[..80], &format!("{TOKEN} "), &upper, &with_hyphens]
        {
            assert!(ServiceToken::parse(text).is_none(), "{text}");
        }
        let other_prefix = TOKEN.trim_start_matches("rnk_");
        let body = format!("abc_{}", other_prefix.rsplit_once('_').expect("a checksum").0);
        assert!(ServiceToken::parse(&format!("{body}_{}", checksum(&body))).is_none(), "right sum, other prefix");
    }

    #[test]
    fn debug_shows_no_secret() {
        let token = ServiceToken { id: TokenId(Uuid::nil()), secret: Opaque::parse(&"s".repeat(43)).expect("43") };
        assert_eq!(format!("{token:?}"), "ServiceToken(…)");
    }
}
