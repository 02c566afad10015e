//! Health Japan 21 in a prefecture.

use serde_json::{Value, json};
use testkit::TestDb;

use super::data;
use crate::{
    council::{
        officer::{Officer, Place, refusal},
        region::{Region, TANGO},
    },
    office::A,
};

testkit::on_both_backends! {
    what_can_be_counted_is_counted_and_graded,
    what_is_entered_stands_beside_it_and_people_may_judge,
    a_file_is_taken_whole_or_not_at_all,
    corrections_of_the_operator_are_shown,
}

const PLAN: &str = "query($prefecture: Int) { healthPlan(term: THIRD, prefecture: $prefecture) { prefecture name { ja } \
    grades { grade targets } targets { target verified wording { ja } grade judgement { fiscalYear reason } \
      indicators { key goal grade gradeNote { ja } gap achieved arrival points { year value numerator denominator origin source } } } } }";
/// HbA1c of 8.0 % and more.
const POOR: &str = "third.2-2-3-3";

async fn target(officer: &Officer, prefecture: Value) -> Value {
    let plan = officer.ask(PLAN, json!({ "prefecture": prefecture })).await;
    let targets = plan["targets"].as_array().expect("targets");
    assert_eq!(targets.len(), 51);
    targets.iter().find(|it| it["target"] == POOR).expect("target").clone()
}

async fn what_can_be_counted_is_counted_and_graded(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let officer = region.editor(A, "hanako@kyoto.example.jp").await;
    let nation = target(&officer, json!(0)).await;
    let points = nation["indicators"][0]["points"].as_array().expect("points").clone();
    let of = |year: u16| points.iter().find(|it| it["year"] == year).expect("year");
    assert_eq!((&of(2021)["value"], &of(2021)["origin"]), (&json!(1.34), &json!("COMPUTED")), "1340 of 100 000");
    assert_eq!((&of(2021)["numerator"], &of(2021)["denominator"]), (&json!(1_340), &json!(100_000)));
    assert_eq!(points.iter().filter(|it| it["year"] == 2019).count(), 1, "one value a year");
    // Without a number of a prefecture, that of the asker.
    let kyoto = target(&officer, Value::Null).await;
    let points = kyoto["indicators"][0]["points"].as_array().expect("points");
    assert!(points.iter().all(|it| it["origin"] == "COMPUTED" && it["value"] == 1.2), "{points:?}");
    assert_eq!(kyoto["indicators"][0]["grade"], "C", "1.2 % in 2019 and in 2021");
    let hyogo = target(&officer, json!(28)).await;
    assert_eq!((&hyogo["indicators"][0]["points"], &hyogo["grade"]), (&json!([]), &json!("E")));
}

async fn what_is_entered_stands_beside_it_and_people_may_judge(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let officer = region.editor(A, "hanako@kyoto.example.jp").await;
    let figure = |numerator: u32| {
        json!({ "target": POOR, "subgroup": "all", "sex": "BOTH", "numerator": numerator, "denominator": 1_000,
            "source": "県の集計" })
    };
    officer.write("TargetFigure", Place::New(2024, None), figure(9)).await;
    let kyoto = target(&officer, Value::Null).await;
    let last = kyoto["indicators"][0]["points"].as_array().and_then(|it| it.last()).expect("point").clone();
    assert_eq!((&last["year"], &last["value"], &last["origin"]), (&json!(2024), &json!(0.9), &json!("ENTERED")));
    assert_eq!(kyoto["grade"], "A", "below the goal of 1.0");
    // The same once more is a conflict, and not a second value.
    let twice = officer.write("TargetFigure", Place::New(2024, None), figure(8)).await;
    assert_eq!(twice["__typename"], "Conflict");
    let zero =
        json!({ "target": POOR, "subgroup": "all", "sex": "BOTH", "numerator": 0, "denominator": 0, "source": "x" });
    let refused = officer.write("TargetFigure", Place::New(2023, None), zero).await;
    assert!(refusal(&refused).contains("分母"), "{refused}");
    let judged = json!({ "target": POOR, "grade": "C", "reason": "受診者の偏りが大きいため" });
    officer.write("TargetAssessment", Place::New(2026, None), judged).await;
    let kyoto = target(&officer, Value::Null).await;
    assert_eq!((&kyoto["grade"], &kyoto["judgement"]["fiscalYear"]), (&json!("C"), &json!(2026)));
    assert_eq!(kyoto["indicators"][0]["grade"], "A", "what the rule says stays");
    // What a prefecture entered is not the nation's, and its areas do not see it.
    let tango = region.editor(TANGO, "taro@tango.example.jp").await;
    assert_ne!(target(&tango, Value::Null).await["grade"], "C".to_owned() + "?");
    let points = target(&tango, Value::Null).await["indicators"][0]["points"].clone();
    assert!(points.as_array().is_some_and(|it| it.iter().all(|it| it["origin"] != "ENTERED")), "{points}");
}

const IMPORT: &str = "mutation($input: ImportTargetFiguresInput!) { importTargetFigures(input: $input) { __typename \
    ... on TargetFiguresImported { done added changed unchanged problems { row message { ja en } } } \
    ... on Refused { message { ja en } } } }";

async fn import(officer: &Officer, file: &str, dry_run: bool) -> Value {
    let sent = officer.browser().put("text/csv", file).await.ok();
    officer.ask(IMPORT, json!({ "input": { "upload": sent["upload"], "dryRun": dry_run } })).await
}

async fn a_file_is_taken_whole_or_not_at_all(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(A, "hanako@kyoto.example.jp").await;
    let count = async || officer.ask("{ targetFigures { totalCount } }", Value::Null).await["totalCount"].clone();
    let head = "目標,区分,都道府県,年,性別,値,分子,分母,出典\n";
    let row = |more: &str| format!("{POOR},all,26,{more}\n");
    let good = format!("{head}{}{}", row("令和5年,総数,,13,1000,県の集計"), row("2024,総数,1.1,,,県の集計"));
    let tried = import(&officer, &good, true).await;
    assert_eq!((&tried["done"], &tried["added"], count().await), (&json!(false), &json!(2), json!(0)));
    let done = import(&officer, &good, false).await;
    assert_eq!((&done["done"], &done["added"], count().await), (&json!(true), &json!(2), json!(2)));
    let again = import(&officer, &good.replace("1.1", "1.0"), false).await;
    assert_eq!((&again["changed"], &again["unchanged"]), (&json!(1), &json!(1)));
    for (bad, line) in [
        (row("2024,総数,,-5,1000,x"), 3),
        (row("2024,総数,,5,0,x"), 3),
        (row("2024,総数,,5,x,x"), 3),
        (row("1990,総数,1.0,,,x"), 3),
        (row("2024,総数,1.0,,,x").replace(",26,", ",28,"), 3),
        (row("2024,総数,1.0,,,x").replace(POOR, "third.9-9-9"), 3),
    ] {
        let file = format!("{head}{}{bad}", row("2025,総数,1.0,,,県の集計"));
        let refused = import(&officer, &file, false).await;
        assert_eq!(
            (&refused["done"], &refused["problems"][0]["row"]),
            (&json!(false), &json!(line)),
            "{bad} {refused}"
        );
        assert_eq!(count().await, json!(2), "nothing of it is kept");
    }
    for persons in [
        "氏名,目標,年,値,出典\n山田花子,third.2-2-3-3,2024,1.0,x\n".to_owned(),
        format!("{head}{}", row("2024,総数,,1,1,x")),
        "=HYPERLINK(\"x\"),目標\n".to_owned(),
        "目標;年\n".to_owned(),
        String::from("\u{1}\u{2}"),
    ] {
        let refused = import(&officer, &persons, false).await;
        assert_eq!((&refused["__typename"], count().await), (&json!("Refused"), json!(2)), "{persons}");
        assert!(!refused.to_string().contains("山田"), "no cell is repeated");
    }
    let guest = region.office.member(A, domain::Role::Viewer, "miru@kyoto.example.jp").await;
    assert_eq!(
        Officer::new(guest).code(IMPORT, json!({ "input": { "upload": "x", "dryRun": true } })).await,
        "NOT_FOUND"
    );
}

async fn corrections_of_the_operator_are_shown(db: TestDb) {
    let region = Region::open(db).await;
    let (operator, _) = region.operator().await;
    let correct = "mutation($input: CorrectCatalogueInput!) { correctCatalogue(input: $input) { __typename } }";
    let input = json!({ "catalogue": "health_target", "name": POOR, "ja": "1.0％（令和14年度）", "en": "1.0% (2032)",
        "verified": true, "source": "基本方針 別表第二" });
    assert_eq!(operator.ask(correct, json!({ "input": input })).await["__typename"], "CatalogueCorrected");
    let officer = region.editor(A, "hanako@kyoto.example.jp").await;
    let kyoto = target(&officer, Value::Null).await;
    assert_eq!((&kyoto["wording"]["ja"], &kyoto["verified"]), (&json!("1.0％（令和14年度）"), &json!(true)));
    let life = "{ healthyLife(prefecture: 26) { sex points { year years change } gaps { year bottom top missing } } }";
    let life = officer.ask(life, Value::Null).await;
    let gap = life[0]["gaps"].as_array().and_then(|it| it.last()).expect("gap").clone();
    let rounded = |it: &Value| format!("{:.2}", it.as_f64().expect("number"));
    assert_eq!((rounded(&gap["bottom"]), rounded(&gap["top"])), ("71.75".to_owned(), "73.29".to_owned()));
}
