//! Answers that the records propose: confirmed, contradicted, and looked at again when the records change.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Officer, YEAR, kept, merged, refusal},
    region::{Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    a_proposal_appears_with_its_records_and_goes_with_them,
    what_is_confirmed_is_the_answer,
    a_confirmed_answer_that_no_longer_holds_is_flagged,
    what_is_contradicted_has_a_reason_and_is_flagged_no_more,
    an_answer_beside_its_records_is_flagged,
    a_number_is_confirmed_from_the_projects,
    nothing_is_judged_where_nothing_is_proposed,
    a_judgement_of_an_old_version_is_a_conflict,
}

/// 昨年度の… 社会資源をリストアップする: one activity proves it.
const ITEM: &str = "area_l2_to_l3.6.2";

fn resource() -> Value {
    merged(contents::of("Activity", "公民館の一覧"), json!({ "activity": "RESOURCE" }))
}

async fn begun(region: &Region) -> (Officer, String) {
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    (officer, list)
}

async fn a_proposal_appears_with_its_records_and_goes_with_them(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    assert_eq!(officer.row(&list, ITEM).await["proposal"], Value::Null);
    let record = officer.save("Activity", resource()).await;
    let expected = json!({
        "status": "DONE",
        "sentence": {
            "ja": "令和8年度に「社会資源の把握・活用の検討」の記録が1件（最新は2026年6月1日）あります。",
            "en": "On record in fiscal year 2026: 1 record of \"Resources listed\" (the latest of 1 June 2026).",
        },
        "recordIds": [record.id],
    });
    let row = officer.row(&list, ITEM).await;
    assert_eq!(row["proposal"], expected);
    let untouched = (&row["state"], &row["flag"], &row["answer"]);
    assert_eq!(untouched, (&json!("UNANSWERED"), &Value::Null, &Value::Null), "a proposal is no answer");
    officer.remove(&record.id, Some(1)).await;
    assert_eq!(officer.row(&list, ITEM).await["proposal"], Value::Null);
}

async fn what_is_confirmed_is_the_answer(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    officer.save("Activity", resource()).await;
    let payload = officer.judge(&list, ITEM, 0, "CONFIRMED", "").await;
    let answer = &payload["answer"];
    let told = (&answer["status"], &answer["stance"], &answer["version"]);
    assert_eq!(told, (&json!("DONE"), &json!("CONFIRMED"), &json!(1)), "{payload}");
    let row = officer.row(&list, ITEM).await;
    assert_eq!((&row["state"], &row["flag"]), (&json!("DONE"), &Value::Null));
}

async fn a_confirmed_answer_that_no_longer_holds_is_flagged(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    let record = officer.save("Activity", resource()).await;
    officer.judge(&list, ITEM, 0, "CONFIRMED", "").await;
    officer.remove(&record.id, Some(1)).await;
    let row = officer.row(&list, ITEM).await;
    assert_eq!((&row["flag"], &row["state"]), (&json!("NO_LONGER_HOLDS"), &json!("DONE")), "the answer is not touched");
    officer.remove(&record.id, None).await;
    assert_eq!(officer.row(&list, ITEM).await["flag"], Value::Null, "it holds again");
}

async fn what_is_contradicted_has_a_reason_and_is_flagged_no_more(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    officer.save("Activity", resource()).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "NOT_YET" })).await;
    assert_eq!(officer.row(&list, ITEM).await["flag"], "RECORDS_SAY_MORE");
    for reason in ["", "　 "] {
        let refused = officer.judge(&list, ITEM, 1, "CONTRADICTED", reason).await;
        assert_eq!(refusal(&refused), "記録と違う理由を書いてください。 / Say why the records are wrong.");
    }
    let payload = officer.judge(&list, ITEM, 1, "CONTRADICTED", "一部の町だけの一覧").await;
    let answer = &payload["answer"];
    let told = (&answer["status"], &answer["stance"], &answer["stanceReason"]);
    assert_eq!(told, (&json!("NOT_YET"), &json!("CONTRADICTED"), &json!("一部の町だけの一覧")));
    let row = officer.row(&list, ITEM).await;
    assert_eq!((&row["flag"], &row["proposal"]["status"]), (&Value::Null, &json!("DONE")), "it is still proposed");
}

async fn an_answer_beside_its_records_is_flagged(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    // Facts of employers alone are a beginning.
    let item = "area_l2_to_l3.4.6";
    let facts = merged(contents::of("Activity", "健康宣言の一覧"), json!({ "activity": "EMPLOYER_FACTS" }));
    officer.save("Activity", facts).await;
    for (version, (status, flag)) in
        [("DONE", json!("RECORDS_SAY_LESS")), ("STARTED", Value::Null), ("NOT_YET", json!("RECORDS_SAY_MORE"))]
            .into_iter()
            .enumerate()
    {
        officer.answered(&list, item, version as u64, json!({ "status": status })).await;
        assert_eq!(officer.row(&list, item).await["flag"], flag, "{status}");
    }
}

async fn a_number_is_confirmed_from_the_projects(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    for field in ["TOBACCO", "DIET", "DIET"] {
        officer.save("Project", merged(contents::of("Project", "事業"), json!({ "field": field }))).await;
    }
    let (parent, measured) = ("area_l2_to_l3.8.4", "area_l2_to_l3.8.4.1");
    let row = officer.row(&list, parent).await;
    assert_eq!(row["proposal"]["status"], "DONE");
    let payload = officer.judge(&list, measured, 0, "CONFIRMED", "").await;
    assert_eq!((&payload["answer"]["status"], &payload["answer"]["number"]), (&json!("DONE"), &json!(3)), "{payload}");
    let narrative = json!({ "status": "DONE", "narrative": "喫煙率が下がった" });
    officer.answered(&list, "area_l2_to_l3.8.4.2", 0, narrative).await;
    let payload = officer.judge(&list, parent, 0, "CONFIRMED", "").await;
    assert_eq!((&payload["answer"]["status"], &payload["answer"]["number"]), (&json!("DONE"), &json!(3)), "{payload}");
}

async fn nothing_is_judged_where_nothing_is_proposed(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    for stance in ["CONFIRMED", "CONTRADICTED"] {
        let refused = officer.judge(&list, ITEM, 0, stance, "わけ").await;
        let sentence = "いまの記録からは回答を提案できません。 / The records propose nothing at present.";
        assert_eq!(refusal(&refused), sentence);
    }
    assert!(region.office.rows("answer").await.is_empty());
}

async fn a_judgement_of_an_old_version_is_a_conflict(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, list) = begun(&region).await;
    let record = officer.save("Activity", resource()).await;
    officer.answered(&list, ITEM, 0, json!({ "status": "NOT_YET", "note": "ほかの人" })).await;
    let conflict = officer.judge(&list, ITEM, 0, "CONFIRMED", "").await;
    assert_eq!((&conflict["__typename"], &conflict["version"]), (&json!("Conflict"), &json!(1)));
    assert_eq!(officer.row(&list, ITEM).await["state"], "NOT_YET");
    let changed = officer.change("Activity", &record, merged(resource(), json!({ "activity": "CASE" }))).await;
    assert_eq!(kept(&changed).version, 2);
    let late = officer.judge(&list, ITEM, 1, "CONFIRMED", "").await;
    assert_eq!(late["__typename"], "Refused", "what was proposed is proposed no more: {late}");
}
