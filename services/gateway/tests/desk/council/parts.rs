//! What an answer does to the answers around it: parts and parents, options of a question, branches.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    officer::{Officer, YEAR, refusal},
    region::{ONE_TO_TWO, Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    a_parent_waits_for_its_parts,
    a_part_that_is_taken_back_takes_its_parent_back,
    one_option_takes_the_place_of_another,
    a_branch_leaves_a_question_out_and_keeps_its_answer,
    an_option_is_chosen_or_left,
}

const PARENT: &str = "area_l2_to_l3.2.1";
const PARTS: [&str; 3] = ["area_l2_to_l3.2.1.1", "area_l2_to_l3.2.1.2", "area_l2_to_l3.2.1.3"];

async fn said(officer: &Officer, list: &str, key: &str, version: u64, status: &str) -> Value {
    officer.answer(list, key, version, json!({ "status": status })).await
}

async fn a_parent_waits_for_its_parts(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    said(&officer, &list, PARTS[0], 0, "DONE").await;
    said(&officer, &list, PARTS[1], 0, "STARTED").await;
    let refused = said(&officer, &list, PARENT, 0, "DONE").await;
    insta::allow_duplicates! {
        insta::assert_snapshot!(refusal(&refused), @"「2.1」を実施済みにする前に、2.1.2、2.1.3 を実施済みか該当なしにしてください。 / Do or set aside 2.1.2、2.1.3 first.");
    }
    assert_eq!(said(&officer, &list, PARENT, 0, "STARTED").await["__typename"], "AnswerSaved", "short of done");
    said(&officer, &list, PARTS[1], 1, "DONE").await;
    let apart = json!({ "status": "NOT_APPLICABLE", "reason": "異動がない" });
    officer.answered(&list, PARTS[2], 0, apart).await;
    let done = said(&officer, &list, PARENT, 1, "DONE").await;
    assert_eq!((&done["answer"]["status"], &done["alsoChanged"]), (&json!("DONE"), &json!([])));
}

async fn a_part_that_is_taken_back_takes_its_parent_back(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    for key in PARTS.iter().chain([&PARENT]) {
        assert_eq!(said(&officer, &list, key, 0, "DONE").await["__typename"], "AnswerSaved", "{key}");
    }
    let apart = json!({ "status": "NOT_APPLICABLE", "reason": "異動がない" });
    let payload = officer.answer(&list, PARTS[2], 1, apart).await;
    assert_eq!(payload["alsoChanged"], json!([]), "a part that does not apply is no part");
    let payload = said(&officer, &list, PARTS[1], 1, "STARTED").await;
    assert_eq!(payload["alsoChanged"], json!([{ "key": PARENT, "status": "STARTED", "version": 2 }]));
    assert_eq!(officer.row(&list, PARENT).await["state"], "STARTED");
    let note = officer.answer(&list, PARTS[1], 2, json!({ "note": "名簿は作成中" })).await;
    assert_eq!(note["alsoChanged"], json!([]), "a note takes nothing back");
}

async fn one_option_takes_the_place_of_another(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(ONE_TO_TWO, YEAR).await;
    officer.answered(&list, "area_l1_to_l2.1-2", 0, json!({ "status": "DONE", "note": "多忙" })).await;
    let payload = said(&officer, &list, "area_l1_to_l2.1-3", 0, "DONE").await;
    let other = json!([{ "key": "area_l1_to_l2.1-2", "status": "UNANSWERED", "version": 2 }]);
    assert_eq!(payload["alsoChanged"], other);
    let row = officer.row(&list, "area_l1_to_l2.1-2").await;
    assert_eq!((&row["state"], &row["answer"]["note"]), (&json!("NOT_ASKED"), &json!("多忙")), "its note stays");
    let states = states(&officer, &list).await;
    assert_eq!(states[..4], ["NOT_ASKED", "NOT_ASKED", "DONE", "NOT_ASKED"]);
}

async fn a_branch_leaves_a_question_out_and_keeps_its_answer(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(ONE_TO_TWO, YEAR).await;
    said(&officer, &list, "area_l1_to_l2.2-2", 0, "DONE").await;
    let before = states(&officer, &list).await;
    assert_eq!(before[4..7], ["NOT_ASKED", "DONE", "NOT_ASKED"]);
    said(&officer, &list, "area_l1_to_l2.1-1", 0, "DONE").await;
    let branched = states(&officer, &list).await;
    assert_eq!(branched[4..7], ["NOT_ASKED"; 3]);
    assert_eq!(branched[7..], vec!["UNANSWERED"; 9], "question 3 and what follows is asked");
    let query = "query($id: ID!) { checklist(id: $id) { sections { section done unanswered notApplicable applicable share } } }";
    let sections = officer.ask(query, json!({ "id": list })).await["sections"].clone();
    let left_out =
        json!({ "section": "2", "done": 0, "unanswered": 0, "notApplicable": 1, "applicable": 0, "share": null });
    assert_eq!(sections[1], left_out);
    said(&officer, &list, "area_l1_to_l2.1-1", 1, "UNANSWERED").await;
    assert_eq!(states(&officer, &list).await[4..7], ["NOT_ASKED", "DONE", "NOT_ASKED"], "it counts again");
}

async fn an_option_is_chosen_or_left(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(ONE_TO_TWO, YEAR).await;
    for status in ["NOT_YET", "STARTED"] {
        let refused = said(&officer, &list, "area_l1_to_l2.1-1", 0, status).await;
        assert!(refusal(&refused).starts_with("この設問は選択式です。"), "{refused}");
    }
    let apart = json!({ "status": "NOT_APPLICABLE", "reason": "？" });
    assert!(refusal(&officer.answer(&list, "area_l1_to_l2.1-1", 0, apart).await).starts_with("この設問は選択式です。"));
}

async fn states(officer: &Officer, list: &str) -> Vec<String> {
    let states = officer.ask("query($id: ID!) { checklist(id: $id) { states } }", json!({ "id": list })).await;
    let states = states["states"].as_array().expect("states").iter();
    states.map(|it| it.as_str().expect("state").to_owned()).collect()
}
