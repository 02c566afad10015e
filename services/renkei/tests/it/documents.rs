//! Documents of the demo year, taken away over HTTP as PDF and xlsx; a checklist that comes back from another program.

use std::{
    io::{Cursor, Read as _},
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use app::{council::demo, identity::Desk};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use cache::Cache;
use domain::{FiscalYear, Scope, SpaceId, SpaceKey, Time};
use gateway::GatewayState;
use identity::Opaque;
use jobs::{Producer, Queue};
use serde_json::{Value, json};
use store::{Service, Store};
use testkit::{Backend, TestDb, raw};
use tower::ServiceExt as _;

testkit::on_both_backends! {
    every_document_is_printed_and_packed,
    only_what_was_edited_in_the_workbook_changes,
    what_is_newer_here_is_shown_and_kept,
    a_file_of_another_kind_is_refused_and_nothing_changes,
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SESSION: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const LIST: &str = "{ checklists(fiscalYear: 2026) { nodes { id list spaceId } } viewer { space { id } } }";

/// The demo, and an editor of two of its spaces who is signed in.
struct Demo {
    router: Router,
    store: Store,
}

fn now() -> Time {
    "2026-11-25T03:00:00Z".parse().expect("time")
}

impl Demo {
    async fn open(db: &TestDb) -> Self {
        store::migrate(&db.url).await.expect("migrate");
        let owner = Store::connect(&db.url, Service::Owner).await.expect("connect");
        let desk = Desk::new(owner, None, "http://localhost:8080");
        let rng: rand::rngs::StdRng = rand::make_rng();
        demo::seed(&desk, FiscalYear(2026), now(), rng, &mut |_, _, _| {}).await.expect("seed");
        let store = Store::connect(&db.url, Service::Gateway).await.expect("connect");
        let queue = Queue::connect(&db.queue_url).await.expect("queue");
        let mut state = GatewayState::new(store.clone(), Producer::new(&queue), Cache::in_process(1 << 20));
        state.print = Some(Arc::new(|document| Ok(print::pdf(document)?)));
        state.clock = Arc::new(now);
        let it = Self { router: gateway::router(state), store };
        let spaces = [it.space("26").await, it.space("8:2601").await];
        raw::execute(db, &editor(db.backend, &spaces)).await;
        it
    }

    async fn space(&self, key: &str) -> SpaceId {
        let tx = self.store.begin(&Scope::system(SpaceId::PLATFORM)).await.expect("begin");
        tx.space_of(SpaceKey::parse(key).expect("key")).await.expect("select").expect("space").id
    }

    async fn send(&self, space: SpaceId, request: axum::http::request::Builder, body: Body) -> (StatusCode, Vec<u8>) {
        let request =
            request.header(header::COOKIE, format!("renkei={SESSION}")).header("renkei-space", space.to_string());
        let response = self.router.clone().oneshot(request.body(body).expect("request")).await.expect("infallible");
        let status = response.status();
        (status, to_bytes(response.into_body(), 1 << 24).await.expect("body").to_vec())
    }

    async fn get(&self, space: SpaceId, path: &str) -> (StatusCode, Vec<u8>) {
        self.send(space, Request::get(path), Body::empty()).await
    }

    async fn ask(&self, space: SpaceId, query: &str, variables: Value) -> Value {
        let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
        let body = json!({ "query": query, "variables": variables }).to_string();
        let (status, body) = self.send(space, request, body.into()).await;
        assert_eq!(status, StatusCode::OK);
        let mut reply: Value = serde_json::from_slice(&body).expect("JSON");
        assert_eq!(reply.get("errors"), None, "{reply:#}");
        reply["data"].take()
    }

    /// The list of a space, by its kind.
    async fn list(&self, space: SpaceId, list: &str) -> String {
        let data = self.ask(space, LIST, json!({})).await;
        let own = &data["viewer"]["space"]["id"];
        let nodes = data["checklists"]["nodes"].as_array().expect("nodes");
        let found = nodes.iter().find(|it| it["list"] == list && it["spaceId"] == *own).expect("list");
        found["id"].as_str().expect("id").trim_start_matches("Checklist:").to_owned()
    }

    async fn form(&self, space: SpaceId, list: &str) -> Vec<u8> {
        let (status, bytes) = self.get(space, &format!("/documents/checklist/{list}/form")).await;
        assert_eq!(status, StatusCode::OK);
        bytes
    }

    async fn answers(&self, space: SpaceId, list: &str) -> Value {
        let query =
            "query ($id: ID!) { checklist(id: $id) { answers { key status start owner reason note version } } }";
        self.ask(space, query, json!({ "id": format!("Checklist:{list}") })).await["checklist"]["answers"].take()
    }

    async fn import(&self, space: SpaceId, list: &str, file: Vec<u8>, dry_run: bool) -> Value {
        let request = Request::post("/uploads").header(header::CONTENT_TYPE, XLSX);
        let (status, body) = self.send(space, request, file.into()).await;
        assert_eq!(status, StatusCode::CREATED, "{}", String::from_utf8_lossy(&body));
        let upload: Value = serde_json::from_slice(&body).expect("JSON");
        let query = "mutation ($input: ImportChecklistInput!) { importChecklist(input: $input) { __typename \
            ... on ChecklistImported { done changed unchanged problems { row message { ja } } \
              conflicts { row key file { status note } here { status note } } } \
            ... on Refused { message { ja } } } }";
        let input = json!({ "checklist": list, "upload": upload["upload"], "dryRun": dry_run });
        self.ask(space, query, json!({ "input": input })).await["importChecklist"].take()
    }
}

fn editor(backend: Backend, spaces: &[SpaceId]) -> String {
    let bytes = |hex: &str| if backend == Backend::Postgres { format!("'\\x{hex}'") } else { format!("x'{hex}'") };
    let id =
        |id: uuid::Uuid| if backend == Backend::Postgres { format!("'{id}'") } else { format!("x'{}'", id.simple()) };
    let me = id(uuid::Uuid::from_u128(0xe));
    let digest = domain::text::hex(&Opaque::parse(SESSION).expect("secret").digest());
    let mut sql = format!(
        "insert into account (id, name, mail, mail_key, created_at) values ({me}, '架空 編集', 'e@example.jp', 'e@example.jp', '2026-01-01T00:00:00+00:00'); \
         insert into session (id, digest, account_id, second_factor, created_at, seen_at, expires_at, address) values ({me}, {}, {me}, true, \
         '2026-11-25T02:00:00+00:00', '2026-11-25T02:59:00+00:00', '2099-01-01T00:00:00+00:00', '');",
        bytes(&digest)
    );
    for (at, space) in spaces.iter().enumerate() {
        let grant = id(uuid::Uuid::from_u128(0xe0 + at as u128));
        let row = format!(
            "insert into role_grant (id, space_id, account_id, role, valid_from, created_at) values ({grant}, {}, {me}, 'editor', \
             '2026-01-01', '2026-01-01T00:00:00+00:00');",
            id(space.0)
        );
        sql.push_str(&row);
    }
    sql
}

/// Runs a script of openpyxl on a workbook: `book` and `sheet` are there, `find(item)` gives the row of an item.
fn edited(bytes: &[u8], script: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let test = std::env::current_exe().expect("path of the test");
    let target = test.ancestors().nth(3).expect("target folder");
    let run = Command::new(root.join("infra/dev/python.sh")).env("CARGO_TARGET_DIR", target).output().expect("bash");
    assert!(run.status.success(), "infra/dev/python.sh: {}", String::from_utf8_lossy(&run.stderr));
    let python = PathBuf::from(String::from_utf8(run.stdout).expect("path").trim());
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("list.xlsx");
    std::fs::write(&file, bytes).expect("file");
    let prelude = "import sys, datetime, openpyxl\n\
        book = openpyxl.load_workbook(sys.argv[1])\nsheet = book.worksheets[0]\n\
        heads = {c.value: c.column for r in sheet.iter_rows() for c in r if c.value in ('状態', '着手時期', '担当', '担当者', 'メモ', '理由')}\n\
        def find(item):\n    return next(c.row for r in sheet.iter_rows() for c in r if c.value == item)\n\
        def put(item, head, value):\n    sheet.cell(find(item), heads[head]).value = value\n";
    let script = format!("{prelude}{script}\nbook.save(sys.argv[1])\n");
    let run = Command::new(python).arg("-c").arg(script).arg(&file).output().expect("python");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read(&file).expect("file")
}

/// All XML of a workbook.
fn xml(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("zip");
    let mut all = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("part");
        if part.name().expect("name").ends_with(".xml") {
            part.read_to_string(&mut all).expect("text");
        }
    }
    all
}

async fn every_document_is_printed_and_packed(db: TestDb) {
    let demo = Demo::open(&db).await;
    let (kyoto, tango) = (demo.space("26").await, demo.space("8:2601").await);
    let handovers = demo.ask(tango, "{ handovers(first: 1) { nodes { id } } }", json!({})).await;
    let handover = handovers["handovers"]["nodes"][0]["id"].as_str().expect("handover").to_owned();
    let own = demo.list(tango, "area_l2_to_l3").await;
    let prefecture = demo.list(kyoto, "prefecture").await;
    for (space, path) in [
        (tango, format!("checklist/{own}")),
        (tango, format!("handover/{handover}")),
        (tango, "roster/2026".to_owned()),
        (tango, "schedule/2026".to_owned()),
        (tango, "letters/2026".to_owned()),
        (tango, "look-back/2026".to_owned()),
        (kyoto, "roll-up/2026".to_owned()),
        (kyoto, format!("checklist/{prefecture}")),
    ] {
        let (status, pdf) = demo.get(space, &format!("/documents/{path}/pdf")).await;
        assert_eq!(status, StatusCode::OK, "{path}: {}", String::from_utf8_lossy(&pdf));
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000, "{path}: {} bytes", pdf.len());
        if let Ok(folder) = std::env::var("RENKEI_SAMPLES") {
            let name = path.replace(['/', ':'], "-");
            std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), &pdf).expect("sample");
        }
        let (status, workbook) = demo.get(space, &format!("/documents/{path}/xlsx")).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        let xml = xml(&workbook);
        assert!(!xml.contains("<f>") && !xml.contains("<f "), "{path} has a formula");
        assert!(xml.contains("架空"), "{path} does not say that it is made up");
    }
    // What is another's, or nobody's, is not there.
    for path in [
        format!("checklist/{own}/pdf"),
        format!("handover/{handover}/pdf"),
        "roster/1999/pdf".into(),
        "x/2026/pdf".into(),
    ] {
        assert_eq!(demo.get(kyoto, &format!("/documents/{path}")).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}

async fn only_what_was_edited_in_the_workbook_changes(db: TestDb) {
    let demo = Demo::open(&db).await;
    let tango = demo.space("8:2601").await;
    let list = demo.list(tango, "area_l2_to_l3").await;
    let before = demo.answers(tango, &list).await;
    let form = demo.form(tango, &list).await;
    let untouched = demo.import(tango, &list, form.clone(), false).await;
    assert_eq!((&untouched["changed"], &untouched["problems"]), (&json!([]), &json!([])), "{untouched:#}");
    assert_eq!(demo.answers(tango, &list).await, before, "a file that nobody edited changes nothing");
    let file = edited(
        &form,
        "put('area_l2_to_l3.9.4', '状態', '着手')\n\
         put('area_l2_to_l3.9.4', 'メモ', '=HYPERLINK(\"https://example.jp\")の書き方（架空）')\n\
         put('area_l2_to_l3.9.5', '着手時期', '令和9年1月15日')\n\
         sheet.cell(find('area_l2_to_l3.9.3'), heads['状態']).value = 'たぶん'",
    );
    let tried = demo.import(tango, &list, file.clone(), true).await;
    assert_eq!(tried["done"], false);
    assert_eq!(demo.answers(tango, &list).await, before, "a trial changes nothing");
    let done = demo.import(tango, &list, file, false).await;
    // openpyxl keeps a text that begins with "=" as a formula, which is refused in its row and never evaluated.
    assert_eq!(done["changed"], json!(["area_l2_to_l3.9.5"]), "{done:#}");
    assert_eq!(done["problems"].as_array().map(Vec::len), Some(2), "{done:#}");
    let of = |all: &Value, key: &str| all.as_array().expect("answers").iter().find(|it| it["key"] == key).cloned();
    let after = demo.answers(tango, &list).await;
    assert_eq!(of(&after, "area_l2_to_l3.9.5").expect("answer")["start"], "2027-01-15");
    for it in before.as_array().expect("answers").iter().filter(|it| it["key"] != "area_l2_to_l3.9.5") {
        assert_eq!(of(&after, it["key"].as_str().expect("key")).as_ref(), Some(it));
    }
}

async fn what_is_newer_here_is_shown_and_kept(db: TestDb) {
    let demo = Demo::open(&db).await;
    let tango = demo.space("8:2601").await;
    let list = demo.list(tango, "area_l2_to_l3").await;
    let form = demo.form(tango, &list).await;
    let answers = demo.answers(tango, &list).await;
    let version = answers.as_array().expect("answers").iter().find(|it| it["key"] == "area_l2_to_l3.9.4");
    let version = version.map_or(0, |it| it["version"].as_u64().expect("version"));
    let query = "mutation ($input: AnswerItemInput!) { answerItem(input: $input) { __typename } }";
    let input = json!({ "checklist": list, "key": "area_l2_to_l3.9.4", "version": version, "note": "後から書いたメモ（架空）" });
    let saved = demo.ask(tango, query, json!({ "input": input })).await;
    assert_eq!(saved["answerItem"]["__typename"], "AnswerSaved");
    let here = demo.answers(tango, &list).await;
    let file = edited(&form, "put('area_l2_to_l3.9.4', 'メモ', 'ファイルのメモ（架空）')");
    let done = demo.import(tango, &list, file, false).await;
    assert_eq!(done["changed"], json!([]));
    let conflict = &done["conflicts"][0];
    assert_eq!(conflict["key"], "area_l2_to_l3.9.4", "{done:#}");
    assert_eq!(conflict["file"]["note"], "ファイルのメモ（架空）");
    assert_eq!(conflict["here"]["note"], "後から書いたメモ（架空）");
    assert_eq!(demo.answers(tango, &list).await, here);
}

async fn a_file_of_another_kind_is_refused_and_nothing_changes(db: TestDb) {
    let demo = Demo::open(&db).await;
    let (kyoto, tango) = (demo.space("26").await, demo.space("8:2601").await);
    let list = demo.list(tango, "area_l2_to_l3").await;
    let other = demo.list(tango, "area_l1_to_l2").await;
    let before = demo.answers(tango, &list).await;
    let form = demo.form(tango, &list).await;
    let of_kyoto = demo.form(kyoto, &demo.list(kyoto, "prefecture").await).await;
    let cut = form[..form.len() / 2].to_vec();
    for (file, word) in [
        (demo.form(tango, &other).await, "別のチェックリスト"),
        (of_kyoto, "ほかの場"),
        (cut, ""),
        (b"PK\x03\x04 no workbook".to_vec(), ""),
        (edited(&form, "sheet.delete_rows(1, 60)"), ""),
    ] {
        let refused = demo.import(tango, &list, file, false).await;
        assert_eq!(refused["__typename"], "Refused", "{refused:#}");
        assert!(refused["message"]["ja"].as_str().expect("message").contains(word), "{refused:#}");
    }
    assert_eq!(demo.answers(tango, &list).await, before);
}
