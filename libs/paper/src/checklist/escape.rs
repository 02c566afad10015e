//! Signs that XML cannot hold, as workbooks write them: `_x000B_` is U+000B, and `_x005F_` the sign `_` before what only
//! looks like such a sign.

use std::borrow::Cow;

/// Puts the signs back.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(sign) = sign(rest) {
            plain.push(sign);
            rest = &rest[7..];
        } else {
            plain.push_str("_x");
            rest = &rest[2..];
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The sign at the start, if `_xHHHH_` stands there.
fn sign(text: &str) -> Option<char> {
    let digits = text.get(2..6).filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
    let end = text.as_bytes().get(6) == Some(&b'_');
    // Half of a pair of UTF-16 is no sign; it is left as it stands.
    if end { char::from_u32(u32::from_str_radix(digits, 16).ok()?) } else { None }
}

/// Bytes that a text takes at most once it is written.
pub(crate) fn written_len(text: &str) -> usize {
    let escaped =
        |it: &char| it.is_ascii_control() && !matches!(it, '\t' | '\n') || matches!(it, '\u{FFFE}' | '\u{FFFF}');
    text.len() + 6 * (text.matches("_x").count() + text.chars().filter(escaped).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_escapes_is_put_back() {
        let read = |text| unescape(text).into_owned();
        assert_eq!(read("a_x000D_\nb"), "a\r\nb");
        assert_eq!(read("_x005F_x000D_"), "_x000D_");
        assert_eq!(read("_x005F_x1234_x005F_x5678_"), "_x1234_x5678_");
        for text in ["_x", "_x00", "_x00GG_", "_x000D", "_xD800_", "県_x県県県", "max_x_y", "_x県"] {
            assert_eq!(read(text), text);
        }
    }
}
