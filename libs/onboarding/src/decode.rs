//! From the bytes of a CSV to text: UTF-8 with or without a mark, or `Shift_JIS` as Windows writes it (CP932).

use std::borrow::Cow;

use encoding_rs::{DecoderResult, SHIFT_JIS};

use crate::Unreadable;

/// Refuses what is neither CSV nor xlsx, by its first bytes, and UTF-16, which looks like noughts between letters.
pub(crate) fn refuse_others(bytes: &[u8]) -> Result<(), Unreadable> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        Err(Unreadable::Utf16)
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        Err(Unreadable::OldExcel)
    } else if start.is_empty() {
        Err(Unreadable::Empty)
    } else if start.starts_with(b"<") || start.starts_with(b"%PDF") || bytes.contains(&0) {
        Err(Unreadable::Other)
    } else {
        Ok(())
    }
}

/// The text of the file. Nothing is replaced: a byte that has no meaning refuses the file and names its line.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let (marked, rest) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let good = match std::str::from_utf8(rest) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(bad) => bad.valid_up_to(),
    };
    if marked {
        return Err(Unreadable::Encoding(line(&rest[..good])));
    }
    let mut decoder = SHIFT_JIS.new_decoder_without_bom_handling();
    // A character of CP932 takes a byte or two, and one of UTF-8 at most three.
    let room = decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len() * 3 + 4);
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(rest, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(Cow::Owned(text)),
        // Whichever encoding goes further was meant. What was read includes the bad bytes, which may hold a line's end.
        (DecoderResult::Malformed(bad, after), read) => {
            let start = read.saturating_sub(usize::from(bad) + usize::from(after));
            Err(Unreadable::Encoding(line(&rest[..start.max(good)])))
        }
        (DecoderResult::OutputFull, read) => Err(Unreadable::Encoding(line(&rest[..read.max(good)]))),
    }
}

/// The line, from 1, that comes after these bytes.
fn line(before: &[u8]) -> u32 {
    u32::try_from(before.split(|it| *it == b'\n').count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_read_as_the_same_text() {
        // 種別,髙﨑① in CP932: 髙 (FBFC), 﨑 (FAB1) and ① (8740) are in no other Shift_JIS.
        let windows = b"\x8E\xED\x95\xCA,\xFB\xFC\xFA\xB1\x87\x40";
        assert_eq!(decode(windows).as_deref(), Ok("種別,髙﨑①"));
        assert_eq!(decode("\u{FEFF}種別,髙﨑①".as_bytes()).as_deref(), Ok("種別,髙﨑①"));
        assert_eq!(decode("種別,髙﨑①".as_bytes()).as_deref(), Ok("種別,髙﨑①"));
    }

    #[test]
    fn a_byte_without_meaning_names_its_line() {
        assert_eq!(decode(b"\x8E\xED\n\x95\xCA\n\x8E\n"), Err(Unreadable::Encoding(3)));
        assert_eq!(
            decode("\u{FEFF}a\nb".bytes().chain([0xFF]).collect::<Vec<_>>().as_slice()),
            Err(Unreadable::Encoding(2))
        );
        assert_eq!(
            decode("県\n県\n".bytes().chain([0xFF]).collect::<Vec<_>>().as_slice()),
            Err(Unreadable::Encoding(3))
        );
    }
}
