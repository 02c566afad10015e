//! What is noticed in a table that reads well but is not what was published.

use ndb::{Finding, Severity, check, check_pair, read_bytes};

use crate::books::{self, SHEET, SMOKING, alter, edit};

fn findings(book: &[u8]) -> Vec<(String, Severity)> {
    let known = check(&read_bytes("a.xlsx", book).expect("table"));
    // That 45 prefectures are missing is said once in each of these.
    known.into_iter().filter(|it| !it.cell.is_empty()).map(|it: Finding| (it.cell, it.severity)).collect()
}

#[test]
fn an_untouched_table_has_nothing_to_say_but_what_is_missing() {
    assert_eq!(findings(&SMOKING), []);
    let said = check(&read_bytes("a.xlsx", &SMOKING).expect("table"));
    assert_eq!(said.len(), 1);
    assert!(said[0].message.ja.starts_with("308か所の行がありません（0301 盛岡 など）"), "{}", said[0].message.ja);
}

#[test]
fn an_altered_subtotal_is_named_by_its_cell_and_not_by_its_value() {
    let altered = alter(&SMOKING, "L12", "123456");
    assert_eq!(findings(&altered), [("L12".to_owned(), Severity::Refuse)]);
    let said = check(&read_bytes("a.xlsx", &altered).expect("table")).remove(1).message;
    assert!(said.ja.contains("L12") && !said.ja.contains("123456") && !said.en.contains("123456"));
}

#[test]
fn an_altered_age_is_found_by_its_subtotal() {
    assert_eq!(findings(&alter(&SMOKING, "N13", "99999")), [("T13".to_owned(), Severity::Refuse)]);
}

#[test]
fn an_emptied_cell_is_refused() {
    let emptied = edit(&SMOKING, SHEET, |xml| {
        xml.map(|it| {
            let at = it.find("<c r=\"F12\"").expect("cell");
            let end = at + it[at..].find("</c>").expect("cell") + 4;
            format!("{}{}", &it[..at], &it[end..])
        })
    });
    assert_eq!(findings(&emptied), [("F12".to_owned(), Severity::Refuse)]);
}

#[test]
fn addresses_are_right_beside_blocks_and_within_sub_columns() {
    // ヘモグロビン of areas: A–D, E–L, then M–P, Q–X; CGA分類 of prefectures: B, C–Z, AA–AX.
    assert_eq!(findings(&alter(&books::one(&["hb"], 1), "X6", "7777777")), [("X6".to_owned(), Severity::Refuse)]);
    assert_eq!(findings(&alter(&books::one(&["cga"], 0), "AV8", "7777777")), [("AV8".to_owned(), Severity::Refuse)]);
}

#[test]
fn a_printed_number_below_ten_is_pointed_out() {
    let book = books::one(&["q8"], 0);
    let before = read_bytes("a.xlsx", &book).expect("table");
    let five = edit(&book, SHEET, |xml| {
        xml.map(|it| {
            let at = it.find("<c r=\"C6\"").expect("cell");
            let end = at + it[at..].find("</c>").expect("cell") + 4;
            format!("{}<c r=\"C6\"><v>5</v></c>{}", &it[..at], &it[end..])
        })
    });
    let found = findings(&five);
    assert!(found.contains(&("C6".to_owned(), Severity::Warn)), "{found:?}");
    assert!(before.cell_count() > 0);
}

#[test]
fn places_must_be_known_stand_once_and_belong_to_their_prefecture() {
    let relabel = |from: &str, to: &str| {
        edit(&SMOKING, "xl/sharedStrings.xml", |xml| {
            xml.map(|it| it.replace(&format!("<t>{from}</t>"), &format!("<t>{to}</t>")))
        })
    };
    let said = |book: &[u8]| {
        let found = check(&read_bytes("a.xlsx", book).expect("table"));
        found
            .into_iter()
            .filter(|it| it.severity == Severity::Refuse)
            .map(|it| it.message.ja)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(said(&relabel("0102", "0101")).contains("が2回あります"));
    assert!(said(&relabel("0102", "0199")).contains("この年度の二次医療圏の一覧にありません"));
    assert!(said(&relabel("0102", "0201")).contains("番号が都道府県と合いません"));
    let renamed = check(&read_bytes("a.xlsx", &relabel("南檜山", "北檜山")).expect("table"));
    let warned: Vec<_> =
        renamed.iter().filter(|it| it.severity == Severity::Warn).map(|it| it.message.ja.as_str()).collect();
    assert!(warned.iter().any(|it| it.contains("「北檜山」が一覧の「南檜山」と違います")), "{warned:?}");
}

#[test]
fn a_pair_that_does_not_add_up_names_the_prefectures_cell() {
    let (prefecture, area) = (books::one(&["q20"], 0), books::one(&["q20"], 1));
    let read = |book: &[u8]| read_bytes("a.xlsx", book).expect("table");
    assert_eq!(check_pair(&read(&prefecture), &read(&area)), []);
    // Both an age and its subtotal are altered, so that each table looks sound by itself.
    let before = read(&prefecture);
    let number = |age| before.cell(0, 0, domain::Sex::Male, age).count().expect("count");
    let altered = alter(&prefecture, "C6", &(number(domain::AgeBand::starting_at(40)) + 10).to_string());
    let altered = alter(&altered, "J6", &(number(None) + 10).to_string());
    assert_eq!(findings(&altered), []);
    let found: Vec<_> =
        check_pair(&read(&altered), &read(&area)).into_iter().map(|it| (it.cell, it.severity)).collect();
    assert_eq!(found, [("C6".to_owned(), Severity::Refuse), ("J6".to_owned(), Severity::Refuse)]);
}
