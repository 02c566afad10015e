//! Rows of result sets.

use std::time::{Duration, Instant};

use domain::{AreaCode, RatioClass, RatioRow, Reference, ResultSetId, SexGroup};
use store::{Effect, RatioFilter, Store};
use testkit::TestDb;

use crate::seed::{applied_dataset, apply, kyoto, open, result_set, row};

testkit::on_both_backends! {
    rows_come_back_to_the_last_bit,
    rows_are_filtered_and_paged,
    a_trend_follows_what_is_shown,
    many_rows_take_seconds,
}

async fn stored(store: &Store, hash: &str, rows: Vec<RatioRow>) -> ResultSetId {
    let dataset = applied_dataset(store, "a", 0).await;
    let new = result_set(dataset, hash, rows);
    apply(store, &Effect::ResultSet(new.clone()), 1).await;
    new.id
}

async fn rows_come_back_to_the_last_bit(db: TestDb) {
    let store = open(&db).await;
    let masked = RatioRow {
        examined: None,
        observed: None,
        expected: None,
        ratio: None,
        lower95: None,
        upper95: None,
        class: RatioClass::Undetermined,
        ..row("hba1c-8.0", 101, SexGroup::Both)
    };
    let rows = vec![row("smoking", 2601, SexGroup::Male), masked];
    let id = stored(&store, "r", rows.clone()).await;
    let page = store.ratios(&RatioFilter::all(id), None, 10).await.expect("ratios");
    assert_eq!(page.rows, (0..).zip(rows).collect::<Vec<_>>());
}

async fn rows_are_filtered_and_paged(db: TestDb) {
    let store = open(&db).await;
    let mut rows = Vec::new();
    for indicator in ["smoking", "bmi-25"] {
        for area in [101, 2601, 2602] {
            for sex in [SexGroup::Male, SexGroup::Female] {
                rows.push(row(indicator, area, sex));
            }
        }
    }
    let id = stored(&store, "r", rows).await;
    let all = RatioFilter::all(id);
    let filter = RatioFilter {
        indicators: vec!["smoking".into()],
        sexes: vec![SexGroup::Male],
        reference: Some(Reference::Nation),
        prefecture: Some(kyoto()),
        classes: vec![RatioClass::SignificantlyHigh, RatioClass::High],
        ..all.clone()
    };
    let page = store.ratios(&filter, None, 1).await.expect("ratios");
    assert_eq!((page.rows.len(), page.total, page.has_next), (1, 2, true));
    let rest = store.ratios(&filter, Some(page.rows[0].0), 1).await.expect("ratios");
    assert_eq!((rest.rows[0].1.area, rest.total, rest.has_next), (AreaCode::new(2602).expect("area"), 2, false));
    for (filter, total) in [
        (all.clone(), 12),
        (RatioFilter { reference: Some(Reference::Prefecture), ..all.clone() }, 0),
        (RatioFilter { areas: vec![AreaCode::new(101).expect("area")], ..all.clone() }, 4),
        (RatioFilter { classes: vec![RatioClass::Low], ..all.clone() }, 0),
        (RatioFilter::all(ResultSetId::new()), 0),
    ] {
        assert_eq!(store.ratios(&filter, None, 3).await.expect("ratios").total, total, "{filter:?}");
    }
    let areas = store.areas_of(id).await.expect("areas");
    assert_eq!(
        areas.iter().map(|(code, name)| format!("{code} {name}")).collect::<Vec<_>>(),
        ["0101 圏域0101", "2601 圏域2601", "2602 圏域2602"]
    );
}

async fn a_trend_follows_what_is_shown(db: TestDb) {
    let store = open(&db).await;
    let area = AreaCode::new(2601).expect("area");
    let old = stored(&store, "old", vec![row("smoking", 2601, SexGroup::Male)]).await;
    let newer = RatioRow { ratio: Some(99.0), ..row("smoking", 2601, SexGroup::Male) };
    stored(&store, "new", vec![newer, row("smoking", 2601, SexGroup::Female)]).await;
    let ratios = async || {
        let trend = store.trend("smoking", area, SexGroup::Male, Reference::Nation).await.expect("trend");
        trend.iter().map(|it| it.ratio).collect::<Vec<_>>()
    };
    assert_eq!(ratios().await, [Some(99.0)]);
    store.make_current(old).await.expect("switch");
    assert_eq!(ratios().await, [Some(110.120_710_152_183_66)]);
}

async fn many_rows_take_seconds(db: TestDb) {
    let store = open(&db).await;
    let areas = domain::area::areas(7).map(|it| it.code.get()).collect::<Vec<_>>();
    let rows: Vec<RatioRow> = (0..scale())
        .map(|n| row(&format!("indicator-{}", n / 1_000), areas[n % areas.len()], SexGroup::Both))
        .collect();
    let count = rows.len();
    let began = Instant::now();
    let id = stored(&store, "r", rows).await;
    let took = began.elapsed();
    println!("{count} rows stored in {took:?}");
    assert!(took < Duration::from_secs(30), "{took:?}");
    let filter = RatioFilter { indicators: vec!["indicator-1".into()], ..RatioFilter::all(id) };
    let began = Instant::now();
    let page = store.ratios(&filter, None, 100).await.expect("ratios");
    println!("a page of 100 of {} in {:?}", page.total, began.elapsed());
    assert_eq!((page.rows.len(), page.total), (100, 1_000));
    let began = Instant::now();
    let areas = store.areas_of(id).await.expect("areas").len();
    println!("{areas} areas in {:?}", began.elapsed());
    let began = Instant::now();
    let total = store.ratios(&RatioFilter::all(id), Some(5_000), 100).await.expect("ratios").total;
    println!("a page in the middle of {total} in {:?}", began.elapsed());
}

/// Rows of `many_rows_take_seconds`; a year has about 100 000.
fn scale() -> usize {
    std::env::var("RENKEI_ROWS").ok().and_then(|it| it.parse().ok()).unwrap_or(10_000)
}
