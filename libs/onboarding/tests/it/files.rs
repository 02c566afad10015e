//! The same table in every format says the same.

use onboarding::{Onboarder, Unreadable, check, read, template};

use crate::tables::{MIE, book, cells, findings, grid, headers, lines, prefecture, refuse, refused, report, table};

/// A small table as Windows writes it: ASCII, and the words that are listed with their bytes of CP932.
fn shift_jis(text: &str) -> Vec<u8> {
    let known = [
        ("都道府県", &b"\x93\x73\x93\xB9\x95\x7B\x8C\xA7"[..]),
        ("三重県", b"\x8E\x4F\x8F\x64\x8C\xA7"),
        ("種別", b"\x8E\xED\x95\xCA"),
        ("コード", b"\x83\x52\x81\x5B\x83\x68"),
        ("名称", b"\x96\xBC\x8F\xCC"),
    ];
    let (mut bytes, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        if let Some((word, coded)) = known.iter().find(|it| rest.starts_with(it.0)) {
            bytes.extend_from_slice(coded);
            rest = &rest[word.len()..];
        } else {
            assert!(first.is_ascii(), "{first}");
            bytes.push(first as u8);
            rest = &rest[1..];
        }
    }
    bytes
}

#[test]
fn every_encoding_and_line_end_gives_the_same_grid() {
    let small = "種別,コード,名称\n都道府県,24,三重県\n";
    let same = [
        small.as_bytes().to_vec(),
        format!("\u{FEFF}{small}").into_bytes(),
        small.replace('\n', "\r\n").into_bytes(),
        small.trim_end().as_bytes().to_vec(),
        small.replace("三重県", "\"三重県\"").into_bytes(),
        shift_jis(small),
        shift_jis(&small.replace('\n', "\r\n")),
        book(&cells(small), false),
        book(&cells(small), true),
    ];
    for (at, file) in same.iter().enumerate() {
        assert_eq!(grid(file), grid(small), "{at}");
        let report = report(file);
        assert_eq!((report.rows, report.findings.len()), (1, 0), "{at}: {:?}", lines(&report));
        assert_eq!(report.plan.expect("plan").spaces[0].name, "三重県");
    }
}

#[test]
fn a_workbook_is_read_like_the_csv_of_it() {
    let of_csv = report(MIE);
    assert!(!refused(&of_csv), "{:?}", lines(&of_csv));
    // As texts, and as a spreadsheet program keeps what is typed: 0501 becomes 501.
    assert_eq!(report(book(&cells(MIE), false)), of_csv);
    assert_eq!(report(book(&cells(MIE), true)), of_csv);
    let wrong = MIE.replace("2404,東紀州", "2405,東紀州").replace("四日市市", "").replace("kanri@city", "kanri.city");
    assert_eq!(report(book(&cells(&wrong), true)), report(&wrong));
    assert!(refused(&report(&wrong)));
}

#[test]
fn columns_stand_in_any_order_and_either_language() {
    let english = MIE.replacen(MIE.lines().next().expect("header"), &headers().join(","), 1);
    assert_eq!(report(&english), report(MIE));
    let turned: Vec<String> =
        cells(MIE).iter().map(|it| it.iter().rev().copied().collect::<Vec<_>>().join(",")).collect();
    assert_eq!(report(turned.join("\n")), report(MIE));
    let wide = MIE.replacen("コード,", "ｺｰﾄﾞ ,", 1).replace("24", "２４").replace("都道府県,", "prefecture,");
    assert_eq!(report(wide), report(MIE));
}

#[test]
fn headers_are_held_to_account() {
    assert_eq!(
        lines(&report("種別,コード\n都道府県,24\n")),
        ["Row 1: \"name\" is missing. Add a column with this header in the first row."]
    );
    assert_eq!(findings(&report("種別,コード,名称,code\n")), ["1 - Error", "1 code Error"]);
    let extra = report("種別,コード,名称,備考\n都道府県,24,三重県,架空の住所\n");
    assert_eq!(lines(&extra), ["Row 1: The header of column D is not known; the column is not used."]);
    assert!(extra.plan.is_some());
    assert_eq!(
        findings(&report("なにか\n")),
        ["1 - Warning", "1 - Error", "1 kind Error", "1 code Error", "1 name Error"]
    );
}

#[test]
fn formulas_are_refused_and_their_kept_value_is_never_used() {
    // The workbook keeps 26 beside each formula, which would be a good code.
    let rows = [vec!["種別", "コード", "名称", "備考"], vec!["都道府県", "=20+6", "京都府", "=1+1"]];
    let of_book = report(book(&rows, false));
    assert_eq!(findings(&of_book), ["1 - Warning", "2 - Error", "2 code Error"]);
    assert!(lines(&of_book)[2].contains("cell B2"), "{:?}", lines(&of_book));
    let rows: Vec<String> = rows.iter().map(|it| it.join(",")).collect();
    assert_eq!(report(rows.join("\n")), of_book);
    let in_header = book(&[vec!["種別", "コード", "名称", "=1"], vec!["都道府県", "26", "京都府"]], false);
    assert_eq!(findings(&report(in_header)), ["1 - Error"]);
}

#[test]
fn dates_of_a_spreadsheet_are_days() {
    // 45383 is 1 April 2024.
    let text = table(&["二次医療圏,2401,北勢,8,24,2024-04-01,,,,"]);
    let number = text.replace("2024-04-01", "45383");
    assert_eq!(report(book(&cells(&number), true)), report(&text));
    assert!(report(&text).plan.is_some());
}

#[test]
fn a_template_is_a_good_file_for_its_prefecture() {
    for plan in [7, 8] {
        let file = template(Some(prefecture(5)), plan);
        assert!(file.starts_with("\u{FEFF}種別,コード,名称".as_bytes()));
        let report = check(&grid(&file), Onboarder::Prefecture(prefecture(5)));
        assert_eq!(report.findings, []);
        assert_eq!(report.plan.expect("plan").spaces.len(), if plan == 7 { 9 } else { 4 });
    }
    assert_eq!(report(template(None, 7)).plan.expect("plan").spaces.len(), 47 + 335);
    assert_eq!(report(template(None, 8)).plan.expect("plan").spaces.len(), 47 + 330);
}

#[test]
fn other_files_are_told_what_they_are() {
    let utf16: Vec<u8> = "\u{FEFF}種別,コード\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refuse(utf16), Unreadable::Utf16);
    assert_eq!(refuse(""), Unreadable::Empty);
    assert_eq!(refuse("\u{FEFF}"), Unreadable::Empty);
    assert_eq!(refuse(",,\n\n"), Unreadable::Empty);
    assert_eq!(refuse("<html>"), Unreadable::Other);
    assert_eq!(refuse(b"a,b\0c"), Unreadable::Other);
    assert_eq!(refuse(b"\xD0\xCF\x11\xE0\xA1\xB1"), Unreadable::OldExcel);
    assert_eq!(refuse(b"a\nb\n\xFF\n"), Unreadable::Encoding(3));
    assert_eq!(refuse("種別,\"コード\n都道府県,24\n"), Unreadable::Quote);
    let all = [
        Unreadable::Empty,
        Unreadable::File,
        Unreadable::Rows,
        Unreadable::Columns(2),
        Unreadable::Characters(None),
        Unreadable::Characters(Some((2, 1))),
        Unreadable::Inflated,
        Unreadable::Utf16,
        Unreadable::Encoding(3),
        Unreadable::Quote,
        Unreadable::OldExcel,
        Unreadable::Encrypted,
        Unreadable::Macro,
        Unreadable::Part,
        Unreadable::DaysFrom1904,
        Unreadable::Damaged,
        Unreadable::Other,
    ];
    for it in all {
        let text = it.text();
        assert!(text.ja.ends_with('。') && text.en.ends_with('.') && !it.to_string().contains('\n'), "{it:?}");
    }
    assert_eq!(Unreadable::Characters(Some((2, 1))).text().en, "Cell B2 has more than 1 000 characters. Shorten it.");
    assert!(read(b"a").is_ok());
}

#[test]
fn the_first_sheet_that_is_shown_is_read() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_hidden(true).write_string(0, 0, "候補").expect("cell");
    let sheet = book.add_worksheet().set_active(true);
    for (row, cells) in (0_u32..).zip(cells("種別,コード,名称\n都道府県,24,三重県")) {
        sheet.write_row(row, 0, cells).expect("row");
    }
    book.add_worksheet().write_string(0, 0, "メモ").expect("cell");
    assert_eq!(report(book.save_to_buffer().expect("workbook")), report("種別,コード,名称\n都道府県,24,三重県"));
}
