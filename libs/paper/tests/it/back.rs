//! Checklists that come back as they went, or changed as officers change them.

use paper::{
    PaperError,
    checklist::{LONG, STATUSES, Unreadable, read, write},
};

use crate::sheets::{
    SPACE, answers, changed, changed_sheet, day, expected, filled, full, item, part, problems, put, put_text, sheet,
    written,
};

/// Items begin in row 7: machine line, title, whose, how, header, heading.
const FIRST: u32 = 7;

#[test]
fn a_checklist_comes_back_as_it_went() {
    let sheet = full();
    let bytes = written(&sheet);
    let back = filled(&bytes);
    assert_eq!((back.space, back.list.as_str(), back.fiscal_year.0), (SPACE, "area_l2_to_l3", 2026));
    assert_eq!(problems(&back), [""; 0]);
    assert_eq!(answers(&back.rows), expected(&sheet));
    assert_eq!(back.rows[0].row, FIRST);
    // Headings stand where the section changes.
    assert_eq!(back.rows[10].row, FIRST + 11);
    assert_eq!(written(&sheet), bytes);
}

#[test]
fn the_sheet_is_made_to_be_filled_in() {
    let bytes = written(&full());
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    let needed = [
        "<row r=\"1\" spans=\"1:10\" hidden=\"1\"",
        "<col min=\"9\" max=\"9\" width=\"14.7109375\" hidden=\"1\"",
        "<dataValidation type=\"list\"",
        "未回答,未着手,着手,実施済み,該当なし",
        "state=\"frozen\"",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "架空のデータ",
    ];
    for it in needed {
        assert!(xml.contains(it), "{it}: {}", &xml[..2000]);
    }
    assert!(!xml.contains("sheetProtection") && !xml.contains("<f>"));
    let texts = part(&bytes, "xl/sharedStrings.xml");
    for it in ["令和8年度（2026）", "作成日 令和8年11月25日", "【架空のデータ】", ">=保健所<"]
    {
        assert!(texts.contains(it), "{it}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    assert!(part(&bytes, "docProps/core.xml").contains("2026-11-25T00:00:00Z"));
}

#[test]
fn rows_may_be_moved_or_deleted_and_columns_added() {
    let bytes = written(&sheet((0..3).map(item).collect()));
    let (first, last) = (FIRST, FIRST + 2);
    let swapped = changed_sheet(&bytes, |xml| {
        let mark = |row: u32| format!("r=\"{row}\"");
        let cells = |xml: &str, from: u32, to: u32| {
            ('A'..='J').fold(xml.replace(&mark(from), &mark(to)), |xml, column| {
                xml.replace(&format!("\"{column}{from}\""), &format!("\"{column}{to}\""))
            })
        };
        cells(&cells(&cells(&xml, first, 99), last, first), 99, last)
    });
    let order: Vec<String> = filled(&swapped).rows.into_iter().map(|it| it.item).collect();
    assert_eq!(order, ["area_l2_to_l3.1.2", "area_l2_to_l3.1.1", "area_l2_to_l3.1.0"]);

    let deleted = changed_sheet(&bytes, |xml| {
        let start = xml.find(&format!("<row r=\"{first}\"")).expect("row");
        let end = start + xml[start..].find("</row>").expect("end") + 6;
        format!("{}{}", &xml[..start], &xml[end..])
    });
    assert_eq!(filled(&deleted).rows.len(), 2);
    assert_eq!(problems(&filled(&deleted)), [""; 0]);

    let remark = changed_sheet(&bytes, |xml| {
        let row = format!("<row r=\"{}\"><c r=\"B{0}\" t=\"str\"><v>覚え書き</v></c></row></sheetData>", last + 1);
        xml.replace("</sheetData>", &row)
    });
    assert_eq!((filled(&remark).rows.len(), problems(&filled(&remark))), (3, vec![]));
}

#[test]
fn what_officers_type_is_read() {
    let bytes = written(&sheet((0..3).map(item).collect()));
    let typed = put_text(&bytes, "D7", " 実施済み　");
    let typed = put(&typed, "E7", "", "<v>46113</v>");
    let typed = put_text(&typed, "E8", "令和８年４月１日");
    let typed = put(&typed, "E9", "t=\"d\"", "<v>2026-04-01T00:00:00</v>");
    let typed = put(&typed, "F7", "", "<v>12</v>");
    let typed = put_text(&typed, "H7", "  一行目_x000D_\n\n  二行目 ");
    let typed = put_text(&typed, "J8", "１２");
    let typed = put(&typed, "D8", "", "");
    let back = filled(&typed);
    assert_eq!(problems(&back), [""; 0]);
    assert_eq!(back.rows.iter().map(|it| it.start).collect::<Vec<_>>(), [Some(day("2026-04-01")); 3]);
    assert_eq!(back.rows.iter().map(|it| it.status).collect::<Vec<_>>(), [3, 0, 0]);
    assert_eq!((back.rows[0].owner.as_str(), back.rows[0].note.as_str()), ("12", "一行目\r\n\n  二行目"));
    assert_eq!(back.rows[1].version, 12);

    let of_1904 = changed(&typed, "xl/workbook.xml", |it| it.replace("<workbookPr", "<workbookPr date1904=\"1\""));
    assert_eq!(filled(&of_1904).rows[0].start, Some(day("2030-04-02")));
    let of_1904 = put(&of_1904, "E7", "", "<v>44651</v>");
    assert_eq!(filled(&of_1904).rows[0].start, Some(day("2026-04-01")));
}

#[test]
fn every_problem_is_one_line_that_says_what_to_do() {
    let bytes = written(&sheet((0..9).map(item).collect()));
    let wrong = put_text(&bytes, "D7", "だいたい済み");
    let wrong = put_text(&wrong, "E8", "令和8年4月頃");
    let wrong = put(&wrong, "H9", "t=\"str\"", "<f>1+1</f><v>2</v>");
    let wrong = put(&wrong, "D10", "t=\"e\"", "<v>#REF!</v>");
    let wrong = put_text(&wrong, "I11", "area_l2_to_l3.1.5");
    let wrong = put(&wrong, "J13", "", "");
    let wrong = put_text(&wrong, "F14", &"あ".repeat(101));
    let wrong = put_text(&wrong, "G15", &"x".repeat(LONG + 1));
    let back = filled(&wrong);
    // Rows 11 and 12 are the same item.
    assert_eq!(back.rows.len(), 0);
    assert_eq!(
        problems(&back),
        ["7 状態", "8 着手時期", "9 メモ", "10 状態", "12 項目ID", "13 版", "14 担当", "15 理由"]
    );
    for it in &back.problems {
        assert!(it.text.ja.starts_with(&format!("{}行目の「{}」: ", it.row, it.column)), "{}", it.text.ja);
        assert!(it.text.ja.ends_with('。') && it.text.en.ends_with('.'), "{:?}", it.text);
        assert!(!format!("{:?}", it.text).contains("だいたい") && !it.text.ja.contains("4月頃"));
    }
    assert_eq!(
        back.problems[4].text.ja,
        "12行目の「項目ID」: 11行目と同じ項目です。どちらも取り込みません。一方の行を削除してください。"
    );
    // A row that was added by hand is not lost without a word.
    let added = changed_sheet(&bytes, |xml| {
        xml.replace("</sheetData>", "<row r=\"16\"><c r=\"D16\" t=\"str\"><v>着手</v></c></row></sheetData>")
    });
    assert_eq!(problems(&filled(&added)), ["16 項目ID"]);
    let odd = put_text(&bytes, "I7", "1.1.1; drop");
    assert_eq!(problems(&filled(&odd)), ["7 項目ID"]);
}

#[test]
fn what_would_not_come_back_is_not_written() {
    let with = |change: &dyn Fn(&mut paper::checklist::SheetRow)| {
        let mut row = item(1);
        change(&mut row);
        write(&sheet(vec![item(0), row]))
    };
    assert!(matches!(with(&|it| it.status = "済".into()), Err(PaperError::Status)));
    assert!(matches!(with(&|it| it.item = item(0).item), Err(PaperError::Item)));
    assert!(matches!(with(&|it| it.item = "1".into()), Err(PaperError::Item)));
    assert!(matches!(with(&|it| it.start = Some(day("1999-12-31"))), Err(PaperError::Day)));
    assert!(matches!(with(&|it| it.owner = "あ".repeat(101)), Err(PaperError::TooLong)));
    assert!(matches!(with(&|it| it.note = "x".repeat(LONG + 1)), Err(PaperError::TooLong)));
    assert!(with(&|it| it.note = format!(" {} ", "x".repeat(LONG))).is_ok());
    assert!(with(&|it| it.item = format!("local:{SPACE}")).is_ok());
    let many = write(&sheet((0..2_000).map(item).collect()));
    assert!(matches!(many, Err(PaperError::TooManyRows)));
    let most: Vec<_> = (0..1_790).map(item).collect();
    assert_eq!(filled(&written(&sheet(most))).rows.len(), 1_790);
}

#[test]
fn other_files_are_told_what_they_are() {
    let bytes = written(&full());
    let machine = |from: &str, to: &str| {
        changed(&bytes, "xl/sharedStrings.xml", |it| {
            assert!(it.contains(from));
            it.replace(from, to)
        })
    };
    let cases = [
        (Vec::new(), Unreadable::Other),
        (b"%PDF-1.7".to_vec(), Unreadable::Other),
        ("番号,項目\n1,架空\n".as_bytes().to_vec(), Unreadable::Other),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], Unreadable::OldExcel),
        (bytes[..bytes.len() / 2].to_vec(), Unreadable::Damaged),
        (bytes[..bytes.len() - 1].to_vec(), Unreadable::Damaged),
        (vec![b'P'; (5 << 20) + 1], Unreadable::File),
        (machine("renkei-checklist;1", "renkei"), Unreadable::NotAChecklist),
        (machine("renkei-checklist;1;", "renkei-checklist;2;"), Unreadable::Format),
        (machine(";area_l2_to_l3;", ";"), Unreadable::Machine),
        (machine("12345678-", "x-"), Unreadable::Machine),
        (machine(">メモ<", ">備考<"), Unreadable::NoColumn("メモ")),
        (machine(">理由<", ">メモ<"), Unreadable::NoColumn("理由")),
        (machine(">ヒント<", ">メモ<"), Unreadable::TwoColumns("メモ")),
        (machine(">項目ID<", ">ID<"), Unreadable::NoColumn("項目ID")),
    ];
    for (at, (file, why)) in cases.into_iter().enumerate() {
        assert_eq!(read(&file).err(), Some(why), "{at}");
        let text = why.text();
        assert!(text.ja.ends_with('。') && text.en.ends_with('.') && !why.to_string().contains('\n'), "{why:?}");
    }
    assert_eq!(STATUSES.len(), 5);
}
