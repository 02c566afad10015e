//! Files for researchers.

use domain::{Role, SpaceId};
use serde_json::{Value, json};
use testkit::TestDb;

use super::data;
use crate::{
    browser::Browser,
    council::{
        officer::Officer,
        region::{Region, TANGO},
    },
    office::A,
};

testkit::on_both_backends! {
    researchers_take_files_away_and_each_is_recorded,
    nobody_else_does,
    what_is_wrong_is_told_in_one_line,
    the_role_ends_with_its_day,
}

const TRAIL: &str = "{ auditTrail(first: 50) { nodes { action subject detail } } }";

async fn researcher(region: &Region) -> Browser {
    region.office.member(SpaceId::PLATFORM, Role::Researcher, "ken@univ.example.jp").await
}

async fn researchers_take_files_away_and_each_is_recorded(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let (operator, _) = region.operator().await;
    let mut browser = researcher(&region).await;
    let path = "/research/ratios/csv?indicators=smoking&sexes=male&reference=nation";
    let (first, second) = (browser.get(path).await, browser.get(path).await);
    assert_eq!(first.status.as_u16(), 200, "{}", String::from_utf8_lossy(&first.body));
    assert!(first.body == second.body, "the same bytes");
    let text = String::from_utf8(first.body.clone()).expect("UTF-8");
    // 4 years of 12 areas.
    assert_eq!(text.lines().count(), 1 + 4 * 12);
    assert!(
        text.lines().nth(1).is_some_and(|it| it.starts_with("2018,smoking,male,nation,京都府,2601,丹後,1200,")),
        "{text}"
    );
    let citation = browser.get(&path.replace("ratios", "citation")).await.ok();
    let id = citation["id"].as_str().expect("id");
    assert_eq!(first.header("renkei-citation"), Some(id));
    assert!(first.header("content-disposition").is_some_and(|it| it.contains(id)));
    assert_eq!(citation["sets"].as_array().map(Vec::len), Some(4));
    assert_eq!(citation["sets"][3]["edition"], 9);
    assert!(citation["text_ja"].as_str().is_some_and(|it| it.contains("NDBオープンデータ") && it.contains(id)));
    // The sets that the citation names give the same file.
    let sets: Vec<_> =
        citation["request"]["result_sets"].as_array().expect("sets").iter().filter_map(Value::as_str).collect();
    let pinned = browser.get(&format!("{path}&result-sets={}", sets.join(","))).await;
    assert!(pinned.body == first.body);
    let masked = browser.get("/research/ratios/csv?sexes=female&result-sets=".to_owned().as_str()).await;
    assert!(String::from_utf8_lossy(&masked.body).contains(",中丹,,"), "masked is an empty field, never 0");
    for (format, magic) in [("parquet", &b"PAR1"[..]), ("arrow", &b"ARROW1"[..])] {
        let file = browser.get(&format!("/research/ratios/{format}?indicators=smoking")).await;
        assert!(file.status.is_success() && file.body.starts_with(magic), "{format}");
        assert!(file.body.ends_with(magic), "{format} is whole");
    }
    let columns = browser.get("/research/dictionary").await.ok();
    let names: Vec<_> =
        columns["columns"].as_array().expect("columns").iter().filter_map(|it| it["name"].as_str()).collect();
    assert_eq!(text.lines().next(), Some(names.join(",").as_str()));
    let trail = operator.ask(TRAIL, Value::Null).await;
    let taken: Vec<_> =
        trail["nodes"].as_array().expect("nodes").iter().filter(|it| it["action"] == "research.export").collect();
    assert_eq!(taken.len(), 6, "every download: {trail}");
    assert!(taken.iter().any(|it| it["subject"] == id));
}

async fn nobody_else_does(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let mut nobody = region.office.browser();
    assert_eq!(nobody.get("/research/ratios/csv").await.status.as_u16(), 401);
    for (space, role) in [(A, Role::Editor), (TANGO, Role::Viewer)] {
        let mut browser = region.office.member(space, role, &format!("{}@example.jp", role.as_str())).await;
        assert_eq!(browser.get("/research/ratios/csv").await.status.as_u16(), 404);
        assert_eq!(browser.get("/research/citation/csv").await.status.as_u16(), 404);
    }
    let foreign =
        researcher(&region).await.sending("origin", "https://evil.example").sending("sec-fetch-site", "cross-site");
    let mut foreign = foreign;
    assert_eq!(foreign.get("/research/ratios/csv").await.status.as_u16(), 403);
}

async fn what_is_wrong_is_told_in_one_line(db: TestDb) {
    let region = Region::open(db).await;
    let mut browser = researcher(&region).await;
    let early = browser.get("/research/ratios/csv").await;
    assert_eq!(early.status.as_u16(), 400, "{}", String::from_utf8_lossy(&early.body));
    data::fill(&region.office).await;
    for path in [
        "/research/ratios/csv?indicators=nope",
        "/research/ratios/csv?sexes=men",
        "/research/ratios/csv?reference=world",
        "/research/ratios/csv?prefecture=48",
        "/research/ratios/csv?prefecture=x",
        "/research/ratios/csv?result-sets=1",
        "/research/ratios/csv?result-sets=00000000-0000-7000-8000-000000000001",
        "/research/ratios/csv?year=2021",
    ] {
        let refused = browser.get(path).await;
        assert!(refused.status.is_client_error(), "{path}: {}", refused.status);
        let body: Value = serde_json::from_slice(&refused.body).expect("JSON");
        assert!(!body["errors"][0]["message"].as_str().expect("line").contains('\n'));
    }
    assert_eq!(browser.get("/research/ratios/exe").await.status.as_u16(), 404);
}

async fn the_role_ends_with_its_day(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let mut browser = researcher(&region).await;
    assert!(browser.get("/research/ratios/csv?indicators=smoking").await.status.is_success());
    let account = region.office.account("ken@univ.example.jp").await;
    let ended =
        format!("update role_grant set valid_to = '2026-09-20' where account_id = {}", region.office.id(account.0));
    region.office.sql(&ended).await;
    assert!(browser.get("/research/ratios/csv?indicators=smoking").await.status.is_client_error());
    let officer = Officer::new(browser);
    assert_ne!(officer.reply("{ viewer { role } }", json!({})).await["data"]["viewer"]["role"], "RESEARCHER");
}
