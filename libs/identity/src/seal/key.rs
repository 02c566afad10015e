//! The key that seals, as an operator hands it to the service.

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER_PERMISSIVE};
use domain::{Error, Result};
use rand::CryptoRng;
use zeroize::Zeroizing;

use crate::secret::{draw, redacted};

/// 32 bytes. Wiped when dropped.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

redacted!(Key);

impl Key {
    /// A new one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(Zeroizing::new(draw(rng)))
    }

    /// Reads 64 hexadecimal digits or base64 of 32 bytes (either alphabet, padded or not), as `openssl rand -base64 32`
    /// prints it; white space around it does not matter. A key of one byte all over is refused as a forgotten example.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let bare = text.trim_end_matches('=');
        let encoding = match text.len() {
            64 => HEXLOWER_PERMISSIVE,
            _ if bare.contains(['-', '_']) => BASE64URL_NOPAD,
            _ => BASE64_NOPAD,
        };
        let decoded = (text.len() <= 64).then(|| encoding.decode(bare.as_bytes()).ok()).flatten().map(Zeroizing::new);
        let key = decoded.and_then(|it| Some(Self(Zeroizing::new(it.as_slice().try_into().ok()?))));
        key.filter(|it| it.0.iter().any(|byte| *byte != it.0[0])).ok_or_else(|| {
            Error::Invalid(
                "暗号鍵は32バイトの乱数をbase64（または16進64桁）で指定してください（例：openssl rand -base64 32 の出力）。 / \
                 Give the sealing key as 32 random bytes in base64 (or 64 hexadecimal digits), \
                 e.g. what openssl rand -base64 32 prints."
                    .to_owned(),
            )
        })
    }

    /// The key as [`Self::parse`] reads it (base64, URL alphabet), for the operator who had it generated. Show it once.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(self.0.as_slice()))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_usual_spellings_are_one_key() {
        let bytes: Vec<u8> = (0..32).map(|it| it * 8 + 3).collect();
        // python3: base64.b64encode(bytes(i * 8 + 3 for i in range(32))), and so on
        for text in [
            "AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2+Pr8/s=",
            "AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2+Pr8/s",
            "AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2-Pr8_s=",
            "030b131b232b333b434b535b636b737b838b939ba3abb3bbc3cbd3dbe3ebf3fb",
            "030B131B232B333B434B535B636B737B838B939BA3ABB3BBC3CBD3DBE3EBF3FB",
            " AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2+Pr8/s=\n",
        ] {
            assert_eq!(Key::parse(text).expect(text).bytes().as_slice(), bytes, "{text}");
        }
        assert_eq!(
            Key::parse("AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2+Pr8/s=").map(|it| it.text().to_string()).ok().as_deref(),
            Some("AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2-Pr8_s")
        );
    }

    #[test]
    fn other_texts_are_refused_with_what_to_do_and_without_the_text() {
        let zeros = "00".repeat(32);
        for text in [
            "",
            "secret",
            "AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2+Pr8w==",
            &zeros,
            &"g".repeat(64),
            &"A".repeat(1_000_000),
            "秘",
        ] {
            let said = Key::parse(text).expect_err("no key").to_string();
            assert!(said.contains("openssl rand -base64 32") && (text.is_empty() || !said.contains(text)), "{said}");
        }
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(
            format!(
                "{:?}",
                Key::parse("030b131b232b333b434b535b636b737b838b939ba3abb3bbc3cbd3dbe3ebf3fb").expect("a key")
            ),
            "Key(…)"
        );
    }
}
