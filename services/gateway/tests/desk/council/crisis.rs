//! Crisis mode: the year is kept to its minimum, and what was kept is on record.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, YEAR, merged, refusal},
    region::{Region, TANGO},
};

testkit::on_both_backends! {
    the_minimum_goes_on_and_the_rest_is_set_aside,
    meetings_in_person_are_held_in_writing,
    one_crisis_at_a_time,
    a_crisis_that_lasts_into_the_next_year_is_still_on,
    what_was_set_aside_is_opened_again,
    it_stands_in_the_audit_trail,
}

const BEGIN: &str = "mutation($council: ID, $input: BeginCrisisInput!) { beginCrisis(council: $council, input: $input) { __typename \
                     ... on CrisisBegun { crisis { id reason from to deputies version } kept { title state } \
                     setAside { title state } inWriting { name mode deadline state } } ... on Refused { message { ja en } } } }";

async fn begin(officer: &Officer, from: &str) -> Value {
    let input = json!({ "reason": "新しい感染症", "from": from, "deputies": "課長→係長" });
    officer.ask(BEGIN, json!({ "input": input })).await
}

async fn task(officer: &Officer, title: &str, with: Value) {
    let days = json!({ "from": "2026-09-01", "to": "2027-03-31" });
    officer.save("Task", merged(merged(contents::of("Task", title), days), with)).await;
}

async fn the_minimum_goes_on_and_the_rest_is_set_aside(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    task(&officer, "報告書", json!({ "minimum": true })).await;
    task(&officer, "出前講座", json!({})).await;
    task(&officer, "部会", json!({ "state": "DOING" })).await;
    task(&officer, "終えた作業", json!({ "state": "DONE" })).await;
    task(&officer, "過ぎた作業", json!({ "to": "2026-09-20" })).await;
    let begun = begin(&officer, "2026-09-21").await;
    let expected = json!({ "reason": "新しい感染症", "from": "2026-09-21", "to": null, "deputies": "課長→係長",
        "version": 1, "id": begun["crisis"]["id"] });
    assert_eq!(begun["crisis"], expected);
    assert_eq!(begun["kept"], json!([{ "title": "報告書", "state": "OPEN" }]));
    let aside = json!([{ "title": "出前講座", "state": "DROPPED" }, { "title": "部会", "state": "DROPPED" }]);
    assert_eq!(begun["setAside"], aside);
    let states = officer.nodes("{ tasks { nodes { title state version } } }", Value::Null).await;
    let of = |title: &str| {
        states.iter().find(|it| it["title"] == title).map(|it| (it["state"].clone(), it["version"].clone()))
    };
    assert_eq!(of("終えた作業"), Some((json!("DONE"), json!(1))));
    assert_eq!(of("過ぎた作業"), Some((json!("OPEN"), json!(1))), "what was due before is not touched");
    assert_eq!(of("部会"), Some((json!("DROPPED"), json!(2))));
}

async fn meetings_in_person_are_held_in_writing(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for (name, with) in [
        ("これから", json!({ "mode": "IN_PERSON", "state": "PLANNED", "day": "2026-12-01" })),
        ("期限つき", json!({ "mode": "IN_PERSON", "state": "PLANNED", "day": "2026-12-02", "deadline": "2026-11-20" })),
        ("オンライン", json!({ "mode": "ONLINE", "state": "PLANNED", "day": "2026-12-01" })),
        ("済み", json!({ "mode": "IN_PERSON", "state": "HELD", "day": "2026-06-01" })),
        ("前の日", json!({ "mode": "IN_PERSON", "state": "PLANNED", "day": "2026-09-20" })),
    ] {
        officer.save("Meeting", merged(contents::of("Meeting", name), with)).await;
    }
    let begun = begin(&officer, "2026-09-21").await;
    let written = |name: &str, deadline: &str| json!({ "name": name, "mode": "WRITTEN", "deadline": deadline, "state": "PLANNED" });
    assert_eq!(begun["inWriting"], json!([written("これから", "2026-12-01"), written("期限つき", "2026-11-20")]));
    let modes = officer.nodes("{ meetings { nodes { mode } } }", Value::Null).await;
    let modes: Vec<_> = modes.iter().map(|it| it["mode"].as_str().expect("mode")).collect();
    assert_eq!(modes, ["WRITTEN", "WRITTEN", "ONLINE", "IN_PERSON", "IN_PERSON"]);
}

async fn one_crisis_at_a_time(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let crisis = begin(&officer, "2026-09-21").await["crisis"].clone();
    task(&officer, "後からの作業", json!({})).await;
    let sentence = "健康危機対応はすでに始まっています。 / Crisis mode is on already.";
    assert_eq!(refusal(&begin(&officer, "2026-10-01").await), sentence);
    let open = officer.nodes("{ tasks { nodes { state } } }", Value::Null).await;
    assert_eq!(open, [json!({ "state": "OPEN" })], "what was refused has set nothing aside");
    let ended = json!({ "reason": "新しい感染症", "from": "2026-09-21", "to": "2026-09-30", "deputies": "" });
    let of = Kept { id: crisis["id"].as_str().expect("id").to_owned(), version: 1 };
    assert_eq!(officer.change("Crisis", &of, ended).await["__typename"], "CrisisSaved");
    assert_eq!(begin(&officer, "2026-10-01").await["__typename"], "CrisisBegun", "after the one before");
}

async fn a_crisis_that_lasts_into_the_next_year_is_still_on(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    begin(&officer, "2027-03-01").await;
    let sentence = "健康危機対応はすでに始まっています。 / Crisis mode is on already.";
    assert_eq!(refusal(&begin(&officer, "2027-04-01").await), sentence);
}

async fn what_was_set_aside_is_opened_again(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    task(&officer, "場全体の作業", json!({})).await;
    let content = contents::of("Task", "協議会の作業");
    let content = merged(content, json!({ "from": "2026-09-01", "to": "2027-03-31" }));
    officer.write("Task", Place::New(YEAR, Some(&council)), content.clone()).await;
    let input = json!({ "reason": "地震", "from": "2026-09-21" });
    let begun = officer.ask(BEGIN, json!({ "council": council, "input": input })).await;
    assert_eq!(begun["setAside"], json!([{ "title": "協議会の作業", "state": "DROPPED" }]), "of the council only");
    let found = officer.nodes("{ tasks { nodes { id title version note owner } } }", Value::Null).await;
    let mine = found.iter().find(|it| it["title"] == "協議会の作業").expect("task");
    assert_eq!(
        (&mine["note"], &mine["owner"]),
        (&json!("協議会の作業"), &json!("協議会の作業")),
        "nothing else has changed"
    );
    let of = Kept { id: mine["id"].as_str().expect("id").to_owned(), version: 2 };
    assert_eq!(officer.change("Task", &of, content).await["saved"]["version"], 3);
}

async fn it_stands_in_the_audit_trail(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    task(&officer, "報告書", json!({ "minimum": true })).await;
    task(&officer, "出前講座", json!({})).await;
    let crisis = begin(&officer, "2026-09-21").await["crisis"]["id"].as_str().expect("id").to_owned();
    let boss = region.administrator(TANGO).await;
    let query = "{ auditTrail(first: 50) { nodes { action subject detail actor actorName } } }";
    let trail = boss.nodes(query, Value::Null).await;
    let entry = trail.iter().find(|it| it["action"] == "crisis.begin").expect("entry");
    assert_eq!(entry["subject"], crisis.trim_start_matches("Record:"));
    assert_eq!(entry["detail"], "kept=1 set_aside=1 in_writing=0");
    assert!(entry["actor"].as_str().is_some_and(|it| it.starts_with("account:")), "{entry}");
    assert!(entry["actorName"].as_str().is_some_and(|it| !it.is_empty()), "{entry}");
    assert!(!trail.iter().any(|it| it.to_string().contains("感染症")), "words of the record stand in the record");
}
