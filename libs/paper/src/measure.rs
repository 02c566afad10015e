//! How much room a text takes, roughly: programs that show it measure it for themselves.

/// Columns of a text in half widths: a kanji takes two, a Latin letter one.
pub fn columns_of(text: &str) -> usize {
    text.chars().map(|it| if it.is_ascii() || ('\u{FF61}'..='\u{FF9F}').contains(&it) { 1 } else { 2 }).sum()
}

/// Lines that a text takes in a cell of so many half widths.
///
/// ```
/// assert_eq!(paper::lines_of("特定健診\nの受診率", 6), 2 + 2);
/// assert_eq!(paper::lines_of("", 6), 1);
/// ```
pub fn lines_of(text: &str, width: usize) -> usize {
    text.split('\n').map(|it| columns_of(it).div_ceil(width.max(1)).max(1)).sum()
}
