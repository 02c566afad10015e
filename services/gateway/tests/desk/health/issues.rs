//! What stands out, and how it becomes a theme.

use serde_json::{Value, json};
use testkit::TestDb;

use super::data;
use crate::council::region::{CHUTAN, Region, TANGO};

testkit::on_both_backends! {
    what_stands_out_is_told_with_its_reasons,
    it_is_taken_to_the_council_with_its_evidence,
    where_nothing_is_computed_there_are_no_issues,
}

const ISSUES: &str = "query($area: ID!) { healthIssues(area: $area) { fiscalYear sentence { ja } caveat { ja } \
    findings { indicator { code } sex excess q probability prefectureToo sentence { ja } reasons { ja } nation { ratio } } \
    themes { title { ja } reason { ja } indicator sex } looked { indicator sex reason { ja } } } }";
const TAKE: &str = "mutation($input: TakeIssueInput!) { takeIssue(input: $input) { __typename \
    ... on IssueTaken { theme { title source stage reason fiscalYear } } ... on Refused { message { ja en } } } }";

async fn what_stands_out_is_told_with_its_reasons(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let issues = officer.ask(ISSUES, json!({ "area": "2601" })).await;
    assert_eq!(issues["fiscalYear"], 2021);
    let findings = issues["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 1, "{issues}");
    let it = &findings[0];
    assert_eq!(
        (&it["indicator"]["code"], &it["sex"], &it["excess"]),
        (&json!("smoking"), &json!("MALE"), &json!(200.0))
    );
    assert_eq!((&it["prefectureToo"], &it["nation"]["ratio"]), (&json!(true), &json!(120.0)));
    assert!(it["reasons"].as_array().is_some_and(|it| it.len() == 5), "{it}");
    let themes = issues["themes"].as_array().expect("themes");
    assert_eq!(themes.len(), 1);
    assert!(themes[0]["reason"]["ja"].as_str().is_some_and(|it| it.contains("120.0") && it.contains("95％信頼区間")));
    let looked = issues["looked"].as_array().expect("looked");
    assert_eq!(looked.len() + findings.len(), 2 * domain::catalogue::indicators().len(), "nothing is silent");
    let chutan = officer.ask(ISSUES, json!({ "area": "2602" })).await;
    assert_eq!(chutan["findings"], json!([]));
    let masked = |it: &&Value| it["indicator"] == "smoking" && it["sex"] == "FEMALE";
    let why = chutan["looked"].as_array().expect("looked").iter().find(masked).expect("women");
    assert!(why["reason"]["ja"].as_str().is_some_and(|it| it.contains("判定不能")), "{why}");
}

async fn it_is_taken_to_the_council_with_its_evidence(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let council = officer.council("協議会").await;
    let input = |indicator: &str, sex: &str| json!({ "input": { "area": "2601", "indicator": indicator, "sex": sex, "council": council, "fiscalYear": 2026 } });
    let taken = officer.ask(TAKE, input("smoking", "MALE")).await;
    let theme = &taken["theme"];
    assert_eq!(
        (&theme["source"], &theme["stage"], &theme["fiscalYear"]),
        (&json!("DATA"), &json!("PROPOSED"), &json!(2026))
    );
    let reason = theme["reason"].as_str().expect("reason");
    assert!(reason.contains("標準化該当比120.0") && reason.contains(&data::set(2021).to_string()), "{reason}");
    let title = theme["title"].as_str().expect("title");
    assert!(title.starts_with("禁煙の支援と受動喫煙の防止（") && title.ends_with("、男性）"), "{title}");
    let refused = officer.ask(TAKE, input("smoking", "FEMALE")).await;
    assert_eq!(refused["__typename"], "Refused");
    assert_eq!(officer.ask("{ themes { totalCount } }", Value::Null).await, json!({ "totalCount": 1 }));
    // Another space's council is none.
    let other = region.editor(CHUTAN, "jiro@chutan.example.jp").await;
    assert_eq!(other.code(TAKE, input("smoking", "MALE")).await, "NOT_FOUND");
}

async fn where_nothing_is_computed_there_are_no_issues(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    assert_eq!(officer.ask(ISSUES, json!({ "area": "2601" })).await, Value::Null);
    assert_eq!(officer.code(ISSUES, json!({ "area": "9999" })).await, "NOT_FOUND");
}
