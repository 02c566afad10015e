//! One ratio over the years.

use domain::{RatioRow, SexGroup};
use serde_json::json;
use testkit::TestDb;

use crate::world::{World, result_set_id, row};

testkit::on_both_backends! { no_line_runs_through_a_break, a_reused_code_is_another_area, a_change_rests_on_the_years_since_the_break }

async fn no_line_runs_through_a_break(db: TestDb) {
    let world = World::seeded(db).await;
    let data = world
        .data(
            "{ trend(indicator: \"smoking\", area: \"2601\", sex: MALE, reference: PREFECTURE) { indicator { code } area { name } \
             points { fiscalYear ratio } segments { points { fiscalYear } } breaks { beforeFiscalYear because { ja en } } } }",
        )
        .await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(data, @r#"
    {
      "trend": {
        "area": {
          "name": "丹後"
        },
        "breaks": [
          {
            "because": {
              "en": "areas were redrawn under medical plan 8",
              "ja": "第8次医療計画で二次医療圏の区域が見直されたため"
            },
            "beforeFiscalYear": 2024
          }
        ],
        "indicator": {
          "code": "smoking"
        },
        "points": [
          {
            "fiscalYear": 2018,
            "ratio": 110.125
          },
          {
            "fiscalYear": 2021,
            "ratio": 110.125
          },
          {
            "fiscalYear": 2024,
            "ratio": 110.125
          }
        ],
        "segments": [
          {
            "points": [
              {
                "fiscalYear": 2018
              },
              {
                "fiscalYear": 2021
              }
            ]
          },
          {
            "points": [
              {
                "fiscalYear": 2024
              }
            ]
          }
        ]
      }
    }
    "#); }
}

async fn a_reused_code_is_another_area(db: TestDb) {
    let world = World::empty(db).await;
    for (second, year, name) in [(0, 2021, "大館・鹿角"), (10, 2024, "県北")] {
        world.import(year, second).await;
        let rows = vec![row(year, "hba1c-8.0", 501, name, SexGroup::Male)];
        world.compute(result_set_id(year), year, "a", second + 1, rows).await;
    }
    let years = async |area: &str| {
        let query = format!(
            "{{ trend(indicator: \"hba1c-8.0\", area: \"{area}\", sex: MALE, reference: PREFECTURE) {{ area {{ name }} points {{ fiscalYear }} }} }}"
        );
        world.data(&query).await["trend"].take()
    };
    let old = json!({ "area": { "name": "大館・鹿角" }, "points": [{ "fiscalYear": 2021 }] });
    let new = json!({ "area": { "name": "県北" }, "points": [{ "fiscalYear": 2024 }] });
    assert_eq!(years("Area:7:0501").await, old);
    assert_eq!(years("Area:8:0501").await, new);
    assert_eq!(years("0501").await, new, "a bare code is of the newest plan");
}

async fn a_change_rests_on_the_years_since_the_break(db: TestDb) {
    let world = World::empty(db).await;
    let counts = [(2018, 4000, 3900.0), (2019, 4100, 3920.5), (2020, 4300, 3910.25), (2021, 4350, 3930.0)];
    for (second, (year, observed, expected)) in (0..).zip(counts) {
        world.import(year, 10 * second).await;
        let seen = row(year, "smoking", 2601, "丹後", SexGroup::Male);
        let seen = RatioRow { observed: Some(observed), expected: Some(expected), ..seen };
        let masked = row(year, "smoking", 2601, "丹後", SexGroup::Both);
        world.compute(result_set_id(year), year, "a", 10 * second + 1, vec![seen, masked]).await;
    }
    let change = async |sex: &str| {
        let query = format!(
            "{{ trend(indicator: \"smoking\", area: \"2601\", sex: {sex}, reference: PREFECTURE) {{ \
             change {{ percent lower95 upper95 fromFiscalYear toFiscalYear years maskedYears clear sentence {{ ja }} }} }} }}"
        );
        world.data(&query).await["trend"]["change"].take()
    };
    let found = change("MALE").await;
    // Worked out apart: iteratively reweighted least squares, dispersion 0.68 taken as 1, t(2) = 4.3027.
    for (name, expected) in
        [("percent", 2.821_274_468_235_306), ("lower95", -0.192_293_566_336_359_44), ("upper95", 5.925_833_395_429_357)]
    {
        assert!((found[name].as_f64().expect("number") - expected).abs() < 1e-9, "{name}: {found}");
    }
    assert_eq!((&found["years"], &found["maskedYears"], &found["clear"]), (&json!(4), &json!(0), &json!(false)));
    assert!(found["sentence"]["ja"].as_str().expect("text").contains("はっきりした変化とはいえません"), "{found}");
    assert_eq!(change("BOTH").await, json!(null), "masked years are no change of nothing");
}
