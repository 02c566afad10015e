//! Texts that nobody would type, and bytes that nobody meant.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use paper::checklist::{STATUSES, SheetRow, read};
use proptest::prelude::*;

use crate::sheets::{answers, expected, filled, full, item, problems, sheet, written};

static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| written(&full()));

/// Pieces that have hurt someone before.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\"",
        "'",
        ",",
        ";",
        "<b>",
        "&amp;",
        "]]>",
        "<!--",
        "_x000D_",
        "_x005F_",
        "_x",
        "\u{0}",
        "\u{B}",
        "\u{1F}",
        "\u{7F}",
        "\u{85}",
        "\u{A0}",
        "\u{200B}",
        "\u{FEFF}",
        "\u{FFFE}",
        "\u{FFFF}",
        " ",
        "　",
        "🏥",
        "👨‍👩‍👧",
        "𠮷",
        "が",
        "か\u{3099}",
        "ﾊﾟ",
        "１２",
        "46113",
        "1E5",
        "TRUE",
        "#REF!",
        "項目ID",
        "renkei-checklist;1;",
        "未着手",
        "令和8年4月1日",
        "漢字",
    ];
    let piece = prop_oneof![8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..12).prop_map(|it| it.concat())
}

fn row(number: usize) -> impl Strategy<Value = SheetRow> {
    let day = prop::option::of(0_u64..36_524)
        .prop_map(|it| it.map(|it| NaiveDate::from_ymd_opt(2000, 1, 1).expect("day") + Days::new(it)));
    (prop::sample::select(STATUSES.to_vec()), day, nasty(), nasty(), nasty(), any::<u32>(), nasty()).prop_map(
        move |(status, start, owner, reason, note, version, other)| SheetRow {
            status: status.to_owned(),
            start,
            owner: owner.chars().take(100).collect(),
            reason,
            note,
            version,
            section: other.clone(),
            number: other.clone(),
            text: other.clone(),
            hint: other,
            ..item(number)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_come_back_as_they_went(a in row(0), b in row(1), c in row(2), title in nasty()) {
        let mut sheet = sheet(vec![a, b, c]);
        sheet.title.clone_from(&title);
        sheet.space_name = title;
        let back = filled(&written(&sheet));
        prop_assert_eq!(problems(&back), Vec::<String>::new());
        prop_assert_eq!(answers(&back.rows), expected(&sheet));
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), zip in any::<bool>()) {
        let start: &[u8] = if zip { b"PK\x03\x04" } else { b"" };
        prop_assert!(read(&[start, &bytes].concat()).is_err());
    }

    #[test]
    fn a_workbook_with_bytes_changed_never_panics(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = BOOK.clone();
        for (at, byte) in at {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(back) = read(&bytes) {
            prop_assert!(back.rows.len() + back.problems.len() <= 2_000 * 8);
        }
    }
}

#[test]
fn ten_thousand_characters_come_back() {
    let long = |sign: &str| sign.repeat(10_000 / sign.chars().count());
    let rows = ["x", "=", "a\n", "ab ", "県", "🏥"].into_iter().enumerate();
    let rows = rows.map(|(at, sign)| SheetRow { reason: long(sign), note: long(sign), ..item(at) });
    let sheet = sheet(rows.collect());
    let back = filled(&written(&sheet));
    assert!(answers(&back.rows) == expected(&sheet));
}
