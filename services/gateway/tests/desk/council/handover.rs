//! Handover: one pack that assembles itself, signed by both, and its use measured.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, YEAR, merged, refusal},
    region::{Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    the_pack_assembles_itself,
    it_is_signed_when_both_have_signed,
    nobody_signs_for_both_sides,
    an_old_version_is_not_signed_and_a_changed_letter_is_unsigned,
    whoever_is_above_sees_what_is_not_signed,
    what_was_taken_from_it_within_sixty_days_is_its_use,
    a_signature_is_not_put_away,
}

const GIVER: &str = "hanako@tango.example.jp";
const TAKER: &str = "jiro@tango.example.jp";

async fn two(region: &Region) -> (Officer, Officer, Kept) {
    let (giver, taker) = (region.editor(TANGO, GIVER).await, region.editor(TANGO, TAKER).await);
    let handover = giver.save("Handover", contents::of("Handover", "まず会長に挨拶")).await;
    (giver, taker, handover)
}

async fn sign(officer: &Officer, handover: &str, part: &str, version: u64) -> Value {
    let query = "mutation($input: SignHandoverInput!) { signHandover(input: $input) { __typename \
                 ... on HandoverSigned { signature { handover part ofVersion version } } ... on Refused { message { ja en } } } }";
    officer.ask(query, json!({ "input": { "handover": handover, "part": part, "version": version } })).await
}

async fn pack(officer: &Officer, handover: &str) -> Value {
    let query = "query($id: ID!) { handoverPack(handover: $id) { signed used handover { letter version } \
                 signatures { part ofVersion } bodies { name } people { name } tasks { title } meetings { name } minutes { title } \
                 projects { title } decisions { text } themes { title } checklists { fiscalYear kindOfList } } }";
    officer.ask(query, json!({ "id": handover })).await
}

async fn the_pack_assembles_itself(db: TestDb) {
    let region = Region::open(db).await;
    let (officer, _, handover) = two(&region).await;
    let left = merged(contents::of("Body", "退いた機関"), json!({ "leftOn": "2026-05-01" }));
    for body in [contents::of("Body", "商工会"), left] {
        let body = officer.save("Body", body).await;
        officer.save("Person", merged(contents::of("Person", "taro"), json!({ "body": body.id }))).await;
    }
    officer.save("Task", contents::of("Task", "日程調整")).await;
    let place = |year| Place::New(year, None);
    for (year, day) in [(2023, "2023-06-01"), (2024, "2024-06-01"), (2026, "2026-06-01")] {
        let of = |kind: &str| merged(contents::of(kind, &year.to_string()), json!({ "day": day }));
        officer.write("Meeting", place(year), of("Meeting")).await;
        officer.write("Minutes", place(year), of("Minutes")).await;
    }
    let meeting = officer.save("Meeting", contents::of("Meeting", "第2回")).await;
    for (text, done) in [("開いた決定", Value::Null), ("終えた決定", json!("2026-09-01"))] {
        let with = json!({ "meeting": meeting.id, "doneOn": done });
        officer.save("Decision", merged(contents::of("Decision", text), with)).await;
    }
    officer.save("Project", contents::of("Project", "減塩弁当")).await;
    officer.write("Project", place(2025), contents::of("Project", "前年の事業")).await;
    officer.write("Theme", place(2024), contents::of("Theme", "検討中")).await;
    officer.save("Theme", merged(contents::of("Theme", "見送り"), json!({ "stage": "DROPPED" }))).await;
    officer.start(TWO_TO_THREE, YEAR).await;
    officer.start(TWO_TO_THREE, 2025).await;
    let expected = json!({
        "signed": false,
        "used": 0,
        "handover": { "letter": "まず会長に挨拶", "version": 1 },
        "signatures": [],
        "bodies": [{ "name": "商工会" }],
        "people": [{ "name": "taro" }],
        "tasks": [{ "title": "日程調整" }],
        "meetings": [{ "name": "2024" }, { "name": "2026" }, { "name": "第2回" }],
        "minutes": [{ "title": "2024" }, { "title": "2026" }],
        "projects": [{ "title": "減塩弁当" }],
        "decisions": [{ "text": "開いた決定" }],
        "themes": [{ "title": "検討中" }],
        "checklists": [{ "fiscalYear": 2026, "kindOfList": TWO_TO_THREE }],
    });
    assert_eq!(pack(&officer, &handover.id).await, expected);
}

async fn it_is_signed_when_both_have_signed(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, taker, handover) = two(&region).await;
    let signed = sign(&giver, &handover.id, "GIVER", 1).await;
    let signature = json!({ "handover": handover.id, "part": "GIVER", "ofVersion": 1, "version": 1 });
    assert_eq!(signed, json!({ "__typename": "HandoverSigned", "signature": signature }));
    assert_eq!(pack(&taker, &handover.id).await["signed"], false);
    sign(&taker, &handover.id, "TAKER", 1).await;
    let pack = pack(&taker, &handover.id).await;
    let signatures = json!([{ "part": "GIVER", "ofVersion": 1 }, { "part": "TAKER", "ofVersion": 1 }]);
    assert_eq!((&pack["signed"], &pack["signatures"]), (&json!(true), &signatures));
}

async fn nobody_signs_for_both_sides(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, taker, handover) = two(&region).await;
    sign(&giver, &handover.id, "GIVER", 1).await;
    let sentence = "前任者と後任者の両方には署名できません。 / Nobody signs for both sides.";
    assert_eq!(refusal(&sign(&giver, &handover.id, "TAKER", 1).await), sentence);
    sign(&taker, &handover.id, "TAKER", 1).await;
    assert_eq!(refusal(&sign(&taker, &handover.id, "GIVER", 1).await), sentence, "nor in the place of the other");
    let viewer = region.office.member(TANGO, domain::Role::Viewer, "mieko@tango.example.jp").await;
    let query = "mutation($input: SignHandoverInput!) { signHandover(input: $input) { __typename } }";
    let input = json!({ "handover": handover.id, "part": "TAKER", "version": 1 });
    assert_eq!(Officer::new(viewer).code(query, json!({ "input": input })).await, "NOT_FOUND");
}

async fn an_old_version_is_not_signed_and_a_changed_letter_is_unsigned(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, taker, handover) = two(&region).await;
    sign(&giver, &handover.id, "GIVER", 1).await;
    sign(&taker, &handover.id, "TAKER", 1).await;
    giver.change("Handover", &handover, contents::of("Handover", "会長が代わった")).await;
    assert_eq!(pack(&taker, &handover.id).await["signed"], false, "what was signed is not what stands there");
    let refused = sign(&taker, &handover.id, "TAKER", 1).await;
    let sentence =
        "署名の前に内容が変わりました。読み直してから署名してください。 / It has changed: read it once more.";
    assert_eq!(refusal(&refused), sentence);
    let again = sign(&taker, &handover.id, "TAKER", 2).await;
    assert_eq!((&again["signature"]["ofVersion"], &again["signature"]["version"]), (&json!(2), &json!(2)));
    assert_eq!(pack(&taker, &handover.id).await["signed"], false, "the other has not");
    sign(&giver, &handover.id, "GIVER", 2).await;
    assert_eq!(pack(&taker, &handover.id).await["signed"], true);
}

async fn whoever_is_above_sees_what_is_not_signed(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, taker, handover) = two(&region).await;
    giver.write("Handover", Place::New(YEAR - 1, None), contents::of("Handover", "前の年度")).await;
    let superior = Officer::new(region.office.member(TANGO, domain::Role::Viewer, "kacho@tango.example.jp").await);
    let unsigned = async || superior.ask("{ unsignedHandovers(fiscalYear: 2026) { letter } }", Value::Null).await;
    assert_eq!(unsigned().await, json!([{ "letter": "まず会長に挨拶" }]));
    sign(&giver, &handover.id, "GIVER", 1).await;
    assert_eq!(unsigned().await, json!([{ "letter": "まず会長に挨拶" }]), "one is not enough");
    sign(&taker, &handover.id, "TAKER", 1).await;
    assert_eq!(unsigned().await, json!([]));
    giver.change("Handover", &handover, contents::of("Handover", "書き足した")).await;
    assert_eq!(unsigned().await, json!([{ "letter": "書き足した" }]));
}

async fn what_was_taken_from_it_within_sixty_days_is_its_use(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, _, handover) = two(&region).await;
    let task = |title: &str, with: Value| {
        merged(merged(contents::of("Task", title), json!({ "handover": handover.id })), with)
    };
    giver.save("Task", task("署名の前の作業", json!({}))).await;
    sign(&giver, &handover.id, "GIVER", 1).await;
    assert_eq!(pack(&giver, &handover.id).await["used"], 0, "nobody has taken it over");
    region.office.pass(86_400);
    let taker_again = region.again(TAKER).await;
    sign(&taker_again, &handover.id, "TAKER", 1).await;
    taker_again.save("Task", task("会長への挨拶", json!({}))).await;
    taker_again.save("Task", task("やめた作業", json!({ "state": "DROPPED" }))).await;
    taker_again.save("Task", contents::of("Task", "引継ぎと関わらない作業")).await;
    assert_eq!(pack(&taker_again, &handover.id).await["used"], 1);
    region.office.pass(60 * 86_400);
    let late = region.again(TAKER).await;
    late.save("Task", task("60日目の作業", json!({}))).await;
    assert_eq!(pack(&late, &handover.id).await["used"], 2, "the sixtieth day is in");
    region.office.pass(86_400);
    let later = region.again(TAKER).await;
    later.save("Task", task("61日目の作業", json!({}))).await;
    assert_eq!(pack(&later, &handover.id).await["used"], 2);
}

async fn a_signature_is_not_put_away(db: TestDb) {
    let region = Region::open(db).await;
    let (giver, taker, handover) = two(&region).await;
    sign(&giver, &handover.id, "GIVER", 1).await;
    let query = "{ signatures { nodes { id part account } } }";
    let signature = taker.nodes(query, Value::Null).await.remove(0);
    assert!(signature["account"].as_str().is_some_and(|it| it.starts_with("Account:")), "{signature}");
    let removal = "mutation($id: ID!) { removeRecord(record: $id, version: 1) { __typename } }";
    for officer in [&giver, &taker] {
        assert_eq!(officer.code(removal, json!({ "id": signature["id"] })).await, "NOT_FOUND");
    }
    assert_eq!(taker.nodes(query, Value::Null).await, [signature]);
}
