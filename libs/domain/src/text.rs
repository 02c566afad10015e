//! Bilingual labels.

use serde::{Deserialize, Serialize};

/// The same words in Japanese and in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Builds a label from both languages.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ja: ja.into(), en: en.into() }
    }
}

/// Folds a printed label for comparison: full-width ASCII, the many hyphens and tildes, and letter case become one;
/// white space goes.
///
/// ```
/// assert_eq!(domain::text::fold("ＨＤＬ コレステロール\n（mg/dl）"), "hdlコレステロール(mg/dl)");
/// assert_eq!(domain::text::fold("＋＋"), "++");
/// ```
pub fn fold(printed: &str) -> String {
    printed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '！'..='～' if !matches!(c, '～') => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '～' | '〜' => '~',
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            _ => c,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Bytes in lower-case hexadecimal, as digests are written.
///
/// ```
/// assert_eq!(domain::text::hex(&[0, 171]), "00ab");
/// ```
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|it| [DIGITS[usize::from(it >> 4)], DIGITS[usize::from(it & 15)]]).collect()
}
