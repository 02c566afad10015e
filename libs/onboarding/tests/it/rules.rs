//! One fault in a good table, and what is said about it.

use onboarding::{Finding, Onboarder, check};

use crate::tables::{MIE, findings, grid, lines, prefecture, refused, report, table};

const CITY: &str = "市区町村,24202,四日市市,8,2401,,,,,";

/// Findings of rows below the header, which is row 1.
fn rows(rows: &[&str]) -> Vec<String> {
    findings(&report(table(rows)))
}

#[test]
fn duplicate_codes_name_both_rows() {
    let area = "二次医療圏,2401,北勢,8,24,,,,,";
    let report = report(table(&[area, CITY, area, CITY, "都道府県,24,三重県,,,,,,,", "都道府県,24,三重県,,,,,,,"]));
    assert!(refused(&report));
    assert_eq!(
        lines(&report),
        [
            "Row 4: \"code\" 8:2401 stands in row 2 too. Remove one of them.",
            "Row 5: \"code\" 24202 stands in row 3 too, with the same area and days. Remove one of them.",
            "Row 7: \"code\" 24 stands in row 6 too. Remove one of them.",
        ]
    );
    // The six-digit form is the same municipality; the same code under the other plan is another area.
    assert_eq!(rows(&[CITY, "市区町村,242021,四日市市,8,2401,,,,,"]), ["3 code Error"]);
    assert_eq!(rows(&[area, "二次医療圏,2401,北勢,7,24,,,,,"]), [""; 0]);
}

#[test]
fn a_municipality_is_in_one_area_of_a_plan_at_a_time() {
    let city = |area: &str, from: &str, to: &str| format!("市区町村,24202,四日市市,8,{area},{from},{to},,,");
    let moves = [city("2401", "", "2026-03-31"), city("2402", "2026-04-01", "")];
    assert_eq!(rows(&[&moves[0], &moves[1]]), [""; 0]);
    // A day too long, in both orders of the rows.
    let long = city("2401", "", "2026-04-01");
    assert_eq!(rows(&[&long, &moves[1]]), ["3 valid_from Error"]);
    assert_eq!(rows(&[&moves[1], &long]), ["3 valid_from Error"]);
    // The short one in the middle is not what the last one overlaps.
    let three = [city("2401", "", ""), city("2402", "2025-04-01", "2025-04-30"), city("2403", "2026-04-01", "")];
    let report = report(table(&[&three[0], &three[1], &three[2]]));
    assert_eq!(findings(&report), ["3 valid_from Error", "4 valid_from Error"]);
    assert!(lines(&report)[1].contains("overlap those of row 2"), "{:?}", lines(&report));
}

#[test]
fn parents_must_be_known_and_near() {
    assert_eq!(rows(&["市区町村,24202,四日市市,8,2409,,,,,"]), ["2 parent Error"]);
    assert_eq!(rows(&["市区町村,24202,四日市市,8,,,,,,"]), ["2 parent Error"]);
    assert_eq!(rows(&["市区町村,24202,四日市市,8,2301,,,,,"]), ["2 parent Error"]);
    assert_eq!(rows(&["市区町村,24202,四日市市,8,北勢,,,,,"]), ["2 parent Error"]);
    assert_eq!(rows(&["二次医療圏,2401,北勢,8,23,,,,,"]), ["2 parent Error"]);
    assert_eq!(rows(&["二次医療圏,2401,北勢,8,,,,,,"]), [""; 0]);
    // 0508 is 湯沢・雄勝 under plan 7 and nothing under plan 8.
    let report = report(table(&["市区町村,05207,湯沢市,8,0508,,,,,"]));
    assert!(lines(&report)[0].contains("the other plan, 7, has it"), "{:?}", lines(&report));
}

#[test]
fn codes_are_checked() {
    assert_eq!(rows(&["市区町村,242022,四日市市,8,2401,,,,,"]), ["2 code Error"]);
    assert_eq!(rows(&["二次医療圏,2409,北勢,8,,,,,,"]), ["2 code Error"]);
    assert_eq!(rows(&["都道府県,48,三重県,,,,,,,"]), ["2 code Error"]);
    assert_eq!(rows(&["町,24202,四日市市,8,2401,,,,,"]), ["2 kind Error"]);
    assert_eq!(rows(&["市区町村,,四日市市,8,2401,,,,,"]), ["2 code Error"]);
    assert_eq!(rows(&["市区町村,24202,,8,2401,,,,,"]), ["2 name Error"]);
    assert_eq!(rows(&["市区町村,24202,四日市市,9,2401,,,,,"]), ["2 plan Error"]);
}

#[test]
fn a_prefecture_sets_up_its_own_only() {
    let with = |code: u8| check(&grid(MIE), Onboarder::Prefecture(prefecture(code)));
    assert_eq!(with(24), report(MIE));
    let foreign = with(23);
    assert_eq!(foreign.findings.len(), 9);
    assert!(refused(&foreign) && foreign.findings.iter().all(|it| it.text.en.contains("prefecture 23")));
}

#[test]
fn a_name_other_than_the_published_one_is_taken_with_a_warning() {
    let report = report(table(&["二次医療圏,2401,架空の圏,8,24,,,,,"]));
    assert_eq!(
        lines(&report),
        ["Row 2: \"name\" differs from the published name of 8:2401. The name in the file is used."]
    );
    assert_eq!(report.plan.expect("plan").spaces[0].name, "架空の圏");
}

#[test]
fn days_must_make_sense() {
    let days = |from: &str, to: &str| rows(&[&format!("二次医療圏,2401,北勢,8,24,{from},{to},,,")]);
    assert_eq!(days("2026-04-01", "2026-03-31"), ["2 valid_to Error"]);
    assert_eq!(days("2026-04-01", "2026-04-01"), [""; 0]);
    assert_eq!(days("2024-03-31", ""), ["2 valid_from Error"]);
    assert_eq!(days("", "2030-04-01"), ["2 valid_to Error"]);
    assert_eq!(days("きのう", "あした"), ["2 valid_from Error", "2 valid_to Error"]);
    // Beyond the days that the file itself gives the area.
    let area = "二次医療圏,2401,北勢,8,24,,2027-03-31,,,";
    assert_eq!(rows(&[CITY, area]), ["2 valid_from Error"]);
    assert_eq!(rows(&["市区町村,24202,四日市市,8,2401,,2027-03-31,,,", area]), [""; 0]);
}

#[test]
fn one_municipality_has_one_name() {
    let other = "市区町村,24202,四日市,7,2401,,,,,";
    assert_eq!(
        lines(&report(table(&[CITY, other]))),
        ["Row 3: \"name\" of 24202 differs from the one in row 2. Make them the same."]
    );
    // Full width is no other name.
    assert_eq!(rows(&["市区町村,24202,ABC市,8,2401,,,,,", "市区町村,24202,ＡＢＣ市,7,2401,,,,,"]), [""; 0]);
}

#[test]
fn administrators_have_a_name_and_an_address() {
    let who = |who: &str| rows(&[&format!("市区町村,24202,四日市市,8,2401,,,{who}")]);
    assert_eq!(who(",架空 花子,a@example.jp"), [""; 0]);
    assert_eq!(who(",架空 花子,"), ["2 admin_mail Error"]);
    assert_eq!(who(",,a@example.jp"), ["2 admin_name Error"]);
    assert_eq!(who(",架空 花子,a＠example"), ["2 admin_mail Error"]);
    assert_eq!(who(",@SUM(A1),a@example.jp"), ["2 admin_name Error"]);
    assert_eq!(who("?,,"), ["2 health_centre_city Error"]);
    let rows_of = |name: &str| {
        let first = "市区町村,24202,四日市市,8,2401,,,,架空 花子,a@example.jp";
        report(table(&[first, &format!("市区町村,24202,四日市市,7,2401,,,○,{name},A@example.jp")]))
    };
    assert_eq!(findings(&rows_of("架空 太郎")), ["3 admin_name Error"]);
    let plan = rows_of("架空 花子").plan.expect("plan");
    assert_eq!((plan.spaces.len(), plan.administrators.len()), (1, 1));
    assert!(plan.spaces[0].health_centre_city);
    assert!(!format!("{plan:?}").contains("花子") && !format!("{plan:?}").contains("example"));
}

#[test]
fn what_is_of_no_use_is_said() {
    assert_eq!(rows(&["都道府県,24,三重県,8,99,x,y,○,,"]), ["2 parent Warning", "2 health_centre_city Warning"]);
    assert_eq!(rows(&[]), ["1 - Error"]);
}

#[test]
fn every_line_names_its_column_in_both_languages() {
    let bad = table(&["市区町村,242022,,9,24011,x,y,?,,a", "県,,,,,,,,,", "二次医療圏,2401,=1,8,26,,,,,"]);
    let report = report(bad);
    assert!(report.findings.len() > 9, "{:?}", lines(&report));
    for Finding { column, text, .. } in &report.findings {
        let header = column.expect("column").header();
        assert!(text.ja.starts_with(&format!("「{}」", header.ja)) && text.ja.ends_with('。'), "{}", text.ja);
        assert!(text.en.starts_with(&format!("\"{}\" ", header.en)) && text.en.ends_with('.'), "{}", text.en);
    }
}

#[test]
fn of_two_rows_that_cannot_both_be_the_later_is_never_preferred() {
    let (short, long) = ("二次医療圏,2401,北勢,8,24,,2027-03-31,,,", "二次医療圏,2401,北勢,8,24,,,,,");
    assert_eq!(rows(&[CITY, short, long]), ["2 valid_from Error", "4 code Error"]);
    assert_eq!(rows(&[CITY, long, short]), ["2 valid_from Error", "4 code Error"]);
    let person = |plan: u8, mail: &str| format!("市区町村,24202,四日市市,{plan},2401,,,,架空 花子,{mail}");
    let mails = |rows: [String; 2]| report(table(&[&rows[0], &rows[1]])).plan.expect("plan").administrators;
    let (one, other) = (person(7, "a@example.jp"), person(8, "A@example.jp"));
    assert_eq!(mails([one.clone(), other.clone()]), mails([other, one]));
}
