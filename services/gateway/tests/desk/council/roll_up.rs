//! The roll-up: items × areas × years, as those above see them.

use serde_json::{Value, json};
use testkit::TestDb;
use uuid::Uuid;

use super::{
    officer::{Officer, YEAR},
    region::{CHUTAN, KOBE, KYOTANGO, ONE_TO_TWO, Region, TANGO, TWO_TO_THREE},
};
use crate::office::{A, B};

testkit::on_both_backends! {
    the_prefecture_sees_how_every_item_stands,
    places_are_counted_by_item,
    what_nobody_touches_is_stale_and_what_nobody_owns_is_told,
    years_before_a_link_began_do_not_have_the_area,
    neither_beside_nor_elsewhere_is_anything_seen,
    a_health_centre_city_is_a_place,
    years_and_lists_that_cannot_be_asked_for_are_told,
}

fn id(space: domain::SpaceId) -> String {
    format!("Space:{space}")
}

/// One list of one space.
async fn row(officer: &Officer, space: domain::SpaceId, list: &str, year: i32) -> Value {
    let query = "query($years: [Int!]!, $lists: [ChecklistKind!]) { rollUp(fiscalYears: $years, lists: $lists) { rows { \
                 spaceId begun states touched coverage { done started notYet unanswered notApplicable applicable share } \
                 sections { section name { ja } done started notYet unanswered notApplicable applicable share } } } }";
    let it = officer.ask(query, json!({ "years": [year], "lists": [list] })).await;
    let rows = it["rows"].as_array().expect("rows").clone();
    rows.into_iter().find(|it| it["spaceId"] == id(space)).unwrap_or_else(|| panic!("no row of {space}"))
}

async fn the_prefecture_sees_how_every_item_stands(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let above = region.administrator(A).await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let apart = json!({ "status": "NOT_APPLICABLE", "reason": "わけ" });
    officer.answered(&list, "area_l2_to_l3.1.1", 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, "area_l2_to_l3.1.2", 0, json!({ "status": "STARTED" })).await;
    officer.answered(&list, "area_l2_to_l3.1.3", 0, json!({ "status": "NOT_YET" })).await;
    officer.answered(&list, "area_l2_to_l3.1.4", 0, apart).await;
    let mut seen = row(&above, TANGO, TWO_TO_THREE, YEAR).await;
    let states = seen["states"].take();
    let states = states.as_array().expect("states");
    assert_eq!(states[..4], ["DONE", "STARTED", "NOT_YET", "NOT_APPLICABLE"].map(Value::from));
    assert_eq!(states[4..], vec![json!("UNANSWERED"); 47]);
    let sections = seen["sections"].take();
    assert_eq!(sections.as_array().map(Vec::len), Some(9));
    let first = json!({ "section": "1", "name": sections[0]["name"], "done": 1, "started": 1, "notYet": 1, "unanswered": 2,
        "notApplicable": 1, "applicable": 5, "share": 0.2 });
    assert_eq!(sections[0], first);
    assert!(sections[0]["name"]["ja"].as_str().is_some_and(|it| !it.is_empty()));
    let rest = json!({
        "spaceId": id(TANGO), "begun": true, "states": null, "sections": null, "touched": "2026-09-21",
        "coverage": { "done": 1, "started": 1, "notYet": 1, "unanswered": 47, "notApplicable": 1, "applicable": 50,
            "share": 0.02 },
    });
    assert_eq!(seen, rest);
    let other = row(&above, CHUTAN, TWO_TO_THREE, YEAR).await;
    assert_eq!((&other["begun"], &other["touched"]), (&json!(false), &Value::Null));
    assert_eq!(other["states"], json!(vec!["UNANSWERED"; 51]), "who has not begun has answered nothing");
    let own = row(&officer, TANGO, TWO_TO_THREE, YEAR).await;
    assert_eq!(own["coverage"], seen["coverage"], "and so does the area itself");
    // The list itself is seen, without what was written.
    let query = "query($id: ID!) { checklist(id: $id) { states rows { key } answers { key } } }";
    let there = above.ask(query, json!({ "id": list })).await;
    assert_eq!((&there["states"], &there["rows"], &there["answers"]), (&json!(states), &Value::Null, &json!([])));
}

async fn places_are_counted_by_item(db: TestDb) {
    let region = Region::open(db).await;
    let above = region.administrator(A).await;
    for (space, mail, status) in [(TANGO, "a@tango.example.jp", "DONE"), (CHUTAN, "b@chutan.example.jp", "NOT_YET")] {
        let officer = region.editor(space, mail).await;
        let list = officer.start(TWO_TO_THREE, YEAR).await;
        officer.answered(&list, "area_l2_to_l3.7", 0, json!({ "status": status })).await;
    }
    let query = "{ rollUp(fiscalYears: [2025, 2026], lists: [AREA_TWO_TO_THREE]) { \
                 items { item fiscalYear places done started notYet unanswered notApplicable applicable share } \
                 totals { list fiscalYear places begun coverage { done notYet unanswered applicable } } } }";
    let it = above.ask(query, Value::Null).await;
    let items = it["items"].as_array().expect("items");
    assert_eq!(items.len(), 102, "51 items in two years");
    assert!(items.iter().all(|it| it["places"] == 2), "each is asked of two areas");
    let of = |year: u16| items.iter().find(|it| it["item"] == "area_l2_to_l3.7" && it["fiscalYear"] == year);
    let counts = json!({ "item": "area_l2_to_l3.7", "fiscalYear": 2026, "places": 2, "done": 1, "started": 0, "notYet": 1,
        "unanswered": 0, "notApplicable": 0, "applicable": 2, "share": 0.5 });
    assert_eq!(of(2026), Some(&counts));
    assert_eq!(of(2025).map(|it| &it["unanswered"]), Some(&json!(2)));
    let total = |year: u16, begun: u16, counts: Value| {
        json!({ "list": TWO_TO_THREE, "fiscalYear": year, "places": 2,
        "begun": begun, "coverage": counts })
    };
    let nothing = json!({ "done": 0, "notYet": 0, "unanswered": 102, "applicable": 102 });
    let something = json!({ "done": 1, "notYet": 1, "unanswered": 100, "applicable": 102 });
    assert_eq!(it["totals"], json!([total(2025, 0, nothing), total(2026, 2, something)]));
}

async fn what_nobody_touches_is_stale_and_what_nobody_owns_is_told(db: TestDb) {
    let region = Region::open(db).await;
    let mail = "hanako@tango.example.jp";
    let officer = region.editor(TANGO, mail).await;
    region.editor(A, "jiro@pref.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, "area_l2_to_l3.1.1", 0, json!({ "status": "STARTED" })).await;
    officer.answered(&list, "area_l2_to_l3.1.2", 0, json!({ "status": "NOT_YET", "owner": "山田" })).await;
    officer.answered(&list, "area_l2_to_l3.1.3", 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, "area_l2_to_l3.1.4", 0, json!({ "status": "STARTED", "owner": "山田" })).await;
    // 21 September and six months are 21 March: a day later they are old. Everybody's right ends on 31 March.
    region.office.pass(182 * 86_400);
    let officer = region.again(mail).await;
    officer.answered(&list, "area_l2_to_l3.1.4", 1, json!({ "status": "STARTED" })).await;
    let above = region.again("jiro@pref.example.jp").await;
    let told = async |months: u32| {
        let query = "query($months: Int!) { rollUp(fiscalYears: [2026], lists: [AREA_TWO_TO_THREE], staleMonths: $months) { \
                     rows { spaceId stale ownerless touched } } }";
        let rows = above.ask(query, json!({ "months": months })).await["rows"].clone();
        let rows = rows.as_array().expect("rows").clone();
        rows.into_iter().find(|it| it["spaceId"] == id(TANGO)).expect("row")
    };
    let row = told(6).await;
    assert_eq!(row["stale"], json!(["area_l2_to_l3.1.1", "area_l2_to_l3.1.2"]));
    assert_eq!((&row["ownerless"], &row["touched"]), (&json!(["area_l2_to_l3.1.1"]), &json!("2027-03-22")));
    assert_eq!(told(7).await["stale"], json!([]));
    assert_eq!(told(0).await["stale"], json!([]), "not asked for");
}

async fn years_before_a_link_began_do_not_have_the_area(db: TestDb) {
    let region = Region::open(db).await;
    let old = domain::SpaceId(Uuid::from_u128(0x14));
    region.place(old, "area", "7:2601", "丹後（第7次）").await;
    region.link(A, old, "2018-04-01", "2024-03-31").await;
    let above = region.administrator(A).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let early = officer.start(TWO_TO_THREE, 2023).await;
    let late = officer.start(TWO_TO_THREE, 2024).await;
    for list in [&early, &late] {
        officer.answered(list, "area_l2_to_l3.7", 0, json!({ "status": "DONE" })).await;
    }
    let query = "{ rollUp(fiscalYears: [2024, 2023, 2024], lists: [AREA_TWO_TO_THREE]) { \
                 years { fiscalYear name places { name } } rows { spaceId fiscalYear begun } spaces { name code kind } } }";
    let it = above.ask(query, Value::Null).await;
    let names = |year: usize| {
        let places = it["years"][year]["places"].as_array().expect("places").iter();
        places.map(|it| it["name"].as_str().expect("name").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(it["years"][0]["name"], "令和5年度");
    assert_eq!(
        (names(0), names(1)),
        (vec!["京都府".into(), "丹後（第7次）".into()], vec!["京都府".into(), "丹後".into(), "中丹".into()])
    );
    let row = |space, year: u16, begun: bool| json!({ "spaceId": id(space), "fiscalYear": year, "begun": begun });
    assert_eq!(it["rows"], json!([row(old, 2023, false), row(TANGO, 2024, true), row(CHUTAN, 2024, false)]));
    let spaces = it["spaces"].as_array().expect("spaces");
    assert_eq!(spaces.len(), 4);
    assert_eq!(spaces[1], json!({ "name": "丹後（第7次）", "code": "7:2601", "kind": "AREA" }));
    let seen = "query($id: ID!) { checklist(id: $id) { fiscalYear } }";
    assert_eq!(above.ask(seen, json!({ "id": early })).await, Value::Null, "before the link");
    assert_eq!(above.ask(seen, json!({ "id": late })).await, json!({ "fiscalYear": 2024 }));
}

async fn neither_beside_nor_elsewhere_is_anything_seen(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, "area_l2_to_l3.7", 0, json!({ "status": "DONE" })).await;
    let others = [
        region.editor(CHUTAN, "a@chutan.example.jp").await,
        region.editor(B, "b@pref.example.jp").await,
        region.editor(KOBE, "c@kobe.example.jp").await,
        region.editor(KYOTANGO, "d@city.example.jp").await,
    ];
    let query = "{ rollUp(fiscalYears: [2025, 2026]) { spaces { spaceId name } years { places { spaceId name } } \
                 rows { spaceId coverage { done } } items { done } totals { places coverage { done } } } }";
    for other in &others {
        let told = other.reply(query, Value::Null).await.to_string();
        assert!(!told.contains(&id(TANGO)) && !told.contains("丹後\"") && !told.contains("\"done\":1"), "{told}");
        assert!(told.contains("\"data\":{"), "{told}");
        let seen = "query($id: ID!) { checklist(id: $id) { fiscalYear } }";
        assert_eq!(other.ask(seen, json!({ "id": list })).await, Value::Null);
        let node = other.ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": list })).await;
        assert_eq!(node, Value::Null);
        let lists = other.ask("{ checklists { totalCount } }", Value::Null).await;
        assert_eq!(lists, json!({ "totalCount": 0 }));
    }
}

async fn a_health_centre_city_is_a_place(db: TestDb) {
    let region = Region::open(db).await;
    let above = region.administrator(A).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let names = async |officer: &Officer| {
        let query = "{ rollUp(fiscalYears: [2026], lists: [AREA_ONE_TO_TWO]) { spaces { name } rows { spaceId } } }";
        let it = officer.ask(query, Value::Null).await;
        let spaces =
            it["spaces"].as_array().expect("spaces").iter().map(|it| it["name"].as_str().expect("name").to_owned());
        (spaces.collect::<Vec<_>>(), it["rows"].as_array().map(Vec::len))
    };
    assert_eq!(names(&above).await, (vec!["京都府".into(), "丹後".into(), "中丹".into()], Some(2)));
    region.office.sql("update space set health_centre_city = true where name = '京丹後市'").await;
    let all = ["京都府", "丹後", "中丹", "京丹後市"].map(ToOwned::to_owned);
    assert_eq!(names(&above).await, (all.to_vec(), Some(3)));
    assert_eq!(names(&officer).await, (vec!["丹後".into(), "京丹後市".into()], Some(2)));
}

async fn years_and_lists_that_cannot_be_asked_for_are_told(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let query = "query($years: [Int!]!, $lists: [ChecklistKind!]) { rollUp(fiscalYears: $years, lists: $lists) { rows { list } } }";
    for years in [vec![], (2016..2027).collect::<Vec<_>>()] {
        let reply = officer.reply(query, json!({ "years": years })).await;
        let error = &reply["errors"][0];
        let told = (error["extensions"]["code"].as_str(), error["message"].as_str());
        assert_eq!(
            told,
            (Some("INVALID"), Some("年度は1つから10までを指定してください。 / Ask for 1 to 10 fiscal years."))
        );
    }
    let rows = officer.ask(query, json!({ "years": [2026], "lists": [TWO_TO_THREE, ONE_TO_TWO, TWO_TO_THREE] })).await;
    assert_eq!(rows, json!({ "rows": [{ "list": ONE_TO_TWO }, { "list": TWO_TO_THREE }] }), "each once");
    assert_eq!(officer.ask(query, json!({ "years": [2026], "lists": ["PREFECTURE"] })).await, json!({ "rows": [] }));
}
