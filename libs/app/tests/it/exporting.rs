//! What an archive holds, and what it does not.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use app::spaces::{Manifest, export, read_archive};
use domain::{Error, Role, Scope, SpaceId};
use migrations::visibility::{Class, REGISTRY};
use store::{Kept, Store, export_tables};
use testkit::{TestDb, raw};
use uuid::Uuid;
use zip::ZipArchive;

use crate::seed::{AKITA, brought, bytes, council_with_paper, dump, id, member, noon, open, owner, scope, space};

/// Takes a space away into a file of the test's folder.
pub async fn archive(db: &TestDb, store: &Store, space: SpaceId, day: &str) -> PathBuf {
    let path = db.files.path().join(format!("{space}.zip"));
    let out = File::create(&path).expect("create");
    export(store, &Scope::system(space), out, noon(day)).await.expect("export");
    path
}

pub fn manifest(path: &Path) -> Manifest {
    read_archive(File::open(path).expect("open")).expect("manifest")
}

fn content(path: &Path) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(File::open(path).expect("open")).expect("zip");
    let names: Vec<String> = zip.file_names().map(|it| it.expect("name").into_owned()).collect();
    let text = |name: String| {
        let mut bytes = Vec::new();
        zip.by_name(&name).expect("entry").read_to_end(&mut bytes).expect("read");
        (name, String::from_utf8_lossy(&bytes).into_owned())
    };
    names.into_iter().map(text).collect()
}

async fn an_archive_holds_everything_of_the_space_and_no_secret(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    let (own, other) = (space(&store, "05").await.id, space(&store, "05802").await.id);
    member(&db, Uuid::from_u128(1), &[own]).await;
    member(&db, Uuid::from_u128(2), &[other]).await;
    council_with_paper(&db, own, own).await;
    let secrets = format!(
        "insert into identity_provider (space_id, label, issuer, client_id, client_secret, updated_at) values \
         ({me}, 'l', 'https://idp.example.jp', 'client', {secret}, '2026-06-01T00:00:00+00:00'); \
         insert into service_token (id, space_id, account_id, name, role, digest, networks, created_at, expires_at) values \
         ({token}, {me}, {account}, 't', 'viewer', {digest}, '[]', '2026-06-01T00:00:00+00:00', '2027-06-01T00:00:00+00:00')",
        me = id(&db, own.0),
        secret = bytes(&db, "736563726574"),
        token = id(&db, Uuid::now_v7()),
        account = id(&db, Uuid::from_u128(1)),
        digest = bytes(&db, &"5e".repeat(32)),
    );
    raw::execute(&db, &secrets).await;
    let tx = store.begin_write(&Scope::system(own)).await.expect("begin");
    let upload = tx.keep_upload(b"kind,code\n".to_vec(), noon("2026-06-01")).await.expect("upload");
    tx.commit().await.expect("commit");

    let path = archive(&db, &store, own, "2026-06-02").await;
    let (manifest, files) = (manifest(&path), content(&path));
    let rows: BTreeMap<_, _> = manifest.tables.iter().map(|it| (it.name.as_str(), it.rows)).collect();
    let expected = [
        ("account", 1),
        ("answer", 0),
        ("audit_entry", 2),
        ("break_glass", 0),
        ("calendar_feed", 0),
        ("checklist", 1),
        ("correction", 0),
        ("council", 1),
        ("council_space", 0),
        ("digest_choice", 0),
        ("example", 0),
        ("identity_provider", 1),
        ("invitation", 1),
        ("job", 0),
        ("paper", 1),
        ("publication", 0),
        ("record", 0),
        ("record_words", 0),
        ("role_grant", 1),
        ("service_token", 1),
        ("shared_record", 0),
        ("space", 1),
        ("space_link", 4),
        ("upload", 1),
        ("webhook", 0),
    ];
    assert_eq!(rows, expected.into_iter().collect());
    for it in &manifest.tables {
        let (json, csv) = (&files[&it.json.file], &files[&it.csv.file]);
        assert_eq!(json.lines().count() as u64, it.rows, "{}", it.name);
        let read = csv::Reader::from_reader(csv.trim_start_matches('\u{FEFF}').as_bytes()).into_records().count();
        assert_eq!(read as u64, it.rows, "{}", it.name);
    }
    // People by name and address, nothing else of them.
    assert_eq!(
        manifest.tables.iter().find(|it| it.name == "account").expect("accounts").columns,
        ["id", "name", "mail"]
    );
    assert!(files["tables/account.jsonl"].contains("\"name\":\"=架空 花子\""));
    // A spreadsheet program computes nothing.
    assert!(
        files["tables/account.csv"].contains("'=架空 花子") && files["tables/paper.csv"].contains("'=HYPERLINK(1)")
    );
    assert!(files["tables/identity_provider.jsonl"].contains("\"client_secret\":true"));
    assert_eq!(files[&format!("files/upload/{upload}")], "kind,code\n");
    assert!(files["tables/audit_entry.jsonl"].contains("space.export"));
    let everything: String = files.values().cloned().collect();
    for secret in ["secret-password", "736563726574", &"5e".repeat(32), "totp\":", &Uuid::from_u128(2).to_string()] {
        assert!(!everything.contains(secret), "{secret}");
    }
    for digest in dump(&db).await["invitation"].iter().map(|it| it["digest"].clone()) {
        assert!(!everything.contains(&digest));
    }
    assert!(
        ["session", "sign_in", "recovery_code", "account.password"]
            .iter()
            .all(|it| manifest.left_out.contains(&(*it).into()))
    );
}

async fn two_archives_of_one_moment_are_alike_whoever_reads(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    let own = space(&store, "05").await.id;
    let first = manifest(&archive(&db, &store, own, "2026-06-02").await);
    let second = manifest(&archive(&db, &owner(&db).await, own, "2026-06-02").await);
    assert_eq!(first.differences(&second), ["audit_entry"], "the second export is in the trail");
}

async fn only_an_administrator_takes_a_space_away(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    let own = space(&store, "05").await.id;
    let before = dump(&db).await;
    let refused = [(own, Role::Editor), (own, Role::Viewer), (own, Role::Guest), (SpaceId::PLATFORM, Role::Operator)];
    for (space, role) in refused {
        let scope = scope(space, role);
        let out = tempfile::tempfile().expect("file");
        assert!(
            matches!(export(&store, &scope, out, noon("2026-06-02")).await, Err(Error::NotFound("page"))),
            "{role:?}"
        );
    }
    assert_eq!(dump(&db).await, before);
}

/// A new table or column cannot be forgotten: whoever adds one decides here whether archives take it.
async fn every_column_of_every_table_is_taken_or_left_on_purpose(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    let (own, tables) = (space(&store, "05").await.id, export_tables());
    member(&db, Uuid::from_u128(1), &[own]).await;
    // The database's own word on its columns, where it has rows to tell them by.
    for (table, rows) in dump(&db).await {
        let Some(it) = tables.iter().find(|it| it.name == table) else {
            let rule = REGISTRY.iter().find(|it| it.table == table);
            // Those of the queue beside it are nobody's.
            assert!(rule.is_none_or(|it| it.class == Class::Open), "{table}");
            continue;
        };
        let there: BTreeSet<&str> = rows[0].keys().map(String::as_str).collect();
        let known: BTreeSet<&str> = it.columns.iter().map(|it| it.0).collect();
        assert!(known == there || known.is_empty(), "{table}: {known:?} {there:?}");
    }
    let left: Vec<String> = tables
        .iter()
        .flat_map(|it| {
            it.columns
                .iter()
                .filter(|it| it.1 != Kept::Yes)
                .map(move |(name, kept)| format!("{}.{name} {kept:?}", it.name))
        })
        .collect();
    let expected = [
        "job.lease_token No",
        "job.lease_until No",
        "job.push_after No",
        "job.pushes No",
        "record_words.record_id No",
        "record_words.space_id No",
        "record_words.words No",
        "calendar_feed.digest No",
        "digest_choice.sent_on No",
        "webhook.secret Whether",
        "webhook.cursor No",
        "webhook.claimed_until No",
        "webhook.failures No",
        "webhook.retry_at No",
        "webhook.delivered_at No",
        "webhook.failure No",
        "account.mail_key No",
        "account.password No",
        "account.totp No",
        "account.totp_since No",
        "account.totp_step No",
        "account.created_at No",
        "account.disabled_at No",
        "identity_provider.client_secret Whether",
        "invitation.digest No",
        "service_token.digest No",
        "service_token.used_at No",
        "upload.content File",
    ];
    assert_eq!(left, expected);
    let none: Vec<_> = tables.iter().filter(|it| it.columns.is_empty()).map(|it| it.name).collect();
    assert_eq!(none, ["recovery_code", "session", "sign_in", "identity_link"]);
}

async fn an_upload_waits_an_hour_for_its_own_space(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    let (own, other) = (space(&store, "05").await.id, space(&store, "05802").await.id);
    let now = noon("2026-06-01");
    let tx = store.begin_write(&Scope::system(own)).await.expect("begin");
    let upload = tx.keep_upload(b"rows".to_vec(), now).await.expect("upload");
    tx.commit().await.expect("commit");
    let read = async |space, after| {
        let tx = store.begin(&Scope::system(space)).await.expect("begin");
        tx.upload(upload, now + chrono::TimeDelta::seconds(after)).await.expect("select")
    };
    assert_eq!(read(own, 3_599).await.as_deref(), Some(&b"rows"[..]));
    assert_eq!((read(own, 3_600).await, read(other, 0).await, read(SpaceId::PLATFORM, 0).await), (None, None, None));
    let tx = store.begin_write(&Scope::system(own)).await.expect("begin");
    for _ in 0..19 {
        tx.keep_upload(b"rows".to_vec(), now).await.expect("upload");
    }
    assert!(matches!(tx.keep_upload(b"rows".to_vec(), now).await, Err(Error::Conflict(_))));
    tx.keep_upload(b"rows".to_vec(), now + chrono::TimeDelta::hours(1)).await.expect("their hour is over");
}

testkit::on_both_backends! {
    an_archive_holds_everything_of_the_space_and_no_secret,
    two_archives_of_one_moment_are_alike_whoever_reads,
    only_an_administrator_takes_a_space_away,
    every_column_of_every_table_is_taken_or_left_on_purpose,
    an_upload_waits_an_hour_for_its_own_space,
}
