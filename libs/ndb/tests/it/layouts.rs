//! Ways of writing a sheet that other programs use, and departures that are refused.

use domain::Sex;
use ndb::{Cell, ReadError, read_bytes};

use crate::books::{SHEET, SMOKING, book, edit, inline, part};

const TITLE: &str = "特定健診 標準的な質問票（質問項目８） 現在、たばこを習慣的に吸っている　：R3年度";

fn row<'a>(labels: [&'a str; 2], number: &'a str, subtotal: &'a str) -> Vec<&'a str> {
    [labels.to_vec(), vec![number; 7], vec![subtotal], vec![number; 7], vec![subtotal]].concat()
}

#[test]
fn rows_and_cells_without_addresses_and_with_inline_texts_are_read() {
    let rows = [
        row(["北海道", "はい"], "11", "77"),
        row(["", "いいえ"], "12", "84"),
        row(["青森県", "はい"], "-", "-"),
        row(["", "いいえ"], "20", "140"),
    ];
    let table = read_bytes("a.xlsx", &book(&inline(TITLE, &rows))).expect("table");
    assert_eq!((table.places.len(), table.fiscal_year.0), (2, 2021));
    assert_eq!(table.row(0, 1, Sex::Female), [vec![Cell::Count(12); 7], vec![Cell::Count(84)]].concat());
    assert_eq!(table.row(1, 0, Sex::Male), [Cell::Masked; 8]);
}

#[test]
fn labels_repeated_in_every_row_are_one_place() {
    let rows = [row(["北海道", "はい"], "11", "77"), row(["北海道", "いいえ"], "12", "84")];
    assert_eq!(read_bytes("a.xlsx", &book(&inline(TITLE, &rows))).expect("table").places.len(), 1);
}

#[test]
fn notes_and_padding_below_the_table_are_not_places() {
    let rows =
        [row(["北海道", "はい"], "11", "77"), row(["", "いいえ"], "12", "84"), vec![" "], vec!["※注 かっこ内は再掲"]];
    assert_eq!(read_bytes("a.xlsx", &book(&inline(TITLE, &rows))).expect("table").places.len(), 1);
}

#[test]
fn prefixed_names_read_like_plain_ones() {
    let prefixed = edit(&SMOKING, SHEET, |xml| {
        xml.map(|it| {
            ["row", "c", "v", "sheetData", "worksheet"].iter().fold(it, |xml, name| {
                xml.replace(&format!("<{name}>"), &format!("<x:{name}>"))
                    .replace(&format!("<{name} "), &format!("<x:{name} "))
                    .replace(&format!("<{name}/"), &format!("<x:{name}/"))
                    .replace(&format!("</{name}>"), &format!("</x:{name}>"))
            })
        })
    });
    assert!(part(&prefixed, SHEET).contains("<x:c "));
    assert_eq!(same(&prefixed), same(&SMOKING));
}

#[test]
fn cells_and_rows_out_of_order_are_put_in_order() {
    let shuffled = edit(&SMOKING, SHEET, |xml| {
        xml.map(|it| {
            let (head, rest) = it.split_once("<sheetData>").expect("data");
            let (rows, tail) = rest.split_once("</sheetData>").expect("data");
            let mut rows: Vec<&str> = rows.split_inclusive("</row>").collect();
            rows.reverse();
            format!("{head}<sheetData>{}</sheetData>{tail}", rows.concat())
        })
    });
    assert_eq!(same(&shuffled), same(&SMOKING));
}

#[test]
fn rich_texts_are_joined_and_readings_left_out() {
    let rich = edit(&SMOKING, "xl/sharedStrings.xml", |xml| {
        xml.map(|it| {
            it.replace(
                "<t>北海道</t>",
                "<r><t>北海</t></r><r><t>道</t></r><rPh sb=\"0\" eb=\"3\"><t>ホッカイドウ</t></rPh>",
            )
            .replace("<t>はい</t>", "<t><![CDATA[は]]>&#x3044;</t>")
        })
    });
    assert!(part(&rich, "xl/sharedStrings.xml").contains("ホッカイドウ"));
    assert_eq!(same(&rich), same(&SMOKING));
}

#[test]
fn numbers_saved_as_texts_and_other_hyphens_are_understood() {
    let numbers = edit(&SMOKING, "xl/sharedStrings.xml", |xml| xml.map(|it| it.replace("<t>-</t>", "<t> － </t>")));
    assert_eq!(same(&numbers), same(&SMOKING));
}

fn same(book: &[u8]) -> (Vec<String>, Vec<ndb::Place>, Vec<Vec<Cell>>) {
    let table = read_bytes("a.xlsx", book).expect("table");
    let rows = (0..table.places.len()).flat_map(|place| {
        let table = &table;
        (0..table.classes.len()).flat_map(move |class| Sex::ALL.map(|sex| table.row(place, class, sex).to_vec()))
    });
    (table.classes.clone(), table.places.clone(), rows.collect())
}

#[test]
fn departures_from_the_layout_name_the_cell() {
    let refuse = |rows: &[Vec<&str>]| read_bytes("a.xlsx", &book(&inline(TITLE, rows))).expect_err("refusal");
    let first = || row(["北海道", "はい"], "11", "77");
    let second = || row(["", "いいえ"], "12", "84");
    assert_eq!(refuse(&[]), ReadError::Layout("B6".into()));
    assert_eq!(refuse(&[first(), second(), row(["蝦夷", "はい"], "11", "77")]), ReadError::UnknownPlace("A8".into()));
    assert_eq!(
        refuse(&[first(), second(), row(["青森県", "いいえ"], "11", "77")]),
        ReadError::UnevenClasses("B8".into())
    );
    assert_eq!(
        refuse(&[first(), second(), row(["青森県", "はい"], "11", "77")]),
        ReadError::UnevenClasses("B8".into())
    );
    assert_eq!(refuse(&[first(), row(["", "はい"], "11", "77")]), ReadError::UnevenClasses("B7".into()));
    assert_eq!(refuse(&[first(), row(["", ""], "11", "77")]), ReadError::Layout("C7".into()));
    assert_eq!(refuse(&[first(), row(["", "いいえ"], "11.5", "77")]), ReadError::BadCell("C7".into()));
    assert_eq!(refuse(&[first(), row(["", "いいえ"], "-3", "77")]), ReadError::BadCell("C7".into()));
    assert_eq!(refuse(&[first(), row(["", "いいえ"], "約11", "77")]), ReadError::BadCell("C7".into()));
    assert_eq!(refuse(&[first(), row(["", "いいえ"], "9999999999", "77")]), ReadError::BadCell("C7".into()));
}

#[test]
fn ages_and_sexes_must_stand_where_they_are_published() {
    let rows = [row(["北海道", "はい"], "11", "77"), row(["", "いいえ"], "12", "84")];
    let sheet = inline(TITLE, &rows);
    let refuse = |from: &str, to: &str| read_bytes("a.xlsx", &book(&sheet.replace(from, to))).expect_err("refusal");
    assert_eq!(refuse("45～49歳", "46～49歳"), ReadError::Layout("C4".into()));
    assert_eq!(refuse("<t>男</t>", "<t>計</t>"), ReadError::Layout("C3".into()));
    assert_eq!(refuse("都道府県名", "市町村名"), ReadError::Layout("A2".into()));
    assert_eq!(refuse("人数", "割合"), ReadError::Layout("C5".into()));
    assert_eq!(refuse("人数", "平均"), ReadError::Layout("C5".into()));
}

#[test]
fn a_sheet_of_notes_before_the_table_is_passed_over() {
    let notes = edit(&SMOKING, "xl/worksheets/notes.xml", |_| {
        let cell = r#"<row><c t="inlineStr"><is><t>このファイルについて</t></is></c></row>"#;
        Some(format!("<worksheet><sheetData>{cell}</sheetData></worksheet>"))
    });
    let notes = edit(&notes, "xl/_rels/workbook.xml.rels", |xml| {
        xml.map(|it| {
            it.replace(
                "</Relationships>",
                r#"<Relationship Id="n" Target="/xl/worksheets/notes.xml"/></Relationships>"#,
            )
        })
    });
    let notes = edit(&notes, "xl/workbook.xml", |xml| {
        xml.map(|it| it.replace("<sheets>", r#"<sheets><sheet name="注" sheetId="9" r:id="n"/>"#))
    });
    assert_eq!(same(&notes), same(&SMOKING));
    assert_eq!(read_bytes("a.xlsx", &notes).expect("table").source.sheet, "質問項目");
}
