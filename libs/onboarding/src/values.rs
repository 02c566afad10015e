//! What single cells say, once width and compatibility forms no longer matter (NFKC).

use domain::{AreaCode, MunicipalityCode, PrefectureCode, SpaceKind, text::fold};
use unicode_normalization::UnicodeNormalization;

/// Characters of a name.
pub(crate) const NAME: usize = 100;

/// The text in its compatibility form, without white space around it.
pub(crate) fn normal(text: &str) -> String {
    text.nfkc().collect::<String>().trim().to_owned()
}

pub(crate) fn kind(text: &str) -> Option<SpaceKind> {
    Some(match fold(text).as_str() {
        "都道府県" | "prefecture" => SpaceKind::Prefecture,
        "二次医療圏" | "医療圏" | "area" => SpaceKind::Area,
        "市区町村" | "市町村" | "municipality" => SpaceKind::Municipality,
        _ => return None,
    })
}

/// `7`, `第7次` and the like.
pub(crate) fn plan(text: &str) -> Option<u8> {
    let folded = fold(text);
    let text = folded.strip_prefix('第').unwrap_or(&folded);
    match text.strip_suffix('次').unwrap_or(text) {
        "7" => Some(7),
        "8" => Some(8),
        _ => None,
    }
}

/// Whether something is marked; `None` where that cannot be told.
pub(crate) fn marked(text: &str) -> Option<bool> {
    Some(match fold(text).as_str() {
        "○" | "〇" | "◯" | "◎" | "1" | "true" | "yes" | "はい" | "有" => true,
        "" | "0" | "false" | "no" | "いいえ" | "無" | "×" | "-" => false,
        _ => return None,
    })
}

pub(crate) fn prefecture(text: &str) -> Option<PrefectureCode> {
    let text = code(text);
    ((1..=2).contains(&text.len()) && digits(&text)).then(|| text.parse().ok().and_then(PrefectureCode::new))?
}

pub(crate) fn area(text: &str) -> Option<AreaCode> {
    AreaCode::parse(&code(text)).filter(|_| !text.is_empty())
}

/// Five digits, or six with the check digit. Four are five whose leading nought a spreadsheet program took away; five
/// are never taken for six that lost it, since they may just as well be five.
pub(crate) fn municipality(text: &str) -> Option<MunicipalityCode> {
    let text = code(text);
    let padded = if text.len() == 4 && digits(&text) { format!("0{text}") } else { text };
    MunicipalityCode::parse(&padded)
}

/// A code without the mark by which spreadsheet programs are told that digits are a text.
fn code(text: &str) -> String {
    fold(text.trim_start_matches('\''))
}

fn digits(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether this can be the name of a body or a person: 1 to 100 characters that can be seen, and no start that a
/// spreadsheet program would take for a formula when the name is exported again.
pub(crate) fn name(text: &str) -> bool {
    (1..=NAME).contains(&text.chars().count())
        && !text.starts_with(['=', '+', '-', '@'])
        && !text.chars().any(|c| c.is_control() || invisible(c))
}

/// Characters that take no room or turn the direction of writing: two names that look alike must be alike.
fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether this can be a mail address: one at sign, a plain local part, and a domain of two labels or more. Whether it
/// exists is found out by the invitation.
pub(crate) fn mail(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let atom = |it: &str| {
        let known = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
        !it.is_empty() && it.chars().all(known)
    };
    let label = |it: &str| {
        let inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=63).contains(&it.len()) && it.chars().all(inside) && !it.starts_with('-') && !it.ends_with('-')
    };
    text.len() <= 254
        && local.len() <= 64
        && local.split('.').all(atom)
        && domain.contains('.')
        && domain.split('.').all(label)
        && !domain.rsplit('.').next().is_some_and(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_survive_a_spreadsheet_that_takes_noughts_away() {
        assert_eq!(prefecture("５"), prefecture("05"));
        assert_eq!(area("501"), area("'0501"));
        assert_eq!(municipality("1100"), municipality("011002"));
        assert_eq!(municipality("２６１０３").map(|it| it.to_string()).as_deref(), Some("26103"));
        // 札幌市 with its check digit and without its nought is a code of 埼玉県, and stays one.
        assert_eq!(municipality("11002").map(|it| it.prefecture().get()), Some(11));
        assert_eq!((prefecture("48"), prefecture("005"), area(""), area("0500")), (None, None, None, None));
        assert_eq!((municipality("262128"), municipality("261"), municipality("26000")), (None, None, None));
    }

    #[test]
    fn words_are_read_in_any_width() {
        assert_eq!(kind("Ａｒｅａ"), Some(SpaceKind::Area));
        assert_eq!((plan("第７次"), plan("8"), plan("6")), (Some(7), Some(8), None));
        assert_eq!(
            (marked("ＴＲＵＥ"), marked("◯"), marked(""), marked("たぶん")),
            (Some(true), Some(true), Some(false), None)
        );
    }

    #[test]
    fn names_can_be_seen_and_addresses_can_be_written_to() {
        assert!(name("架空市") && name(&"架".repeat(100)) && name("辻\u{E0100}市"));
        for bad in ["", "架\u{202E}空", "架\n空", "=1+1", "@a", &"架".repeat(101)] {
            assert!(!name(bad), "{bad:?}");
        }
        assert!(mail("taro.kaku+a@example.lg.jp"));
        for bad in [
            "",
            "a",
            "a@b",
            "@example.jp",
            "a@",
            "a@@example.jp",
            "a b@example.jp",
            "a@example.jp>",
            "a..b@example.jp",
            "a@-b.jp",
            "a@b..jp",
            "a@127.0.0.1",
            "あ@example.jp",
            &format!("{}@example.jp", "a".repeat(65)),
        ] {
            assert!(!mail(bad), "{bad}");
        }
    }
}
