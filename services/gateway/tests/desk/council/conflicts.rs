//! Two officers, one text: nobody's words are lost, and each sees the other's.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Place, YEAR, differences, kept, merged},
    region::{Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    the_second_answer_is_told_of_the_first,
    an_answer_to_what_was_never_answered_is_told_so,
    the_second_change_of_a_record_is_told_of_the_first,
    a_record_of_which_there_is_one_is_told_of_the_one,
    an_old_version_is_not_put_away,
    what_is_put_away_comes_back_as_it_was,
    what_took_the_place_of_one_that_was_put_away_stays,
    what_was_put_away_is_not_changed,
    who_put_it_away_is_known,
}

const ITEM: &str = "area_l2_to_l3.2.2";

async fn the_second_answer_is_told_of_the_first(db: TestDb) {
    let region = Region::open(db).await;
    let (one, two) =
        (region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await);
    let list = one.start(TWO_TO_THREE, YEAR).await;
    one.answered(&list, ITEM, 0, json!({ "status": "STARTED", "note": "一郎のメモ", "owner": "一郎" })).await;
    let mine =
        json!({ "status": "STARTED", "note": "二郎のメモ", "owner": "二郎", "start": "2026-10-01", "number": 5 });
    let conflict = two.answer(&list, ITEM, 0, mine.clone()).await;
    let expected = [
        ["note", "二郎のメモ", "一郎のメモ"],
        ["number", "5", ""],
        ["owner", "二郎", "一郎"],
        ["start", "2026-10-01", ""],
    ];
    assert_eq!(differences(&conflict), expected, "only what differs, and only what was sent");
    assert_eq!(conflict["version"], 1);
    assert_eq!(one.row(&list, ITEM).await["answer"]["note"], "一郎のメモ", "nothing was overwritten");
    let saved = two.answered(&list, ITEM, 1, merged(mine, json!({ "note": "一郎のメモ\n二郎のメモ" }))).await;
    assert_eq!((&saved["note"], &saved["version"]), (&json!("一郎のメモ\n二郎のメモ"), &json!(2)));
    let late = one.answer(&list, ITEM, 1, json!({ "status": "DONE" })).await;
    assert_eq!(differences(&late), [["status", "done", "started"]], "a version is good once");
}

async fn an_answer_to_what_was_never_answered_is_told_so(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "ichiro@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let conflict = officer.answer(&list, ITEM, 3, json!({ "note": "古い画面" })).await;
    assert_eq!((differences(&conflict), &conflict["version"]), (vec![["note", "古い画面", ""]], &json!(0)));
    officer.answered(&list, ITEM, 0, json!({ "note": "古い画面" })).await;
}

async fn the_second_change_of_a_record_is_told_of_the_first(db: TestDb) {
    let region = Region::open(db).await;
    let (one, two) =
        (region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await);
    let first = merged(contents::of("Minutes", "はじめ"), json!({ "title": "第1回" }));
    let minutes = one.save("Minutes", first.clone()).await;
    let theirs = merged(first.clone(), json!({ "text": "一郎の議事録", "outcome": "受診率が上がった" }));
    assert_eq!(one.change("Minutes", &minutes, theirs).await["saved"]["version"], 2);
    let mine = merged(first, json!({ "text": "二郎の議事録", "day": "2026-06-02" }));
    let conflict = two.change("Minutes", &minutes, mine.clone()).await;
    let expected = [
        ["day", "2026-06-02", "2026-06-01"],
        ["outcome", "はじめ", "受診率が上がった"],
        ["text", "二郎の議事録", "一郎の議事録"],
    ];
    assert_eq!(differences(&conflict), expected);
    let told = (&conflict["currentId"], &conflict["version"], &conflict["by"]);
    assert_eq!(told, (&json!(minutes.id), &json!(2), &json!("山田 花子")));
    let found = two.nodes("{ minutes { nodes { text outcome version } } }", Value::Null).await;
    assert_eq!(found, [json!({ "text": "一郎の議事録", "outcome": "受診率が上がった", "version": 2 })]);
    let saved = two.change("Minutes", &Kept { version: 2, ..minutes }, mine).await;
    assert_eq!(saved["saved"]["version"], 3, "with the present version");
}

async fn a_record_of_which_there_is_one_is_told_of_the_one(db: TestDb) {
    let region = Region::open(db).await;
    let (one, two) =
        (region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await);
    let first = one.save("CouncilYear", contents::of("CouncilYear", "一郎")).await;
    let conflict = two.write("CouncilYear", Place::New(YEAR, None), contents::of("CouncilYear", "二郎")).await;
    assert_eq!(conflict["currentId"], first.id);
    assert!(differences(&conflict).contains(&["overBudget", "二郎", "一郎"]), "fields as in the input: {conflict}");
    let next = two.write("CouncilYear", Place::New(YEAR + 1, None), contents::of("CouncilYear", "二郎")).await;
    assert_eq!(next["__typename"], "CouncilYearSaved", "another year is another one");
}

async fn an_old_version_is_not_put_away(db: TestDb) {
    let region = Region::open(db).await;
    let (one, two) =
        (region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await);
    let theme = one.save("Theme", contents::of("Theme", "減塩")).await;
    let changed = kept(&one.change("Theme", &theme, contents::of("Theme", "禁煙")).await);
    let conflict = two.remove(&theme.id, Some(theme.version)).await;
    assert_eq!(
        (&conflict["__typename"], &conflict["version"], &conflict["currentId"]),
        (&json!("Conflict"), &json!(2), &json!(theme.id))
    );
    assert_eq!(one.nodes("{ themes { nodes { title } } }", Value::Null).await, [json!({ "title": "禁煙" })]);
    let removed = two.remove(&theme.id, Some(changed.version)).await;
    assert_eq!(removed, json!({ "__typename": "RecordChanged", "id": theme.id, "version": 3 }));
}

async fn what_is_put_away_comes_back_as_it_was(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "ichiro@tango.example.jp").await;
    let project = officer.save("Project", contents::of("Project", "減塩弁当")).await;
    let above = region.administrator(crate::office::A).await;
    let counted = async || {
        let query = "{ rollUp(fiscalYears: [2026]) { years { places { name projects } } } }";
        let places = above.ask(query, Value::Null).await["years"][0]["places"].clone();
        let places = places.as_array().expect("places").clone();
        places.into_iter().find(|it| it["name"] == "丹後").expect("place")["projects"].clone()
    };
    assert_eq!(counted().await, 1);
    officer.remove(&project.id, Some(1)).await;
    let list = "query($removed: Boolean) { projects(removed: $removed) { nodes { id title version removedAt } } }";
    assert!(officer.nodes(list, json!({ "removed": false })).await.is_empty());
    let away = officer.nodes(list, json!({ "removed": true })).await;
    assert_eq!((&away[0]["title"], away[0]["removedAt"].is_string()), (&json!("減塩弁当"), true));
    assert_eq!(counted().await, 0, "nor do those above count it");
    let again = officer.remove(&project.id, None).await;
    assert_eq!(again, json!({ "__typename": "RecordChanged", "id": project.id, "version": 3 }));
    let there = officer.nodes(list, json!({ "removed": false })).await;
    assert_eq!(there, [json!({ "id": project.id, "title": "減塩弁当", "version": 3, "removedAt": null })]);
    assert_eq!(counted().await, 1);
    let query = "mutation($id: ID!) { restoreRecord(record: $id) { __typename } }";
    assert_eq!(officer.code(query, json!({ "id": project.id })).await, "NOT_FOUND", "it is not put away");
}

async fn what_took_the_place_of_one_that_was_put_away_stays(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "ichiro@tango.example.jp").await;
    let old = officer.save("CouncilYear", contents::of("CouncilYear", "前の案")).await;
    officer.remove(&old.id, Some(1)).await;
    let new = officer.save("CouncilYear", contents::of("CouncilYear", "次の案")).await;
    let conflict = officer.remove(&old.id, None).await;
    assert_eq!((&conflict["__typename"], &conflict["currentId"]), (&json!("Conflict"), &json!(new.id)));
    let there = officer.nodes("{ councilYears { nodes { purpose } } }", Value::Null).await;
    assert_eq!(there, [json!({ "purpose": "次の案" })]);
}

async fn what_was_put_away_is_not_changed(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "ichiro@tango.example.jp").await;
    let theme = officer.save("Theme", contents::of("Theme", "減塩")).await;
    officer.remove(&theme.id, Some(1)).await;
    let query = "mutation($change: ChangeInput, $input: ThemeInput!) { saveTheme(change: $change, fiscalYear: 2026, input: $input) { __typename } }";
    let change = json!({ "record": theme.id, "version": 2 });
    let variables = json!({ "change": change, "input": contents::of("Theme", "禁煙") });
    assert_eq!(officer.code(query, variables).await, "NOT_FOUND");
    let away = officer.nodes("{ themes(removed: true) { nodes { title } } }", Value::Null).await;
    assert_eq!(away, [json!({ "title": "減塩" })]);
}

async fn who_put_it_away_is_known(db: TestDb) {
    let region = Region::open(db).await;
    let (one, two) =
        (region.editor(TANGO, "ichiro@tango.example.jp").await, region.editor(TANGO, "jiro@tango.example.jp").await);
    let by = async || region.office.rows("record").await.remove(0)["updated_by"].clone();
    let account = async |mail: &str| region.office.account(mail).await.0.simple().to_string();
    let theme = one.save("Theme", contents::of("Theme", "減塩")).await;
    assert_eq!(by().await, account("ichiro@tango.example.jp").await);
    two.remove(&theme.id, Some(1)).await;
    assert_eq!(by().await, account("jiro@tango.example.jp").await);
    one.remove(&theme.id, None).await;
    assert_eq!(by().await, account("ichiro@tango.example.jp").await);
}
