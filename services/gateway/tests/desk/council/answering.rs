//! Answering one item of a list.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    officer::{YEAR, refusal},
    region::{ONE_TO_TWO, Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    an_answer_comes_back_as_it_was_given,
    what_is_not_sent_stays_and_null_takes_away,
    a_start_is_read_as_officers_write_days_and_lies_in_three_years,
    who_has_not_answered_stands_apart_from_not_yet,
    what_does_not_apply_needs_a_reason,
    a_metric_needs_its_number_and_a_narrative_its_text,
    texts_and_links_are_held_to_their_limits,
    an_item_of_another_list_is_not_found,
    nobody_answers_for_another_space,
}

const PURPOSE: &str = "area_l2_to_l3.2.2";

async fn an_answer_comes_back_as_it_was_given(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let said = json!({ "status": "STARTED", "start": "2026-10-01", "owner": " 山田 花子 ", "reason": "要綱を改める",
        "note": "課長と相談\n来週まで", "links": ["https://example.jp/1"] });
    let answer = officer.answered(&list, PURPOSE, 0, said).await;
    let expected = json!({
        "key": PURPOSE, "status": "STARTED", "start": "2026-10-01", "owner": "山田 花子", "reason": "要綱を改める",
        "note": "課長と相談\n来週まで", "narrative": "", "number": null, "links": ["https://example.jp/1"],
        "previous": null, "stance": null, "stanceReason": "", "version": 1,
    });
    assert_eq!(answer, expected);
    let row = officer.row(&list, PURPOSE).await;
    assert_eq!((&row["answer"], &row["state"]), (&expected, &json!("STARTED")), "as it is read");
}

async fn what_is_not_sent_stays_and_null_takes_away(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let said = json!({ "status": "STARTED", "start": "2026-10-01", "owner": "山田", "note": "メモ", "number": 3 });
    officer.answered(&list, PURPOSE, 0, said).await;
    let changed = officer.answered(&list, PURPOSE, 1, json!({ "owner": "佐藤" })).await;
    let left = ["status", "start", "owner", "note", "number", "version"].map(|it| changed[it].clone());
    assert_eq!(json!(left), json!(["STARTED", "2026-10-01", "佐藤", "メモ", 3, 2]));
    let changed = officer.answered(&list, PURPOSE, 2, json!({ "start": null, "number": null, "note": "" })).await;
    let left = ["status", "start", "owner", "note", "number", "version"].map(|it| changed[it].clone());
    assert_eq!(json!(left), json!(["STARTED", null, "佐藤", "", null, 3]));
}

async fn a_start_is_read_as_officers_write_days_and_lies_in_three_years(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let mut version = 0;
    for (written, read) in [
        ("令和8年10月1日", "2026-10-01"),
        ("R8.4.1", "2026-04-01"),
        ("2029/3/31", "2029-03-31"),
        ("２０２７年４月１日", "2027-04-01"),
    ] {
        let answer = officer.answered(&list, PURPOSE, version, json!({ "start": written })).await;
        assert_eq!(answer["start"], read, "{written}");
        version += 1;
    }
    for day in ["2026-03-31", "2029-04-01"] {
        let refused = officer.answer(&list, PURPOSE, version, json!({ "start": day })).await;
        insta::allow_duplicates! {
            insta::assert_snapshot!(refusal(&refused), @"着手時期は 2026-04-01 から 2029-03-31 までの日付にしてください。 / A planned start lies between 2026-04-01 and 2029-03-31.");
        }
    }
    let (query, variables) = super::officer::answer_item(&list, PURPOSE, version, json!({ "start": "来月" }));
    let reply = officer.reply(&query, variables).await;
    let told = reply["errors"][0]["message"].as_str().expect("message");
    assert!(told.contains("日付は 2026-04-01 や 令和8年4月1日 の形にしてください。"), "{told}");
    assert_eq!(officer.row(&list, PURPOSE).await["answer"]["start"], "2027-04-01", "nothing of it was kept");
}

async fn who_has_not_answered_stands_apart_from_not_yet(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let coverage = async || {
        let query = "query($id: ID!) { checklist(id: $id) { coverage { done started notYet unanswered notApplicable \
                     applicable share } } }";
        officer.ask(query, json!({ "id": list })).await["coverage"].clone()
    };
    let of = |not_yet: u32, unanswered: u32| {
        json!({ "done": 0, "started": 0, "notYet": not_yet, "unanswered": unanswered, "notApplicable": 0,
            "applicable": 51, "share": 0.0 })
    };
    assert_eq!(coverage().await, of(0, 51));
    officer.answered(&list, PURPOSE, 0, json!({ "note": "聞いてから答える" })).await;
    assert_eq!(coverage().await, of(0, 51), "a note is no answer");
    officer.answered(&list, PURPOSE, 1, json!({ "status": "NOT_YET" })).await;
    assert_eq!(coverage().await, of(1, 50));
    officer.answered(&list, PURPOSE, 2, json!({ "status": "UNANSWERED" })).await;
    assert_eq!(coverage().await, of(0, 51), "taken back");
}

async fn what_does_not_apply_needs_a_reason(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    for reason in ["", " \n　"] {
        let said = json!({ "status": "NOT_APPLICABLE", "reason": reason });
        let refused = officer.answer(&list, PURPOSE, 0, said).await;
        assert_eq!(refusal(&refused), "「該当なし」の理由を書いてください。 / Please say why it does not apply.");
    }
    let said = json!({ "status": "NOT_APPLICABLE", "reason": "他の要綱に定めがある" });
    officer.answered(&list, PURPOSE, 0, said).await;
    let refused = officer.answer(&list, PURPOSE, 1, json!({ "reason": "" })).await;
    assert_eq!(
        refusal(&refused),
        "「該当なし」の理由を書いてください。 / Please say why it does not apply.",
        "nor later"
    );
    let list = officer.start(ONE_TO_TWO, YEAR).await;
    let refused = officer.answer(&list, "area_l1_to_l2.2-3", 0, json!({ "status": "DONE" })).await;
    assert_eq!(refusal(&refused), "この選択肢を選ぶ理由を書いてください。 / Please say why this option is chosen.");
    let said = json!({ "status": "DONE", "reason": "別の会議で足りる" });
    officer.answered(&list, "area_l1_to_l2.2-3", 0, said).await;
}

async fn a_metric_needs_its_number_and_a_narrative_its_text(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (metric, narrative) = ("area_l2_to_l3.8.3", "area_l2_to_l3.8.5");
    let refused = officer.answer(&list, metric, 0, json!({ "status": "DONE" })).await;
    assert_eq!(
        refusal(&refused),
        "実施済みにする前に、数を入れてください。 / Please give the number before it is done."
    );
    for number in [-1, 1_000_000_001_i64] {
        let refused = officer.answer(&list, metric, 0, json!({ "number": number })).await;
        assert_eq!(refusal(&refused), "数は0以上の整数で入れてください。 / A number is 0 or more.", "{number}");
    }
    officer.answered(&list, metric, 0, json!({ "status": "STARTED" })).await;
    let answer = officer.answered(&list, metric, 1, json!({ "status": "DONE", "number": 0 })).await;
    assert_eq!((&answer["number"], &answer["status"]), (&json!(0), &json!("DONE")), "none is a number");
    let refused = officer.answer(&list, narrative, 0, json!({ "status": "DONE", "narrative": "  " })).await;
    assert_eq!(
        refusal(&refused),
        "実施済みにする前に、内容を書いてください。 / Please write the text before it is done."
    );
    let answer = officer.answered(&list, narrative, 0, json!({ "status": "DONE", "narrative": "減塩" })).await;
    assert_eq!(answer["narrative"], "減塩");
}

async fn texts_and_links_are_held_to_their_limits(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    for (said, sentence) in [
        (
            json!({ "note": "あ".repeat(10_001) }),
            "メモは10000文字までです（いま10001文字）。 / At most 10000 characters; there are 10001.",
        ),
        (
            json!({ "owner": "あ".repeat(101) }),
            "担当者は100文字までです（いま101文字）。 / At most 100 characters; there are 101.",
        ),
        (json!({ "owner": "山田\n花子" }), "担当者に使えない文字があります。 / A character in 担当者 cannot be kept."),
        (json!({ "narrative": "a\u{0}b" }), "内容に使えない文字があります。 / A character in 内容 cannot be kept."),
        (
            json!({ "links": vec!["x"; 21] }),
            "リンクは20件、各1,000文字までです。 / At most 20 links of 1,000 characters.",
        ),
        (
            json!({ "links": ["x".repeat(1_001)] }),
            "リンクは20件、各1,000文字までです。 / At most 20 links of 1,000 characters.",
        ),
    ] {
        assert_eq!(refusal(&officer.answer(&list, PURPOSE, 0, said).await), sentence);
    }
    assert!(region.office.rows("answer").await.is_empty(), "nothing of it was kept");
    let longest = "𠮷".repeat(10_000);
    let answer = officer.answered(&list, PURPOSE, 0, json!({ "note": longest, "links": vec!["x"; 20] })).await;
    assert_eq!(answer["note"], longest, "characters are counted, not bytes");
}

async fn an_item_of_another_list_is_not_found(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    for key in [
        "area_l2_to_l3.9.9",
        "area_l1_to_l2.3.1",
        "prefecture.1.1",
        "",
        "local:",
        "local:00000000-0000-7000-8000-000000000001",
        "area_l2_to_l3.2.2\u{0}",
    ] {
        let (query, variables) = super::officer::answer_item(&list, key, 0, json!({ "status": "STARTED" }));
        assert_eq!(officer.code(&query, variables).await, "NOT_FOUND", "{key}");
        let judged = "mutation($input: JudgeProposalInput!) { judgeProposal(input: $input) { __typename } }";
        let input = json!({ "checklist": list, "key": key, "version": 0, "stance": "CONFIRMED" });
        let reply = officer.reply(judged, json!({ "input": input })).await;
        let refused = reply["errors"][0]["extensions"]["code"] == "NOT_FOUND"
            || reply["data"]["judgeProposal"]["__typename"] == "Refused";
        assert!(refused, "{key}: {reply}");
    }
    assert!(region.office.rows("answer").await.is_empty());
}

async fn nobody_answers_for_another_space(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let above = region.editor(crate::office::A, "jiro@pref.example.jp").await;
    let beside = region.editor(super::region::CHUTAN, "saburo@chutan.example.jp").await;
    for other in [&above, &beside] {
        let (query, variables) = super::officer::answer_item(&list, PURPOSE, 0, json!({ "status": "DONE" }));
        assert_eq!(other.code(&query, variables).await, "NOT_FOUND");
        let keep = "mutation($id: ID!) { keepPreviousAnswers(checklist: $id, keys: []) { __typename } }";
        assert_eq!(other.code(keep, json!({ "id": list })).await, "NOT_FOUND");
    }
    let viewer = region.office.member(TANGO, domain::Role::Viewer, "mieko@tango.example.jp").await;
    let viewer = super::officer::Officer::new(viewer);
    let (query, variables) = super::officer::answer_item(&list, PURPOSE, 0, json!({ "status": "DONE" }));
    assert_eq!(viewer.code(&query, variables).await, "NOT_FOUND", "who may only read");
    assert_eq!(viewer.row(&list, PURPOSE).await["answer"], Value::Null);
}
