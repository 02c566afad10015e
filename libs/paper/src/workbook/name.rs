//! Names of sheets: short, without the signs that are not allowed, each once.

use std::collections::HashSet;

/// UTF-16 units of a sheet's name.
const UNITS: usize = 31;

/// Names that are taken, in lower case: spreadsheet programs do not tell them apart by case.
#[derive(Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// A name like the wish; with a number behind it if it is taken.
    pub fn take(&mut self, wish: &str) -> String {
        let plain: String =
            wish.chars().map(|it| if it.is_control() || "[]:*?/\\'：".contains(it) { ' ' } else { it }).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        // "History" is a name that Excel keeps for itself.
        let plain =
            if plain.is_empty() || plain.eq_ignore_ascii_case("history") { "シート".to_owned() } else { plain };
        let mut number = 1_u32;
        loop {
            let ending = if number == 1 { String::new() } else { format!(" ({number})") };
            let name = cut(&plain, UNITS - ending.len()) + &ending;
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
            number += 1;
        }
    }
}

/// The first characters that fit into so many UTF-16 units.
fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars()
        .take_while(|it| {
            let fits = it.len_utf16() <= left;
            left = left.saturating_sub(it.len_utf16());
            fits
        })
        .collect::<String>()
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_and_apart() {
        let mut names = Names::default();
        assert_eq!(names.take("進捗: 1/2 'a'"), "進捗 1 2 a");
        assert_eq!(names.take("進捗 1 2 A"), "進捗 1 2 A (2)");
        assert_eq!(names.take("[]"), "シート");
        assert_eq!(names.take("History"), "シート (2)");
        let long = "県".repeat(40);
        assert_eq!(names.take(&long), "県".repeat(31));
        assert_eq!(names.take(&long), "県".repeat(27) + " (2)");
        assert_eq!(names.take(&"🏥".repeat(20)), "🏥".repeat(15));
    }
}
