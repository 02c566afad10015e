//! Small true things to store.

use std::time::Duration;

use domain::{
    AreaCode, DatasetId, FiscalYear, Group, Job, JobId, JobKind, LeaseToken, Level, NewJob, PrefectureCode, Prevalence,
    RatioClass, RatioMethod, RatioRow, Reference, Result, ResultSetId, Scope, SexGroup, SpaceId, Time,
};
use store::{DatasetItem, Effect, NewDataset, NewResultSet, Service, SourceFile, SourceStatus, Store};
use testkit::TestDb;

pub const LEASE: Duration = Duration::from_secs(20);
pub const SPACE: SpaceId = SpaceId::PLATFORM;

pub async fn open(db: &TestDb) -> Store {
    store::migrate(&db.url).await.expect("migrate");
    Store::connect(&db.url, Service::Worker).await.expect("connect")
}

pub async fn request_cancel(store: &Store, space: SpaceId, id: JobId, now: Time) -> Result<Job> {
    let tx = store.begin_write(&Scope::system(space)).await?;
    let job = tx.request_cancel(id, now).await?;
    tx.commit().await?;
    Ok(job)
}

pub async fn retry_job(store: &Store, space: SpaceId, id: JobId, now: Time) -> Result<Job> {
    let tx = store.begin_write(&Scope::system(space)).await?;
    let job = tx.retry_job(id, now).await?;
    tx.commit().await?;
    Ok(job)
}

/// So many seconds after a fixed moment.
pub fn at(seconds: i64) -> Time {
    Time::from_timestamp(1_790_000_000 + seconds, 0).expect("time")
}

pub fn asked(space: SpaceId, key: Option<&str>) -> NewJob {
    NewJob {
        space,
        kind: JobKind::ImportEdition,
        payload: serde_json::json!({ "v": 1, "folder": "第9回" }),
        max_attempts: 3,
        unique_key: key.map(Into::into),
        traceparent: Some("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".into()),
    }
}

pub fn dataset(input_hash: &str) -> NewDataset {
    NewDataset {
        id: DatasetId::new(),
        fiscal_year: FiscalYear(2021),
        input_hash: input_hash.into(),
        file: format!("{input_hash}.parquet"),
        file_sha256: "ab".repeat(32),
        cells: 1_000,
        masked_cells: 17,
        synthetic: false,
        sources: vec![
            SourceFile {
                name: "第9回/000001.xlsx".into(),
                sha256: "cd".repeat(32),
                status: SourceStatus::Warned,
                sheet: Some("HbA1c".into()),
                item: Some("hba1c".into()),
                question: None,
                level: Some(Level::Area),
                group: Some(Group::All),
                messages: vec!["余分な行があります。".into()],
            },
            SourceFile {
                name: "第9回/読めない.xls".into(),
                sha256: "ef".repeat(32),
                status: SourceStatus::Refused,
                sheet: None,
                item: None,
                question: None,
                level: None,
                group: None,
                messages: Vec::new(),
            },
        ],
        items: vec![DatasetItem {
            item: None,
            question: Some(8),
            wording: "現在、たばこを習慣的に吸っている。".into(),
            unit: String::new(),
            group: Group::All,
            mask_rule: "10未満は「-」".into(),
            classes: vec!["はい".into(), "いいえ".into()],
            levels: vec![Level::Prefecture, Level::Area],
        }],
    }
}

pub fn row(indicator: &str, area: u16, sex: SexGroup) -> RatioRow {
    let area = AreaCode::new(area).expect("area");
    RatioRow {
        fiscal_year: FiscalYear(2021),
        indicator: indicator.into(),
        sex,
        reference: Reference::Nation,
        prefecture: area.prefecture(),
        area,
        area_name: format!("圏域{area}"),
        examined: Some(39_157.25),
        observed: Some(4_312),
        observed_low: 4_312,
        observed_high: Some(4_330),
        expected: Some(3_915.703_8),
        expected_low: Some(3_915.1),
        expected_high: Some(3_916.0),
        ratio: Some(110.120_710_152_183_66),
        ratio_low: Some(110.1),
        ratio_high: None,
        lower95: Some(106.9),
        upper95: Some(0.1 + 0.2),
        class: RatioClass::SignificantlyHigh,
        masked_share: 0.001,
        method: RatioMethod::Score,
        variance: Some(64.0),
    }
}

pub fn result_set(dataset: DatasetId, input_hash: &str, rows: Vec<RatioRow>) -> NewResultSet {
    NewResultSet {
        id: ResultSetId::new(),
        fiscal_year: FiscalYear(2021),
        dataset,
        input_hash: input_hash.into(),
        method: RatioMethod::Score,
        method_version: "1".into(),
        rows_sha256: "01".repeat(32),
        rows,
        prevalences: prevalences(),
    }
}

/// The nation and a prefecture whose positive classes are masked.
pub fn prevalences() -> Vec<Prevalence> {
    let prevalence = |prefecture: Option<u8>, observed| Prevalence {
        fiscal_year: FiscalYear(2021),
        indicator: "smoking".into(),
        sex: SexGroup::Male,
        prefecture: prefecture.and_then(PrefectureCode::new),
        examined: Some(10_000_000),
        observed,
    };
    vec![prevalence(None, Some(2_500_000)), prevalence(Some(26), None)]
}

/// Runs a job whose effect this is, at this second.
pub async fn apply(store: &Store, effect: &Effect, second: i64) -> store::Finished {
    let job = store.insert_job(&asked(SPACE, None), at(second)).await.expect("insert");
    let token = LeaseToken::new();
    store.claim_job(job.id, token, LEASE, at(second)).await.expect("claim").expect("free");
    let finished = store.finish_job(job.id, token, effect, |_| Vec::new(), at(second)).await;
    finished.expect("finish").expect("lease")
}

pub async fn applied_dataset(store: &Store, input_hash: &str, second: i64) -> DatasetId {
    match apply(store, &Effect::Dataset(dataset(input_hash)), second).await.applied {
        store::Applied::Dataset(id) => id,
        other => panic!("{other:?}"),
    }
}

pub fn kyoto() -> PrefectureCode {
    PrefectureCode::new(26).expect("prefecture")
}
