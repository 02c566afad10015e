//! Deleted for good, and nothing else with it.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
};

use app::spaces::{Deletion, delete};
use domain::{Error, Scope, SpaceId, SpaceKey, audit::Event};
use store::Store;
use testkit::TestDb;
use uuid::Uuid;

use crate::{
    exporting::archive,
    seed::{AKITA, Dump, KYOTO, brought, council_with_paper, dump, member, noon, open, owner, space},
};

fn deletion(key: &str, name: &str, archive: PathBuf) -> Deletion {
    let key = SpaceKey::parse(key).expect(key);
    Deletion { key, confirm: name.to_owned(), archive, with_below: false, really: true }
}

/// Everything that names no such id, and is not of the platform's trail.
fn without(all: &Dump, ids: &[Uuid]) -> Dump {
    let ids: Vec<_> = ids.iter().map(|it| it.simple().to_string()).collect();
    let mut all = all.clone();
    for (table, rows) in &mut all {
        let platform = Uuid::nil().simple().to_string();
        rows.retain(|row| {
            let of_platform = table == "audit_entry" && row["space_id"] == platform;
            !of_platform && !row.values().any(|it| ids.contains(it))
        });
    }
    all.retain(|_, rows| !rows.is_empty());
    all
}

async fn seeded(db: &TestDb) -> (Store, SpaceId) {
    let store = open(db).await;
    brought(&store, AKITA, noon("2026-06-01")).await;
    brought(&store, KYOTO, noon("2026-06-01")).await;
    let (town, prefecture) = (space(&store, "05802").await.id, space(&store, "05").await.id);
    // One person of the town alone, one of both.
    member(db, Uuid::from_u128(1), &[town]).await;
    member(db, Uuid::from_u128(2), &[town, prefecture]).await;
    council_with_paper(db, town, town).await;
    council_with_paper(db, prefecture, prefecture).await;
    (store, town)
}

async fn a_deleted_space_is_gone_and_all_others_are_as_they_were(db: TestDb) {
    let (store, town) = seeded(&db).await;
    let path = archive(&db, &store, town, "2026-06-02").await;
    let before = dump(&db).await;
    let trial = Deletion { really: false, ..deletion("05802", "架空町", path.clone()) };
    let counted = delete(&owner(&db).await, &trial, noon("2026-06-03")).await.expect("trial");
    assert_eq!(dump(&db).await, before, "a trial changes nothing");

    let done = delete(&owner(&db).await, &deletion("05802", "架空町", path.clone()), noon("2026-06-03"))
        .await
        .expect("delete");
    assert_eq!(done.erased, counted.erased);
    assert_eq!((done.erased.accounts, done.erased.rows["space_link"], done.erased.rows["audit_entry"]), (1, 2, 2));
    let after = dump(&db).await;
    let named = |id: Uuid, all: &Dump| {
        let id = id.simple().to_string();
        all.values().flatten().filter(|row| row.values().any(|it| *it == id)).count()
    };
    // Its entry in the platform's trail names it, and nothing else does.
    assert_eq!((named(town.0, &after), named(Uuid::from_u128(1), &after)), (1, 0));
    assert_eq!(named(Uuid::from_u128(2), &after), 3, "the account, its session, its other right");
    let gone = [town.0, Uuid::from_u128(1)];
    let papers: Vec<Uuid> = before["council"]
        .iter()
        .filter(|it| it["space_id"] == town.0.simple().to_string())
        .map(|it| it["id"].parse().expect("id"))
        .collect();
    assert_eq!(without(&after, &gone), without(&before, &[&gone[..], &papers].concat()));
    let entry = after["audit_entry"].iter().find(|it| it["action"] == "space.delete").expect("entry");
    let sha256 = domain::text::hex(&sha2::Digest::finalize(sha2::Digest::chain_update(
        <sha2::Sha256 as sha2::Digest>::new(),
        fs::read(&path).expect("archive"),
    )));
    assert_eq!(entry["detail"], format!("key=05802 archive_sha256={sha256}"));
    let verified = owner(&db).await.verify_audit(None, &[]).await.expect("verify");
    assert!(verified.iter().all(|it| it.broken_at.is_none()));
}

async fn an_archive_that_is_stale_damaged_or_of_another_is_refused(db: TestDb) {
    let (store, town) = seeded(&db).await;
    let path = archive(&db, &store, town, "2026-06-02").await;
    let city = archive(&db, &store, space(&store, "05801").await.id, "2026-06-02").await;
    let owner = owner(&db).await;
    let refused = async |wanted: Deletion, word: &str| {
        let before = dump(&db).await;
        match delete(&owner, &wanted, noon("2026-06-03")).await {
            Err(Error::Invalid(text) | Error::Conflict(text)) => assert!(text.contains(word), "{text}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(dump(&db).await, before);
    };
    refused(deletion("05802", "架空市", path.clone()), "--confirm").await;
    refused(deletion("05802", "架空町", city), "05802").await;
    refused(deletion("05899", "架空町", path.clone()), "05899").await;
    refused(deletion("05802", "架空町", db.files.path().join("none.zip")), "none.zip").await;
    // One row was changed in the archive, and its digest was not.
    let broken = db.files.path().join("broken.zip");
    rewrite(&path, &broken);
    refused(deletion("05802", "架空町", broken), "tables/council.jsonl").await;
    let tx = store.begin_write(&Scope::system(town)).await.expect("begin");
    tx.record(&Event::new("space.rename", town), noon("2026-06-02")).await.expect("record");
    tx.commit().await.expect("commit");
    refused(deletion("05802", "架空町", path), "audit_entry").await;
}

fn rewrite(from: &std::path::Path, to: &std::path::Path) {
    let mut old = zip::ZipArchive::new(fs::File::open(from).expect("open")).expect("zip");
    let mut new = zip::ZipWriter::new(fs::File::create(to).expect("create"));
    for at in 0..old.len() {
        let mut entry = old.by_index(at).expect("entry");
        let (mut bytes, name) = (Vec::new(), entry.name().expect("name").into_owned());
        entry.read_to_end(&mut bytes).expect("read");
        if name == "tables/council.jsonl" {
            bytes = String::from_utf8(bytes).expect("UTF-8").replace("協議会", "協議場").into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).expect("start");
        new.write_all(&bytes).expect("write");
    }
    new.finish().expect("finish");
}

async fn a_space_goes_with_those_below_it_only_when_asked_and_archived(db: TestDb) {
    let (store, _) = seeded(&db).await;
    let owner = owner(&db).await;
    let keys = ["05", "7:0501", "7:0504", "05801", "05802"];
    for key in keys {
        archive(&db, &store, space(&store, key).await.id, "2026-06-02").await;
    }
    let folder = db.files.path().to_owned();
    let alone = delete(&owner, &deletion("05", "秋田県", folder.clone()), noon("2026-06-03")).await;
    assert!(matches!(alone, Err(Error::Conflict(_))), "{alone:?}");
    // The town below the area lies below the prefecture, too.
    let with_below = |key, name| Deletion { with_below: true, ..deletion(key, name, folder.clone()) };
    let area = delete(&owner, &with_below("7:0501", "大館・鹿角"), noon("2026-06-03")).await;
    assert!(matches!(area, Err(Error::Conflict(_))), "{area:?}");
    let before = dump(&db).await;
    let spaces: Vec<Uuid> = {
        let mut all = Vec::new();
        for key in keys {
            all.push(space(&store, key).await.id.0);
        }
        all
    };
    let done = delete(&owner, &with_below("05", "秋田県"), noon("2026-06-03")).await.expect("delete");
    assert_eq!((done.spaces.len(), done.erased.rows["space"], done.erased.accounts), (5, 5, 2));
    let councils = before["council"].iter().map(|it| it["id"].parse().expect("id"));
    let gone: Vec<Uuid> = spaces.into_iter().chain(councils).chain([1, 2].map(Uuid::from_u128)).collect();
    assert_eq!(without(&dump(&db).await, &[]), without(&before, &gone));
}

async fn rows_of_another_space_never_go_along(db: TestDb) {
    let (store, town) = seeded(&db).await;
    let city = space(&store, "05801").await.id;
    council_with_paper(&db, town, city).await;
    let path = archive(&db, &store, town, "2026-06-02").await;
    let before = dump(&db).await;
    let refused = delete(&owner(&db).await, &deletion("05802", "架空町", path), noon("2026-06-03")).await;
    assert!(matches!(&refused, Err(Error::Conflict(text)) if text.contains("paper")), "{refused:?}");
    assert_eq!(dump(&db).await, before);
}

testkit::on_both_backends! {
    a_deleted_space_is_gone_and_all_others_are_as_they_were,
    an_archive_that_is_stale_damaged_or_of_another_is_refused,
    a_space_goes_with_those_below_it_only_when_asked_and_archived,
    rows_of_another_space_never_go_along,
}
