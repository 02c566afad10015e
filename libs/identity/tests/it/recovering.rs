use std::collections::HashSet;

use identity::{RecoveryCode, recovery, token::same};
use proptest::prelude::*;

use crate::chance;

/// Ways to write the same symbol.
fn spellings(symbol: char) -> &'static [char] {
    match symbol {
        '0' => &['0', 'O', 'o', 'Q', 'd', '０', 'ｏ'],
        '1' => &['1', 'I', 'l', '１'],
        '2' => &['2', 'Z', 'z'],
        '5' => &['5', 'S', 's'],
        '6' => &['6', 'G', 'g'],
        '8' => &['8', 'B', 'b'],
        'V' => &['V', 'v', 'U', 'u'],
        'A' => &['A', 'a', 'Ａ', 'ａ'],
        _ => &[],
    }
}

#[test]
fn a_set_is_ten_different_codes_in_groups_of_five() {
    let codes = recovery::draw(&mut chance(1));
    assert_eq!(codes.iter().map(RecoveryCode::digest).collect::<HashSet<_>>().len(), 10);
    for text in codes.iter().map(RecoveryCode::text) {
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [5; 5], "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_code_is_understood_however_it_is_typed(
        seed: u64,
        ways in prop::collection::vec((0_usize..8, 0_usize..6), 25),
    ) {
        let code = RecoveryCode::new(&mut chance(seed));
        let mut typed = String::new();
        for (symbol, (way, between)) in code.text().chars().filter(|it| *it != '-').zip(ways) {
            typed.push(*spellings(symbol).get(way).unwrap_or(&symbol));
            typed.push_str(["", "", "-", " ", "ー", "\u{3000}"][between]);
        }
        let parsed = RecoveryCode::parse(&typed).expect("the same code");
        prop_assert!(same(&parsed.digest(), &code.digest()));
        prop_assert_eq!(parsed.text(), code.text());
    }

    #[test]
    fn another_symbol_is_another_code(seed: u64, at in 0_usize..25) {
        let code = RecoveryCode::new(&mut chance(seed));
        let mut other: Vec<char> = code.text().chars().filter(|it| *it != '-').collect();
        other[at] = if other[at] == 'X' { 'Y' } else { 'X' };
        let other = RecoveryCode::parse(&other.iter().collect::<String>()).expect("a code");
        prop_assert!(!same(&other.digest(), &code.digest()));
    }

    #[test]
    fn anything_may_be_typed(text in "\\PC{0,80}") {
        if let Some(code) = RecoveryCode::parse(&text) {
            prop_assert_eq!(code.text().len(), 29);
        }
    }
}
