//! Japanese full-text search: texts as single characters and pairs of neighbours, so that a word inside a sentence is found
//! without knowing where words end.

use std::collections::BTreeSet;

use crate::text::fold;

/// The index of some texts: their characters and pairs, each once, in order, with blanks between.
///
/// ```
/// assert_eq!(domain::search::index(&["禁煙対策", "A B"]), "a ab b 対 対策 煙 煙対 禁 禁煙 策");
/// ```
pub fn index(texts: &[&str]) -> String {
    let grams: BTreeSet<String> = texts.iter().flat_map(|it| grams(it, true)).collect();
    grams.into_iter().collect::<Vec<_>>().join(" ")
}

/// What an index must hold where the words are found: pairs, or the single character of a word of one. Nothing is left of
/// words without a letter or a digit.
pub fn wanted(words: &str) -> Vec<String> {
    let all: BTreeSet<String> = words.split_whitespace().flat_map(|it| grams(it, false)).collect();
    all.into_iter().collect()
}

/// Whether each of the words, divided by blanks, stands in one of the texts: an index knows pairs only, and pairs may stand
/// apart.
pub fn found(texts: &[&str], words: &str) -> bool {
    let texts: Vec<String> = texts.iter().map(|it| fold(it)).collect();
    words.split_whitespace().map(fold).all(|word| texts.iter().any(|it| it.contains(&word)))
}

/// A part of the first text that holds the first of the words, of about so many characters.
pub fn excerpt(texts: &[&str], words: &str, length: usize) -> String {
    let word = words.split_whitespace().next().map(fold).unwrap_or_default();
    let text = texts.iter().find(|it| fold(it).contains(&word)).or(texts.first()).copied().unwrap_or_default();
    let characters: Vec<char> = text.chars().collect();
    // Folding drops blanks, so the place is looked for character by character.
    let at = (0..characters.len())
        .find(|&at| {
            fold(&characters[at..].iter().take(word.chars().count() * 2 + 8).collect::<String>()).starts_with(&word)
        })
        .unwrap_or(0);
    let from = at.saturating_sub(length / 3);
    let to = (from + length).min(characters.len());
    let part: String = characters[from..to].iter().collect();
    let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = if from > 0 { "…" } else { "" };
    let after = if to < characters.len() { "…" } else { "" };
    format!("{before}{part}{after}")
}

fn grams(text: &str, singles: bool) -> Vec<String> {
    let folded = fold(text);
    let mut all = Vec::new();
    for run in folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let characters: Vec<char> = run.chars().collect();
        if singles || characters.len() == 1 {
            all.extend(characters.iter().map(char::to_string));
        }
        all.extend(characters.windows(2).map(|it| it.iter().collect::<String>()));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_inside_a_sentence_is_wanted_and_found() {
        let text = "第2回協議会では、職場の禁煙対策と特定健診の受診率向上について話し合った。";
        for word in ["禁煙", "禁煙対策", "受診率", "煙", "協議会 健診", "２回"] {
            let index = index(&[text]);
            let there = wanted(word).iter().all(|it| index.split(' ').any(|gram| gram == it));
            assert!(there && found(&[text], word), "{word}");
        }
        assert!(!found(&[text], "禁酒"));
        assert!(!found(&["対策の禁煙"], "禁煙対策"), "its pairs stand apart");
        assert_eq!(wanted("、。 …"), Vec::<String>::new());
    }

    #[test]
    fn an_excerpt_shows_the_word() {
        let text = format!("{}職場の 禁煙対策を話し合った。{}", "前置き。".repeat(50), "後書き。".repeat(50));
        let shown = excerpt(&[&text], "禁煙対策", 40);
        assert!(shown.contains("禁煙対策") && shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert_eq!(excerpt(&["短い"], "短", 40), "短い");
    }
}
