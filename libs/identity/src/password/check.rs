//! May this be a password?

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::{LEAST_ALONE, LEAST_WITH_SECOND_FACTOR, Weakness, guess, normalised};

/// Fewer choices than this and a password is on a guesser's first page: four words of a list of a few hundred make some
/// 10^10 passwords, within reach of whoever holds the table of hashes.
const LEAST_CHOICES: usize = 5;

/// Most words of the context that are looked for.
const MOST_WORDS: usize = 64;

/// Our own names, which nobody may use as a password.
const SERVICE: [&str; 3] = ["renkei", "連携", "れんけい"];

/// One word a line, folded; lines that begin with `#` are remarks.
static COMMON: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let lines = include_str!("common.txt").lines().map(str::trim);
    lines.filter(|it| !it.is_empty() && !it.starts_with('#')).map(|it| fold(it).to_vec()).collect()
});

/// Refuses a password that is too short, too long, or that anyone would guess.
///
/// `context` are the account's own words: mail address, name, name of the office. `second_factor` is true only where a
/// second factor is required at every login, not merely offered. Characters are Unicode code points after NFKC.
///
/// The password as a whole is judged, never a word within it (NIST SP 800-63B-4 §3.1.1.2): it is laid out in as few
/// choices as possible, where a listed word, a run of keys, a date or a copy of what came before is one choice, and so
/// is any other character. With fewer than five choices it is refused; a listed word beside enough else is welcome.
pub fn check(password: &str, context: &[&str], second_factor: bool) -> Result<(), Weakness> {
    let least = if second_factor { LEAST_WITH_SECOND_FACTOR } else { LEAST_ALONE };
    let text = normalised(password).ok_or(Weakness::TooLong)?;
    if text.chars().count() < least {
        return Err(Weakness::TooShort { least });
    }
    let text = fold(&text);
    if guess::is_repeated(&text) || guess::choices(&text, &[]) < LEAST_CHOICES {
        return Err(Weakness::Pattern);
    }
    let own = words(context);
    if guess::choices(&text, &[&own]) < LEAST_CHOICES {
        return Err(Weakness::Personal);
    }
    if guess::choices(&text, &[&COMMON]) < LEAST_CHOICES {
        return Err(Weakness::Common);
    }
    if guess::choices(&text, &[&COMMON, &own]) < LEAST_CHOICES {
        return Err(Weakness::Personal);
    }
    Ok(())
}

/// The words of the context and of the service, forwards and backwards.
fn words(context: &[&str]) -> Vec<Vec<char>> {
    let mut words = Vec::new();
    for entry in SERVICE.iter().chain(context).filter_map(|it| normalised(it)) {
        let folded = fold(&entry);
        for word in folded.split(|it| !it.is_alphanumeric()).filter(|it| it.len() > 1).take(MOST_WORDS - words.len()) {
            words.push(word.to_vec());
        }
    }
    let backwards: Vec<Vec<char>> = words.iter().map(|it| it.iter().rev().copied().collect()).collect();
    words.extend(backwards);
    words
}

/// For comparison only: NFKC, lower case, katakana as hiragana.
fn fold(text: &str) -> Zeroizing<Vec<char>> {
    let fold = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    };
    Zeroizing::new(text.nfkc().flat_map(char::to_lowercase).map(fold).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: [&str; 2] = ["tanaka.taro@pref.aomori.lg.jp", "田中 太郎"];

    fn alone(password: &str) -> Result<(), Weakness> {
        check(password, &ME, false)
    }

    #[test]
    fn length_is_counted_in_characters_after_nfkc() {
        let short = Err(Weakness::TooShort { least: 15 });
        assert_eq!(alone("cq7vmd2wxk9ht3"), short);
        assert_eq!(alone("cq7vmd2wxk9ht3z"), Ok(()));
        assert_eq!(alone("雨の日は猫と縁側で茶を飲みたい"), Ok(()), "15 Japanese characters");
        assert_eq!(alone("雨の日は猫と縁側で茶を飲む"), short, "13 characters, though 39 bytes");
        assert_eq!(alone("か\u{3099}きくけこcq7vmd2w"), short, "a decomposed が is one character");
        assert_eq!(check("cq7vmd2", &[], true), Err(Weakness::TooShort { least: 8 }));
        assert_eq!(check("cq7vmd2w", &[], true), Ok(()));
    }

    #[test]
    fn the_longest_is_256_characters() {
        let long: String = (0..257_u32).filter_map(|it| char::from_u32(0x4E00 + it * 7)).collect();
        assert_eq!(alone(&long), Err(Weakness::TooLong));
        assert_eq!(alone(&long.chars().take(256).collect::<String>()), Ok(()));
        assert_eq!(alone(&"a".repeat(10_000_000)), Err(Weakness::TooLong));
        assert_eq!(alone(&"\u{FDFA}".repeat(15)), Err(Weakness::TooLong), "NFKC makes 18 of each");
    }

    #[test]
    fn repetitions_runs_and_dates_are_refused() {
        for password in [
            "aaaaaaaaaaaaaaaa",
            "1234567890123456",
            "abcdefghijklmnop",
            "zyxwvutsrqponmlkji",
            "qwertyuiopasdfghjkl",
            "1qaz2wsx3edc4rfv",
            "あいうえおかきくけこさしすせそ",
            "アイウエオカキクケコサシスセソ",
            "kumamotokumamoto",
            "abababababababab1",
            "19850401-19850401",
            "2026/11/25 0401 1231",
            "99999999999999999999",
            "               ",
        ] {
            assert_eq!(alone(password), Err(Weakness::Pattern), "{password}");
        }
    }

    #[test]
    fn listed_words_are_refused_however_they_are_dressed() {
        for password in [
            "passwordpassword1",
            "Password12345678",
            "P@ssw0rd!P@ssw0rd!2026",
            "ｐａｓｓｗｏｒｄ１２３４５６７８",
            "パスワードです12345678",
            "sakura-himawari-2026",
            "correcthorsebatterystaple",
            "iloveyou20260401",
            "ﾊﾟｽﾜｰﾄﾞ1234567890",
        ] {
            assert_eq!(alone(password), Err(Weakness::Common), "{password}");
        }
    }

    #[test]
    fn own_names_are_refused() {
        for password in [
            "tanakataro-2026",
            "Tanaka.Taro@2026!",
            "renkei-aomori-2026",
            "renkeirenkei1234",
            "ieknerTaroTanaka",
            "renkei-password-2026/04/01",
        ] {
            assert_eq!(alone(password), Err(Weakness::Personal), "{password}");
        }
        assert_eq!(check("Tanaka1985", &ME, true), Err(Weakness::Personal));
        assert_eq!(check("Tanaka1985", &[], true), Err(Weakness::Common), "a common family name for others");
    }

    #[test]
    fn a_listed_word_beside_enough_else_is_welcome() {
        for password in [
            "sakura no shita de nemuru neko",
            "password of the blue teapot",
            "!?#=~}{]|<:.,^%",
            "8305917264038651",
            "renkei の机に置いた赤い傘",
            "line\nbreaks\tand 🦊 too",
        ] {
            assert_eq!(alone(password), Ok(()), "{password}");
        }
    }

    #[test]
    fn a_hostile_context_costs_little() {
        let long = "a ".repeat(1000);
        let context: Vec<&str> = std::iter::repeat_n(long.as_str(), 1000).collect();
        assert_eq!(check("cq7vmd2wxk9ht3z", &context, false), Ok(()));
    }
}
