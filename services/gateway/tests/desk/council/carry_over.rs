//! The list of a new year, with what the year before left.

use serde_json::{Value, json};
use testkit::TestDb;
use uuid::Uuid;

use super::{
    contents,
    officer::{Officer, Place, YEAR, kept, merged, refusal},
    region::{KYOTANGO, ONE_TO_TWO, Region, TANGO, TWO_TO_THREE},
};
use crate::office::A;

testkit::on_both_backends! {
    what_was_written_comes_along_and_counts_as_nothing,
    the_spaces_own_items_come_along,
    items_stand_as_before_where_an_officer_says_so,
    keeping_answers_changes_nothing_that_was_said_this_year,
    what_can_no_longer_be_kept_is_told,
    a_list_is_begun_once_a_year,
    a_list_that_was_made_with_the_spaces_is_begun_all_the_same,
    who_does_not_answer_a_list_does_not_begin_it,
}

const ITEM: &str = "area_l2_to_l3.2.2";

async fn coverage(officer: &Officer, list: &str) -> Value {
    let query = "query($id: ID!) { checklist(id: $id) { coverage { done started notYet unanswered share } } }";
    officer.ask(query, json!({ "id": list })).await["coverage"].clone()
}

fn nothing() -> Value {
    json!({ "done": 0, "started": 0, "notYet": 0, "unanswered": 51, "share": 0.0 })
}

async fn what_was_written_comes_along_and_counts_as_nothing(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let said =
        json!({ "status": "DONE", "start": "2026-10-01", "owner": "山田", "note": "課長\n「相談」", "links": ["a b"] });
    officer.answered(&list, ITEM, 0, said).await;
    let said = json!({ "status": "DONE", "narrative": "減塩が進んだ", "number": 7, "reason": "わけ" });
    officer.answered(&list, "area_l2_to_l3.8.5", 0, said).await;
    officer.answered(&list, "area_l2_to_l3.9.1", 0, json!({ "note": "まだ聞いていない" })).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    assert_eq!(coverage(&officer, &next).await, nothing());
    let answers = officer.row(&next, ITEM).await["answer"].clone();
    let expected = json!({
        "key": ITEM, "status": "UNANSWERED", "start": "2026-10-01", "owner": "山田", "reason": "",
        "note": "課長\n「相談」", "narrative": "", "number": null, "links": ["a b"],
        "previous": "DONE", "stance": null, "stanceReason": "", "version": 1,
    });
    assert_eq!(answers, expected);
    let other = officer.row(&next, "area_l2_to_l3.8.5").await["answer"].clone();
    let left = ["narrative", "number", "reason", "previous", "status"].map(|it| other[it].clone());
    assert_eq!(json!(left), json!(["減塩が進んだ", 7, "わけ", "DONE", "UNANSWERED"]));
    let noted = officer.row(&next, "area_l2_to_l3.9.1").await["answer"].clone();
    assert_eq!((&noted["note"], &noted["previous"]), (&json!("まだ聞いていない"), &json!("UNANSWERED")));
    assert_eq!(officer.row(&list, ITEM).await["answer"]["status"], "DONE", "the year before stays as it is");
    let query = "query($id: ID!) { checklist(id: $id) { answers { key previous status answeredAt } } }";
    let changed = officer.ask(query, json!({ "id": next })).await["answers"].clone();
    let changed = changed.as_array().expect("answers").iter();
    assert_eq!(changed.filter(|it| it["answeredAt"].is_null()).count(), 3, "nobody has answered yet");
}

async fn the_spaces_own_items_come_along(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let own = merged(contents::of("Adaptation", "圏域の独自項目"), json!({ "section": "9" }));
    let own = officer.save("Adaptation", own).await;
    let hidden =
        json!({ "item": "area_l2_to_l3.9.5", "section": "", "text": "", "hidden": true, "reason": "媒体がない" });
    officer.save("Adaptation", merged(contents::of("Adaptation", ""), hidden)).await;
    let key = format!("local:{}", own.id.trim_start_matches("Record:"));
    officer.answered(&list, &key, 0, json!({ "status": "STARTED", "note": "独自のメモ", "owner": "佐藤" })).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    let rows = officer.rows(&next).await;
    let added: Vec<_> = rows.iter().filter(|it| it["item"].is_null()).collect();
    assert_eq!(added.len(), 1, "{added:?}");
    assert_eq!((&added[0]["ownText"], &added[0]["state"]), (&json!("圏域の独自項目"), &json!("UNANSWERED")));
    let answer = &added[0]["answer"];
    let left = (&answer["note"], &answer["owner"], &answer["previous"]);
    assert_eq!(left, (&json!("独自のメモ"), &json!("佐藤"), &json!("STARTED")));
    assert_ne!(added[0]["key"], key, "of the new year, with a name of its own");
    let new = added[0]["key"].as_str().expect("key");
    officer.answered(&next, new, 1, json!({ "status": "DONE" })).await;
    let (query, variables) = super::officer::answer_item(&next, &key, 0, json!({ "status": "DONE" }));
    assert_eq!(officer.code(&query, variables).await, "NOT_FOUND", "the old one is of the old year");
    let apart = rows.iter().find(|it| it["key"] == "area_l2_to_l3.9.5").expect("row");
    assert_eq!((&apart["hidden"], &apart["state"]), (&json!(true), &json!("NOT_APPLICABLE")));
}

const KEEP: &str = "mutation($id: ID!, $keys: [String!]!) { keepPreviousAnswers(checklist: $id, keys: $keys) { __typename \
                    ... on AnswersKept { answers { key status } } ... on Refused { message { ja en } } } }";

async fn items_stand_as_before_where_an_officer_says_so(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (parent, part) = ("area_l2_to_l3.2.5", "area_l2_to_l3.2.5.1");
    let apart = json!({ "status": "NOT_APPLICABLE", "reason": "講師がいない" });
    officer.answered(&list, part, 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, parent, 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, "area_l2_to_l3.9.4", 0, apart).await;
    officer.answered(&list, "area_l2_to_l3.8.3", 0, json!({ "status": "DONE", "number": 120 })).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    // The parent is named before its part.
    let keys = [parent, part, "area_l2_to_l3.9.4", "area_l2_to_l3.8.3", "area_l2_to_l3.1.1", "nonsense"];
    let kept = officer.ask(KEEP, json!({ "id": next, "keys": keys })).await;
    let mut answers = kept["answers"].as_array().unwrap_or_else(|| panic!("{kept}")).clone();
    answers.sort_by_key(|it| it["key"].to_string());
    let expected = [
        json!({ "key": parent, "status": "DONE" }),
        json!({ "key": part, "status": "DONE" }),
        json!({ "key": "area_l2_to_l3.8.3", "status": "DONE" }),
        json!({ "key": "area_l2_to_l3.9.4", "status": "NOT_APPLICABLE" }),
    ];
    assert_eq!(answers, expected);
    let expected = json!({ "done": 3, "started": 0, "notYet": 0, "unanswered": 47, "share": 3.0 / 50.0 });
    assert_eq!(coverage(&officer, &next).await, expected);
}

async fn keeping_answers_changes_nothing_that_was_said_this_year(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "DONE" })).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    officer.answered(&next, ITEM, 1, json!({ "status": "NOT_YET" })).await;
    let kept = officer.ask(KEEP, json!({ "id": next, "keys": [ITEM] })).await;
    assert_eq!(kept["answers"], json!([]));
    let row = officer.row(&next, ITEM).await;
    assert_eq!((&row["state"], &row["answer"]["previous"]), (&json!("NOT_YET"), &json!("DONE")));
}

async fn what_can_no_longer_be_kept_is_told(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (parent, part) = ("area_l2_to_l3.2.5", "area_l2_to_l3.2.5.1");
    officer.answered(&list, part, 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, parent, 0, json!({ "status": "DONE" })).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "DONE" })).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    officer.answered(&next, part, 1, json!({ "status": "STARTED" })).await;
    let refused = officer.ask(KEEP, json!({ "id": next, "keys": [ITEM, parent] })).await;
    assert!(refusal(&refused).contains("2.5.1"), "{refused}");
    let states = [officer.row(&next, ITEM).await, officer.row(&next, parent).await].map(|it| it["state"].clone());
    assert_eq!(json!(states), json!(["UNANSWERED", "UNANSWERED"]), "all of it or nothing");
}

async fn a_list_is_begun_once_a_year(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "DONE" })).await;
    let refused = officer.start_payload(TWO_TO_THREE, YEAR).await;
    insta::allow_duplicates! {
        insta::assert_snapshot!(refusal(&refused), @"令和8年度のチェックリストはもうあります。 / There is one for 2026 already.");
    }
    assert_eq!(officer.row(&list, ITEM).await["state"], "DONE", "what was there stays");
    assert_eq!(officer.start_payload(ONE_TO_TWO, YEAR).await["__typename"], "ChecklistStarted", "another list");
    let query = "{ checklists { totalCount nodes { kindOfList fiscalYear fiscalYearName content } } }";
    let lists = officer.ask(query, Value::Null).await;
    let of = |list: &str| json!({ "kindOfList": list, "fiscalYear": 2026, "fiscalYearName": "令和8年度", "content": "tebiki-2021" });
    assert_eq!(lists, json!({ "totalCount": 2, "nodes": [of(TWO_TO_THREE), of(ONE_TO_TWO)] }));
}

async fn a_list_that_was_made_with_the_spaces_is_begun_all_the_same(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "DONE", "note": "課長と相談" })).await;
    // Whoever brings the file of spaces in once more makes the lists of the new year.
    let (id, space) = (region.office.id(Uuid::from_u128(0x77)), region.office.id(TANGO.0));
    let row = format!(
        "insert into checklist (id, space_id, list, fiscal_year, as_of, created_at) values \
         ({id}, {space}, 'area_l2_to_l3', 2027, '2027-04-01', '2027-04-01T00:00:00+00:00')"
    );
    region.office.sql(&row).await;
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;
    assert_eq!(next, format!("Checklist:{}", Uuid::from_u128(0x77)), "the one that is there");
    let answer = officer.row(&next, ITEM).await["answer"].clone();
    assert_eq!((&answer["note"], &answer["previous"]), (&json!("課長と相談"), &json!("DONE")));
    assert_eq!(officer.start_payload(TWO_TO_THREE, YEAR + 1).await["__typename"], "Refused", "once");
}

async fn who_does_not_answer_a_list_does_not_begin_it(db: TestDb) {
    let region = Region::open(db).await;
    let sentence = "この種類の場では使わない様式です。 / This kind of space does not answer that list.";
    let above = region.editor(A, "jiro@pref.example.jp").await;
    let area = region.editor(TANGO, "hanako@tango.example.jp").await;
    let city = region.editor(KYOTANGO, "saburo@city.example.jp").await;
    for (officer, list) in [
        (&above, ONE_TO_TWO),
        (&above, TWO_TO_THREE),
        (&area, "PREFECTURE"),
        (&city, "PREFECTURE"),
        (&city, ONE_TO_TWO),
        (&city, TWO_TO_THREE),
    ] {
        assert_eq!(refusal(&officer.start_payload(list, YEAR).await), sentence, "{list}");
    }
    assert!(region.office.rows("checklist").await.is_empty());
    above.start("PREFECTURE", YEAR).await;
    region.office.sql("update space set health_centre_city = true where name = '京丹後市'").await;
    city.start(TWO_TO_THREE, YEAR).await;
    let theme = kept(&city.write("Theme", Place::New(YEAR, None), contents::of("Theme", "減塩")).await);
    assert_eq!(theme.version, 1, "and a city without a council writes records all the same");
}
