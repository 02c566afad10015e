//! Five result sets of the whole catalogue over all areas of a plan.

use std::time::Duration;

use domain::{
    DatasetId, FiscalYear, JobKind, LeaseToken, NewJob, RatioClass, RatioMethod, RatioRow, Reference, ResultSetId,
    SexGroup, SpaceId, Time, area::areas,
};
use store::{Effect, NewDataset, NewResultSet, Service, Store};
use testkit::TestDb;
use uuid::Uuid;

pub const YEARS: [u16; 5] = [2018, 2019, 2020, 2021, 2022];
pub const AREAS: usize = 335;

pub fn set(year: u16) -> ResultSetId {
    ResultSetId(Uuid::from_u128(0x5e70_0000 + u128::from(year)))
}

pub async fn fill(db: &TestDb) {
    let store = Store::connect(&db.url, Service::Worker).await.expect("connect");
    for year in YEARS {
        let dataset = DatasetId(Uuid::from_u128(0xda7a_0000 + u128::from(year)));
        let new = NewDataset {
            id: dataset,
            fiscal_year: FiscalYear(year),
            input_hash: format!("input-{year}"),
            file: format!("{year}.parquet"),
            file_sha256: "ab".repeat(32),
            cells: 1,
            masked_cells: 0,
            synthetic: true,
            sources: Vec::new(),
            items: Vec::new(),
        };
        apply(&store, &Effect::Dataset(new)).await;
        let results = NewResultSet {
            id: set(year),
            fiscal_year: FiscalYear(year),
            dataset,
            input_hash: format!("result-{year}"),
            method: RatioMethod::Score,
            method_version: "benchmark".into(),
            rows_sha256: "cd".repeat(32),
            rows: rows(year),
            prevalences: Vec::new(),
        };
        apply(&store, &Effect::ResultSet(results)).await;
    }
    testkit::raw::execute(db, "vacuum").await;
    testkit::raw::execute(db, "analyze").await;
}

async fn apply(store: &Store, effect: &Effect) {
    let new = NewJob {
        space: SpaceId::PLATFORM,
        kind: JobKind::Standardise,
        payload: serde_json::json!({ "v": 1 }),
        max_attempts: 3,
        unique_key: None,
        traceparent: None,
    };
    let now = Time::from_timestamp(1_790_000_000, 0).expect("time");
    let (job, token) = (store.insert_job(&new, now).await.expect("insert"), LeaseToken::new());
    store.claim_job(job.id, token, Duration::from_mins(10), now).await.expect("claim").expect("free");
    store.finish_job(job.id, token, effect, |_| Vec::new(), now).await.expect("finish").expect("lease");
}

fn rows(year: u16) -> Vec<RatioRow> {
    let mut rows = Vec::new();
    for indicator in domain::catalogue::indicators() {
        for reference in Reference::ALL {
            for sex in SexGroup::ALL {
                for (at, area) in (0_u32..).zip(areas(7)) {
                    let expected = f64::from(200 + 13 * at);
                    let observed = 200 + 13 * at + (at * 7 + u32::from(year)) % 41;
                    let half = 175.0 / expected.sqrt();
                    let ratio = 100.0 * f64::from(observed) / expected;
                    rows.push(RatioRow {
                        fiscal_year: FiscalYear(year),
                        indicator: indicator.id.clone(),
                        sex,
                        reference,
                        prefecture: area.code.prefecture(),
                        area: area.code,
                        area_name: area.name.clone(),
                        examined: Some(5.0 * expected),
                        observed: Some(u64::from(observed)),
                        observed_low: u64::from(observed),
                        observed_high: Some(u64::from(observed)),
                        expected: Some(expected),
                        expected_low: Some(expected),
                        expected_high: Some(expected),
                        ratio: Some(ratio),
                        ratio_low: Some(ratio),
                        ratio_high: Some(ratio),
                        lower95: Some(ratio - half),
                        upper95: Some(ratio + half),
                        class: RatioClass::High,
                        masked_share: 0.0,
                        method: RatioMethod::Score,
                        variance: Some(0.8 * expected),
                    });
                }
            }
        }
    }
    assert_eq!(rows.len() % AREAS, 0);
    rows
}
