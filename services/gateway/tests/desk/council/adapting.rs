//! A space's own way with a list: items hidden, reworded, added; the roll-up goes by the ids of the handbook.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, YEAR, kept, merged, refusal},
    region::{Region, TANGO, TWO_TO_THREE},
};
use crate::office::A;

testkit::on_both_backends! {
    what_is_hidden_does_not_apply_above_and_comes_back,
    a_hidden_part_does_not_hold_its_parent_back,
    words_of_ones_own_change_nothing_above,
    an_item_of_ones_own_is_answered_and_counted_apart,
    what_an_adaptation_cannot_be_is_said,
}

const ITEM: &str = "area_l2_to_l3.9.5";

fn of(item: &str, text: &str, hidden: bool) -> Value {
    let reason = if hidden { "媒体がない" } else { "" };
    json!({ "list": TWO_TO_THREE, "item": item, "section": "", "text": text, "hidden": hidden, "reason": reason })
}

/// The row of the area as those above see it.
async fn above(officer: &Officer) -> Value {
    let query = "{ rollUp(fiscalYears: [2026], lists: [AREA_TWO_TO_THREE]) { rows { spaceId states additions additionsDone \
                 coverage { done unanswered notApplicable applicable } } items { item counts: done unanswered notApplicable } } }";
    let it = officer.ask(query, Value::Null).await;
    let rows = it["rows"].as_array().expect("rows").clone();
    for row in &rows {
        assert_eq!(row["states"].as_array().map(Vec::len), Some(51), "the length of a list never changes");
    }
    assert_eq!(it["items"].as_array().map(Vec::len), Some(51));
    rows.into_iter().find(|it| it["spaceId"] == format!("Space:{TANGO}")).expect("row")
}

/// How the item stands there: it is the last of its list.
fn last(row: &Value) -> &Value {
    &row["states"][50]
}

async fn what_is_hidden_does_not_apply_above_and_comes_back(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let prefecture = region.administrator(A).await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "STARTED", "note": "新聞社に相談" })).await;
    assert_eq!(last(&above(&prefecture).await), "STARTED");
    let adaptation = officer.save("Adaptation", of(ITEM, "", true)).await;
    let row = officer.row(&list, ITEM).await;
    assert_eq!((&row["hidden"], &row["state"]), (&json!(true), &json!("NOT_APPLICABLE")));
    let seen = above(&prefecture).await;
    assert_eq!(last(&seen), "NOT_APPLICABLE");
    assert_eq!(seen["coverage"], json!({ "done": 0, "unanswered": 50, "notApplicable": 1, "applicable": 50 }));
    officer.remove(&adaptation.id, Some(1)).await;
    let row = officer.row(&list, ITEM).await;
    let left = (&row["hidden"], &row["state"], &row["answer"]["note"]);
    assert_eq!(left, (&json!(false), &json!("STARTED"), &json!("新聞社に相談")), "with what was answered");
    assert_eq!(last(&above(&prefecture).await), "STARTED");
    officer.remove(&adaptation.id, None).await;
    assert_eq!(last(&above(&prefecture).await), "NOT_APPLICABLE", "and away again");
}

async fn a_hidden_part_does_not_hold_its_parent_back(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (parent, part) = ("area_l2_to_l3.2.5", "area_l2_to_l3.2.5.1");
    officer.save("Adaptation", of(part, "", true)).await;
    officer.answered(&list, parent, 0, json!({ "status": "DONE" })).await;
    assert_eq!(officer.row(&list, parent).await["state"], "DONE");
}

async fn words_of_ones_own_change_nothing_above(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let prefecture = region.administrator(A).await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let adaptation = officer.save("Adaptation", of(ITEM, "地元紙で広報している。", false)).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "DONE" })).await;
    let row = officer.row(&list, ITEM).await;
    let told = (&row["ownText"], &row["item"]["item"], &row["hidden"]);
    assert_eq!(told, (&json!("地元紙で広報している。"), &json!(ITEM), &json!(false)));
    let seen = above(&prefecture).await;
    assert_eq!((last(&seen), &seen["additions"]), (&json!("DONE"), &json!(0)));
    let changed = officer.change("Adaptation", &adaptation, of(ITEM, "広報誌で知らせている。", false)).await;
    assert_eq!(kept(&changed).version, 2);
    assert_eq!(officer.row(&list, ITEM).await["ownText"], "広報誌で知らせている。");
    let twice = officer.write("Adaptation", Place::New(YEAR, None), of(ITEM, "別の案", false)).await;
    assert_eq!(twice["__typename"], "Conflict", "one for each item");
}

async fn an_item_of_ones_own_is_answered_and_counted_apart(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let prefecture = region.administrator(A).await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let added = merged(contents::of("Adaptation", "漁協と組む"), json!({ "section": "7", "reason": "" }));
    let Kept { id, .. } = officer.save("Adaptation", added).await;
    let key = format!("local:{}", id.trim_start_matches("Record:"));
    let keys: Vec<_> = officer.rows(&list).await.iter().map(|it| it["key"].clone()).collect();
    let at = keys.iter().position(|it| *it == key).expect("row");
    assert_eq!((keys[at - 1].clone(), keys.len()), (json!("area_l2_to_l3.7"), 52), "at the end of its section");
    let refused = officer.answer(&list, &key, 0, json!({ "status": "NOT_APPLICABLE" })).await;
    assert!(refusal(&refused).starts_with("「該当なし」の理由"), "{refused}");
    let of = async |status: &str, version: u64| {
        officer.answered(&list, &key, version, json!({ "status": status })).await;
        let seen = above(&prefecture).await;
        (seen["additions"].as_u64(), seen["additionsDone"].as_u64(), seen["coverage"]["done"].as_u64())
    };
    assert_eq!(of("STARTED", 0).await, (Some(1), Some(0), Some(0)));
    assert_eq!(of("DONE", 1).await, (Some(1), Some(1), Some(0)));
    officer.remove(&id, Some(1)).await;
    let seen = above(&prefecture).await;
    assert_eq!((&seen["additions"], &seen["additionsDone"]), (&json!(0), &json!(0)));
    let (query, variables) = super::officer::answer_item(&list, &key, 2, json!({ "status": "DONE" }));
    assert_eq!(officer.code(&query, variables).await, "NOT_FOUND", "it is put away");
}

async fn what_an_adaptation_cannot_be_is_said(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for (content, sentence) in [
        (
            merged(of(ITEM, "", true), json!({ "reason": "" })),
            "表示しない理由を書いてください。 / Say why the item is hidden.",
        ),
        (of(ITEM, "", false), "項目の文言を書いてください。 / Please word the item."),
        (
            merged(of(ITEM, "新しい項目", false), json!({ "item": null, "section": "10" })),
            "追加する項目の区分（セクション番号）を選んでください。 / Choose the section of the new item.",
        ),
    ] {
        assert_eq!(refusal(&officer.write("Adaptation", Place::New(YEAR, None), content).await), sentence);
    }
    let query = "mutation($input: AdaptationInput!) { saveAdaptation(fiscalYear: 2026, input: $input) { __typename } }";
    for item in ["prefecture.1.1", "area_l2_to_l3.9.9"] {
        assert_eq!(officer.code(query, json!({ "input": of(item, "文言", false) })).await, "NOT_FOUND", "{item}");
    }
}
