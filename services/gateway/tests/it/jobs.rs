//! What can be asked for.

use domain::SexGroup;
use serde_json::{Value, json};
use testkit::TestDb;

use crate::world::{World, result_set_id, row};

testkit::on_both_backends! {
    an_import_is_asked_for_once,
    a_year_that_is_not_imported_cannot_be_computed,
    a_job_is_cancelled_and_begun_again,
    an_older_result_set_can_be_shown_again,
    without_a_source_folder_nothing_is_imported,
}

const IMPORT: &str = "mutation { importEdition(input: { folder: \"\", fiscalYear: 2021 }) { __typename \
    ... on JobStarted { job { id kind state input attempt maxAttempts progress { done total now } cancelRequested failure startedAt finishedAt } } \
    ... on JobAlreadyRunning { job { id } } ... on Refused { message { ja en } } } }";

async fn an_import_is_asked_for_once(db: TestDb) {
    let world = World::empty(db).await;
    let mut started = world.data(IMPORT).await["importEdition"].take();
    let id = started["job"]["id"].take();
    insta::allow_duplicates! { insta::assert_json_snapshot!(started, @r#"
    {
      "__typename": "JobStarted",
      "job": {
        "attempt": 0,
        "cancelRequested": false,
        "failure": null,
        "finishedAt": null,
        "id": null,
        "input": {
          "fiscal_year": 2021,
          "folder": "",
          "v": 1
        },
        "kind": "IMPORT_EDITION",
        "maxAttempts": 5,
        "progress": {
          "done": 0,
          "now": "",
          "total": 0
        },
        "startedAt": null,
        "state": "QUEUED"
      }
    }
    "#); }
    let again = world.data(IMPORT).await["importEdition"].take();
    assert_eq!(again, json!({ "__typename": "JobAlreadyRunning", "job": { "id": id } }));
    let data = world.data("{ jobs(states: [QUEUED]) { totalCount nodes { id } } }").await;
    assert_eq!(data, json!({ "jobs": { "totalCount": 1, "nodes": [{ "id": id }] } }));
}

async fn a_year_that_is_not_imported_cannot_be_computed(db: TestDb) {
    let world = World::seeded(db).await;
    let compute = async |year: u16| {
        let query = format!(
            "mutation {{ standardise(input: {{ fiscalYear: {year}, method: POISSON }}) {{ __typename ... on JobStarted {{ job {{ kind state }} }} ... on Refused {{ message {{ ja en }} }} }} }}"
        );
        world.data(&query).await["standardise"].take()
    };
    assert_eq!(
        compute(2021).await,
        json!({ "__typename": "JobStarted", "job": { "kind": "STANDARDISE", "state": "QUEUED" } })
    );
    let message =
        json!({ "ja": "令和2年度はまだ取り込まれていません。", "en": "Fiscal year 2020 is not imported yet." });
    assert_eq!(compute(2020).await, json!({ "__typename": "Refused", "message": message }));
}

async fn a_job_is_cancelled_and_begun_again(db: TestDb) {
    let world = World::empty(db).await;
    let id = world.data(IMPORT).await["importEdition"]["job"]["id"].take();
    let change = async |what: &str| {
        let query = format!(
            "mutation {{ {what}(id: {id}) {{ __typename ... on JobChanged {{ job {{ state cancelRequested }} }} }} }}"
        );
        world.data(&query).await[what].take()
    };
    let state = |state: &str, cancel: bool| json!({ "__typename": "JobChanged", "job": { "state": state, "cancelRequested": cancel } });
    assert_eq!(change("retryJob").await, json!({ "__typename": "Refused" }), "it waits already");
    assert_eq!(change("cancelJob").await, state("CANCELLED", true));
    assert_eq!(change("cancelJob").await, json!({ "__typename": "Refused" }), "it is final");
    assert_eq!(change("retryJob").await, state("QUEUED", false));
}

async fn an_older_result_set_can_be_shown_again(db: TestDb) {
    let world = World::seeded(db).await;
    let newer = result_set_id(9999);
    let rows = vec![row(2021, "smoking", 2601, "丹後", SexGroup::Male)];
    world.compute(newer, 2021, "b", 100, rows).await;
    let shown = async || {
        let data = world.data("{ ratios(filter: { fiscalYear: 2021 }) { totalCount } resultSets(fiscalYear: 2021) { nodes { id current } } }").await;
        (data["ratios"]["totalCount"].clone(), data["resultSets"]["nodes"].clone())
    };
    let sets = |new: bool| json!([{ "id": format!("ResultSet:{newer}"), "current": new }, { "id": format!("ResultSet:{}", result_set_id(2021)), "current": !new }]);
    assert_eq!(shown().await, (json!(1), sets(true)), "a new result set is seen at once, whatever was kept before");
    let switched = world
        .data(&format!("mutation {{ makeResultSetCurrent(id: \"{}\") {{ current }} }}", result_set_id(2021)))
        .await;
    assert_eq!(switched, json!({ "makeResultSetCurrent": { "current": true } }));
    assert_eq!(shown().await, (json!(8), sets(false)));
}

async fn without_a_source_folder_nothing_is_imported(db: TestDb) {
    let mut world = World::empty(db).await;
    world.state.source_root = None;
    world.router = gateway::router(world.state.clone());
    let reply = world.data(IMPORT).await["importEdition"].take();
    assert_eq!(reply["__typename"], Value::from("Refused"));
    assert_eq!(reply["message"]["ja"], "取り込み元のフォルダーが設定されていません。");
}
