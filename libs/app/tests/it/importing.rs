//! One file, all or nothing, safe to repeat.

use app::spaces::import;
use domain::{Error, Role, Scope};
use onboarding::{Column, Severity};
use store::{NewSpace, NewSpaces, Onboarded};
use testkit::{TestDb, raw};

use crate::seed::{AKITA, HEADER, KYOTO, bring, brought, chance, desk, dump, id, noon, open, operator, scope, space};

async fn importing_twice_is_importing_once(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    let first = brought(&store, AKITA, now).await;
    let counts = first.counts.expect("counts");
    assert_eq!(
        counts,
        // 秋田県 → 2 areas and 2 municipalities, areas → 2 municipalities; lists: 1 + 2·2 + 2.
        Onboarded { created: 5, renamed: 0, links_added: 6, links_ended: 0, invited: vec![0, 1, 2], checklists: 7 }
    );
    assert_eq!(first.invitations.len(), 3);
    let before = dump(&db).await;
    let second = brought(&store, AKITA, now).await;
    assert_eq!(second.counts, Some(Onboarded::default()));
    assert!(second.invitations.is_empty());
    let mut after = dump(&db).await;
    let trail = after.get_mut("audit_entry").expect("trail");
    let (own, length) = (space(&store, "05").await, trail.len());
    assert_eq!(length, before["audit_entry"].len() + 1, "the second import is in the importer's trail, too");
    trail.retain(|it| before["audit_entry"].contains(it));
    assert_eq!(after, before);
    assert_eq!((own.name.as_str(), own.settled_at), ("秋田県", None));
}

async fn a_dry_run_counts_and_leaves_every_table_as_it_was(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, KYOTO, now).await;
    let before = dump(&db).await;
    let bytes = format!("{HEADER}{AKITA}").into_bytes();
    let report = import(&desk(&store), &operator(), bytes, true, now, chance()).await.expect("dry run");
    assert_eq!(report.counts.map(|it| (it.created, it.links_added, it.invited.len())), Some((5, 6, 3)));
    assert!(!report.done && report.invitations.is_empty());
    assert_eq!(dump(&db).await, before);
}

async fn what_fails_or_is_given_up_in_the_middle_leaves_nothing(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    let before = dump(&db).await;
    let key = |text| domain::SpaceKey::parse(text).expect(text);
    let new = |text, name: &str| NewSpace { key: key(text), name: name.into(), health_centre_city: false };
    // The second name is longer than the database takes.
    let wanted =
        NewSpaces { spaces: vec![new("05", "秋田県"), new("7:0501", &"長".repeat(101))], ..NewSpaces::default() };
    let tx = store.begin_onboarding(&operator(), None).await.expect("begin");
    assert!(matches!(tx.onboard(&wanted, now).await, Err(Error::Internal(_))));
    drop(tx);
    assert_eq!(dump(&db).await, before);
    // A program that dies before the commit.
    let wanted = NewSpaces { spaces: vec![new("05", "秋田県")], ..NewSpaces::default() };
    let tx = store.begin_onboarding(&operator(), None).await.expect("begin");
    assert_eq!(tx.onboard(&wanted, now).await.expect("onboard").created, 1);
    drop(tx);
    assert_eq!(dump(&db).await, before);
}

async fn a_prefecture_brings_in_itself_and_no_other(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, AKITA, now).await;
    brought(&store, KYOTO, now).await;
    let akita = Scope::system(space(&store, "05").await.id);
    let before = dump(&db).await;
    let foreign = bring(&store, &akita, KYOTO, now).await.expect("report");
    assert!(!foreign.done && foreign.counts.is_none());
    assert!(foreign.findings.iter().all(|it| it.severity == Severity::Error));
    // Past the report, the store itself refuses.
    let wanted = NewSpaces {
        spaces: vec![NewSpace {
            key: domain::SpaceKey::parse("26").expect("key"),
            name: "乗っ取り".into(),
            health_centre_city: false,
        }],
        ..NewSpaces::default()
    };
    let tx = store.begin_onboarding(&akita, domain::PrefectureCode::new(5)).await.expect("begin");
    assert!(matches!(tx.onboard(&wanted, now).await, Err(Error::NotFound(_))));
    drop(tx);
    assert_eq!(dump(&db).await, before);
    let own = bring(&store, &akita, "市区町村,05803,架空村,7,0501,,,,,\n", now).await.expect("own");
    assert_eq!(own.counts.map(|it| (it.created, it.links_added, it.renamed)), Some((1, 2, 0)));
}

async fn others_find_no_such_thing(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, AKITA, now).await;
    let (prefecture, town) = (space(&store, "05").await.id, space(&store, "05802").await.id);
    let nobody = [
        scope(town, Role::Administrator),
        scope(prefecture, Role::Editor),
        scope(prefecture, Role::Viewer),
        scope(prefecture, Role::Guest),
        scope(domain::SpaceId::PLATFORM, Role::Researcher),
    ];
    let before = dump(&db).await;
    for scope in nobody {
        let answer = bring(&store, &scope, AKITA, now).await;
        assert!(matches!(answer, Err(Error::NotFound("page"))), "{scope:?}");
    }
    assert_eq!(dump(&db).await, before);
}

async fn names_ends_and_marks_follow_the_newest_file(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, AKITA, now).await;
    let changed = "市区町村,05802,新架空町,7,0501,2018-04-01,2022-03-31,○,,\n\
        市区町村,05802,新架空町,7,0504,2022-04-01,,○,,\n";
    let counts = brought(&store, changed, now).await.counts.expect("counts");
    assert_eq!(
        (counts.created, counts.renamed, counts.links_added, counts.links_ended, counts.checklists),
        (0, 1, 1, 1, 2)
    );
    let town = space(&store, "05802").await;
    assert!(town.health_centre_city && town.name == "新架空町");
    assert_eq!(brought(&store, changed, now).await.counts, Some(Onboarded::default()));
}

async fn a_link_is_made_again_only_when_it_ran_out_and_nobody_came(db: TestDb) {
    let store = open(&db).await;
    let first = brought(&store, AKITA, noon("2023-06-01")).await.invitations;
    assert!(first.iter().all(|it| it.link.starts_with("https://renkei.example.jp/sign-in#invitation=")));
    assert_eq!(brought(&store, AKITA, noon("2023-06-14")).await.invitations, []);
    // Letters' case makes no other person, and whoever came needs no other link.
    let town = id(&db, space(&store, "05802").await.id.0);
    raw::execute(&db, &format!("update space set settled_at = '2023-06-14T00:00:00+00:00' where id = {town}")).await;
    let again = brought(&store, &AKITA.replace("Taro@", "TARO@"), noon("2023-06-16")).await.invitations;
    let spaces: Vec<_> = again.iter().map(|it| it.space.to_string()).collect();
    assert_eq!(spaces, ["05", "05801"]);
    let rows = &dump(&db).await["invitation"];
    let open = rows.iter().filter(|it| it["revoked_at"] == "null").count();
    assert_eq!((rows.len(), open), (5, 3));
    // Nobody who reads the table can use a link.
    let secret = again[0].link.rsplit('=').next().expect("secret").to_owned();
    assert!(!format!("{rows:?}").contains(&secret));
}

async fn a_right_given_in_march_lasts_the_next_year(db: TestDb) {
    let store = open(&db).await;
    brought(&store, KYOTO, noon("2026-03-25")).await;
    assert_eq!(dump(&db).await["invitation"][0]["valid_to"], "2027-03-31");
}

async fn a_missing_body_above_is_told_by_row(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    let before = dump(&db).await;
    let report = bring(&store, &operator(), "市区町村,05801,架空市,7,0504,,,,,\n", now).await.expect("report");
    assert!(!report.done && report.counts.is_none());
    let found: Vec<_> = report.findings.iter().map(|it| (it.row, it.column, it.severity)).collect();
    assert_eq!(found, [(2, Some(Column::Parent), Severity::Error); 2], "prefecture and area");
    assert!(report.findings[1].text.ja.contains("7:0504"), "{:?}", report.findings);
    assert_eq!(dump(&db).await, before);
}

async fn each_new_space_has_a_trail_and_the_importer_has_the_counts(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, AKITA, now).await;
    let trail = &dump(&db).await["audit_entry"];
    let of = |action: &str| trail.iter().filter(|it| it["action"] == action).count();
    assert_eq!((of("space.create"), of("space.import"), trail.len()), (5, 1, 6));
    let import = trail.iter().find(|it| it["action"] == "space.import").expect("entry");
    assert_eq!(import["detail"], "created=5 renamed=0 links_added=6 links_ended=0 invitations=3 checklists=7");
    let verified = crate::seed::owner(&db).await.verify_audit(None, &[]).await.expect("verify");
    assert!(verified.iter().all(|it| it.broken_at.is_none() && it.entries == 1), "{verified:?}");
}

async fn two_at_once_make_each_space_once(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    let who = operator();
    let (one, two) = tokio::join!(bring(&store, &who, AKITA, now), bring(&store, &who, AKITA, now));
    let made = |it: domain::Result<app::spaces::ImportReport>| it.expect("import").counts.expect("counts").created;
    assert_eq!(made(one) + made(two), 5);
}

async fn a_prefecture_invites_only_so_many_an_hour(db: TestDb) {
    let (store, now) = (open(&db).await, noon("2023-06-01"));
    brought(&store, "都道府県,05,秋田県,,,,,,,\n", now).await;
    let mut desk = desk(&store);
    let rule = desk.rules.space_invitations;
    desk.rules.space_invitations = rule.at(2, std::time::Duration::from_hours(1)).expect("rule");
    let own = scope(space(&store, "05").await.id, Role::Administrator);
    let bring = async |rows: &str, dry: bool| {
        let bytes = format!("{HEADER}{rows}").into_bytes();
        import(&desk, &own, bytes, dry, now, chance()).await
    };
    let before = dump(&db).await;
    assert!(bring(AKITA, true).await.is_ok(), "a trial sends nothing");
    let refused = bring(AKITA, false).await;
    assert!(matches!(&refused, Err(Error::Conflict(text)) if text.contains("秒後")), "{refused:?}");
    assert_eq!(dump(&db).await, before, "three are too many, and nothing is done");
    let fewer: String = AKITA.split_inclusive('\n').take(4).collect();
    assert!(bring(&fewer, false).await.expect("import").done, "two are not");
}

testkit::on_both_backends! {
    a_prefecture_invites_only_so_many_an_hour,
    importing_twice_is_importing_once,
    a_dry_run_counts_and_leaves_every_table_as_it_was,
    what_fails_or_is_given_up_in_the_middle_leaves_nothing,
    a_prefecture_brings_in_itself_and_no_other,
    others_find_no_such_thing,
    names_ends_and_marks_follow_the_newest_file,
    a_link_is_made_again_only_when_it_ran_out_and_nobody_came,
    a_right_given_in_march_lasts_the_next_year,
    a_missing_body_above_is_told_by_row,
    each_new_space_has_a_trail_and_the_importer_has_the_counts,
    two_at_once_make_each_space_once,
}
