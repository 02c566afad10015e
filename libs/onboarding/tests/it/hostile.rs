//! Files that are far too large, broken, or would hurt the machine that opens them.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use onboarding::{Severity, Unreadable, synthetic};

use crate::tables::{MIE, SHEET, book, cells, findings, lines, refuse, replace, report, table};

#[test]
fn a_hundred_thousand_rows_are_one_line() {
    let csv = "種別,コード,名称\n".to_owned() + &"都道府県,24,三重県\n".repeat(100_000);
    assert_eq!(refuse(&csv), Unreadable::Rows);
    assert_eq!(refuse(csv.replace("三重県", &"架空".repeat(20))), Unreadable::File);
    let rows: Vec<Vec<&str>> = cells(&csv);
    assert_eq!(refuse(book(&rows, true)), Unreadable::Rows);
}

#[test]
fn a_hundred_thousand_wide_rows_are_refused_before_they_are_inflated() {
    // 100 MB of XML: more than is inflated, and still told by the rows.
    let mut xml = "<worksheet><sheetData>".to_owned();
    for row in 1..=100_000 {
        let _ = write!(xml, "<row r=\"{row}\">");
        (0..32).for_each(|_| xml.push_str("<c t=\"s\"><v>1</v></c>    "));
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    let file = replace(&book(&cells(MIE), false), SHEET, xml.as_bytes());
    assert!(xml.len() > 64 << 20 && file.len() < 5 << 20, "{} {}", xml.len(), file.len());
    let start = Instant::now();
    assert_eq!(refuse(file), Unreadable::Rows);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_zip_bomb_is_refused_early() {
    let bomb = replace(&book(&cells(MIE), false), SHEET, &vec![b' '; 512 << 20]);
    assert!(bomb.len() < 5 << 20);
    let start = Instant::now();
    assert_eq!(refuse(bomb), Unreadable::Inflated);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn one_long_text_in_every_cell_is_not_copied() {
    // A text of 1 000 characters in 20 000 × 16 cells would come to a gigabyte.
    let row = "<row>".to_owned() + &r#"<c t="s"><v>0</v></c>"#.repeat(16) + "</row>";
    let xml = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(20_000));
    let file = replace(&book(&[vec![&"架".repeat(1_000)]], false), SHEET, xml.as_bytes());
    assert_eq!(refuse(file), Unreadable::Inflated);
}

#[test]
fn a_cell_far_away_allocates_nothing() {
    let sheet =
        |cell: &str| format!(r#"<worksheet><sheetData><row><c r="{cell}"><v>1</v></c></row></sheetData></worksheet>"#);
    let with = |cell: &str| replace(&book(&cells(MIE), false), SHEET, sheet(cell).as_bytes());
    assert_eq!(refuse(with("A1048576")), Unreadable::Rows);
    assert_eq!(refuse(with("XFD2")), Unreadable::Columns(2));
    assert_eq!(refuse(with("A99999999999")), Unreadable::Damaged);
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged() {
    let file = book(&cells(MIE), false);
    for share in [1, 10, 50, 90, 99] {
        assert_eq!(refuse(&file[..file.len() * share / 100]), Unreadable::Damaged, "{share} %");
    }
    let open = replace(&file, SHEET, b"<worksheet><sheetData><row><c><v>1");
    assert_eq!(refuse(open), Unreadable::Damaged);
}

#[test]
fn days_from_1904_are_not_guessed() {
    let xml = r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>"#;
    assert_eq!(refuse(replace(&book(&cells(MIE), false), "xl/workbook.xml", xml.as_bytes())), Unreadable::DaysFrom1904);
}

#[test]
fn an_overlong_name_names_its_row_and_nothing_else() {
    let long = |length: usize| table(&[&format!("市区町村,24202,{},8,2401,,,,,", "架".repeat(length))]);
    assert!(report(long(100)).plan.is_some());
    for file in [long(101).into_bytes(), book(&cells(&long(101)), false)] {
        let report = report(file);
        assert_eq!(findings(&report), ["2 name Error"]);
        assert!(!format!("{report:?}").contains('架'));
    }
    assert_eq!(refuse(long(1_001)), Unreadable::Characters(Some((2, 2))));
    assert_eq!(refuse(book(&cells(&long(1_001)), false)), Unreadable::Characters(Some((2, 2))));
    // Longer than any program writes.
    let texts = format!("<sst><si><t>{}</t></si></sst>", "架".repeat(50_000));
    let book = replace(&book(&cells(MIE), false), "xl/sharedStrings.xml", texts.as_bytes());
    assert_eq!(refuse(book), Unreadable::Characters(None));
}

#[test]
fn no_report_repeats_what_a_cell_holds() {
    let secret = "ひみつ";
    let file = table(&[
        &format!("{secret},24,{secret},8,,,,,{secret},{secret}@x"),
        &format!("市区町村,{secret},{secret},{secret},{secret},{secret},{secret},{secret},=1,{secret}"),
        &format!("二次医療圏,2401,{secret},8,{secret},{secret},,○,{secret},"),
        &format!("市区町村,24202,{secret}甲,8,2401,,,,{secret}甲,himitsu@example.jp"),
        &format!("市区町村,24202,{secret}乙,8,2402,,,,{secret}乙,himitsu@example.jp"),
    ]);
    // Under a header that nobody knows, and with every cell a column further than it belongs.
    let file = file.replacen('\n', &format!(",{secret}\n"), 1);
    for file in [file.clone(), file.replace('\n', "\n,")] {
        let report = report(&file);
        assert!(report.plan.is_none() && report.findings.len() > 10, "{:?}", lines(&report));
        let all = format!("{report:?} {:?} {:?}", lines(&report), onboarding::read(file.as_bytes()));
        assert!(!all.contains(secret) && !all.contains("himitsu"), "{all}");
    }
}

#[test]
fn two_hundred_findings_are_enough() {
    let rows: Vec<String> = (0..300).map(|_| "市区町村,24202,津市,8,9999,,,,,".to_owned()).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let report = report(table(&rows));
    assert_eq!(report.findings.len(), 201);
    assert_eq!((report.rows, report.plan.is_none()), (300, true));
    assert!(report.findings.is_sorted_by_key(|it| it.row));
    assert!(lines(&report)[200].contains("There are 100 more."), "{:?}", report.findings[200]);
}

#[test]
fn a_sheet_full_of_formulas_is_counted_and_not_kept() {
    let row = "=1,".repeat(63) + "=1\n";
    let report = report("種別,コード,名称\n".to_owned() + &row.repeat(10_000));
    assert_eq!((report.findings.len(), report.plan), (201, None));
    // 64 in each row, and none of them is asked for a second time.
    assert!(report.findings[200].text.en.contains(&format!("There are {} more.", 640_000 - 200)));
}

#[test]
fn an_error_is_not_lost_behind_warnings() {
    let csv = synthetic::nation_of(8).into_iter().map(|it| it.1).collect::<String>();
    let areas: Vec<String> =
        csv.lines().filter(|it| it.starts_with("二次医療圏")).map(|it| it.replace(",8,", "あ,8,")).collect();
    let rows: Vec<&str> = areas.iter().map(String::as_str).chain(["村,,架空,,,,,,,"]).collect();
    let report = report(table(&rows));
    assert_eq!((report.findings.len(), report.plan), (201, None));
    let (shown, more) = report.findings.split_at(200);
    assert_eq!(shown.iter().filter(|it| it.severity == Severity::Error).map(|it| it.row).collect::<Vec<_>>(), [332]);
    assert_eq!(more[0].severity, Severity::Warning);
    assert!(more[0].text.en.contains(&format!("There are {} more.", 330 + 1 - 200)));
}
