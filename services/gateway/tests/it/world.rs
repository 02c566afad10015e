//! A gateway over a database with small true things in it.

use std::time::Duration;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderValue, Request, Response, StatusCode, header},
};
use cache::Cache;
use domain::{
    AreaCode, DatasetId, FiscalYear, Group, JobKind, LeaseToken, Level, NewJob, RatioClass, RatioMethod, RatioRow,
    Reference, ResultSetId, SexGroup, SpaceId, Time,
};
use gateway::GatewayState;
use identity::{Key, Opaque};
use jobs::{Producer, Queue};
use serde_json::{Value, json};
use store::{DatasetItem, Effect, NewDataset, NewResultSet, Service, SourceFile, SourceStatus, Store};
use testkit::{Backend, TestDb, raw};
use tower::ServiceExt as _;
use uuid::Uuid;

/// The cookie of an operator who has signed in.
pub const OPERATOR: &str = "renkei=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// An operator with a session that is always fresh.
fn operator(backend: Backend) -> String {
    let secret = Opaque::parse(OPERATOR.trim_start_matches("renkei=")).expect("secret");
    let digest = domain::text::hex(&secret.digest());
    let (id, bytes) = match backend {
        Backend::Postgres => ("'00000000-0000-7000-8000-000000000001'", format!("'\\x{digest}'")),
        Backend::Sqlite => ("x'00000000000070008000000000000001'", format!("x'{digest}'")),
    };
    let platform = id.replace("7000", "0000").replace("8000", "0000").replace("01'", "00'");
    format!(
        "insert into account (id, name, mail, mail_key, created_at) values ({id}, '運営', 'o@example.jp', 'o@example.jp', '2026-01-01T00:00:00+00:00');
         insert into role_grant (id, space_id, account_id, role, valid_from, created_at) values ({id}, {platform}, {id}, 'operator', '2026-01-01', '2026-01-01T00:00:00+00:00');
         insert into session (id, digest, account_id, second_factor, created_at, seen_at, expires_at, address) values
           ({id}, {bytes}, {id}, true, '2099-01-01T00:00:00+00:00', '2099-01-01T00:00:00+00:00', '2099-01-01T00:00:00+00:00', '');"
    )
}

pub struct World {
    _db: TestDb,
    pub store: Store,
    pub state: GatewayState,
    pub router: Router,
}

/// So many seconds after a fixed moment.
pub fn at(seconds: i64) -> Time {
    Time::from_timestamp(1_790_000_000 + seconds, 0).expect("time")
}

pub fn dataset_id(year: u16) -> DatasetId {
    DatasetId(Uuid::from_u128(0xda7a_0000 + u128::from(year)))
}

pub fn result_set_id(year: u16) -> ResultSetId {
    ResultSetId(Uuid::from_u128(0x5e70_0000 + u128::from(year)))
}

impl World {
    /// An empty database.
    pub async fn empty(db: TestDb) -> Self {
        Self::with_cache(db, Cache::in_process(1 << 20)).await
    }

    pub async fn with_cache(db: TestDb, cache: Cache) -> Self {
        store::migrate(&db.url).await.expect("migrate");
        let store = Store::connect(&db.url, Service::Worker).await.expect("connect");
        raw::execute(&db, &operator(db.backend)).await;
        let gates = Store::connect(&db.url, Service::Gateway).await.expect("connect");
        let state = GatewayState { cache, ..Self::state(&db, gates).await };
        let router = gateway::router(state.clone());
        Self { _db: db, store, state, router }
    }

    /// What a gateway over this store works with.
    pub async fn state(db: &TestDb, store: Store) -> GatewayState {
        let queue = Queue::connect(&db.queue_url).await.expect("queue");
        queue.setup().await.expect("queue");
        let mut state = GatewayState::new(store, Producer::new(&queue), Cache::in_process(1 << 20));
        state.source_root = Some(db.files.path().to_owned());
        state.desk.key = Some(Key::generate(&mut rand::make_rng::<rand::rngs::StdRng>()));
        state
    }

    /// Three years of 丹後 and 中丹, one of them under a later plan.
    pub async fn seeded(db: TestDb) -> Self {
        let it = Self::empty(db).await;
        for (second, year) in [(0, 2018), (10, 2021), (20, 2024)] {
            it.import(year, second).await;
            it.compute(result_set_id(year), year, "a", second + 1, rows(year)).await;
        }
        it
    }

    pub async fn import(&self, year: u16, second: i64) {
        self.apply(&Effect::Dataset(dataset(year)), second).await;
    }

    pub async fn compute(&self, id: ResultSetId, year: u16, hash: &str, second: i64, rows: Vec<RatioRow>) {
        let effect = Effect::ResultSet(NewResultSet {
            id,
            fiscal_year: FiscalYear(year),
            dataset: dataset_id(year),
            input_hash: format!("{hash}{year}"),
            method: RatioMethod::Score,
            method_version: "1".into(),
            rows_sha256: "01".repeat(32),
            rows,
            prevalences: Vec::new(),
        });
        self.apply(&effect, second).await;
    }

    async fn apply(&self, effect: &Effect, second: i64) {
        let new = NewJob {
            space: SpaceId::PLATFORM,
            kind: JobKind::Standardise,
            payload: json!({ "v": 1 }),
            max_attempts: 3,
            unique_key: None,
            traceparent: None,
        };
        let job = self.store.insert_job(&new, at(second)).await.expect("insert");
        let token = LeaseToken::new();
        let lease = Duration::from_secs(20);
        self.store.claim_job(job.id, token, lease, at(second)).await.expect("claim").expect("free");
        let finished = self.store.finish_job(job.id, token, effect, |_| Vec::new(), at(second)).await;
        finished.expect("finish").expect("lease");
    }

    /// Sends a request as the platform's operator.
    pub async fn send(&self, mut request: Request<Body>) -> Response<Body> {
        request.headers_mut().insert(header::COOKIE, HeaderValue::from_static(OPERATOR));
        self.router.clone().oneshot(request).await.expect("infallible")
    }

    /// The reply to an operation that reaches GraphQL.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let response = self.send(post(&json!({ "query": query, "variables": variables }).to_string())).await;
        assert_eq!(response.status(), StatusCode::OK);
        body(response).await
    }

    /// The data of an operation that must succeed.
    pub async fn data(&self, query: &str) -> Value {
        let mut reply = self.ask(query, json!({})).await;
        assert_eq!(reply["errors"], Value::Null, "{reply:#}");
        reply["data"].take()
    }

    /// Code and message of the first error.
    pub async fn error(&self, query: &str) -> (String, String) {
        let reply = self.ask(query, json!({})).await;
        let error = &reply["errors"][0];
        let text = |it: &Value| it.as_str().unwrap_or_else(|| panic!("no error in {reply:#}")).to_owned();
        (text(&error["extensions"]["code"]), text(&error["message"]))
    }
}

/// A request as a program sends it.
pub fn post(body: &str) -> Request<Body> {
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    request.body(body.to_owned().into()).expect("request")
}

pub async fn body(response: Response<Body>) -> Value {
    let bytes = to_bytes(response.into_body(), 1 << 24).await.expect("body");
    serde_json::from_slice(&bytes).unwrap_or_else(|err| panic!("{err}: {}", String::from_utf8_lossy(&bytes)))
}

fn dataset(year: u16) -> NewDataset {
    let refused = SourceFile {
        name: "読めない.xls".into(),
        sha256: "ef".repeat(32),
        status: SourceStatus::Refused,
        sheet: None,
        item: None,
        question: None,
        level: None,
        group: None,
        messages: vec!["Excelブック（.xlsx）ではありません。".into()],
    };
    let read = SourceFile {
        name: "000711837.xlsx".into(),
        sha256: "cd".repeat(32),
        status: SourceStatus::Imported,
        sheet: Some("HbA1c".into()),
        item: Some("hba1c".into()),
        level: Some(Level::Area),
        group: Some(Group::All),
        messages: Vec::new(),
        ..refused.clone()
    };
    let smoking = DatasetItem {
        item: None,
        question: Some(8),
        wording: "現在、たばこを習慣的に吸っている。".into(),
        unit: String::new(),
        group: Group::All,
        mask_rule: "10未満は「-」".into(),
        classes: vec!["はい".into(), "いいえ".into()],
        levels: vec![Level::Prefecture, Level::Area],
    };
    NewDataset {
        id: dataset_id(year),
        fiscal_year: FiscalYear(year),
        input_hash: format!("{year}"),
        file: format!("counts-{year}.parquet"),
        file_sha256: "ab".repeat(32),
        cells: 1_000,
        masked_cells: 17,
        synthetic: false,
        sources: vec![read, refused],
        items: vec![smoking],
    }
}

/// Men and women of two areas, two indicators.
fn rows(year: u16) -> Vec<RatioRow> {
    let mut rows = Vec::new();
    for indicator in ["smoking", "hba1c-8.0"] {
        for (area, name) in [(2601, "丹後"), (2602, "中丹")] {
            for sex in [SexGroup::Male, SexGroup::Female] {
                rows.push(row(year, indicator, area, name, sex));
            }
        }
    }
    rows
}

pub fn row(year: u16, indicator: &str, area: u16, name: &str, sex: SexGroup) -> RatioRow {
    let area = AreaCode::new(area).expect("area");
    let known = sex == SexGroup::Male;
    RatioRow {
        fiscal_year: FiscalYear(year),
        indicator: indicator.into(),
        sex,
        reference: Reference::Prefecture,
        prefecture: area.prefecture(),
        area,
        area_name: name.into(),
        examined: known.then_some(11_860.0),
        observed: known.then_some(4_312),
        observed_low: 4_312,
        observed_high: known.then_some(4_312),
        expected: known.then_some(3_915.75),
        expected_low: known.then_some(3_915.5),
        expected_high: known.then_some(3_916.0),
        ratio: known.then_some(110.125),
        ratio_low: Some(110.0),
        ratio_high: Some(112.5),
        lower95: known.then_some(107.5),
        upper95: known.then_some(112.75),
        class: if known { RatioClass::SignificantlyHigh } else { RatioClass::Undetermined },
        masked_share: 0.125,
        method: RatioMethod::Score,
        variance: known.then_some(64.0),
    }
}
