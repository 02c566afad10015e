//! A council member from outside: the papers of their councils, and nothing else.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents::{self, KINDS},
    officer::{Officer, YEAR},
    region::{Region, TANGO, TWO_TO_THREE},
};
use crate::office::PASSWORD;

testkit::on_both_backends! {
    a_guest_reads_the_schedule_that_was_agreed_to,
    a_guest_reads_nothing_else,
}

/// A member from outside, whom an administrator has invited to a council.
async fn guest(region: &Region, council: &str) -> Officer {
    let boss = region.administrator(TANGO).await;
    let invite =
        "mutation($input: InviteMemberInput!) { inviteMember(input: $input) { ... on MemberInvited { link } } }";
    let input = json!({ "role": "GUEST", "council": council, "name": "委員", "mail": "iin@shoko.example.jp" });
    let link = boss.ask(invite, json!({ "input": input })).await["link"].clone();
    let token = link.as_str().and_then(|it| it.split_once("invitation=")).expect("link").1;
    let mut browser = region.office.browser();
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    Officer::new(browser)
}

async fn agreed(officer: &Officer) -> String {
    let council = officer.council("協議会").await;
    let start = "mutation($council: ID!) { startSchedule(council: $council, fiscalYear: 2026) { __typename } }";
    officer.ask(start, json!({ "council": council })).await;
    let agree = "mutation($council: ID!) { agreeSchedule(council: $council, fiscalYear: 2026, on: \"2026-06-20\") { __typename } }";
    assert_eq!(officer.ask(agree, json!({ "council": council })).await["__typename"], "ScheduleAgreed");
    council
}

async fn a_guest_reads_the_schedule_that_was_agreed_to(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = agreed(&officer).await;
    let another = officer.council("別の協議会").await;
    let laid = "mutation($input: AddPaperInput!) { addPaper(input: $input) { __typename } }";
    officer.ask(laid, json!({ "input": { "council": another, "title": "内部の資料", "body": "" } })).await;
    let guest = guest(&region, &council).await;
    let told = guest.ask("{ councils { nodes { name papers { nodes { id title body } } } } }", Value::Null).await;
    let councils = told["nodes"].as_array().expect("councils");
    assert_eq!((councils.len(), &councils[0]["name"]), (1, &json!("協議会")), "of their council only");
    let paper = &councils[0]["papers"]["nodes"][0];
    assert_eq!(paper["title"], "令和8年度年間スケジュール（2026-06-20 合意）");
    assert!(paper["body"].as_str().is_some_and(|it| it.lines().count() == 12));
    let node = guest.ask("query($id: ID!) { paper(id: $id) { title } }", json!({ "id": paper["id"] })).await;
    assert_eq!(node["title"], paper["title"]);
    assert_eq!(guest.ask("query($id: ID!) { council(id: $id) { name } }", json!({ "id": another })).await, Value::Null);
}

async fn a_guest_reads_nothing_else(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = agreed(&officer).await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let theme = officer.save("Theme", contents::of("Theme", "減塩")).await;
    let guest = guest(&region, &council).await;
    let mut questions: Vec<String> = KINDS.iter().map(|it| format!("{{ {} {{ totalCount }} }}", it.1)).collect();
    questions.extend(
        [
            "{ agreements { totalCount } }",
            "{ signatures { totalCount } }",
            "{ searchRecords(words: \"減塩\") { totalCount } }",
            "{ checklists { totalCount } }",
            "{ rollUp(fiscalYears: [2026]) { spaces { name } } }",
            "{ nation(fiscalYear: 2026) { fiscalYear } }",
            "{ councilGaps(fiscalYear: 2026) { kinds { members } } }",
            "{ lookBack(fiscalYear: 2026) { years { fiscalYear } } }",
            "{ unsignedHandovers(fiscalYear: 2026) { letter } }",
            "{ auditTrail { totalCount } }",
            "{ members { totalCount } }",
            "{ spaces { totalCount } }",
            "mutation { startSchedule(fiscalYear: 2026) { __typename } }",
            "mutation { publishCounts(fiscalYear: 2026) { __typename } }",
            "mutation { createCouncil(name: \"x\") { __typename } }",
            "mutation { beginCrisis(input: { reason: \"x\", from: \"2026-09-01\" }) { __typename } }",
            "mutation { startChecklist(list: AREA_ONE_TO_TWO, fiscalYear: 2026) { __typename } }",
        ]
        .map(ToOwned::to_owned),
    );
    for id in [&list, &theme.id] {
        questions.push(format!("{{ checklist(id: \"{id}\") {{ fiscalYear }} }}"));
        questions.push(format!("{{ handoverPack(handover: \"{id}\") {{ used }} }}"));
        questions.push(format!("mutation {{ removeRecord(record: \"{id}\", version: 1) {{ __typename }} }}"));
    }
    for question in &questions {
        assert_eq!(guest.code(question, Value::Null).await, "NOT_FOUND", "{question}");
    }
    for id in [&list, &theme.id] {
        let node = guest.ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
        assert_eq!(node, Value::Null);
    }
    assert_eq!(officer.nodes("{ themes { nodes { version } } }", Value::Null).await, [json!({ "version": 1 })]);
}
