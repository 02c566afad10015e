//! The year's schedule: begun from a template, agreed to by the members.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Officer, Place, YEAR, kept, merged, refusal},
    region::{CHUTAN, Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    a_schedule_has_twelve_tasks_and_is_begun_once,
    steps_of_the_plan_come_in,
    a_long_step_comes_in_too,
    what_is_agreed_to_is_what_stands_there,
    an_agreement_is_proposed_as_an_answer_until_a_task_is_added,
    nobody_agrees_to_nothing_or_on_another_days_year,
    agreeing_again_takes_the_place_of_the_agreement,
    an_agreement_is_not_put_away,
    a_very_long_schedule_is_agreed_to_as_well,
}

const START: &str = "mutation($council: ID, $year: Int!) { startSchedule(council: $council, fiscalYear: $year) { __typename \
                     ... on ScheduleStarted { tasks { id title from to body minimum state } } ... on Refused { message { ja en } } } }";
const AGREE: &str = "mutation($council: ID!, $on: Day!) { agreeSchedule(council: $council, fiscalYear: 2026, on: $on) { __typename \
                     ... on ScheduleAgreed { agreement { id version on tasks councilId } } ... on Refused { message { ja en } } } }";

async fn started(officer: &Officer, council: Option<&str>, year: i32) -> Vec<Value> {
    let payload = officer.ask(START, json!({ "council": council, "year": year })).await;
    payload["tasks"].as_array().unwrap_or_else(|| panic!("{payload}")).clone()
}

async fn a_schedule_has_twelve_tasks_and_is_begun_once(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let tasks = started(&officer, None, YEAR).await;
    let shown: Vec<_> = tasks
        .iter()
        .map(|it| format!("{} {} {} {}", it["from"], it["to"], it["body"], it["minimum"]).replace('"', ""))
        .collect();
    insta::allow_duplicates! {
        insta::assert_snapshot!(shown.join("\n"), @r"
        2026-04-01 2026-04-30 事務局 false
        2026-04-01 2026-05-31 事務局 true
        2026-05-01 2026-06-30 ワーキンググループ false
        2026-06-01 2026-06-30 事務局 false
        2026-07-01 2026-08-31 協議会 true
        2026-08-01 2026-09-30 ワーキンググループ false
        2026-09-01 2026-12-31 構成機関 false
        2026-12-01 2026-12-31 事務局 false
        2026-12-01 2027-01-31 ワーキンググループ false
        2027-02-01 2027-02-28 協議会 true
        2027-02-01 2027-03-31 事務局 true
        2027-03-01 2027-03-31 事務局 true
        ");
    }
    assert_eq!(started(&officer, None, YEAR).await, Vec::<Value>::new(), "twice makes none new");
    // A title that was changed is another task; one that was put away comes again.
    let first = officer.nodes("{ tasks { nodes { id version } } }", Value::Null).await.remove(0);
    officer.remove(first["id"].as_str().expect("id"), Some(1)).await;
    assert_eq!(started(&officer, None, YEAR).await.len(), 1);
    assert_eq!(started(&officer, None, YEAR + 1).await.len(), 12, "each year has its own");
    let council = officer.council("丹後地域・職域連携推進協議会").await;
    assert_eq!(started(&officer, Some(&council), YEAR).await.len(), 12, "so has each council");
}

async fn steps_of_the_plan_come_in(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let steps = json!([
        { "year": 2026, "text": "事業場の名簿を作る" },
        { "year": 2027, "text": "出前講座を始める" },
        { "year": 2026, "text": "共同事業の実施" },
    ]);
    let goal = json!({ "title": "働く人の受診率を上げる", "targetYear": 2028, "steps": steps, "linkedPlan": "" });
    officer.save("Goal", goal).await;
    let titles = |tasks: &[Value]| -> Vec<String> {
        tasks.iter().map(|it| it["title"].as_str().expect("title").to_owned()).collect()
    };
    let this = started(&officer, None, YEAR).await;
    assert!(titles(&this).contains(&"事業場の名簿を作る".to_owned()), "{this:?}");
    assert!(!titles(&this).contains(&"出前講座を始める".to_owned()));
    assert_eq!((&this[12]["from"], &this[12]["to"]), (&json!("2026-04-01"), &json!("2027-03-31")), "the whole year");
    assert_eq!(
        titles(&this).iter().filter(|it| *it == "共同事業の実施").count(),
        1,
        "a task of that name is there already"
    );
    let next = started(&officer, None, YEAR + 1).await;
    assert_eq!(titles(&next)[12..], ["出前講座を始める"], "a goal of the year before has steps of this one");
}

async fn a_long_step_comes_in_too(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let long = "商工会と相談する。".repeat(40);
    let goal =
        json!({ "title": "目標", "targetYear": 2028, "steps": [{ "year": 2026, "text": long }], "linkedPlan": "" });
    officer.save("Goal", goal).await;
    assert_eq!(started(&officer, None, YEAR).await.len(), 13, "what may be a step may be a task");
    assert_eq!(started(&officer, None, YEAR).await.len(), 0, "once");
}

async fn what_is_agreed_to_is_what_stands_there(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    let tasks = started(&officer, Some(&council), YEAR).await;
    let dropped = merged(contents::of("Task", "やめた作業"), json!({ "state": "DROPPED" }));
    officer.write("Task", Place::New(YEAR, Some(&council)), dropped).await;
    started(&officer, None, YEAR).await;
    let payload = officer.ask(AGREE, json!({ "council": council, "on": "令和8年6月20日" })).await;
    let agreement = &payload["agreement"];
    assert_eq!((&agreement["on"], &agreement["councilId"]), (&json!("2026-06-20"), &json!(council)), "{payload}");
    let agreed: Vec<_> = agreement["tasks"].as_array().expect("tasks").iter().map(Value::to_string).collect();
    let mut there: Vec<_> = tasks.iter().map(|it| it["id"].to_string()).collect();
    let mut sorted = agreed.clone();
    sorted.sort();
    there.sort();
    assert_eq!(sorted, there, "of the council, and what was dropped is not among them");
    let query = "query($id: ID!) { council(id: $id) { papers { nodes { title body } } } }";
    let papers = officer.ask(query, json!({ "id": council })).await["papers"]["nodes"].clone();
    assert_eq!(papers[0]["title"], "令和8年度年間スケジュール（2026-06-20 合意）");
    let body = papers[0]["body"].as_str().expect("body");
    let first = "2026-04-01～2026-04-30　事務局体制・前年度の評価の整理、引継ぎの確認（事務局）\n";
    assert!(body.starts_with(first) && body.lines().count() == 12 && !body.contains("やめた作業"), "{body}");
}

async fn an_agreement_is_proposed_as_an_answer_until_a_task_is_added(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let item = "area_l2_to_l3.2.3";
    let proposed = async || officer.row(&list, item).await["proposal"]["status"].clone();
    assert_eq!(proposed().await, Value::Null);
    started(&officer, Some(&council), YEAR).await;
    assert_eq!(proposed().await, "STARTED");
    officer.ask(AGREE, json!({ "council": council, "on": "2026-06-20" })).await;
    assert_eq!(proposed().await, "DONE");
    officer.judge(&list, item, 0, "CONFIRMED", "").await;
    let added = contents::of("Task", "追加の研修会");
    let task = kept(&officer.write("Task", Place::New(YEAR, Some(&council)), added).await);
    let row = officer.row(&list, item).await;
    assert_eq!((&row["proposal"]["status"], &row["flag"]), (&json!("STARTED"), &json!("NO_LONGER_HOLDS")));
    assert!(row["proposal"]["sentence"]["ja"].as_str().is_some_and(|it| it.contains("13件のうち12件")), "{row}");
    officer.remove(&task.id, Some(1)).await;
    let row = officer.row(&list, item).await;
    assert_eq!((&row["proposal"]["status"], &row["flag"]), (&json!("DONE"), &Value::Null));
}

async fn nobody_agrees_to_nothing_or_on_another_days_year(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    let agree = async |on: &str| officer.ask(AGREE, json!({ "council": council, "on": on })).await;
    let sentence = "令和8年度のスケジュールに作業がありません。先に作ってください。 / The schedule of 2026 is empty.";
    assert_eq!(refusal(&agree("2026-06-20").await), sentence);
    started(&officer, Some(&council), YEAR).await;
    let refused = agree("2027-04-01").await;
    let outside = "合意した日（2027-04-01）は令和8年度（2026-04-01～2027-03-31）の外です。";
    assert!(refusal(&refused).starts_with(outside), "{refused}");
    assert!(region.office.rows("paper").await.is_empty(), "nothing was laid");
    let beside = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    let nothing = json!({ "council": "Council:01900000-0000-7000-8000-000000000001", "on": "2026-06-20" });
    let nothing = beside.reply(AGREE, nothing).await;
    let theirs = beside.reply(AGREE, json!({ "council": council, "on": "2026-06-20" })).await;
    assert_eq!(theirs, nothing, "another's council is like none");
    assert_eq!(theirs["data"]["agreeSchedule"]["__typename"], "Refused");
}

async fn agreeing_again_takes_the_place_of_the_agreement(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    started(&officer, Some(&council), YEAR).await;
    let agree = async |on: &str| officer.ask(AGREE, json!({ "council": council, "on": on })).await["agreement"].clone();
    let first = agree("2026-06-20").await;
    officer.write("Task", Place::New(YEAR, Some(&council)), contents::of("Task", "追加の研修会")).await;
    let second = agree("2026-09-01").await;
    assert_eq!((&second["id"], &second["version"]), (&first["id"], &json!(2)));
    assert_eq!(second["tasks"].as_array().map(Vec::len), Some(13));
    assert_eq!(region.office.rows("paper").await.len(), 2, "what was laid before stays readable");
}

async fn an_agreement_is_not_put_away(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    started(&officer, Some(&council), YEAR).await;
    let agreed = officer.ask(AGREE, json!({ "council": council, "on": "2026-06-20" })).await;
    let removal = "mutation($id: ID!) { removeRecord(record: $id, version: 1) { __typename } }";
    assert_eq!(officer.code(removal, json!({ "id": agreed["agreement"]["id"] })).await, "NOT_FOUND");
    assert_eq!(officer.ask("{ agreements { totalCount } }", Value::Null).await, json!({ "totalCount": 1 }));
}

async fn a_very_long_schedule_is_agreed_to_as_well(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    for goal in 0..25 {
        let step = |at: u8| json!({ "year": 2026, "text": format!("{goal}-{at}{}", "長".repeat(190)) });
        let steps: Vec<_> = (0..20).map(step).collect();
        let goal = json!({ "title": "目標", "targetYear": 2028, "steps": steps, "linkedPlan": "" });
        officer.write("Goal", Place::New(YEAR, Some(&council)), goal).await;
    }
    assert_eq!(started(&officer, Some(&council), YEAR).await.len(), 512);
    let agreed = officer.ask(AGREE, json!({ "council": council, "on": "2026-06-20" })).await;
    assert_eq!(agreed["agreement"]["tasks"].as_array().map(Vec::len), Some(512));
    let papers = region.office.rows("paper").await;
    assert_eq!(papers[0]["body"].chars().count(), 100_000, "as much as a paper holds");
}
