//! What is masked is never zero, and never gone.

use compare::{NoPoint, map};

use crate::made::{Area, Mask, area, plain, row, smoking};

fn some(code: u16, mask: Mask) -> Area {
    Area { code, found: [40, 30], rest: [60, 120], mask }
}

#[test]
fn a_masked_area_has_bounds_and_no_point() {
    let rows = [Mask::Nothing, Mask::Ages, Mask::Found].into_iter().zip([101, 102, 103]);
    let rows: Vec<_> = rows.map(|(mask, code)| row(&smoking(), some(code, mask))).collect();
    let got = map(&rows, None).expect("a map");
    let summary = got.summary;
    assert_eq!((summary.areas, summary.with_point, summary.without_point), (3, 2, 1));
    // 100·0.35 + 150·0.2 = 65 expected of 250, 70 found; 180 in masked ages expect 36 to 63 beside 20 of the found.
    let [whole, ages, found] = [0, 1, 2].map(|at| got.areas[at].excess);
    assert_eq!([whole.people, whole.low, whole.high], [Some(5.0); 3]);
    assert_eq!([ages.low, ages.high], [Some(70.0 - 83.0), Some(70.0 - 56.0)]);
    // 40 printed of 40 to 79 found; the 39 that may be hidden are of the older, expected 0.2 each.
    assert_eq!(found.people, None);
    assert_eq!((found.lower95, found.upper95), (None, None));
    assert_eq!([found.low, found.high], [Some(40.0 - 66.8), Some(79.0 - 59.0)]);
    assert_eq!(got.areas[2].point, Err(NoPoint::Masked));
    assert_eq!(got.areas[2].row.area, area(103));
}

#[test]
fn only_masked_areas_leave_bounds_only() {
    let rows = [101, 102].map(|it| row(&smoking(), some(it, Mask::Found)));
    let got = map(&rows, None).expect("a map");
    assert!(got.lines.is_empty() && got.areas.iter().all(|it| it.point.is_err() && it.excess.low.is_some()));
    let it = got.summary;
    assert_eq!((it.with_point, it.without_point), (0, 2));
    assert_eq!((it.median, it.mean, it.pooled, it.range), (None, None, None, None));
    assert_eq!((it.heterogeneity, it.theil, it.between, it.prior), (None, None, None, None));
}

#[test]
fn every_reason_to_have_no_point_is_told() {
    let mut hidden = row(&smoking(), some(101, Mask::Found));
    (hidden.expected_low, hidden.expected_high) = (None, None);
    let nobody = row(&smoking(), Area { found: [0, 0], rest: [0, 0], ..some(102, Mask::Nothing) });
    let still = plain(103, 10, 10.0, Some(0.0));
    let got = map(&[hidden, nobody, still], None).expect("a map");
    let reasons: Vec<_> = got.areas.iter().map(|it| it.point.unwrap_err()).collect();
    assert_eq!(reasons, [NoPoint::ReferenceMasked, NoPoint::NothingExpected, NoPoint::NoVariance]);
    assert!(reasons.iter().all(|it| !it.text().ja.is_empty()));
    assert_eq!(got.areas[0].excess.low, None);
}
