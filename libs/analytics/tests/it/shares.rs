//! Counts of a finding by prefecture, in a table small enough to be counted by hand.

use analytics::{Options, prevalences};
use domain::{FiscalYear, Group, Level, PrefectureCode, Prevalence, SexGroup};
use ndb::{Cell, CheckupTable, Kind, Place, PlaceKind, TableParts};

fn place(code: Option<u8>) -> Place {
    Place {
        prefecture: code.and_then(PrefectureCode::new),
        prefecture_name: "県".into(),
        area: None,
        area_name: String::new(),
        kind: if code.is_some() { PlaceKind::Known } else { PlaceKind::Unknown },
    }
}

/// Question 8; はい and いいえ of each place, the subtotals of men; the ages say nothing here, and there are no women.
fn table(rows: &[(Option<u8>, [Option<u32>; 2])]) -> CheckupTable {
    let cells = rows.iter().flat_map(|(_, answers)| answers).flat_map(|subtotal| {
        let ages = [Cell::Masked; 7];
        let men = ages.into_iter().chain([subtotal.map_or(Cell::Masked, Cell::Count)]);
        men.chain([Cell::Count(0); 8]).collect::<Vec<_>>()
    });
    TableParts {
        fiscal_year: FiscalYear(2021),
        kind: Kind::Questionnaire,
        item: None,
        question: Some(8),
        wording: "現在、たばこを習慣的に吸っている".into(),
        unit: String::new(),
        level: Level::Prefecture,
        group: Group::All,
        classes: vec!["はい".into(), "いいえ".into()],
        cells: cells.collect(),
        places: rows.iter().map(|(code, _)| place(*code)).collect(),
    }
    .into()
}

fn men(rows: &[(Option<u8>, [Option<u32>; 2])], prefecture: Option<u8>) -> (Option<u64>, Option<u64>) {
    let all: Vec<Prevalence> = prevalences(&[table(rows)], &Options::default());
    let of = |it: &&Prevalence| {
        it.indicator == "smoking" && it.sex == SexGroup::Male && it.prefecture.map(PrefectureCode::get) == prefecture
    };
    let found = all.iter().find(of).expect("smoking");
    (found.observed, found.examined)
}

#[test]
fn the_nation_is_the_prefectures_without_the_unknown() {
    let rows = [(Some(1), [Some(300), Some(700)]), (Some(26), [Some(100), Some(900)]), (None, [Some(50), Some(50)])];
    assert_eq!(men(&rows, None), (Some(400), Some(2_000)));
    assert_eq!(men(&rows, Some(26)), (Some(100), Some(1_000)));
}

#[test]
fn what_is_masked_is_not_zero() {
    let rows = [(Some(1), [Some(300), Some(700)]), (Some(26), [None, Some(900)])];
    assert_eq!((men(&rows, Some(26)), men(&rows, None)), ((None, None), (None, None)));
    assert_eq!(men(&rows, Some(1)), (Some(300), Some(1_000)));
    let rows = [(Some(1), [Some(300), Some(700)]), (Some(26), [Some(100), None])];
    assert_eq!(men(&rows, None), (Some(400), None), "how many were examined is not known");
}
