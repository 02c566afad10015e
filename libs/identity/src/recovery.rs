//! Codes on paper for the day the phone is lost: ten, each good once (SP 800-63B-4 §3.1.2, look-up secrets).

use rand::{CryptoRng, RngExt as _};
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::secret::redacted;

/// Codes of one set.
pub const COUNT: usize = 10;

/// Symbols of a code. 26 symbols make 117 bits: from 112 on the standard is content with a plain hash, below it asks
/// for salt and a slow one.
const LENGTH: usize = 25;
/// Symbols between two hyphens.
const GROUP: usize = 5;
/// Of the letters and digits that are mistaken for each other, one; [`understood`] takes the others for it.
const ALPHABET: &[u8; 26] = b"0123456789ACEFHJKMNPRTVWXY";
/// Most bytes of an entry that are looked at.
const LONGEST: usize = 256;

/// One code. Wiped when dropped; shown once, stored as [`Self::digest`].
pub struct RecoveryCode(Zeroizing<String>);

redacted!(RecoveryCode);

/// A new set, in place of any earlier one.
pub fn draw(rng: &mut impl CryptoRng) -> [RecoveryCode; COUNT] {
    std::array::from_fn(|_| RecoveryCode::new(rng))
}

impl RecoveryCode {
    /// A new one.
    pub fn new(rng: &mut impl CryptoRng) -> Self {
        let mut code = Zeroizing::new(String::with_capacity(LENGTH));
        code.extend((0..LENGTH).map(|_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())])));
        Self(code)
    }

    /// What someone typed, if it can be a code: spaces, hyphens, width, case and look-alikes do not matter.
    pub fn parse(entered: &str) -> Option<Self> {
        if entered.len() > LONGEST {
            return None;
        }
        let mut code = Zeroizing::new(String::with_capacity(LONGEST));
        for symbol in entered.nfkc().filter(|it| !is_between(*it)) {
            code.push(understood(symbol.to_ascii_uppercase())?);
            if code.len() > LENGTH {
                return None;
            }
        }
        (code.len() == LENGTH).then_some(Self(code))
    }

    /// For its owner: `7K3MF-…`, five groups of five. Show it once.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(LENGTH + LENGTH / GROUP);
        for (at, symbol) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(symbol);
        }
        text
    }

    /// SHA-256 of the code without hyphens, for storage. Compare with [`crate::token::same`].
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

/// The symbol of the alphabet that a letter or digit is, or looks like.
fn understood(symbol: char) -> Option<char> {
    Some(match symbol {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        'U' => 'V',
        '0'..='9' | 'A'..='Z' => symbol,
        _ => return None,
    })
}

/// Spaces, and the dashes that keyboards of East and West make of a hyphen.
fn is_between(symbol: char) -> bool {
    symbol.is_whitespace() || matches!(symbol, '-' | '_' | 'ー' | '−' | '‐'..='―')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_is_what_is_left_of_all_letters_and_digits() {
        let mut left: Vec<char> = ('0'..='9').chain('A'..='Z').filter_map(understood).collect();
        left.sort_unstable();
        left.dedup();
        assert_eq!(left.iter().collect::<String>().as_bytes(), ALPHABET);
        assert!(25.0 * 26_f64.log2() > 112.0);
    }

    #[test]
    fn entries_are_understood() {
        let clean = RecoveryCode::parse("01234-56789-ACEFH-JKMNP-RTVWX").expect("a code");
        assert_eq!(clean.text(), "01234-56789-ACEFH-JKMNP-RTVWX");
        for entered in [
            "o123456789acefhjkmnprtvwx",
            " 0lz34 S6789ー ACEFH\u{3000}JKMNP―RTUWX\n",
            "Ｏ１２３４５６７８９ＡＣＥＦＨＪＫＭＮＰＲＴＶＷＸ",
        ] {
            assert_eq!(RecoveryCode::parse(entered).map(|it| it.digest()), Some(clean.digest()), "{entered}");
        }
        for entered in
            ["", "01234-56789-ACEFH-JKMNP-RTVW", "01234-56789-ACEFH-JKMNP-RTVWXY", "01234-56789-ACEFH-JKMNP-RTVW漢"]
        {
            assert!(RecoveryCode::parse(entered).is_none(), "{entered}");
        }
        assert!(RecoveryCode::parse(&"-".repeat(1_000_000)).is_none());
    }

    #[test]
    fn the_digest_is_sha_256_of_the_bare_code() {
        // printf 0123456789ACEFHJKMNPRTVWX | sha256sum
        let code = RecoveryCode::parse("01234-56789-ACEFH-JKMNP-RTVWX").expect("a code");
        assert_eq!(
            domain::text::hex(&code.digest()),
            "0494c5fc16d1b60cf04ef6ec198e9256f61bd0e66bb8b58e9322fa43935bf4b8"
        );
        assert_eq!(format!("{code:?}"), "RecoveryCode(…)");
    }
}
