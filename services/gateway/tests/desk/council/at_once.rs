//! Two requests at the very same moment: one is first, whatever the database.

use futures_util::future::join_all;
use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Officer, Place, YEAR},
    region::{Region, TANGO, TWO_TO_THREE},
};
use crate::office::A;

testkit::on_both_backends! {
    of_two_first_answers_one_is_saved,
    of_two_changes_of_an_answer_one_is_saved,
    of_two_changes_of_a_record_one_is_saved,
    of_two_records_of_which_there_is_one_one_is_saved,
    of_a_change_and_a_removal_one_is_done,
    answers_to_different_items_all_reach_the_prefecture,
    a_parent_is_never_done_beside_an_open_part,
    a_list_is_begun_once,
    a_schedule_and_a_crisis_are_begun_once,
}

const ITEMS: [&str; 6] = [
    "area_l2_to_l3.1.1",
    "area_l2_to_l3.1.2",
    "area_l2_to_l3.1.3",
    "area_l2_to_l3.1.4",
    "area_l2_to_l3.1.5",
    "area_l2_to_l3.1.6",
];

async fn pair(region: &Region) -> [Officer; 2] {
    [region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await]
}

/// How many of them are of a type.
fn of_type(payloads: &[Value], name: &str) -> usize {
    payloads.iter().filter(|it| it["__typename"] == name).count()
}

/// Two answers at once to each item: one is saved, and the other is shown it.
async fn race(officers: &[Officer; 2], list: &str, version: u64) {
    for key in ITEMS {
        let answer = async |at: usize| {
            officers[at].answer(list, key, version, json!({ "note": format!("{version} {at}") })).await
        };
        let (one, two) = tokio::join!(answer(0), answer(1));
        let both = [one, two];
        assert_eq!((of_type(&both, "AnswerSaved"), of_type(&both, "Conflict")), (1, 1), "{both:?}");
        let winner = both.iter().position(|it| it["__typename"] == "AnswerSaved").expect("one");
        let note = officers[0].row(list, key).await["answer"]["note"].clone();
        assert_eq!(note, both[winner]["answer"]["note"], "what was saved is there");
        let theirs = &both[1 - winner]["fields"][0]["theirs"];
        assert_eq!((&note, both[1 - winner]["version"].as_u64()), (theirs, Some(version + 1)), "and was told");
    }
}

async fn of_two_first_answers_one_is_saved(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    let list = officers[0].start(TWO_TO_THREE, YEAR).await;
    race(&officers, &list, 0).await;
    assert_eq!(region.office.rows("answer").await.len(), ITEMS.len());
}

async fn of_two_changes_of_an_answer_one_is_saved(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    let list = officers[0].start(TWO_TO_THREE, YEAR).await;
    for key in ITEMS {
        officers[0].answered(&list, key, 0, json!({ "status": "STARTED" })).await;
    }
    race(&officers, &list, 1).await;
}

async fn of_two_changes_of_a_record_one_is_saved(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    for _ in 0..4 {
        let theme = officers[0].save("Theme", contents::of("Theme", "はじめ")).await;
        let change =
            async |at: usize| officers[at].change("Theme", &theme, contents::of("Theme", &at.to_string())).await;
        let (one, two) = tokio::join!(change(0), change(1));
        let both = [one, two];
        assert_eq!((of_type(&both, "ThemeSaved"), of_type(&both, "Conflict")), (1, 1), "{both:?}");
        let winner = both.iter().position(|it| it["__typename"] == "ThemeSaved").expect("one").to_string();
        let query = "query($id: ID!) { node(id: $id) { ... on Theme { title reason version } } }";
        let kept = officers[0].ask(query, json!({ "id": theme.id })).await;
        assert_eq!(kept, json!({ "title": winner, "reason": winner, "version": 2 }));
        let fields = both.iter().find(|it| it["__typename"] == "Conflict").expect("one")["fields"].clone();
        assert_eq!(fields[0]["theirs"], json!(winner), "{fields}");
    }
}

async fn of_two_records_of_which_there_is_one_one_is_saved(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    for year in [2026, 2027, 2028, 2029] {
        let write = async |at: usize| {
            let content = contents::of("CouncilYear", &at.to_string());
            officers[at].write("CouncilYear", Place::New(year, None), content).await
        };
        let (one, two) = tokio::join!(write(0), write(1));
        let both = [one, two];
        assert_eq!((of_type(&both, "CouncilYearSaved"), of_type(&both, "Conflict")), (1, 1), "{both:?}");
    }
    assert_eq!(region.office.rows("record").await.len(), 4);
}

async fn of_a_change_and_a_removal_one_is_done(db: TestDb) {
    let region = Region::open(db).await;
    let [one, two] = pair(&region).await;
    for _ in 0..4 {
        let theme = one.save("Theme", contents::of("Theme", "はじめ")).await;
        let removal = "mutation($id: ID!) { removeRecord(record: $id, version: 1) { __typename } }";
        let (changed, removed) = tokio::join!(
            one.change_reply("Theme", &theme, contents::of("Theme", "後から")),
            two.ask(removal, json!({ "id": theme.id }))
        );
        let changed = &changed["data"]["saveTheme"]["__typename"] == "ThemeSaved";
        assert_ne!(changed, removed["__typename"] == "RecordChanged", "both or neither: {removed}");
        let query = "query($id: ID!) { node(id: $id) { ... on Theme { title removedAt version } } }";
        let kept = one.ask(query, json!({ "id": theme.id })).await;
        let title = if changed { "後から" } else { "はじめ" };
        assert_eq!((&kept["title"], kept["removedAt"].is_string()), (&json!(title), !changed));
        assert_eq!(kept["version"], 2, "one step only");
    }
}

async fn answers_to_different_items_all_reach_the_prefecture(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    let above = region.administrator(A).await;
    let list = officers[0].start(TWO_TO_THREE, YEAR).await;
    for (version, status) in ["NOT_YET", "STARTED", "DONE", "NOT_YET", "STARTED"].into_iter().enumerate() {
        let answer = |at: usize| officers[at % 2].answer(&list, ITEMS[at], version as u64, json!({ "status": status }));
        let all = join_all((0..ITEMS.len()).map(answer)).await;
        assert_eq!(of_type(&all, "AnswerSaved"), ITEMS.len(), "{all:?}");
        let query = "query($id: ID!) { checklist(id: $id) { states } }";
        let states = above.ask(query, json!({ "id": list })).await["states"].clone();
        assert_eq!(states.as_array().expect("states")[..6], vec![json!(status); 6]);
    }
}

async fn a_parent_is_never_done_beside_an_open_part(db: TestDb) {
    let region = Region::open(db).await;
    let [one, two] = pair(&region).await;
    let list = one.start(TWO_TO_THREE, YEAR).await;
    let (parent, part) = ("area_l2_to_l3.2.5", "area_l2_to_l3.2.5.1");
    one.answered(&list, part, 0, json!({ "status": "DONE" })).await;
    one.answered(&list, parent, 0, json!({ "status": "STARTED" })).await;
    for _ in 0..6 {
        let versions = [&one.row(&list, parent).await, &one.row(&list, part).await]
            .map(|it| it["answer"]["version"].as_u64().expect("version"));
        tokio::join!(
            one.answer(&list, parent, versions[0], json!({ "status": "DONE" })),
            two.answer(&list, part, versions[1], json!({ "status": "STARTED" }))
        );
        let (whole, open) = (one.row(&list, parent).await, one.row(&list, part).await);
        let states = (whole["state"].as_str(), open["state"].as_str());
        assert!(states != (Some("DONE"), Some("STARTED")), "{states:?}");
        let version = |it: &Value| it["answer"]["version"].as_u64().expect("version");
        one.answer(&list, part, version(&open), json!({ "status": "DONE" })).await;
        one.answer(&list, parent, version(&whole), json!({ "status": "STARTED" })).await;
    }
}

async fn a_list_is_begun_once(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    for year in [2026, 2027, 2028] {
        let (one, two) =
            tokio::join!(officers[0].start_payload(TWO_TO_THREE, year), officers[1].start_payload(TWO_TO_THREE, year));
        let both = [one, two];
        assert_eq!((of_type(&both, "ChecklistStarted"), of_type(&both, "Refused")), (1, 1), "{both:?}");
    }
    assert_eq!(region.office.rows("checklist").await.len(), 3);
}

async fn a_schedule_and_a_crisis_are_begun_once(db: TestDb) {
    let region = Region::open(db).await;
    let officers = pair(&region).await;
    let start = "mutation { startSchedule(fiscalYear: 2026) { __typename ... on ScheduleStarted { tasks { id } } } }";
    let (one, two) = tokio::join!(officers[0].reply(start, Value::Null), officers[1].reply(start, Value::Null));
    let tasks = officers[0].nodes("{ tasks { nodes { title } } }", Value::Null).await;
    assert_eq!(tasks.len(), 12, "{one} {two}");
    let begin = "mutation { beginCrisis(input: { reason: \"感染症\", from: \"2026-09-21\" }) { __typename } }";
    let (one, two) = tokio::join!(officers[0].ask(begin, Value::Null), officers[1].ask(begin, Value::Null));
    let both = [one, two];
    assert_eq!((of_type(&both, "CrisisBegun"), of_type(&both, "Refused")), (1, 1), "{both:?}");
}
