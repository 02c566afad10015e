//! Areas beside each other.

use domain::{AreaCode, AreaProfile};
use serde_json::{Value, json};
use store::{Service, Store};
use testkit::TestDb;

use super::data;
use crate::council::{
    officer::Officer,
    region::{Region, TANGO},
};

testkit::on_both_backends! {
    every_area_is_there_with_its_limits_and_masks,
    similar_areas_and_neighbours_are_told_once_they_are_known,
    what_cannot_be_compared_is_told,
}

const MAPS: &str = "query($years: [Int!]!, $sexes: [Sex!]) { comparison(indicator: \"smoking\", fiscalYears: $years, sexes: $sexes, \
    reference: NATION) { fiscalYear sex resultSetId note { ja } \
      summary { areas withPoint withoutPoint phi tau gap bottomQuarter { areas mean } topQuarter { areas mean } priorMean } \
      lines { size chance { lower95 upper95 lower998 upper998 } } \
      areas { code name ratio lower95 upper95 ratioLow ratioHigh class excess noPoint { ja } \
        point { size z p q smoothed smoothedLower95 smoothedUpper95 above quarter verdict adjustedVerdict } } } }";

async fn open(db: TestDb) -> (Region, Officer) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    (region, officer)
}

fn area<'a>(map: &'a Value, code: &str) -> &'a Value {
    map["areas"].as_array().expect("areas").iter().find(|it| it["code"] == code).expect("area")
}

async fn every_area_is_there_with_its_limits_and_masks(db: TestDb) {
    let (_region, officer) = open(db).await;
    let maps = officer.ask(MAPS, json!({ "years": [2020, 2021], "sexes": ["MALE", "FEMALE"] })).await;
    let maps = maps.as_array().expect("maps");
    let of: Vec<_> = maps.iter().map(|it| (it["fiscalYear"].as_u64(), it["sex"].as_str())).collect();
    let years = [2020, 2020, 2021, 2021].map(Some);
    assert_eq!(of, years.into_iter().zip([Some("MALE"), Some("FEMALE")].into_iter().cycle()).collect::<Vec<_>>());
    let men = &maps[2];
    assert_eq!(men["resultSetId"], format!("ResultSet:{}", data::set(2021)));
    assert_eq!((men["areas"].as_array().map(Vec::len), &men["summary"]["withPoint"]), (Some(12), &json!(12)));
    let tango = area(men, "2601");
    // (1200 − 1000)/√800 = 7.071…; x = 1000²/800.
    let number = |it: &Value| it.as_f64().expect("number");
    assert!((number(&tango["point"]["z"]) - 200.0 / 800.0_f64.sqrt()).abs() < 1e-9);
    assert!((number(&tango["point"]["size"]) - 1_250.0).abs() < 1e-9);
    assert_eq!((&tango["excess"], &tango["point"]["verdict"]), (&json!(200.0), &json!("FAR_HIGH")));
    let smoothed = number(&tango["point"]["smoothed"]);
    assert!(smoothed > 100.0 && smoothed < 120.0, "drawn towards the others: {smoothed}");
    for it in men["areas"].as_array().expect("areas") {
        let point = &it["point"];
        assert!(number(&point["q"]) >= number(&point["p"]), "{it}");
        assert!(number(&it["lower95"]) < number(&it["ratio"]) && number(&it["ratio"]) < number(&it["upper95"]));
    }
    let women = &maps[3];
    let chutan = area(women, "2602");
    assert_eq!(
        (&chutan["ratio"], &chutan["point"], &chutan["class"]),
        (&Value::Null, &Value::Null, &json!("UNDETERMINED"))
    );
    assert!(chutan["noPoint"]["ja"].as_str().is_some_and(|it| it.contains("秘匿")));
    assert!(number(&chutan["ratioLow"]) < number(&chutan["ratioHigh"]), "bounds");
    assert_eq!((&women["summary"]["withPoint"], &women["summary"]["withoutPoint"]), (&json!(11), &json!(1)));
    // The lines are those by which the point is judged: 100·(1 ± 1.96/√x).
    let line = &women["lines"][0];
    let half = 195.996_398_454_005_4 / number(&line["size"]).sqrt();
    assert!((number(&line["chance"]["upper95"]) - 100.0 - half).abs() < 1e-9);
}

fn areas(of: &str) -> String {
    format!(
        "{{ comparison(indicator: \"smoking\", fiscalYears: [2021], sexes: [MALE], reference: NATION) {{ areas({of}) {{ code }} }} }}"
    )
}

async fn similar_areas_and_neighbours_are_told_once_they_are_known(db: TestDb) {
    let (region, officer) = open(db).await;
    let owner = Store::connect(&region.office.db.url, Service::Owner).await.expect("connect");
    let code = |it: u16| AreaCode::new(it).expect("code");
    let profile = |area: u16, population: u64, neighbours: &[u16]| AreaProfile {
        area: code(area),
        population,
        under_15: population / 10,
        over_64: population / 3,
        neighbours: neighbours.iter().copied().map(code).collect(),
        source: "国勢調査".into(),
    };
    let profiles =
        [profile(2601, 90_000, &[2602, 2808]), profile(2602, 190_000, &[2601]), profile(2808, 160_000, &[2601])];
    owner.replace_area_profiles(&profiles).await.expect("profiles");
    owner.replace_area_profiles(&profiles).await.expect("once more");
    let codes = async |of: &str| {
        let maps = officer.ask(&areas(of), Value::Null).await;
        let areas = maps[0]["areas"].as_array().expect("areas").clone();
        areas.into_iter().map(|it| it["code"].as_str().expect("code").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes("prefecture: 26").await.len(), 6);
    assert_eq!(codes("codes: [\"2805\", \"2601\"]").await, ["2601", "2805"]);
    assert_eq!(codes("neighboursOf: \"2601\"").await, ["2601", "2602", "2808"]);
    assert_eq!(codes("similarTo: \"2601\"").await, ["2601", "2602", "2808"]);
    assert_eq!(officer.code(&areas("neighboursOf: \"4701\""), Value::Null).await, "INVALID");
}

async fn what_cannot_be_compared_is_told(db: TestDb) {
    let (_region, officer) = open(db).await;
    assert_eq!(officer.code(MAPS, json!({ "years": [2030] })).await, "NOT_FOUND");
    let many: Vec<_> = (0..16).map(|_| 2021).collect();
    assert_eq!(officer.code(MAPS, json!({ "years": many })).await, "INVALID");
    let nothing = "{ comparison(indicator: \"waist\", fiscalYears: [2021], reference: NATION) { fiscalYear } }";
    assert_eq!(officer.ask(nothing, Value::Null).await, json!([]), "not computed in that year");
    let reply = officer.reply(&areas("similarTo: \"2601\""), Value::Null).await;
    assert!(reply["errors"][0]["message"].as_str().is_some_and(|it| it.contains("renkei areas import")), "{reply}");
}
