//! Small tables whose ratios were worked out by hand.

use analytics::{Options, standardise};
use domain::{AreaCode, FiscalYear, Group, Level, PrefectureCode, RatioClass, RatioRow, Reference, SexGroup};
use ndb::{Cell, CheckupTable, Kind, Place, PlaceKind, TableParts};

const YEAR: FiscalYear = FiscalYear(2021);

fn place(area: Option<u16>) -> Place {
    Place {
        prefecture: PrefectureCode::new(26),
        prefecture_name: "京都府".into(),
        area: area.and_then(AreaCode::new),
        area_name: area.map(|it| format!("圏域{it}")).unwrap_or_default(),
        kind: PlaceKind::Known,
    }
}

/// A table of question 8; rows are はい then いいえ of each place, for men, two ages used; `None` is a masked cell.
fn table(level: Level, places: Vec<Place>, rows: &[[Option<u32>; 3]]) -> CheckupTable {
    let cells = rows
        .iter()
        .flat_map(|[young, old, subtotal]| {
            let cell = |it: &Option<u32>| it.map_or(Cell::Masked, Cell::Count);
            let mut men = vec![cell(young), cell(old)];
            men.extend([Cell::Count(0); 5]);
            men.push(cell(subtotal));
            men.into_iter().chain([Cell::Count(0); 8])
        })
        .collect();
    TableParts {
        fiscal_year: YEAR,
        kind: Kind::Questionnaire,
        item: None,
        question: Some(8),
        wording: "現在、たばこを習慣的に吸っている".into(),
        unit: String::new(),
        level,
        group: Group::All,
        classes: vec!["はい".into(), "いいえ".into()],
        places,
        cells,
    }
    .into()
}

/// Prefecture: 40–44: 300 of 1000 smoke, 45–49: 100 of 1000. Two areas share them.
fn tables(first: [[Option<u32>; 3]; 2], second: [[Option<u32>; 3]; 2]) -> Vec<CheckupTable> {
    let prefecture = [[Some(300), Some(100), Some(400)], [Some(700), Some(900), Some(1600)]];
    let areas: Vec<_> = first.into_iter().chain(second).collect();
    vec![
        table(Level::Prefecture, vec![place(None)], &prefecture),
        table(Level::Area, vec![place(Some(2601)), place(Some(2602))], &areas),
    ]
}

fn men(tables: &[CheckupTable]) -> Vec<RatioRow> {
    let options =
        Options { indicators: vec!["smoking".into()], references: vec![Reference::Prefecture], ..Options::default() };
    let outcome = standardise(tables, &options);
    assert_eq!(outcome.skipped, []);
    outcome.rows.into_iter().filter(|it| it.sex == SexGroup::Male).collect()
}

fn near(got: Option<f64>, want: f64) {
    assert!(got.is_some_and(|it| (it - want).abs() < 1e-9), "{got:?} is not {want}");
}

#[test]
fn without_masks_expected_is_the_sum_over_ages() {
    let rows = men(&tables(
        [[Some(60), Some(20), Some(80)], [Some(140), Some(180), Some(320)]],
        [[Some(240), Some(80), Some(320)], [Some(560), Some(720), Some(1280)]],
    ));
    // 200 × 0.3 + 200 × 0.1
    near(rows[0].expected, 80.0);
    near(rows[0].ratio, 100.0);
    assert_eq!((rows[0].observed, rows[0].examined, rows[0].class), (Some(80), Some(400.0), RatioClass::High));
    assert_eq!((rows[0].expected_low, rows[0].expected_high), (rows[0].expected, rows[0].expected));
}

#[test]
fn a_residual_is_spread_like_the_prefecture_and_bounded_by_its_ages() {
    let rows = men(&tables(
        [[Some(60), Some(20), Some(80)], [None, None, Some(320)]],
        [[Some(240), Some(80), Some(320)], [None, None, Some(1280)]],
    ));
    // 320 as 700 : 900 is 140 : 180; all of it in the young or in the old bounds what is expected.
    near(rows[0].expected, (60.0 + 140.0) * 0.3 + (20.0 + 180.0) * 0.1);
    near(rows[0].expected_low, 60.0 * 0.3 + (20.0 + 320.0) * 0.1);
    near(rows[0].expected_high, (60.0 + 320.0) * 0.3 + 20.0 * 0.1);
    near(rows[0].ratio_low, 100.0 * 80.0 / (380.0 * 0.3 + 2.0));
    near(Some(rows[0].masked_share), 320.0 / 400.0);
    assert_eq!(rows[0].class, RatioClass::High);
}

#[test]
fn a_masked_positive_subtotal_leaves_bounds_and_no_class() {
    let rows = men(&tables(
        [[Some(60), None, None], [Some(140), Some(180), Some(320)]],
        [[Some(240), None, None], [Some(560), Some(720), Some(1280)]],
    ));
    let first = &rows[0];
    assert_eq!((first.observed, first.expected, first.ratio, first.lower95), (None, None, None, None));
    assert_eq!(first.class, RatioClass::Undetermined);
    // At least the 60 printed; at most what the prefecture's 400 leave beside the other area's 240.
    assert_eq!((first.observed_low, first.observed_high), (60, Some(160)));
    near(first.expected_low, 200.0 * 0.3 + 180.0 * 0.1);
    near(first.expected_high, 200.0 * 0.3 + (180.0 + 100.0) * 0.1);
}

#[test]
fn a_masked_reference_leaves_its_areas_without_a_ratio_but_not_the_nation() {
    let mut tables = tables(
        [[Some(60), Some(20), Some(80)], [Some(140), Some(180), Some(320)]],
        [[Some(240), Some(80), Some(320)], [Some(560), Some(720), Some(1280)]],
    );
    tables[0] =
        table(Level::Prefecture, vec![place(None)], &[[Some(300), None, None], [Some(700), Some(900), Some(1600)]]);
    let rows = men(&tables);
    assert_eq!((rows[0].observed, rows[0].expected_low, rows[0].ratio_high), (Some(80), None, None));
    assert_eq!(rows[0].class, RatioClass::Undetermined);
}
