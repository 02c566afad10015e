//! Bytes that nobody meant, and tables in every order.

use std::sync::LazyLock;

use onboarding::{NewSpace, Onboarder, Report, check, read};
use proptest::prelude::*;

use crate::tables::{AKITA, HEADER, MIE, book, cells, prefecture, report};

static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| book(&cells(MIE), true));

/// Reads and checks whatever it is; says whether it kept to the limits.
fn within_limits(bytes: &[u8]) -> bool {
    let Ok(grid) = read(bytes) else { return true };
    [Onboarder::Operator, Onboarder::Prefecture(prefecture(24))].into_iter().all(|who| {
        let report = check(&grid, who);
        let spaces = report.plan.as_ref().map_or(0, |it| it.spaces.len());
        report.rows <= onboarding::ROWS && report.findings.len() <= 201 && spaces <= report.rows as usize
    })
}

/// What a report says, whatever the rows are called.
fn without_rows(report: &Report) -> (Vec<String>, Option<onboarding::Plan>) {
    let digits = |text: &str| {
        let words = text.split("row ").enumerate();
        words
            .map(|(at, it)| if at == 0 { it } else { it.trim_start_matches(|c: char| c.is_ascii_digit()) })
            .collect::<String>()
    };
    let mut findings: Vec<String> =
        report.findings.iter().map(|it| format!("{:?} {:?} {}", it.column, it.severity, digits(&it.text.en))).collect();
    findings.sort();
    let plan = report.plan.clone().map(|mut plan| {
        plan.spaces = plan.spaces.into_iter().map(|it| NewSpace { row: 0, ..it }).collect();
        plan
    });
    (findings, plan)
}

/// Cells that are right, wrong, or right somewhere else.
fn row() -> impl Strategy<Value = String> {
    let pick = |from: &[&'static str]| prop::sample::select(from.to_vec());
    (
        pick(&["都道府県", "二次医療圏", "二次医療圏", "市区町村", "市区町村", "市区町村", "村"]),
        pick(&["24", "2401", "2402", "0501", "24202", "242021", "24201", "05201", "24", "x"]),
        pick(&["三重県", "北勢", "四日市市", "四日市市", "津市", ""]),
        pick(&["", "7", "8", "8", "6"]),
        pick(&["", "24", "2401", "2401", "2402", "0501", "x"]),
        pick(&["", "", "2024-04-01", "2026-04-01", "2018-04-01", "x"]),
        pick(&["", "", "2026-03-31", "2024-03-31", "2030-03-31"]),
        pick(&["", "", "○", "?"]),
        pick(&["", "架空 花子", "架空 太郎"]),
        pick(&["", "a@example.jp", "A@example.jp", "b@example.jp", "x"]),
    )
        .prop_map(|it| [it.0, it.1, it.2, it.3, it.4, it.5, it.6, it.7, it.8, it.9].join(","))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), start in 0_usize..4) {
        let start: &[u8] = [&b""[..], b"PK\x03\x04", b"\xEF\xBB\xBF", "種別,コード,名称\n".as_bytes()][start];
        prop_assert!(within_limits(&[start, &bytes].concat()));
    }

    #[test]
    fn a_table_or_workbook_with_bytes_changed_never_panics(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        workbook in any::<bool>(),
    ) {
        let mut bytes = if workbook { BOOK.clone() } else { MIE.as_bytes().to_vec() };
        for (at, byte) in at {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        prop_assert!(within_limits(&bytes));
    }

    #[test]
    fn a_workbook_and_its_csv_give_one_report(rows in prop::collection::vec(row(), 0..12), numbers in any::<bool>()) {
        let csv = [vec![HEADER.to_owned()], rows].concat().join("\n");
        prop_assert_eq!(report(book(&cells(&csv), numbers)), report(&csv), "{}", csv);
    }

    #[test]
    fn the_order_of_rows_changes_nothing_but_their_numbers(
        rows in prop::collection::vec(row(), 0..16).prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        let of = |rows: &[String]| report([&[HEADER.to_owned()], rows].concat().join("\n"));
        prop_assert_eq!(without_rows(&of(&rows.0)), without_rows(&of(&rows.1)), "{:?}", rows);
    }

    #[test]
    fn good_tables_keep_their_plan_in_any_order(rows in Just((1..AKITA.lines().count()).collect::<Vec<_>>()).prop_shuffle()) {
        let lines: Vec<&str> = AKITA.lines().collect();
        let turned = rows.iter().fold(lines[0].to_owned(), |csv, at| csv + "\n" + lines[*at]);
        let (good, again) = (without_rows(&report(AKITA)), without_rows(&report(&turned)));
        prop_assert!(good.1.is_some());
        prop_assert_eq!(good, again);
    }
}
