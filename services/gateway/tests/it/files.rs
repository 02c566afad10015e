//! Files that go in and archives that come out, beside GraphQL.

use std::{io::Cursor, sync::Arc};

use app::spaces::{import, read_archive};
use axum::{
    body::{Body, to_bytes},
    http::{Request, Response, StatusCode, header},
};
use domain::{AccountId, Actor, Role, Scope, SpaceId, SpaceKey, Time, UploadId};
use gateway::GatewayState;
use identity::ServiceToken;
use rand::{SeedableRng as _, rngs::StdRng};
use serde_json::Value;
use store::{NewToken, Service, Store};
use testkit::{Backend, TestDb, raw};
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::world::World;

const ROWS: &str = "種別,コード,名称\n都道府県,26,京都府\n";

struct Files {
    state: GatewayState,
    prefecture: SpaceId,
    administrator: String,
    viewer: String,
}

fn now() -> Time {
    "2026-06-01T03:00:00Z".parse().expect("time")
}

async fn files(db: &TestDb) -> Files {
    store::migrate(&db.url).await.expect("migrate");
    let store = Store::connect(&db.url, Service::Gateway).await.expect("connect");
    let mut state = World::state(db, store.clone()).await;
    state.clock = Arc::new(now);
    let done =
        import(&state.desk, &Scope::system(SpaceId::PLATFORM), ROWS.into(), false, now(), StdRng::seed_from_u64(1))
            .await;
    assert!(done.expect("import").done);
    let platform = store.begin(&Scope::system(SpaceId::PLATFORM)).await.expect("begin");
    let key = SpaceKey::parse("26").expect("key");
    let prefecture = platform.space_of(key).await.expect("select").expect("space").id;
    drop(platform);
    let (account, grant) = (Uuid::now_v7(), Uuid::now_v7());
    let id = |it: Uuid| match db.backend {
        Backend::Postgres => format!("'{it}'"),
        Backend::Sqlite => format!("x'{}'", it.simple()),
    };
    let (me, there) = (id(account), id(prefecture.0));
    let person = format!(
        "insert into account (id, name, mail, mail_key, created_at) values \
         ({me}, '京都 花子', 'h@example.jp', 'h@example.jp', '2026-04-01T00:00:00+00:00'); \
         insert into role_grant (id, space_id, account_id, role, valid_from, valid_to, created_at) values \
         ({}, {there}, {me}, 'administrator', '2026-04-01', '2027-03-31', '2026-04-01T00:00:00+00:00')",
        id(grant)
    );
    raw::execute(db, &person).await;
    let mut tokens = Vec::new();
    let mut rng = StdRng::seed_from_u64(2);
    #[expect(clippy::disallowed_methods, reason = "a scope of the test's own")]
    let scope = Scope::new(Actor::Account(AccountId(account)), prefecture, Role::Administrator, Vec::new());
    let tx = store.begin_write(&scope).await.expect("begin");
    for role in [Role::Administrator, Role::Viewer] {
        let token = ServiceToken::new(&mut rng);
        let new = NewToken {
            id: token.id,
            name: role.as_str().into(),
            role,
            digest: token.secret.digest(),
            networks: Vec::new(),
            expires_at: now() + chrono::TimeDelta::days(1),
        };
        tx.create_token(&new, now()).await.expect("token");
        tokens.push(format!("Bearer {}", token.text().as_str()));
    }
    tx.commit().await.expect("commit");
    let viewer = tokens.pop().expect("two");
    Files { state, prefecture, administrator: tokens.pop().expect("two"), viewer }
}

impl Files {
    async fn send(&self, request: Request<Body>) -> Response<Body> {
        gateway::router(self.state.clone()).oneshot(request).await.expect("infallible")
    }

    async fn upload(&self, token: Option<&str>, kind: &str, body: Vec<u8>) -> (StatusCode, Value) {
        let mut request = Request::post("/uploads").header(header::CONTENT_TYPE, kind);
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, token);
        }
        answer(self.send(request.body(Body::from(body)).expect("request")).await).await
    }
}

async fn answer(response: Response<Body>) -> (StatusCode, Value) {
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.expect("body");
    (status, serde_json::from_slice(&body).expect("JSON"))
}

fn code(reply: &(StatusCode, Value)) -> (u16, &str) {
    (reply.0.as_u16(), reply.1["errors"][0]["extensions"]["code"].as_str().unwrap_or("none"))
}

async fn a_file_is_taken_from_whoever_may_import(db: TestDb) {
    let it = files(&db).await;
    let admin = Some(it.administrator.as_str());
    let (status, reply) = it.upload(admin, "text/csv; charset=UTF-8", ROWS.into()).await;
    assert_eq!(status, StatusCode::CREATED);
    let id = UploadId(reply["upload"].as_str().expect("id").parse().expect("id"));
    let tx = it.state.store.begin(&Scope::system(it.prefecture)).await.expect("begin");
    assert_eq!(tx.upload(id, now()).await.expect("upload").as_deref(), Some(ROWS.as_bytes()));

    let largest = it.upload(admin, "text/csv", vec![b'a'; 5 << 20]).await;
    assert_eq!(largest.0, StatusCode::CREATED, "{}", largest.1);
    let larger = it.upload(admin, "text/csv", vec![b'a'; (5 << 20) + 1]).await;
    assert_eq!(code(&larger), (413, "TOO_LARGE"));
    assert_eq!(code(&it.upload(None, "text/csv", ROWS.into()).await), (401, "UNAUTHENTICATED"));
    assert_eq!(code(&it.upload(Some("Bearer rnk_x"), "text/csv", ROWS.into()).await), (401, "UNAUTHENTICATED"));
    assert_eq!(code(&it.upload(Some(&it.viewer), "text/csv", ROWS.into()).await), (404, "NOT_FOUND"));
    for form in ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", ""] {
        assert_eq!(code(&it.upload(admin, form, ROWS.into()).await), (415, "UNSUPPORTED_MEDIA_TYPE"), "{form}");
    }
    let foreign = Request::post("/uploads")
        .header(header::CONTENT_TYPE, "text/csv")
        .header(header::HOST, "localhost:8080")
        .header(header::ORIGIN, "https://evil.example")
        .header(header::AUTHORIZATION, &it.administrator);
    let foreign = answer(it.send(foreign.body(Body::from(ROWS)).expect("request")).await).await;
    assert_eq!(code(&foreign), (403, "FORBIDDEN"));
    let kept = raw::dump(&db).await["upload"].len();
    assert_eq!(kept, 2, "nothing that was refused is kept");
}

async fn an_administrator_takes_the_space_away(db: TestDb) {
    let it = files(&db).await;
    let get = |token: Option<&str>| {
        let mut request = Request::get("/spaces/export.zip");
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, token);
        }
        request.body(Body::empty()).expect("request")
    };
    assert_eq!(code(&answer(it.send(get(None)).await).await), (401, "UNAUTHENTICATED"));
    assert_eq!(code(&answer(it.send(get(Some(&it.viewer))).await).await), (404, "NOT_FOUND"));
    let response = it.send(get(Some(&it.administrator))).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "application/zip");
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let size: usize = response.headers()[header::CONTENT_LENGTH].to_str().expect("text").parse().expect("size");
    let body = to_bytes(response.into_body(), 1 << 24).await.expect("body");
    assert_eq!(body.len(), size);
    let manifest = read_archive(Cursor::new(body)).expect("archive");
    assert_eq!((manifest.space, manifest.code.as_str()), (it.prefecture, "26"));
    let trail = raw::dump(&db).await["audit_entry"].iter().filter(|it| it["action"] == "space.export").count();
    assert_eq!(trail, 1, "only what was given is in the trail");
}

testkit::on_both_backends! {
    a_prefecture_makes_its_spaces_from_a_file,
    a_file_is_taken_from_whoever_may_import,
    an_administrator_takes_the_space_away,
    a_space_sends_and_takes_only_so_much_an_hour,
}

async fn a_prefecture_makes_its_spaces_from_a_file(db: TestDb) {
    let it = files(&db).await;
    let import = async |rows: &str, dry_run: bool| {
        let (_, sent) = it.upload(Some(&it.administrator), "text/csv", rows.into()).await;
        let query = "mutation($input: ImportSpacesInput!) { importSpaces(input: $input) { ... on SpacesImported { \
            done rows created invited findings { row severity message { ja en } } invitations { space name link } } } }";
        let input = serde_json::json!({ "upload": sent["upload"], "dryRun": dry_run });
        let asked = serde_json::json!({ "query": query, "variables": { "input": input } }).to_string();
        let request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, &it.administrator);
        let (_, mut reply) = answer(it.send(request.body(asked.into()).expect("request")).await).await;
        assert_eq!(reply["errors"], Value::Null, "{reply:#}");
        reply["data"]["importSpaces"].take()
    };
    let rows = "種別,コード,名称,上位コード,管理者氏名,管理者メール\n二次医療圏,2601,丹後,26,丹後 太郎,t@example.jp\n\
        市区町村,262129,京丹後市,2601,,\n";
    let tried = import(rows, true).await;
    assert_eq!((&tried["done"], &tried["created"], &tried["invited"]), (&false.into(), &2.into(), &1.into()));
    assert_eq!(raw::dump(&db).await["space"].len(), 2, "the platform's and 京都府");
    let made = import(rows, false).await;
    assert_eq!((&made["done"], &made["rows"], &made["created"]), (&true.into(), &2.into(), &2.into()));
    let link = made["invitations"][0]["link"].as_str().expect("no mail is sent here");
    assert!(link.starts_with("http://localhost:8080/sign-in#invitation="), "{link}");
    let again = import(rows, false).await;
    assert_eq!((&again["done"], &again["created"], &again["invited"]), (&true.into(), &0.into(), &0.into()));

    let foreign = import(&format!("{rows}二次医療圏,2701,豊能,27,,\n"), false).await;
    assert_eq!((&foreign["done"], &foreign["findings"][0]["row"]), (&false.into(), &4.into()), "{foreign:#}");
    assert_eq!(foreign["findings"][0]["severity"], "ERROR");
}

async fn a_space_sends_and_takes_only_so_much_an_hour(db: TestDb) {
    let mut it = files(&db).await;
    let rules = &mut it.state.desk.rules;
    let hour = std::time::Duration::from_hours(1);
    rules.space_uploads = rules.space_uploads.at(1, hour).expect("rule");
    rules.space_exports = rules.space_exports.at(1, hour).expect("rule");
    let router = gateway::router(it.state.clone());
    let ask = async |token: &str, upload: bool| {
        let request = if upload { Request::post("/uploads") } else { Request::get("/spaces/export.zip") };
        let request = request.header(header::AUTHORIZATION, token).header(header::CONTENT_TYPE, "text/csv");
        let request = request.body(Body::from(ROWS)).expect("request");
        let response = router.clone().oneshot(request).await.expect("infallible");
        (response.status().as_u16(), response.headers().contains_key(header::RETRY_AFTER))
    };
    for upload in [true, false] {
        for _ in 0..3 {
            assert_eq!(ask(&it.viewer, upload).await, (404, false), "uses up nothing of others");
        }
        assert!(matches!(ask(&it.administrator, upload).await, (200 | 201, false)));
        assert_eq!(ask(&it.administrator, upload).await, (429, true));
        assert_eq!(ask(&it.viewer, upload).await, (404, false));
    }
}
