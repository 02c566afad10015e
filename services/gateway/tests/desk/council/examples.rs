//! Items that an area has moved, shown by name to the areas beside it because it agreed.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, YEAR, merged},
    region::{CHUTAN, KOBE, Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    who_agrees_is_shown_at_the_item_it_moved,
    what_was_not_moved_is_no_example,
    who_takes_its_consent_back_is_shown_no_more,
    an_example_goes_with_its_answer,
    an_example_of_a_later_year_is_not_shown_before,
}

const ITEM: &str = "area_l2_to_l3.7";

/// An area that moved the item from last year's answer to this year's; its list of this year.
async fn moved(region: &Region, before: Option<&str>, after: &str) -> (Officer, String) {
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    if let Some(before) = before {
        let last = officer.start(TWO_TO_THREE, YEAR - 1).await;
        officer.answered(&last, ITEM, 0, json!({ "status": before, "reason": "わけ" })).await;
    }
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let version = u64::from(before.is_some());
    officer.answered(&list, ITEM, version, json!({ "status": after, "note": "部外秘" })).await;
    (officer, list)
}

async fn agree(officer: &Officer) -> Kept {
    officer.save("Consent", contents::of("Consent", "")).await
}

/// What somebody sees at the item in their own list of a year.
async fn seen(officer: &Officer, list: &str) -> Value {
    officer.row(list, ITEM).await["examples"].clone()
}

async fn who_agrees_is_shown_at_the_item_it_moved(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = moved(&region, Some("NOT_YET"), "DONE").await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = beside.start(TWO_TO_THREE, YEAR).await;
    let elsewhere = region.editor(KOBE, "saburo@kobe.example.jp").await;
    let far = elsewhere.start(TWO_TO_THREE, YEAR).await;
    assert_eq!(seen(&beside, &theirs).await, json!([]), "without consent");
    agree(&officer).await;
    let example = json!([{ "name": "丹後", "fiscalYear": 2026, "previous": "NOT_YET" }]);
    assert_eq!(seen(&beside, &theirs).await, example);
    let rows = beside.rows(&theirs).await;
    assert_eq!(rows.iter().filter(|it| it["examples"] != json!([])).count(), 1, "at no other item");
    assert!(!json!(rows).to_string().contains("部外秘"));
    assert_eq!(seen(&elsewhere, &far).await, json!([]), "another prefecture");
    assert_eq!(seen(&officer, &list).await, json!([]), "one's own are no example");
}

async fn what_was_not_moved_is_no_example(db: TestDb) {
    let region = Region::open(db).await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = beside.start(TWO_TO_THREE, YEAR).await;
    let (officer, list) = moved(&region, Some("DONE"), "DONE").await;
    agree(&officer).await;
    assert_eq!(seen(&beside, &theirs).await, json!([]), "it was done before");
    officer.answered(&list, "area_l2_to_l3.9.4", 0, json!({ "status": "DONE" })).await;
    assert_eq!(beside.row(&theirs, "area_l2_to_l3.9.4").await["examples"], json!([]), "there is no year before");
    officer.answered(&list, ITEM, 2, json!({ "status": "STARTED" })).await;
    assert_eq!(seen(&beside, &theirs).await, json!([]), "it is not done");
}

async fn who_takes_its_consent_back_is_shown_no_more(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, _) = moved(&region, Some("STARTED"), "DONE").await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = beside.start(TWO_TO_THREE, YEAR).await;
    let consent = agree(&officer).await;
    assert_eq!(seen(&beside, &theirs).await[0]["name"], "丹後");
    let no = merged(contents::of("Consent", ""), json!({ "examples": false }));
    let changed = super::officer::kept(&officer.change("Consent", &consent, no).await);
    assert_eq!(seen(&beside, &theirs).await, json!([]));
    assert!(region.office.rows("example").await.is_empty(), "nothing of it is kept");
    let again = officer.change("Consent", &changed, contents::of("Consent", "")).await;
    assert_eq!(again["__typename"], "ConsentSaved");
    assert_eq!(seen(&beside, &theirs).await[0]["name"], "丹後");
    officer.remove(&consent.id, Some(3)).await;
    assert_eq!(seen(&beside, &theirs).await, json!([]), "nor when it is put away");
}

async fn an_example_goes_with_its_answer(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = moved(&region, Some("STARTED"), "DONE").await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = beside.start(TWO_TO_THREE, YEAR).await;
    agree(&officer).await;
    assert_eq!(seen(&beside, &theirs).await[0]["previous"], "STARTED");
    officer.answered(&list, ITEM, 2, json!({ "status": "STARTED" })).await;
    assert_eq!(seen(&beside, &theirs).await, json!([]));
}

async fn an_example_of_a_later_year_is_not_shown_before(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, _) = moved(&region, Some("UNANSWERED"), "DONE").await;
    agree(&officer).await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let last = beside.start(TWO_TO_THREE, YEAR - 1).await;
    let next = beside.start(TWO_TO_THREE, YEAR + 1).await;
    assert_eq!(seen(&beside, &last).await, json!([]));
    let example = json!([{ "name": "丹後", "fiscalYear": 2026, "previous": "UNANSWERED" }]);
    assert_eq!(seen(&beside, &next).await, example);
}
