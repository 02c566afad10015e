//! Runs along the keyboard, the alphabet, the digits and the kana.

use std::sync::LazyLock;

/// Shortest run that counts.
pub const SHORTEST: usize = 3;

/// In lower case and hiragana; each is looked for in both directions. Digits go round.
const ROWS: [&str; 16] = [
    "012345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "!@#$%^&*()_+",
    "!\"#$%&'()",
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
    "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
    "aiueokakikukekosashisuseso",
    "一二三四五六七八九十",
    "月火水木金土日",
    "子丑寅卯辰巳午未申酉戌亥",
];

static BOTH_WAYS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let there = ROWS.iter().map(|it| it.chars().collect());
    let back = ROWS.iter().map(|it| it.chars().rev().collect());
    there.chain(back).collect()
});

/// Length of the longest run the text begins with; 0 or 1 if there is none.
pub fn longest(text: &[char]) -> usize {
    let from = |row: &[char]| row.iter().zip(text).take_while(|(a, b)| a == b).count();
    BOTH_WAYS.iter().flat_map(|row| (0..row.len()).map(move |at| from(&row[at..]))).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_in_both_directions() {
        let run = |text: &str| longest(&text.chars().collect::<Vec<_>>());
        assert_eq!((run("78901x"), run("21098"), run("mnbvc"), run("うえお"), run("xa")), (5, 5, 5, 3, 1));
    }
}
