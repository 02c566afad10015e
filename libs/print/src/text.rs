//! Texts as they can be printed.

use crate::fonts;

/// What stands for a sign that the font lacks, as Japanese printers have it: 〓.
const MISSING: char = '\u{3013}';

/// A sign that the font lacks too, but that the template draws: ☑.
const DRAWN: char = '\u{2611}';

/// Where a line may break, though nothing is seen there.
const BREAK: char = '\u{200B}';

/// A text whose every sign can be seen, and whose lines can be broken to so many half widths.
pub(crate) fn printable(text: &str, width: usize) -> String {
    let mut printed = String::with_capacity(text.len());
    let mut run = Run::default();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        // A voiced kana in two parts, as macOS writes it: the font has it in one.
        let sign = match signs.peek().and_then(|next| voiced(sign, *next)) {
            Some(one) => {
                signs.next();
                one
            }
            None => sign,
        };
        match sign {
            '\n' => printed.push('\n'),
            '\t' => printed.push(' '),
            // Only say how the sign before is to be drawn, or nothing at all.
            '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{FEFF}' => continue,
            _ if sign.is_control() => continue,
            DRAWN => printed.push(DRAWN),
            _ if fonts::has(sign) => printed.push(sign),
            _ => printed.push(MISSING),
        }
        run.after(sign, &mut printed, width);
    }
    printed
}

/// Signs between two places where a long run may be broken.
const EVERY: usize = 3;

/// Latin letters that no line may part, because there is no space between them.
#[derive(Default)]
struct Run {
    /// Where it begins in the printed text.
    start: usize,
    length: usize,
}

impl Run {
    /// A run that has become longer than a line may be broken after every third sign, so that it does not run over what
    /// stands beside it.
    fn after(&mut self, sign: char, printed: &mut String, width: usize) {
        if !sign.is_ascii_graphic() {
            *self = Self { start: printed.len(), length: 0 };
            return;
        }
        self.length += 1;
        if self.length == width.max(EVERY) + 1 {
            // One byte a sign, until now.
            for at in (1..self.length).rev().filter(|it| it.is_multiple_of(EVERY)) {
                printed.insert(self.start + at, BREAK);
            }
        } else if self.length > width.max(EVERY) + 1 && (self.length - 1).is_multiple_of(EVERY) {
            printed.insert(printed.len() - 1, BREAK);
        }
    }
}

/// The one sign for a kana and a mark of voicing.
fn voiced(kana: char, mark: char) -> Option<char> {
    let (marked, by): (&str, u32) = match mark {
        '\u{3099}' => ("かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ", 1),
        '\u{309A}' => ("はひふへほハヒフヘホ", 2),
        _ => return None,
    };
    match (kana, mark) {
        ('う', '\u{3099}') => Some('ゔ'),
        ('ウ', '\u{3099}') => Some('ヴ'),
        _ if marked.contains(kana) => char::from_u32(u32::from(kana) + by),
        _ => None,
    }
}

/// The first so many half widths of a text in one line, with … where more follows.
pub(crate) fn short(text: &str, width: usize) -> String {
    let line: String = text.chars().map(|it| if it.is_whitespace() { ' ' } else { it }).collect();
    if paper::columns_of(&line) <= width {
        return line;
    }
    let mut left = width.saturating_sub(2);
    let mut cut = String::new();
    for sign in line.chars() {
        let columns = paper::columns_of(sign.encode_utf8(&mut [0; 4]));
        if columns > left {
            break;
        }
        left -= columns;
        cut.push(sign);
    }
    cut + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_be_seen() {
        assert_eq!(printable("辻󠄀\t🏥𠮷\r\n①②③□☑→髙﨑\u{7}", 40), "辻 〓〓\n①②③□☑→髙﨑");
        assert_eq!(printable("か\u{3099}ハ\u{309A}ウ\u{3099}", 40), "がパヴ");
    }

    #[test]
    fn long_runs_can_be_broken() {
        let shown = |text, width| printable(text, width).replace(BREAK, "|");
        assert_eq!(shown("abcdefghij 県 abc", 4), "abc|def|ghi|j 県 abc");
        assert_eq!(shown("abcdef", 4), "abc|def");
        assert_eq!(shown("abcdef", 6), "abcdef");
        assert_eq!(shown("県abcdefg", 6), "県abc|def|g");
        assert_eq!(shown("abc県abc", 4), "abc県abc");
        assert_eq!(shown("abcd", 0), "abc|d");
    }

    #[test]
    fn a_header_has_one_line() {
        assert_eq!(short("協議会の\n資料", 40), "協議会の 資料");
        assert_eq!(short("協議会の資料", 9), "協議会…");
    }
}
