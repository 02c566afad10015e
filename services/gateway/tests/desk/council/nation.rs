//! What prefectures publish of their counts, and what the others see of it.

use domain::{Role, SpaceId};
use serde_json::{Value, json};
use testkit::TestDb;
use uuid::Uuid;

use super::{
    contents,
    officer::{Officer, YEAR, refusal},
    region::{CHUTAN, Region, TANGO, TWO_TO_THREE},
};
use crate::office::A;

testkit::on_both_backends! {
    a_prefecture_publishes_counts_of_its_places,
    a_prefecture_of_few_places_is_masked_with_the_next_smallest,
    nothing_that_is_masked_can_be_worked_out,
    what_is_taken_back_is_gone,
    only_a_prefecture_publishes_and_only_its_administrator,
}

/// 大阪府 with three areas, 奈良県 with five.
const OSAKA: SpaceId = SpaceId(Uuid::from_u128(0xc));
const NARA: SpaceId = SpaceId(Uuid::from_u128(0xd));

const PUBLISH: &str = "mutation { publishCounts(fiscalYear: 2026) { __typename ... on CountsPublished { counts { places } } \
                       ... on Refused { message { ja en } } } }";
const NATION: &str = "{ nation(fiscalYear: 2026) { fiscalYear maskBelow prefectures { name masked counts { places assessed \
                      levels { level count } standings { standing count } oneToTwoDone oneToTwoApplicable twoToThreeDone \
                      twoToThreeApplicable } } total { places assessed twoToThreeDone } references { percent verified } } }";

async fn prefecture(region: &Region, id: SpaceId, code: u128, name: &str, areas: u128) {
    region.place(id, "prefecture", &code.to_string(), name).await;
    for at in 1..=areas {
        let area = SpaceId(Uuid::from_u128(code * 0x100 + at));
        region.place(area, "area", &format!("8:{code}{at:02}"), &format!("{name}{at}")).await;
        region.link(id, area, "2024-04-01", "2030-03-31").await;
    }
}

/// 京都府 with two places, 大阪府 with three, 奈良県 with five, all published; their administrators.
async fn three(region: &Region) -> [Officer; 3] {
    prefecture(region, OSAKA, 27, "大阪府", 3).await;
    prefecture(region, NARA, 29, "奈良県", 5).await;
    let all = [region.administrator(A).await, region.administrator(OSAKA).await, region.administrator(NARA).await];
    for (officer, places) in all.iter().zip([2, 3, 5]) {
        let published = officer.ask(PUBLISH, Value::Null).await;
        assert_eq!(published, json!({ "__typename": "CountsPublished", "counts": { "places": places } }));
    }
    all
}

/// Name and number of places of each; none where it is masked.
async fn shown(officer: &Officer) -> (Vec<(String, Option<u64>)>, Option<u64>) {
    let nation = officer.ask(NATION, Value::Null).await;
    let of = |it: &Value| {
        let places = it["counts"]["places"].as_u64();
        assert_eq!(it["masked"].as_bool(), Some(places.is_none()), "{it}");
        (it["name"].as_str().expect("name").to_owned(), places)
    };
    let all = nation["prefectures"].as_array().expect("prefectures").iter().map(of).collect();
    (all, nation["total"]["places"].as_u64())
}

async fn a_prefecture_publishes_counts_of_its_places(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    officer.answered(&list, "area_l2_to_l3.7", 0, json!({ "status": "DONE", "note": "部外秘" })).await;
    officer.save("Meeting", contents::of("Meeting", "部外秘")).await;
    officer.save("LevelAssessment", contents::of("LevelAssessment", "")).await;
    let third = SpaceId(Uuid::from_u128(0x15));
    region.place(third, "area", "8:2603", "南丹").await;
    region.link(A, third, "2024-04-01", "2030-03-31").await;
    region.administrator(A).await.ask(PUBLISH, Value::Null).await;
    let (operator, _) = region.operator().await;
    let researcher = region.office.member(SpaceId::PLATFORM, Role::Researcher, "ken@univ.example.jp").await;
    let researcher = Officer::new(researcher);
    let reader = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    for reader in [&operator, &researcher, &reader] {
        let nation = reader.ask(NATION, Value::Null).await;
        assert!(!nation.to_string().contains("丹後") && !nation.to_string().contains("部外秘"), "{nation}");
        let prefecture = &nation["prefectures"][0];
        assert_eq!((&prefecture["name"], &prefecture["masked"]), (&json!("京都府"), &json!(false)));
        let counts = &prefecture["counts"];
        let one =
            ["places", "assessed", "oneToTwoDone", "oneToTwoApplicable", "twoToThreeDone", "twoToThreeApplicable"];
        assert_eq!(json!(one.map(|it| counts[it].clone())), json!([3, 1, 0, 33, 1, 153]));
        let counted = |list: &str, name: &str| -> Vec<(Value, Value)> {
            let all = counts[list].as_array().expect("counts").iter().filter(|it| it["count"] != 0);
            all.map(|it| (it[name].clone(), it["count"].clone())).collect()
        };
        assert_eq!(counted("levels", "level"), [(json!("TWO_1"), json!(1))]);
        assert_eq!(counted("standings", "standing"), [(json!("HELD"), json!(1)), (json!("UNKNOWN"), json!(2))]);
        assert_eq!(nation["total"], json!({ "places": 3, "assessed": 1, "twoToThreeDone": 1 }));
        assert_eq!((&nation["maskBelow"], nation["references"].as_array().map(Vec::len)), (&json!(3), Some(2)));
    }
    let query = "{ nation(fiscalYear: 2025) { prefectures { name } total { places } } }";
    assert_eq!(reader.ask(query, Value::Null).await, json!({ "prefectures": [], "total": null }));
}

async fn a_prefecture_of_few_places_is_masked_with_the_next_smallest(db: TestDb) {
    let region = Region::open(db).await;
    three(&region).await;
    let reader = region.editor(TANGO, "hanako@tango.example.jp").await;
    let of = |kyoto, osaka, nara| vec![("京都府".into(), kyoto), ("大阪府".into(), osaka), ("奈良県".into(), nara)];
    assert_eq!(shown(&reader).await, (of(None, None, Some(5)), Some(10)), "the total holds them all");
    region.office.sql("delete from publication where name = '京都府'").await;
    assert_eq!(shown(&reader).await, (vec![("大阪府".into(), Some(3)), ("奈良県".into(), Some(5))], Some(8)));
    region.office.sql("delete from publication where name = '大阪府'").await;
    assert_eq!(shown(&reader).await, (vec![("奈良県".into(), Some(5))], Some(5)));
}

async fn nothing_that_is_masked_can_be_worked_out(db: TestDb) {
    let region = Region::open(db).await;
    let administrators = three(&region).await;
    for (officer, own) in administrators.iter().zip(["京都府", "大阪府", "奈良県"]) {
        let (all, total) = shown(officer).await;
        assert!(all.iter().any(|it| it.0 == own && it.1.is_some()), "{own} sees its own: {all:?}");
        let few = all.iter().find(|it| it.0 == "京都府").expect("kyoto");
        assert_eq!(few.1.is_some(), own == "京都府", "{own}: {all:?}");
        let masked = all.iter().filter(|it| it.1.is_none()).count();
        let known: u64 = all.iter().filter_map(|it| it.1).sum();
        assert!(masked != 1 || total.is_none(), "{own} takes {known} from {total:?} and has the one that is masked");
    }
    // Only two have published, and one of them looks.
    region.office.sql("delete from publication where name = '奈良県'").await;
    let (all, total) = shown(&administrators[1]).await;
    assert_eq!(all, [("京都府".into(), None), ("大阪府".into(), Some(3))]);
    assert_eq!(total, None);
}

async fn what_is_taken_back_is_gone(db: TestDb) {
    let region = Region::open(db).await;
    prefecture(&region, OSAKA, 27, "大阪府", 3).await;
    let officer = region.administrator(OSAKA).await;
    let reader = region.editor(TANGO, "hanako@tango.example.jp").await;
    officer.ask(PUBLISH, Value::Null).await;
    let fourth = SpaceId(Uuid::from_u128(0x2704));
    region.place(fourth, "area", "8:2704", "大阪府4").await;
    region.link(OSAKA, fourth, "2024-04-01", "2030-03-31").await;
    assert_eq!(shown(&reader).await, (vec![("大阪府".into(), Some(3))], Some(3)), "what was published, not what is");
    officer.ask(PUBLISH, Value::Null).await;
    assert_eq!(shown(&reader).await, (vec![("大阪府".into(), Some(4))], Some(4)), "in the place of the one before");
    let back =
        "mutation { unpublishCounts(fiscalYear: 2026) { __typename ... on CountsPublished { counts { places } } } }";
    let taken = officer.ask(back, Value::Null).await;
    assert_eq!(taken, json!({ "__typename": "CountsPublished", "counts": null }));
    assert_eq!(shown(&reader).await, (vec![], None));
    let trail = officer.nodes("{ auditTrail(first: 50) { nodes { action detail } } }", Value::Null).await;
    let published = trail.iter().filter(|it| it["action"].as_str().is_some_and(|it| it.starts_with("counts."))).count();
    assert_eq!(published, 3);
}

async fn only_a_prefecture_publishes_and_only_its_administrator(db: TestDb) {
    let region = Region::open(db).await;
    let area = region.administrator(TANGO).await;
    let sentence = "公表できるのは都道府県の場だけです。 / Only a prefecture publishes.";
    assert_eq!(refusal(&area.ask(PUBLISH, Value::Null).await), sentence);
    let editor = region.editor(A, "jiro@pref.example.jp").await;
    let researcher = region.office.member(SpaceId::PLATFORM, Role::Researcher, "ken@univ.example.jp").await;
    let (operator, _) = region.operator().await;
    for officer in [&editor, &Officer::new(researcher), &operator] {
        assert_eq!(officer.code(PUBLISH, Value::Null).await, "NOT_FOUND");
    }
    assert!(region.office.rows("publication").await.is_empty());
}
