//! Workbooks that would hurt the machine that opens them.

use std::fmt::Write as _;

use paper::checklist::{Unreadable, read};

use crate::sheets::{changed, changed_sheet, filled, full, item, problems, put_text, sheet, with_part, written};

#[test]
fn what_is_far_too_large_is_one_line() {
    let bytes = written(&sheet(vec![item(0)]));
    let more = |rows: &str| changed_sheet(&bytes, |it| it.replace("</sheetData>", &format!("{rows}</sheetData>")));
    let far = r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    assert_eq!(read(&more(far)).err(), Some(Unreadable::Rows));
    let wide = r#"<row r="9"><c r="XFD9"><v>1</v></c></row>"#;
    assert_eq!(read(&more(wide)).err(), Some(Unreadable::Columns(9)));
    // Empty cells that were only coloured are no rows.
    assert_eq!(filled(&more(r#"<row r="1048576"><c r="A1048576" s="1"/></row>"#)).rows.len(), 1);

    // One text of 16 kB in many cells, and a part that inflates to a hundred times its size.
    let mut rows = String::new();
    for row in 8..=2_000 {
        let _ = write!(
            rows,
            r#"<row r="{row}"><c r="H{row}" t="inlineStr"><is><t>{}</t></is></c></row>"#,
            "x".repeat(16_000)
        );
    }
    assert!(matches!(read(&more(&rows)).err(), Some(Unreadable::Inflated)));
    let blank = changed(&bytes, "xl/sharedStrings.xml", |it| it + &" ".repeat(32 << 20));
    assert_eq!(read(&blank).err(), Some(Unreadable::Inflated));
}

#[test]
fn a_dtd_a_macro_and_an_embedded_document_are_refused() {
    let bytes = written(&full());
    let dtd = changed_sheet(&bytes, |it| it.replacen("<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet", 1));
    assert_eq!(read(&dtd).err(), Some(Unreadable::Part));
    let entity = put_text(&bytes, "H7", "&a;");
    assert_eq!(read(&entity).err(), Some(Unreadable::Damaged));
    let macros = with_part(&bytes, "xl/vbaProject.bin", "x");
    assert_eq!(read(&macros).err(), Some(Unreadable::Macro));
    let embedded = with_part(&bytes, "xl/embeddings/oleObject1.bin", "x");
    assert_eq!(read(&embedded).err(), Some(Unreadable::Part));
}

/// `ndb` keeps 16 kB of one text, which is fewer than 10 000 kanji: such a cell is refused with a word, never cut.
#[test]
fn a_text_that_is_not_kept_is_refused_and_never_cut() {
    let bytes = written(&sheet(vec![item(0)]));
    assert_eq!(read(&put_text(&bytes, "H7", &"県".repeat(50_000))).err(), Some(Unreadable::Characters(None)));
    assert_eq!(problems(&filled(&put_text(&bytes, "H7", &"x".repeat(10_001)))), ["7 メモ"]);
    let mut long = item(0);
    long.note = "県".repeat(50_000);
    assert!(matches!(paper::checklist::write(&sheet(vec![long])), Err(paper::PaperError::TooLong)));
}
