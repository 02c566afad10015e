//! What clients read: whole replies.

use serde_json::json;
use testkit::TestDb;

use crate::world::{World, result_set_id};

testkit::on_both_backends! {
    editions_tell_where_their_figures_come_from,
    items_are_given_as_printed,
    ratios_run_across_areas_and_are_paged,
    an_area_runs_across_indicators,
    a_filter_narrows,
    anything_is_found_by_its_id,
    what_is_not_there_is_not_found,
}

async fn editions_tell_where_their_figures_come_from(db: TestDb) {
    let world = World::seeded(db).await;
    let data = world
        .data(
            "{ editions { id edition fiscalYear label { ja en } dataset { id cells maskedCells createdAt fileSha256 inputSha256 \
             sources(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { name sha256 status sheet item { code name { ja } } question level group messages } } } \
             resultSet { id method methodVersion rowCount rowsSha256 inputSha256 createdAt current dataset { id } } \
             resultSets { totalCount edges { cursor } } } }",
        )
        .await;
    assert_eq!(data["editions"].as_array().map(Vec::len), Some(3));
    insta::allow_duplicates! { insta::assert_json_snapshot!(data["editions"][0], @r#"
    {
      "dataset": {
        "cells": 1000,
        "createdAt": "2026-09-21T14:13:20+00:00",
        "fileSha256": "abababababababababababababababababababababababababababababababab",
        "id": "Dataset:00000000-0000-0000-0000-0000da7a07e2",
        "inputSha256": "2018",
        "maskedCells": 17,
        "sources": {
          "nodes": [
            {
              "group": "ALL",
              "item": {
                "code": "hba1c",
                "name": {
                  "ja": "HbA1c"
                }
              },
              "level": "AREA",
              "messages": [],
              "name": "000711837.xlsx",
              "question": null,
              "sha256": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
              "sheet": "HbA1c",
              "status": "IMPORTED"
            }
          ],
          "pageInfo": {
            "endCursor": "000711837.xlsx",
            "hasNextPage": true
          },
          "totalCount": 2
        }
      },
      "edition": 6,
      "fiscalYear": 2018,
      "id": "Edition:2018",
      "label": {
        "en": "NDB Open Data, release 6 (fiscal year 2018)",
        "ja": "第6回NDBオープンデータ（平成30年度）"
      },
      "resultSet": {
        "createdAt": "2026-09-21T14:13:21+00:00",
        "current": true,
        "dataset": {
          "id": "Dataset:00000000-0000-0000-0000-0000da7a07e2"
        },
        "id": "ResultSet:00000000-0000-0000-0000-00005e7007e2",
        "inputSha256": "a2018",
        "method": "SCORE",
        "methodVersion": "1",
        "rowCount": 8,
        "rowsSha256": "0101010101010101010101010101010101010101010101010101010101010101"
      },
      "resultSets": {
        "edges": [
          {
            "cursor": "00000000-0000-0000-0000-00005e7007e2"
          }
        ],
        "totalCount": 1
      }
    }
    "#); }
}

async fn items_are_given_as_printed(db: TestDb) {
    let world = World::seeded(db).await;
    let data = world
        .data("{ items(fiscalYear: 2021) { item { code } question wording unit group maskRule classes levels } none: items(fiscalYear: 2020) { wording } }")
        .await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(data, @r#"
    {
      "items": [
        {
          "classes": [
            "はい",
            "いいえ"
          ],
          "group": "ALL",
          "item": null,
          "levels": [
            "PREFECTURE",
            "AREA"
          ],
          "maskRule": "10未満は「-」",
          "question": 8,
          "unit": "",
          "wording": "現在、たばこを習慣的に吸っている。"
        }
      ],
      "none": []
    }
    "#); }
}

async fn ratios_run_across_areas_and_are_paged(db: TestDb) {
    let world = World::seeded(db).await;
    let page = async |after: &str| {
        let query = format!(
            "{{ ratios(filter: {{ fiscalYear: 2021, indicators: [\"smoking\"] }}, first: 3, after: {after}) \
             {{ totalCount pageInfo {{ hasPreviousPage hasNextPage endCursor }} edges {{ cursor node {{ area {{ code name }} sex ratio minusHundred class }} }} }} }}"
        );
        world.data(&query).await["ratios"].take()
    };
    let first = page("null").await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(first, @r#"
    {
      "edges": [
        {
          "cursor": "0",
          "node": {
            "area": {
              "code": "2601",
              "name": "丹後"
            },
            "class": "SIGNIFICANTLY_HIGH",
            "minusHundred": 10.125,
            "ratio": 110.125,
            "sex": "MALE"
          }
        },
        {
          "cursor": "1",
          "node": {
            "area": {
              "code": "2601",
              "name": "丹後"
            },
            "class": "UNDETERMINED",
            "minusHundred": null,
            "ratio": null,
            "sex": "FEMALE"
          }
        },
        {
          "cursor": "2",
          "node": {
            "area": {
              "code": "2602",
              "name": "中丹"
            },
            "class": "SIGNIFICANTLY_HIGH",
            "minusHundred": 10.125,
            "ratio": 110.125,
            "sex": "MALE"
          }
        }
      ],
      "pageInfo": {
        "endCursor": "2",
        "hasNextPage": true,
        "hasPreviousPage": false
      },
      "totalCount": 4
    }
    "#); }
    let second = page(&first["pageInfo"]["endCursor"].to_string()).await;
    assert_eq!(second["pageInfo"]["hasNextPage"], json!(false));
    assert_eq!((&second["totalCount"], second["edges"].as_array().map(Vec::len)), (&json!(4), Some(1)));
}

async fn an_area_runs_across_indicators(db: TestDb) {
    let world = World::seeded(db).await;
    let data = world
        .data(
            "{ area(code: \"2601\", fiscalYear: 2021) { id code name plan prefecture { name { ja } } \
             ratios(sex: MALE) { totalCount nodes { indicator { code } ratio } } \
             later: ratios(fiscalYear: 2018, sex: MALE, indicators: [\"smoking\"]) { nodes { fiscalYear indicator { code } } } } \
             areas(plan: 8, prefecture: 26) { id code name } }",
        )
        .await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(data, @r#"
    {
      "area": {
        "code": "2601",
        "id": "Area:7:2601",
        "later": {
          "nodes": [
            {
              "fiscalYear": 2018,
              "indicator": {
                "code": "smoking"
              }
            }
          ]
        },
        "name": "丹後",
        "plan": 7,
        "prefecture": {
          "name": {
            "ja": "京都府"
          }
        },
        "ratios": {
          "nodes": [
            {
              "indicator": {
                "code": "smoking"
              },
              "ratio": 110.125
            },
            {
              "indicator": {
                "code": "hba1c-8.0"
              },
              "ratio": 110.125
            }
          ],
          "totalCount": 2
        }
      },
      "areas": [
        {
          "code": "2601",
          "id": "Area:8:2601",
          "name": "丹後"
        },
        {
          "code": "2602",
          "id": "Area:8:2602",
          "name": "中丹"
        },
        {
          "code": "2603",
          "id": "Area:8:2603",
          "name": "南丹"
        },
        {
          "code": "2604",
          "id": "Area:8:2604",
          "name": "京都・乙訓"
        },
        {
          "code": "2605",
          "id": "Area:8:2605",
          "name": "山城北"
        },
        {
          "code": "2606",
          "id": "Area:8:2606",
          "name": "山城南"
        }
      ]
    }
    "#); }
    let told = world.error("{ area(code: \"Area:7:0501\") { ratios(fiscalYear: 2024) { totalCount } } }").await;
    assert_eq!(told.0, "INVALID", "a code of another plan is another area: {}", told.1);
}

async fn a_filter_narrows(db: TestDb) {
    let world = World::seeded(db).await;
    let count = async |filter: &str| {
        let data = world.data(&format!("{{ ratios(filter: {{ {filter} }}) {{ totalCount }} }}")).await;
        data["ratios"]["totalCount"].as_u64().expect("count")
    };
    assert_eq!(count("fiscalYear: 2021").await, 8);
    assert_eq!(count("fiscalYear: 2021, sex: [MALE, FEMALE], reference: PREFECTURE").await, 8);
    assert_eq!(count("fiscalYear: 2021, reference: NATION").await, 0);
    assert_eq!(count("fiscalYear: 2021, indicators: [\"Indicator:hba1c-8.0\"], sex: MALE").await, 2);
    assert_eq!(count("fiscalYear: 2021, prefecture: 1").await, 0);
    assert_eq!(count("fiscalYear: 2021, areaCodes: [\"2602\"], classes: UNDETERMINED").await, 2);
    let told = world.error("{ ratios(filter: { sex: MALE }) { totalCount } }").await;
    assert_eq!(told.0, "INVALID", "{}", told.1);
    let told = world.error("{ ratios(filter: { fiscalYear: 2021, areaCodes: [\"京都\"] }) { totalCount } }").await;
    assert_eq!(told.0, "INVALID", "{}", told.1);
}

async fn anything_is_found_by_its_id(db: TestDb) {
    let world = World::seeded(db).await;
    let ids = world
        .data(
            "{ editions { id dataset { id } resultSet { id } } indicators(ids: [\"smoking\"]) { id } \
             areas(fiscalYear: 2021, prefecture: 26) { id } jobs(first: 1) { nodes { id } } }",
        )
        .await;
    let ids = [
        &ids["editions"][0]["id"],
        &ids["editions"][0]["dataset"]["id"],
        &ids["editions"][0]["resultSet"]["id"],
        &ids["indicators"][0]["id"],
        &ids["areas"][0]["id"],
        &ids["jobs"]["nodes"][0]["id"],
    ];
    let mut kinds = Vec::new();
    for id in ids {
        let data = world.data(&format!("{{ node(id: {id}) {{ __typename id }} }}")).await;
        assert_eq!(data["node"]["id"], *id);
        kinds.push(data["node"]["__typename"].clone());
    }
    assert_eq!(json!(kinds), json!(["Edition", "Dataset", "ResultSet", "Indicator", "Area", "Job"]));
}

async fn what_is_not_there_is_not_found(db: TestDb) {
    let world = World::seeded(db).await;
    let nobody = "0193a000-0000-7000-8000-000000000000";
    let data = world
        .data(&format!(
            "{{ a: node(id: \"Job:{nobody}\") {{ id }} b: node(id: \"nonsense\") {{ id }} c: job(id: \"{nobody}\") {{ id }} \
             d: resultSet(id: \"{nobody}\") {{ id }} e: resultSet(id: \"{}\") {{ fiscalYear }} }}",
            result_set_id(2021)
        ))
        .await;
    assert_eq!(data, json!({ "a": null, "b": null, "c": null, "d": null, "e": { "fiscalYear": 2021 } }));
    for query in [
        "{ area(code: \"9999\") { name } }",
        "{ area(code: \"0508\", fiscalYear: 2024) { name } }",
        "{ indicators(ids: [\"nothing\"]) { id } }",
        "{ ratios(filter: { fiscalYear: 2020 }) { totalCount } }",
        "{ trend(indicator: \"smoking\", area: \"9999\", sex: MALE, reference: NATION) { points { ratio } } }",
        "mutation { cancelJob(id: \"0193a000-0000-7000-8000-000000000000\") { __typename } }",
        "mutation { retryJob(id: \"nonsense\") { __typename } }",
        "mutation { makeResultSetCurrent(id: \"0193a000-0000-7000-8000-000000000000\") { id } }",
    ] {
        assert_eq!(world.error(query).await.0, "NOT_FOUND", "{query}");
    }
}
