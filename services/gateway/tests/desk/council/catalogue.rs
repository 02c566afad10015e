//! The shipped catalogues, and the operator's corrections.

use domain::{Role, SpaceId};
use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    officer::{Officer, YEAR},
    region::{Region, TANGO, TWO_TO_THREE},
};
use crate::office::A;

testkit::on_both_backends! {
    a_correction_shows_for_all_at_once,
    nobody_else_corrects,
    what_was_not_checked_says_so,
    a_correction_of_nothing_is_not_found,
}

const CORRECT: &str = "mutation($input: CorrectCatalogueInput!) { correctCatalogue(input: $input) { __typename \
                       ... on CatalogueCorrected { text { ja en } verified } ... on Refused { message { ja en } } } }";

fn correction(catalogue: &str, name: &str) -> Value {
    json!({ "input": { "catalogue": catalogue, "name": name, "ja": "直した文言", "en": "Corrected", "verified": true,
        "source": "手引き 15頁" } })
}

async fn a_correction_shows_for_all_at_once(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (operator, _) = region.operator().await;
    let words = async |officer: &Officer| {
        let items =
            officer.ask("{ checklistItems(list: AREA_TWO_TO_THREE) { item text { ja } verified } }", Value::Null).await;
        let levels = officer.ask("{ growthLevels { label text { ja } verified source } }", Value::Null).await;
        let kinds = officer.ask("{ memberKinds { key name { ja } verified } }", Value::Null).await;
        [items[0].clone(), levels[6].clone(), kinds[0].clone()]
    };
    let before = words(&officer).await;
    for (catalogue, name) in
        [("checklist_item", "area_l2_to_l3.1.1"), ("growth_level", "3"), ("member_kind", "community_health")]
    {
        let corrected = operator.ask(CORRECT, correction(catalogue, name)).await;
        let expected = json!({ "__typename": "CatalogueCorrected", "text": { "ja": "直した文言", "en": "Corrected" },
            "verified": true });
        assert_eq!(corrected, expected);
    }
    let expected = [
        json!({ "item": "area_l2_to_l3.1.1", "text": { "ja": "直した文言" }, "verified": true }),
        json!({ "label": "3", "text": { "ja": "直した文言" }, "verified": true, "source": "手引き 15頁" }),
        json!({ "key": "community_health", "name": { "ja": "直した文言" }, "verified": true }),
    ];
    for other in [&officer, &region.editor(A, "jiro@pref.example.jp").await, &operator] {
        assert_eq!(words(other).await, expected);
    }
    let rows = "query($id: ID!) { checklist(id: $id) { rows { key item { text { ja } } } } }";
    let row = officer.ask(rows, json!({ "id": list })).await["rows"][0].clone();
    assert_eq!(row["item"]["text"]["ja"], "直した文言", "in the list itself too");
    let stranger = Officer::new(region.office.browser());
    assert_eq!(words(&stranger).await, before, "who has not signed in sees what was shipped");
    let again = json!({ "input": { "catalogue": "growth_level", "name": "3", "ja": "もう一度", "en": "Again",
        "verified": false, "source": "手引き 16頁" } });
    let refused = operator.ask(CORRECT, again).await;
    assert_eq!(refused["__typename"], "CatalogueCorrected", "{refused}");
    assert_eq!(words(&officer).await[1]["text"]["ja"], "もう一度", "the latest holds");
}

async fn nobody_else_corrects(db: TestDb) {
    let region = Region::open(db).await;
    let administrators = [region.administrator(A).await, region.administrator(TANGO).await];
    let researcher = region.office.member(SpaceId::PLATFORM, Role::Researcher, "ken@univ.example.jp").await;
    let researcher = Officer::new(researcher);
    for officer in administrators.iter().chain([&researcher]) {
        assert_eq!(officer.code(CORRECT, correction("growth_level", "3")).await, "NOT_FOUND");
    }
    assert!(region.office.rows("correction").await.is_empty());
}

async fn what_was_not_checked_says_so(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let levels = officer.ask("{ growthLevels { level verified } }", Value::Null).await;
    let levels = levels.as_array().expect("levels").clone();
    assert_eq!(levels.last(), Some(&json!({ "level": "THREE", "verified": false })), "only its heading was read");
    let items = officer.ask("{ checklistItems(list: PREFECTURE) { item verified } }", Value::Null).await;
    let open: Vec<_> = items.as_array().expect("items").iter().filter(|it| it["verified"] == false).collect();
    assert!(open.contains(&&json!({ "item": "prefecture.5.4", "verified": false })), "{open:?}");
}

async fn a_correction_of_nothing_is_not_found(db: TestDb) {
    let region = Region::open(db).await;
    let (operator, _) = region.operator().await;
    for (catalogue, name) in [
        ("checklist_item", "area_l2_to_l3.9.9"),
        ("growth_level", "4"),
        ("growth_level", "THREE"),
        ("member_kind", ""),
        ("indicator", "hba1c"),
        ("", ""),
    ] {
        assert_eq!(operator.code(CORRECT, correction(catalogue, name)).await, "NOT_FOUND", "{catalogue} {name}");
    }
    let mut long = correction("growth_level", "3");
    long["input"]["ja"] = json!("長".repeat(501));
    assert_eq!(operator.code(CORRECT, long).await, "INVALID");
    assert!(region.office.rows("correction").await.is_empty());
}
