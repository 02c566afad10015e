//! How little someone had to choose to arrive at a password.

use super::walk;

/// Shortest copy of earlier text that counts as one choice.
const COPY: usize = 3;

/// Fewest choices that lead to this folded text, given lists of words anyone would try.
///
/// One choice is: a listed word (also with the usual digits and signs for letters), a run along the keyboard or the
/// alphabet, a date, a copy of at least three earlier characters, or any one character. A sign after anything but a
/// single character is thrown in. Work grows with the square of the length, which is at most a few hundred.
pub fn choices(text: &[char], lists: &[&Vec<Vec<char>>]) -> usize {
    let mut best = vec![usize::MAX; text.len() + 1];
    best[0] = 0;
    for start in 0..text.len() {
        let cost = best[start] + 1;
        let rest = &text[start..];
        let mut reach = |end: usize| best[end] = best[end].min(cost);
        reach(start + 1);
        let mut piece = |length: usize| {
            reach(start + length);
            if rest.get(length).is_some_and(|it| !it.is_alphanumeric()) {
                reach(start + length + 1);
            }
        };
        let words = lists.iter().flat_map(|it| it.iter()).filter(|it| begins_with(rest, it)).map(Vec::len);
        words.for_each(&mut piece);
        [4, 6, 8, 10].into_iter().filter(|it| is_date(rest, *it)).for_each(&mut piece);
        let run = walk::longest(rest);
        let copy = longest_copy(text, start);
        (walk::SHORTEST..=run).chain(COPY..=copy).for_each(&mut piece);
    }
    best[text.len()]
}

/// Whether the whole is one block written twice or more; the last may be cut short.
pub fn is_repeated(text: &[char]) -> bool {
    (1..=text.len() / 2).any(|period| text[period..].iter().zip(text).all(|(a, b)| a == b))
}

fn begins_with(text: &[char], word: &[char]) -> bool {
    text.len() >= word.len() && text.iter().zip(word).all(|(typed, letter)| stands_for(*typed, *letter))
}

/// The substitutions every guessing program knows.
fn stands_for(typed: char, letter: char) -> bool {
    typed == letter
        || matches!(
            (typed, letter),
            ('0', 'o') | ('1' | '!', 'i' | 'l') | ('3', 'e') | ('4' | '@', 'a') | ('5' | '$', 's') | ('7', 't')
        )
}

/// Longest stretch from here that stands earlier too; the two may overlap, as in `abcabc`.
fn longest_copy(text: &[char], start: usize) -> usize {
    let copied = |from: usize| text[from..].iter().zip(&text[start..]).take_while(|(a, b)| a == b).count();
    (0..start).map(copied).max().unwrap_or(0)
}

/// Whether the next `length` characters are a year or a day: YYYY, MMDD, YYMMDD, YYYYMMDD, or the last two with a sign
/// between year, month and day.
fn is_date(text: &[char], length: usize) -> bool {
    let Some(text) = text.get(..length) else { return false };
    let digits: Vec<u32> = text.iter().filter_map(|it| it.to_digit(10)).collect();
    let signs = text.iter().enumerate().filter(|(at, _)| length >= 8 && (length - at == 3 || length - at == 6));
    let signs = signs.filter(|(_, it)| !it.is_alphanumeric()).count();
    if digits.len() + signs != length || signs == 1 || digits.len() > 8 {
        return false;
    }
    let number = digits.iter().fold(0, |sum, digit| sum * 10 + digit);
    let year = |it: u32| (1900..2100).contains(&it);
    let day = |it: u32| (1..=12).contains(&(it / 100)) && (1..=31).contains(&(it % 100));
    match digits.len() {
        4 => year(number) || day(number),
        6 => day(number % 10_000),
        8 => year(number / 10_000) && day(number % 10_000),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, words: &[&str]) -> usize {
        let text: Vec<char> = text.chars().collect();
        choices(&text, &[&words.iter().map(|it| it.chars().collect()).collect()])
    }

    #[test]
    fn choices_are_counted_as_one_would_by_hand() {
        assert_eq!(count("", &[]), 0);
        assert_eq!(count("xkq", &[]), 3);
        assert_eq!(count("xkqxkq", &[]), 4, "three characters and a copy");
        assert_eq!(count("abcdefg", &[]), 1, "one run");
        assert_eq!(count("20261125", &[]), 1, "one date");
        assert_eq!(count("2026/11/25x26-11-25", &[]), 3, "two dates and a character");
        assert_eq!(count("9999999999", &[]), 2, "no date, but a copy");
        assert_eq!(count("20261325", &[]), 5, "a year and four digits: there is no month 13");
        assert_eq!(count("p4ssw0rd!x", &["password"]), 2, "the sign is thrown in");
        assert_eq!(count("!x", &[]), 2, "a sign alone is a choice");
    }

    #[test]
    fn a_block_written_twice_is_seen() {
        let is = |text: &str| is_repeated(&text.chars().collect::<Vec<_>>());
        assert!(is("abab") && is("ababa") && is("aaaa"));
        assert!(!is("abac") && !is("abca") && !is("a") && !is(""));
    }
}
