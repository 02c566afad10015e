//! Documents that nobody would make: no panic, nothing lost over an edge, no sign that cannot be seen.

use paper::{Align, Bar, Block, Column, Document, MonthRow, Months, Row, RowKind, Table};
use proptest::prelude::*;

use super::{
    sample,
    seen::{faults, pages},
};

fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        " ",
        "　",
        "\n",
        "\t",
        "#",
        "*",
        "_",
        "$",
        "\\",
        "`",
        "[",
        "]",
        "{",
        "}",
        "<a>",
        "@a",
        "= ",
        "- ",
        "+ ",
        "/ ",
        "//",
        "/*",
        "~",
        "---",
        "...",
        "\"",
        "'",
        "#read(\"/etc/passwd\")",
        "https://www.example.com/a-b/c?d=e",
        "\u{0}",
        "\u{200B}",
        "\u{200D}",
        "\u{202E}",
        "\u{3099}",
        "🏥",
        "𠮷",
        "辻󠄀",
        "עברית",
        "العربية",
        "ไทย",
        "漢字",
        "健康づくり",
        "、",
        "。",
        "（",
        "）",
        "☑",
        "①",
        "ﾊﾟ",
        "１２３",
        "12,345",
    ];
    let piece = prop_oneof![9 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    (prop::collection::vec(piece, 0..6), 1_usize..4).prop_map(|(it, times)| it.concat().repeat(times))
}

fn table() -> impl Strategy<Value = Block> {
    let align = prop::sample::select(vec![Align::Start, Align::Centre, Align::End]);
    let column = (text(), 0_u16..9, align).prop_map(|(title, weight, align)| Column { title, weight, align });
    let kind = prop::sample::select(vec![RowKind::Plain, RowKind::Section, RowKind::Section, RowKind::Strong]);
    let row = (prop::collection::vec(text(), 0..6), kind).prop_map(|(cells, kind)| Row { cells, kind });
    (prop::collection::vec(column, 0..6), prop::collection::vec(row, 0..40))
        .prop_map(|(columns, rows)| Block::Table(Table { columns, rows }))
}

fn block() -> impl Strategy<Value = Block> {
    let bar = (text(), any::<[u8; 5]>()).prop_map(|(label, it)| {
        let [done, started, not_yet, unanswered, not_applicable] = it.map(|it| u32::from(it / 4));
        Bar { label, done, started, not_yet, unanswered, not_applicable }
    });
    let line = (text(), text(), text(), 0_u8..14, 0_u8..14, any::<bool>())
        .prop_map(|(label, body, state, from, to, late)| MonthRow { label, body, from, to, state, late });
    prop_oneof![
        text().prop_map(Block::Heading),
        text().prop_map(Block::Paragraph),
        prop::collection::vec((text(), text()), 0..4).prop_map(Block::Facts),
        table(),
        table(),
        prop::collection::vec(bar, 0..4).prop_map(Block::Bars),
        prop::collection::vec(line, 0..4)
            .prop_map(|rows| Block::Months(Months { fiscal_year: domain::FiscalYear(2026), rows })),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_set(
        blocks in prop::collection::vec(block(), 0..5), title in text(), landscape in any::<bool>(),
    ) {
        let document = Document { title, blocks, landscape, ..sample::one_page() };
        let pages = pages(&document);
        prop_assert!(!pages.is_empty());
        prop_assert_eq!(faults(&pages), Vec::<String>::new());
    }
}
