//! Documents as workbooks.

use ndb::grid::{Limits, Value, first_sheet};
use paper::{Align, Bar, Block, Column, Document, MonthRow, Months, PaperError, Row, RowKind, Table, workbook};

use crate::sheets::{day, part};

const LIMITS: Limits = Limits { rows: 500, columns: 64, characters: 10_000, text_bytes: 1 << 20, part_bytes: 1 << 22 };

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "架空圏域 協議会の資料".into(),
        subtitle: vec!["令和8年度（2026）".into()],
        landscape: false,
        made_on: day("2026-11-25"),
        made_up: true,
        blocks,
    }
}

fn table(rows: &[(RowKind, &[&str])]) -> Block {
    let column = |title: &str, align| Column { title: title.into(), weight: 1, align };
    let rows =
        rows.iter().map(|(kind, cells)| Row { kind: *kind, cells: cells.iter().map(|it| (*it).into()).collect() });
    let columns = vec![column("項目", Align::Start), column("人数", Align::End), column("備考", Align::Centre)];
    Block::Table(Table { columns, rows: rows.collect() })
}

/// The texts of the first sheet, a line a row.
fn lines(bytes: &[u8]) -> Vec<String> {
    let sheet = first_sheet(bytes, &LIMITS).expect("sheet");
    let text = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    let rows = sheet.cells.chunk_by(|a, b| a.row == b.row);
    rows.map(|row| row.iter().map(|it| text(&it.value)).collect::<Vec<_>>().join("|")).collect()
}

#[test]
fn a_document_is_read_from_top_to_bottom() {
    let bytes = workbook(&document(vec![
        Block::Heading("概要".into()),
        Block::Paragraph("一行目\n二行目".into()),
        Block::Facts(vec![("人口".into(), "12,345".into())]),
        table(&[
            (RowKind::Section, &["1 区分"]),
            (RowKind::Plain, &["架空町", "0501", "x"]),
            (RowKind::Strong, &["計", "1"]),
        ]),
        Block::Paragraph("注".into()),
    ]))
    .expect("workbook");
    assert_eq!(
        lines(&bytes),
        [
            "架空のデータ",
            "架空圏域 協議会の資料",
            "令和8年度（2026）",
            "作成日　令和8年11月25日",
            "概要",
            "一行目\n二行目",
            "人口|12,345",
            "項目|人数|備考",
            "1 区分",
            "架空町|0501|x",
            "計|1",
            "注",
        ]
    );
}

#[test]
fn nothing_is_taken_for_a_formula_and_the_text_is_the_same() {
    let nasty = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "a=1"];
    let rows: Vec<(RowKind, &[&str])> = nasty.iter().map(|it| (RowKind::Plain, std::slice::from_ref(it))).collect();
    let mut document =
        document(vec![Block::Heading("=1".into()), Block::Facts(vec![("=2".into(), "=3".into())]), table(&rows)]);
    document.title = "=HYPERLINK(\"http://example.com\")&A".into();
    document.subtitle = vec!["@x".into()];
    let bytes = workbook(&document).expect("workbook");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>") && !xml.contains("<f "));
    let texts = part(&bytes, "xl/sharedStrings.xml");
    for it in ["=1+1", "+1", "-1", "@a", "\t=1", "_x000D_=1", "a=1", "=3", "@x"] {
        assert!(texts.contains(&format!(">{it}<")), "{it}");
    }
    // Every one of them has a format that says so.
    let styles = part(&bytes, "xl/styles.xml");
    let formats: Vec<&str> = styles.split("<cellXfs").nth(1).expect("formats").split("<xf ").skip(1).collect();
    let marked = |cell: &str| {
        let style = cell.split("s=\"").nth(1).and_then(|it| it.split('"').next()).expect("style");
        formats[style.parse::<usize>().expect("number")].contains("quotePrefix=\"1\"")
    };
    let cells: Vec<&str> = xml.split("<c ").skip(1).filter(|it| it.contains("t=\"s\"")).collect();
    let shared: Vec<&str> = texts.split("<si>").skip(1).collect();
    for cell in cells {
        let id: usize =
            cell.split("<v>").nth(1).and_then(|it| it.split('<').next()).expect("id").parse().expect("number");
        let text = shared[id].split('>').nth(1).and_then(|it| it.split('<').next()).expect("text");
        let begins = text.starts_with(['=', '+', '-', '@', '\t']) || text.starts_with("_x000D_");
        assert_eq!(marked(cell), begins, "{text}");
    }
    assert!(
        xml.contains("&amp;L=HYPERLINK(&quot;http://example.com&quot;)&amp;&amp;A&amp;R")
            || xml.contains("&amp;&amp;A")
    );
}

#[test]
fn a_table_prints_on_a4_under_a_header_that_stays() {
    let rows: Vec<(RowKind, &[&str])> = vec![(RowKind::Plain, &["a", "1", ""])];
    let mut document = document(vec![table(&rows), Block::Heading("次".into()), table(&rows), table(&rows)]);
    document.landscape = true;
    let bytes = workbook(&document).expect("workbook");
    for sheet in 1..=3 {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let needed = [
            "state=\"frozen\"",
            "paperSize=\"9\"",
            "orientation=\"landscape\"",
            "fitToHeight=\"0\"",
            "fitToPage=\"1\"",
        ];
        for it in needed {
            assert!(xml.contains(it), "{it}");
        }
        assert!(xml.contains("架空のデータ") && xml.contains("&amp;P / &amp;N"), "{xml}");
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("name=\"架空圏域 協議会の資料\"") && book.contains("name=\"次\""), "{book}");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 3);
    assert!(part(&bytes, "xl/styles.xml").contains("BIZ UDPゴシック"));
}

#[test]
fn bars_are_numbers_and_months_are_signs() {
    let bar = Bar { label: "1 運営".into(), done: 3, started: 2, not_yet: 1, unanswered: 0, not_applicable: 4 };
    let row = |label: &str, from, to, late| MonthRow {
        label: label.into(),
        body: "協議会".into(),
        from,
        to,
        state: "予定".into(),
        late,
    };
    let months = Months {
        fiscal_year: domain::FiscalYear(2026),
        rows: vec![row("会議", 0, 1, false), row("調査", 11, 11, true)],
    };
    let bytes = workbook(&document(vec![Block::Bars(vec![bar])])).expect("workbook");
    assert!(lines(&bytes).contains(&"1 運営|3|2|1|0|4|10".to_owned()));
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("<v>10</v>"));
    let bytes = workbook(&document(vec![Block::Months(months)])).expect("workbook");
    let found = lines(&bytes);
    assert!(found.iter().any(|it| it.starts_with("令和8年度（2026）")), "{found:?}");
    let needed = [
        "項目|実施主体|4月|5月|6月|7月|8月|9月|10月|11月|12月|1月|2月|3月|状態",
        "会議|協議会|■|■|予定",
        "調査|協議会|遅|予定",
    ];
    for it in needed {
        assert!(found.contains(&it.to_owned()), "{it}: {found:?}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let one = document(vec![Block::Heading("a".into()), Block::PageBreak, Block::Heading("A".into())]);
    let bytes = workbook(&one).expect("workbook");
    assert_eq!(workbook(&one).expect("workbook"), bytes);
    assert!(part(&bytes, "docProps/core.xml").contains("2026-11-25T00:00:00Z"));
    assert!(part(&bytes, "xl/workbook.xml").contains("name=\"A (2)\""));
    assert_eq!(lines(&workbook(&document(vec![])).expect("workbook")).len(), 4);
    let bare = document(vec![Block::Table(Table { columns: vec![], rows: vec![] }), Block::Facts(vec![])]);
    assert_eq!(lines(&workbook(&bare).expect("workbook")).len(), 4);
    let long = document(vec![Block::Paragraph("x".repeat(32_768))]);
    assert!(matches!(workbook(&long), Err(PaperError::TooLong)));
    assert!(workbook(&document(vec![Block::Paragraph("県".repeat(32_767))])).is_ok());
}
