//! Meetings, who came, and what they answered in writing.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, YEAR, differences, merged, refusal},
    region::{CHUTAN, Region, TANGO},
};

testkit::on_both_backends! {
    a_meeting_in_writing_needs_a_deadline,
    a_member_is_written_down_once_for_each_meeting,
    days_outside_the_year_are_refused,
    what_a_record_names_must_be_there,
    an_answer_in_writing_has_its_day,
    a_record_keeps_its_year_and_council,
}

async fn refused(officer: &Officer, kind: &str, content: Value) -> String {
    let payload = officer.write(kind, Place::New(YEAR, None), content).await;
    refusal(&payload)
}

async fn a_meeting_in_writing_needs_a_deadline(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let written = |deadline: Value| {
        merged(contents::of("Meeting", "書面協議"), json!({ "mode": "WRITTEN", "deadline": deadline }))
    };
    let sentence = "書面開催には回答の期限が要ります。 / A meeting in writing needs a deadline.";
    assert_eq!(refused(&officer, "Meeting", written(Value::Null)).await, sentence);
    let meeting = officer.save("Meeting", written(json!("2026-06-30"))).await;
    let taken = officer.change("Meeting", &meeting, written(Value::Null)).await;
    assert_eq!(refusal(&taken), sentence, "nor is it taken away");
    let found = officer.nodes("{ meetings { nodes { mode deadline version } } }", Value::Null).await;
    assert_eq!(found, [json!({ "mode": "WRITTEN", "deadline": "2026-06-30", "version": 1 })]);
}

/// A meeting, and somebody of the roster.
async fn sitting(officer: &Officer) -> (Kept, Kept) {
    let body = officer.save("Body", contents::of("Body", "商工会")).await;
    let person = merged(contents::of("Person", "taro"), json!({ "body": body.id }));
    (officer.save("Meeting", contents::of("Meeting", "第1回")).await, officer.save("Person", person).await)
}

async fn a_member_is_written_down_once_for_each_meeting(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let (meeting, person) = sitting(&officer).await;
    let came = |meeting: &Kept, with: Value| {
        let named = json!({ "meeting": meeting.id, "person": person.id });
        merged(merged(contents::of("Attendance", "賛成"), named), with)
    };
    let first = officer.save("Attendance", came(&meeting, json!({}))).await;
    let other = json!({ "presence": "ABSENT", "reply": "DISAGREE", "comment": "予算が足りない" });
    let conflict = officer.write("Attendance", Place::New(YEAR, None), came(&meeting, other.clone())).await;
    let expected =
        [["comment", "予算が足りない", "賛成"], ["presence", "absent", "present"], ["reply", "disagree", "agree"]];
    assert_eq!((differences(&conflict), &conflict["currentId"]), (expected.to_vec(), &json!(first.id)));
    let changed = officer.change("Attendance", &first, came(&meeting, other.clone())).await;
    assert_eq!(changed["saved"]["version"], 2);
    let second = officer.save("Meeting", contents::of("Meeting", "第2回")).await;
    let elsewhere = officer.save("Attendance", came(&second, other)).await;
    assert_ne!(elsewhere.id, first.id, "another meeting is another one");
    let moved = officer.change("Attendance", &elsewhere, came(&meeting, json!({}))).await;
    assert_eq!(moved["__typename"], "Conflict", "nor is it moved onto the other: {moved}");
}

async fn days_outside_the_year_are_refused(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let late = "は令和8年度（2026-04-01～2027-03-31）の外です。年度か日付を直してください。";
    for (kind, field, what, day) in [
        ("Meeting", "day", "開催日", "2027-04-01"),
        ("Meeting", "deadline", "回答の期限", "2026-03-31"),
        ("Minutes", "day", "日付", "2026-03-31"),
        ("Task", "from", "開始日", "2026-03-31"),
        ("Task", "to", "期限", "2027-04-01"),
        ("Activity", "day", "日付", "2025-06-01"),
        ("LevelAssessment", "asOf", "評価した日", "2027-04-01"),
        ("Crisis", "from", "開始日", "2026-03-31"),
    ] {
        let sentence = refused(&officer, kind, merged(contents::of(kind, "x"), json!({ field: day }))).await;
        assert!(sentence.starts_with(&format!("{what}（{day}）{late}")), "{kind} {field}: {sentence}");
    }
    for day in ["2026-04-01", "2027-03-31"] {
        officer.save("Meeting", merged(contents::of("Meeting", "端の日"), json!({ "day": day }))).await;
    }
    for (kind, with, sentence) in [
        ("Task", json!({ "to": "2026-05-31" }), "期間の終わり（2026-05-31）が始まり（2026-06-01）より前です。"),
        ("Crisis", json!({ "to": "2026-05-31" }), "期間の終わり（2026-05-31）が始まり（2026-06-01）より前です。"),
        (
            "Body",
            json!({ "joinedOn": "2026-06-01", "leftOn": "2026-05-31" }),
            "参加期間の終わり（2026-05-31）が始まり（2026-06-01）より前です。",
        ),
    ] {
        let told = refused(&officer, kind, merged(contents::of(kind, "x"), with)).await;
        assert!(told.starts_with(sentence), "{kind}: {told}");
    }
}

async fn what_a_record_names_must_be_there(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let theirs = sitting(&beside).await;
    let (meeting, person) = sitting(&officer).await;
    let away = officer.save("Theme", contents::of("Theme", "取り下げた")).await;
    officer.remove(&away.id, Some(1)).await;
    for (kind, with) in [
        ("Decision", json!({ "meeting": theirs.0.id })),
        ("Decision", json!({ "meeting": person.id })),
        ("Decision", json!({ "meeting": meeting.id, "theme": away.id })),
        ("Attendance", json!({ "meeting": meeting.id, "person": theirs.1.id })),
        ("Project", json!({ "theme": theirs.0.id })),
        ("Meeting", json!({ "papers": ["Paper:01900000-0000-7000-8000-000000000001"] })),
        ("WorkingGroup", json!({ "members": [theirs.1.id] })),
        ("Task", json!({ "item": "area_l2_to_l3.9.9" })),
    ] {
        let content = merged(contents::of(kind, "x"), with);
        let query = format!(
            "mutation($input: {kind}Input!) {{ save{kind}(fiscalYear: 2026, input: $input) {{ __typename }} }}"
        );
        assert_eq!(officer.code(&query, json!({ "input": content })).await, "NOT_FOUND", "{kind}");
    }
}

async fn an_answer_in_writing_has_its_day(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let (meeting, person) = sitting(&officer).await;
    let named = json!({ "meeting": meeting.id, "person": person.id, "repliedOn": null });
    let content = merged(contents::of("Attendance", ""), named);
    let sentence = "回答した日を入れてください。 / Please give the day of the answer.";
    assert_eq!(refused(&officer, "Attendance", content.clone()).await, sentence);
    officer.save("Attendance", merged(content, json!({ "reply": null, "presence": "UNKNOWN" }))).await;
}

async fn a_record_keeps_its_year_and_council(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    let payload = officer.write("Theme", Place::New(2024, Some(&council)), contents::of("Theme", "減塩")).await;
    let theme = super::officer::kept(&payload);
    // A change says another year, as a screen of another year would.
    assert_eq!(officer.change("Theme", &theme, contents::of("Theme", "禁煙")).await["saved"]["version"], 2);
    let found = officer.nodes("{ themes { nodes { title fiscalYear councilId } } }", Value::Null).await;
    assert_eq!(found, [json!({ "title": "禁煙", "fiscalYear": 2024, "councilId": council })]);
    let of = async |arguments: &str| {
        officer.ask(&format!("{{ themes({arguments}) {{ totalCount }} }}"), Value::Null).await["totalCount"].clone()
    };
    assert_eq!((of("fiscalYear: 2024").await, of("fiscalYear: 2026").await), (json!(1), json!(0)));
    let another = officer.council("別の協議会").await;
    let of_council = async |id: &str| of(&format!("council: \"{id}\"")).await;
    assert_eq!((of_council(&council).await, of_council(&another).await), (json!(1), json!(0)));
}
