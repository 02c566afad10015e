//! The look-back over three years, made of the records without typing.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, kept, merged},
    region::{CHUTAN, Region, TANGO},
};

testkit::on_both_backends! {
    three_years_are_looked_back_on,
    themes_that_were_never_acted_on_are_listed,
    a_council_looks_back_on_its_own,
    missing_kinds_of_bodies_and_contacts_are_told,
}

async fn write(officer: &Officer, kind: &str, year: i32, content: Value) -> Kept {
    kept(&officer.write(kind, Place::New(year, None), content).await)
}

const QUERY: &str = "query($council: ID) { lookBack(council: $council, fiscalYear: 2026) { years { fiscalYear name \
                     meetings { name agenda } projects { title description } outcomes { recordId text } \
                     issues { recordId text } openDecisions { text } } neverActedOn { title } } }";

async fn three_years_are_looked_back_on(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for year in [2022, 2023, 2026] {
        let text = year.to_string();
        let day = json!({ "day": format!("{year}-06-01") });
        write(&officer, "Meeting", year, merged(contents::of("Meeting", &text), day.clone())).await;
        write(&officer, "Project", year, contents::of("Project", &text)).await;
        write(&officer, "Minutes", year, merged(contents::of("Minutes", &text), day)).await;
    }
    let day = json!({ "day": "2025-06-01" });
    let of = |with: Value| merged(merged(contents::of("Meeting", "第1回"), day.clone()), with);
    let meeting = write(&officer, "Meeting", 2025, of(json!({ "agenda": "健診\n減塩" }))).await;
    write(&officer, "Meeting", 2025, of(json!({ "name": "中止の回", "state": "CANCELLED" }))).await;
    let minutes = json!({ "title": "議事録", "text": "本文", "outcome": "受診率が上がった", "issues": "" });
    let minutes = write(&officer, "Minutes", 2025, merged(minutes, day.clone())).await;
    let project = json!({ "title": "減塩弁当", "description": "食堂と", "effect": "塩分が減った", "issues": "値段" });
    let project = write(&officer, "Project", 2025, merged(contents::of("Project", "x"), project)).await;
    let planned = merged(contents::of("Project", "まだの事業"), json!({ "state": "PLANNED" }));
    write(&officer, "Project", 2025, planned).await;
    for (text, done) in [("頼む", Value::Null), ("終えた", json!("2025-09-01"))] {
        let decision = json!({ "meeting": meeting.id, "text": text, "owner": "", "doneOn": done });
        write(&officer, "Decision", 2025, decision).await;
    }
    let it = officer.ask(QUERY, Value::Null).await;
    let years: Vec<_> = it["years"].as_array().expect("years").iter().map(|it| it["fiscalYear"].clone()).collect();
    assert_eq!(years, [2025, 2024, 2023], "newest first");
    let expected = json!({
        "fiscalYear": 2025,
        "name": "令和7年度",
        "meetings": [{ "name": "第1回", "agenda": "健診\n減塩" }],
        "projects": [{ "title": "減塩弁当", "description": "食堂と" }],
        "outcomes": [
            { "recordId": minutes.id, "text": "受診率が上がった" },
            { "recordId": project.id, "text": "塩分が減った" },
        ],
        "issues": [{ "recordId": project.id, "text": "値段" }],
        "openDecisions": [{ "text": "頼む" }],
    });
    assert_eq!(it["years"][0], expected);
    let nothing =
        ["meetings", "projects", "outcomes", "issues", "openDecisions"].map(|list| it["years"][1][list].clone());
    assert_eq!(json!(nothing), json!([[], [], [], [], []]), "a year without a record is a year");
    assert_eq!(it["years"][2]["outcomes"].as_array().map(Vec::len), Some(2));
}

async fn themes_that_were_never_acted_on_are_listed(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let theme = |title: &str, with: Value| merged(contents::of("Theme", title), with);
    write(&officer, "Theme", 2024, theme("放っておいた", json!({ "stage": "PRIORITY" }))).await;
    write(&officer, "Theme", 2023, theme("提案のまま", json!({}))).await;
    write(&officer, "Theme", 2024, theme("見送り", json!({ "stage": "DROPPED" }))).await;
    write(&officer, "Theme", 2022, theme("昔の", json!({}))).await;
    write(&officer, "Theme", 2026, theme("今年の", json!({}))).await;
    let done = write(&officer, "Theme", 2024, theme("事業になった", json!({}))).await;
    write(&officer, "Project", 2025, merged(contents::of("Project", "事業"), json!({ "theme": done.id }))).await;
    let meeting = merged(contents::of("Meeting", "第1回"), json!({ "day": "2024-06-01" }));
    let meeting = write(&officer, "Meeting", 2024, meeting).await;
    let decision = json!({ "meeting": meeting.id, "text": "決めた", "owner": "", "doneOn": "2024-09-01" });
    let decision = write(&officer, "Decision", 2024, decision).await;
    let decided = json!({ "stage": "DECIDED", "decision": decision.id });
    write(&officer, "Theme", 2024, theme("決まった", decided)).await;
    let it = officer.ask(QUERY, Value::Null).await;
    let mut titles: Vec<_> =
        it["neverActedOn"].as_array().expect("themes").iter().map(|it| it["title"].to_string()).collect();
    titles.sort();
    assert_eq!(titles, ["\"提案のまま\"", "\"放っておいた\""]);
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = beside.ask(QUERY, Value::Null).await;
    assert_eq!(theirs["neverActedOn"], json!([]), "another space looks back on its own");
}

async fn a_council_looks_back_on_its_own(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let (one, other) = (officer.council("一つの協議会").await, officer.council("別の協議会").await);
    for (council, name) in [(&one, "一"), (&other, "二")] {
        let meeting = merged(contents::of("Meeting", name), json!({ "day": "2025-06-01" }));
        officer.write("Meeting", Place::New(2025, Some(council)), meeting).await;
    }
    let meetings = async |council: Value| {
        officer.ask(QUERY, json!({ "council": council })).await["years"][0]["meetings"].as_array().map(Vec::len)
    };
    assert_eq!((meetings(Value::Null).await, meetings(json!(one)).await), (Some(2), Some(1)));
}

async fn missing_kinds_of_bodies_and_contacts_are_told(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let body = |name: &str, with: Value| merged(contents::of("Body", name), with);
    let joined = json!({ "seat": "MEMBER", "memberKind": "medical", "joinedOn": "2026-04-01" });
    let medical = officer.save("Body", body("医師会", joined)).await;
    let asked = json!({ "seat": "MEMBER", "memberKind": "labour_administration", "askedOn": "2026-06-01" });
    officer.save("Body", body("労基署", asked)).await;
    let left = json!({ "seat": "MEMBER", "memberKind": "medical", "joinedOn": "2024-04-01", "leftOn": "2026-03-31" });
    officer.save("Body", body("退いた会", left)).await;
    let query = "{ councilGaps(fiscalYear: 2026) { kinds { kind { key } need members asked } \
                 fewContacts { body { name } contacts } } }";
    let gaps = async || officer.ask(query, Value::Null).await;
    let it = gaps().await;
    let of = |key: &str| {
        let all = it["kinds"].as_array().expect("kinds");
        let kind = all.iter().find(|it| it["kind"]["key"] == key).expect("kind");
        (kind["members"].as_u64(), kind["asked"].as_u64())
    };
    assert_eq!(it["kinds"].as_array().map(Vec::len), Some(12));
    assert_eq!((of("medical"), of("labour_administration")), ((Some(1), Some(0)), (Some(0), Some(1))));
    assert_eq!(it["fewContacts"], json!([{ "body": { "name": "医師会" }, "contacts": 0 }]));
    for (name, with) in [
        ("ichiro", json!({})),
        ("jiro", json!({ "termTo": "2026-08-31" })),
        ("saburo", json!({ "mail": "", "phone": "" })),
        ("shiro", json!({ "department": "" })),
    ] {
        let person = merged(contents::of("Person", name), json!({ "body": medical.id }));
        officer.save("Person", merged(person, with)).await;
    }
    assert_eq!(gaps().await["fewContacts"][0]["contacts"], 1, "a term that ended, no way, no department");
    officer.save("Person", merged(contents::of("Person", "goro"), json!({ "body": medical.id }))).await;
    assert_eq!(gaps().await["fewContacts"], json!([]));
}
