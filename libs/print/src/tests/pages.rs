//! Documents and how their pages look.

use paper::{Align, Block, Column, Document, Row, RowKind, Table};

use super::{
    sample,
    seen::{faults, pages},
};
use crate::{CELLS, CHARACTERS, PrintError, pdf};

#[test]
fn a_page_says_all_that_the_document_says() {
    let document = sample::every();
    let pages = pages(&document);
    assert_eq!((pages.len(), faults(&pages)), (2, vec![]));
    assert_eq!((pages[0].size.0.round(), pages[0].size.1.round()), (595.0, 842.0));
    let all: String = pages.iter().map(super::seen::Page::words).collect();
    let needed = [
        "会議資料",
        "令和8年度（2026）",
        "作成日　令和8年11月25日",
        "1 会議の概要",
        "①健康課題の共有",
        "実施済み",
        "該当なし",
        "項目なし",
        "2026年",
        "2027年",
        "4月",
        "3月",
        "遅 着手",
        // Neither markup nor code.
        "#strong[これは] *ただの* 文字 $x^2$ です。",
    ];
    for it in needed {
        assert!(all.contains(it), "{it}: {all}");
    }
    // Every late month has the sign: one and five; and their states, the key, and its words.
    assert_eq!(pages[1].words().matches('遅').count(), 1 + 5 + 2 + 1 + 1);
    // A bar says its numbers in itself, where there is room, and beside it.
    assert_eq!(pages[0].texts.iter().filter(|it| it.words == "30").count(), 2);
}

#[test]
fn headers_are_repeated_and_short_rows_are_whole() {
    let pages = pages(&sample::rows(50));
    assert!(pages.len() > 2);
    assert_eq!(faults(&pages), [""; 0]);
    for (at, page) in pages.iter().enumerate() {
        let count = |words: &str| page.texts.iter().filter(|it| it.words.contains(words)).count();
        let number = format!("{} / {}", at + 1, pages.len());
        assert_eq!((count(&number), count("番号")), (1, 1), "{}", page.words());
        assert_eq!(page.words().matches("架空のデータ").count(), 1);
        assert_eq!(page.words().matches("作成日　令和8年11月25日").count(), 1);
        // A row begins with its number and ends with this line; its heading stands above it, on each page.
        let rows: Vec<f64> =
            page.texts.iter().filter(|it| it.words.contains('.') && it.from < 90.0).map(|it| it.at).collect();
        assert_eq!(count("ている。"), rows.len(), "{}", page.words());
        let heads = page.texts.iter().filter(|it| it.words.contains("協議会") && it.from < 90.0 && it.at > 60.0);
        let heads: Vec<f64> = heads.map(|it| it.at).filter(|it| *it > rows[0] - 40.0).collect();
        assert!(heads.iter().all(|head| rows.iter().any(|row| row > head)), "{heads:?} {rows:?}");
        assert!(heads.iter().any(|head| rows.iter().all(|row| row > head)), "{heads:?} {rows:?}");
    }
}

#[test]
fn only_made_up_data_is_called_so() {
    let mut document = sample::one_page();
    document.made_up = false;
    assert!(pages(&document).iter().all(|it| !it.words().contains("架空のデータ")));
}

#[test]
fn nothing_runs_over_an_edge_however_long_it_is() {
    let pages = pages(&sample::crowded());
    assert_eq!(faults(&pages), [""; 0]);
    assert!(pages[0].size.0 > pages[0].size.1);
    let all: String = pages.iter().map(super::seen::Page::words).collect();
    assert!(all.contains("= 見出しではない") && all.contains("#read(\"/etc/passwd\") @label <label>"));
    // Row heights are no reason to lose a word.
    assert!(all.matches("確かめる").count() >= 12 * 4);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::every();
    let bytes = pdf(&document).expect("pdf");
    assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() < 400_000, "{}", bytes.len());
    assert!(pdf(&document).expect("pdf") == bytes);
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("D:20261125000000Z") && text.contains("/Count 2"));
    assert!(text.contains("BIZUDGothic-Regular") && text.contains("BIZUDGothic-Bold"));
    let mut other = document.clone();
    other.made_on = other.made_on.succ_opt().expect("day");
    assert!(pdf(&other).expect("pdf") != bytes);
}

#[test]
fn too_much_is_refused() {
    let table = |columns: usize, rows: usize| {
        let column = Column { title: "列".into(), weight: 0, align: Align::End };
        let row = Row { cells: vec!["1".into()], kind: RowKind::Plain };
        Block::Table(Table { columns: vec![column; columns], rows: vec![row; rows] })
    };
    let with = |blocks: Vec<Block>| pdf(&Document { blocks, ..sample::one_page() });
    assert_eq!(with(vec![table(10, 1_000), table(10, 1_000)]), Err(PrintError::TooManyCells(20_020)));
    assert_eq!(with(vec![table(1, CELLS)]), Err(PrintError::TooManyCells(CELLS + 1)));
    assert_eq!(with(vec![Block::Paragraph("県".repeat(CHARACTERS + 1))]), Err(PrintError::TooLong));
    assert_eq!(with(vec![Block::Heading("県".repeat(CHARACTERS)); 30]), Err(PrintError::TooLong));
    assert!(with(vec![table(3, 3)]).is_ok());
    assert!(with(vec![]).is_ok());
    for it in [PrintError::TooManyCells(1), PrintError::TooLong, PrintError::Day] {
        assert!(!it.to_string().is_empty());
    }
}
