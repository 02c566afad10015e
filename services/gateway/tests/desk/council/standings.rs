//! What an area shares besides its lists: where its council stands, its level, meetings, projects, troubles in numbers.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Officer, Place, YEAR, kept, merged, refusal},
    region::{CHUTAN, Region, TANGO},
};
use crate::office::A;

testkit::on_both_backends! {
    a_council_that_is_not_set_up_is_a_state_with_its_reason,
    what_is_not_held_and_what_is_another_body_is_explained,
    a_meeting_that_was_held_says_more_than_a_word,
    a_level_stands_with_the_one_before_and_may_go_down,
    meetings_projects_and_troubles_are_counted,
    a_joint_council_counts_once,
}

/// The year as the officer sees it, and the place of an area in it.
async fn year(officer: &Officer, year: i32, area: &str) -> (Value, Value) {
    let query = "query($year: Int!) { rollUp(fiscalYears: [$year]) { years { bodiesHeld assessed standings { standing count } \
                 levels { level count } places { name standing councils { state name reason } \
                 level { level asOf before } meetings { day mode workingGroup } projects projectsMeasured \
                 projectFields { field count } troubles { group open resolved } } } } }";
    let mut year = officer.ask(query, json!({ "year": year })).await["years"][0].take();
    let places = year["places"].take();
    let places = places.as_array().expect("places").clone();
    let place = places.into_iter().find(|it| it["name"] == area).unwrap_or_else(|| panic!("no {area}"));
    (year, place)
}

fn counted(year: &Value, list: &str, name: &str) -> Vec<(String, u64)> {
    let all = year[list].as_array().expect("counts").iter();
    let all = all.map(|it| (it[name].as_str().expect("name").to_owned(), it["count"].as_u64().expect("count")));
    all.filter(|it| it.1 > 0).collect()
}

fn council_year(with: Value) -> Value {
    merged(contents::of("CouncilYear", ""), with)
}

async fn a_council_that_is_not_set_up_is_a_state_with_its_reason(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let above = region.administrator(A).await;
    let reason = json!({ "state": "NOT_SET_UP", "reason": "保健所長会議で足りている" });
    officer.save("CouncilYear", council_year(reason)).await;
    let (all, place) = year(&above, YEAR, "丹後").await;
    assert_eq!(place["standing"], "NOT_SET_UP");
    let council = json!([{ "state": "NOT_SET_UP", "name": "", "reason": "保健所長会議で足りている" }]);
    assert_eq!(place["councils"], council);
    let standings = counted(&all, "standings", "standing");
    assert_eq!(standings, [("NOT_SET_UP".to_owned(), 1), ("UNKNOWN".to_owned(), 1)], "the areas only");
    let (_, other) = year(&above, YEAR, "中丹").await;
    assert_eq!(
        (&other["standing"], &other["councils"], &other["level"]),
        (&json!("UNKNOWN"), &json!([]), &Value::Null)
    );
    let (_, before) = year(&above, YEAR - 1, "丹後").await;
    assert_eq!(before["standing"], "UNKNOWN", "nothing is said of another year");
}

async fn what_is_not_held_and_what_is_another_body_is_explained(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for (with, sentence) in [
        (json!({ "state": "NOT_SET_UP" }), "未設置の理由を書いてください。 / Not set up: please say why."),
        (
            json!({ "state": "NOT_HELD" }),
            "設置済み・未開催の理由を書いてください。 / Set up, not held: please say why.",
        ),
        (
            json!({ "form": "PART_OF_OTHER" }),
            "他の会議体の名称（会議名）を書いてください。 / Please name the other body.",
        ),
        (
            json!({ "reason": "わ".repeat(2_001) }),
            "理由は2000文字までです（いま2001文字）。 / At most 2000 characters in 理由; there are 2001.",
        ),
    ] {
        let refused = officer.write("CouncilYear", Place::New(YEAR, None), council_year(with)).await;
        assert_eq!(refusal(&refused), sentence);
    }
    let named = council_year(json!({ "form": "PART_OF_OTHER", "name": "健康増進部会" }));
    officer.save("CouncilYear", named).await;
}

async fn a_meeting_that_was_held_says_more_than_a_word(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let above = region.administrator(A).await;
    let standing = async || year(&above, YEAR, "丹後").await.1["standing"].clone();
    officer.save("CouncilYear", council_year(json!({ "state": "PLANNED" }))).await;
    assert_eq!(standing().await, "PLANNED");
    let group = officer.save("WorkingGroup", contents::of("WorkingGroup", "減塩部会")).await;
    let of_group = merged(contents::of("Meeting", "部会"), json!({ "workingGroup": group.id }));
    officer.save("Meeting", of_group).await;
    assert_eq!(standing().await, "PLANNED", "a working group is not the council");
    let meeting = officer.save("Meeting", contents::of("Meeting", "第1回")).await;
    assert_eq!(standing().await, "HELD");
    let cancelled = merged(contents::of("Meeting", "第1回"), json!({ "state": "CANCELLED" }));
    assert_eq!(kept(&officer.change("Meeting", &meeting, cancelled).await).version, 2);
    assert_eq!(standing().await, "PLANNED");
}

async fn a_level_stands_with_the_one_before_and_may_go_down(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let above = region.administrator(A).await;
    let assessed = async |year: i32, level: &str, as_of: &str| {
        let content = json!({ "level": level, "asOf": as_of, "reason": "要綱ができた。" });
        kept(&officer.write("LevelAssessment", Place::New(year, None), content).await)
    };
    assessed(YEAR - 1, "TWO_2", "2025-06-01").await;
    assessed(YEAR, "TWO_1", "2026-06-01").await;
    let of = async |of: i32| {
        let (all, place) = year(&above, of, "丹後").await;
        (place["level"].clone(), counted(&all, "levels", "level"), all["assessed"].clone())
    };
    let at =
        |level: &str, as_of: &str, before: Option<&str>| json!({ "level": level, "asOf": as_of, "before": before });
    let one = |level: &str| vec![(level.to_owned(), 1)];
    assert_eq!(of(YEAR - 2).await, (Value::Null, vec![], json!(0)));
    assert_eq!(of(YEAR - 1).await, (at("TWO_2", "2025-06-01", None), one("TWO_2"), json!(1)));
    assert_eq!(of(YEAR).await, (at("TWO_1", "2026-06-01", Some("TWO_2")), one("TWO_1"), json!(1)));
    assert_eq!(of(YEAR + 1).await.0, at("TWO_1", "2026-06-01", Some("TWO_2")), "until the next assessment");
    let latest = assessed(YEAR, "THREE", "2026-09-01").await;
    assert_eq!(of(YEAR).await.0, at("THREE", "2026-09-01", Some("TWO_1")));
    officer.remove(&latest.id, Some(1)).await;
    assert_eq!(of(YEAR).await.0, at("TWO_1", "2026-06-01", Some("TWO_2")));
    let nothing = json!({ "level": "THREE", "asOf": "2026-06-01", "reason": "" });
    let refused = officer.write("LevelAssessment", Place::New(YEAR, None), nothing).await;
    assert_eq!(refusal(&refused), "そう評価した理由を入力してください。 / Please fill in そう評価した理由.");
}

async fn meetings_projects_and_troubles_are_counted(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let above = region.administrator(A).await;
    officer.save("Meeting", contents::of("Meeting", "第1回")).await;
    officer.save("Meeting", merged(contents::of("Meeting", "第2回"), json!({ "state": "PLANNED" }))).await;
    for with in [
        json!({ "field": "DIET", "state": "DONE" }),
        json!({ "field": "DIET", "measured": false }),
        json!({ "field": "MENTAL" }),
        json!({ "field": "MENTAL", "state": "PLANNED" }),
    ] {
        officer.save("Project", merged(contents::of("Project", "事業"), with)).await;
    }
    for with in [
        json!({ "group": "PARTNERS" }),
        json!({ "group": "PARTNERS", "resolvedOn": "2026-07-01" }),
        json!({ "group": "WHERE_TO_BEGIN" }),
    ] {
        officer.save("Trouble", merged(contents::of("Trouble", "困った"), with)).await;
    }
    let (_, place) = year(&above, YEAR, "丹後").await;
    let seen = ["meetings", "projects", "projectsMeasured", "projectFields", "troubles"].map(|it| place[it].clone());
    let expected = json!([
        [{ "day": "2026-06-01", "mode": "ONLINE", "workingGroup": false }],
        3,
        2,
        [{ "field": "DIET", "count": 2 }, { "field": "MENTAL", "count": 1 }],
        [
            { "group": "PARTNERS", "open": 1, "resolved": 1 },
            { "group": "WHERE_TO_BEGIN", "open": 1, "resolved": 0 },
        ],
    ]);
    assert_eq!(json!(seen), expected);
}

async fn a_joint_council_counts_once(db: TestDb) {
    let region = Region::open(db).await;
    let above = region.administrator(A).await;
    let areas = [region.editor(TANGO, "a@tango.example.jp").await, region.editor(CHUTAN, "b@chutan.example.jp").await];
    let joint = above.council("合同協議会").await;
    let join = "mutation($input: CouncilSpaceInput!) { addCouncilSpace(input: $input) { __typename } }";
    for space in [TANGO, CHUTAN] {
        let input = json!({ "council": joint, "space": format!("Space:{space}") });
        assert_eq!(above.ask(join, json!({ "input": input })).await["__typename"], "CouncilChanged");
    }
    let held = async || year(&above, YEAR, "丹後").await.0["bodiesHeld"].clone();
    for officer in &areas {
        let content = council_year(json!({ "state": "HELD", "form": "JOINT" }));
        officer.write("CouncilYear", Place::New(YEAR, Some(&joint)), content).await;
    }
    assert_eq!(held().await, 1);
    let own = council_year(json!({ "state": "HELD" }));
    areas[0].save("CouncilYear", own).await;
    assert_eq!(held().await, 2);
}
