//! One ratio with everything that must be read beside it.

use testkit::TestDb;

use crate::world::World;

testkit::on_both_backends! { a_ratio_carries_all_that_must_be_read_beside_it, a_masked_ratio_gives_bounds_and_no_point }

#[expect(clippy::too_many_lines, reason = "one whole reply")]
async fn a_ratio_carries_all_that_must_be_read_beside_it(db: TestDb) {
    let world = World::seeded(db).await;
    let data = world
        .data(
            "{ ratios(filter: { fiscalYear: 2021, indicators: [\"smoking\"], areaCodes: [\"2601\"], sex: MALE }) { nodes { \
             fiscalYear indicator { id code name { ja en } positive { ja en } question item { code } group harm verified caution { ja } series { from to because { en } } } \
             sex reference referenceName { ja en } prefecture { code name { ja en } } area { id code name plan prefecture { code } } \
             examined observed observedLow observedHigh expected expectedLow expectedHigh ratio minusHundred ratioLow ratioHigh lower95 upper95 \
             class classLabel { ja en } sentence { ja en } maskedShare method methodNote { ja en } unit { ja en } resultSet { id methodVersion } } } }",
        )
        .await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(data["ratios"]["nodes"], @r#"
    [
      {
        "area": {
          "code": "2601",
          "id": "Area:7:2601",
          "name": "丹後",
          "plan": 7,
          "prefecture": {
            "code": 26
          }
        },
        "class": "SIGNIFICANTLY_HIGH",
        "classLabel": {
          "en": "significantly high",
          "ja": "有意に高い"
        },
        "examined": 11860.0,
        "expected": 3915.75,
        "expectedHigh": 3916.0,
        "expectedLow": 3915.5,
        "fiscalYear": 2021,
        "indicator": {
          "caution": null,
          "code": "smoking",
          "group": null,
          "harm": "HIGH",
          "id": "Indicator:smoking",
          "item": null,
          "name": {
            "en": "Habitual smoking",
            "ja": "習慣的な喫煙"
          },
          "positive": {
            "en": "answered 「はい」",
            "ja": "「はい」と回答"
          },
          "question": 8,
          "series": [
            {
              "because": null,
              "from": 2014,
              "to": null
            }
          ],
          "verified": true
        },
        "lower95": 107.5,
        "maskedShare": 0.125,
        "method": "SCORE",
        "methodNote": {
          "en": "The standardised ratio is the observed number with the finding, the number expected at the reference's rates by sex and five-year age band being 100 (indirect method). The 95% limits and the test are score limits of a binomial model in which the odds of every sex and age band stand in one ratio to those of the reference. It speaks of people aged 40 to 74 who took the specific health checkup, not of all residents. Cells masked in NDB Open Data (\"-\") are neither zero nor missing: the bounds say what they allow. Two areas differ in age structure, so each may be compared with the reference only, not with the other.",
          "ja": "標準化該当比は、基準集団の性・5歳階級別の割合から期待される該当者数を100としたときの実際の該当者数（間接法）。95％信頼区間と検定は、性・年齢階級別の割合のオッズが基準集団と一定の比をなすと仮定した二項モデルのスコア法による。対象は40～74歳の特定健診受診者だけであり、住民全体ではない。NDBオープンデータの秘匿値（「-」）は0でも欠測でもないため、秘匿値が取りうる範囲から求めた下限・上限を併記する。圏域どうしの比は年齢構成が異なるため直接は比べられず、基準集団とだけ比べられる。"
        },
        "minusHundred": 10.125,
        "observed": 4312,
        "observedHigh": 4312,
        "observedLow": 4312,
        "prefecture": {
          "code": 26,
          "name": {
            "en": "Kyoto",
            "ja": "京都府"
          }
        },
        "ratio": 110.125,
        "ratioHigh": 112.5,
        "ratioLow": 110.0,
        "reference": "PREFECTURE",
        "referenceName": {
          "en": "Kyoto as a whole (this area included)",
          "ja": "京都府全体（この圏域を含む）"
        },
        "resultSet": {
          "id": "ResultSet:00000000-0000-0000-0000-00005e7007e5",
          "methodVersion": "1"
        },
        "sentence": {
          "en": "In 丹後 in fiscal year 2021, the number of men with \"Habitual smoking\" was about 10% more than expected from Kyoto as a whole (this area included) (standardised ratio 110.1, 95% limits 107.5 to 112.8), a statistically significant difference.",
          "ja": "令和3年度（2021）の丹後の男性では、「習慣的な喫煙」の該当者は京都府全体（この圏域を含む）から期待される人数より10％程度多く（標準化該当比110.1、95％信頼区間107.5～112.8）、統計的に有意な差です。"
        },
        "sex": "MALE",
        "unit": {
          "en": "standardised ratio (reference population = 100)",
          "ja": "標準化該当比（基準集団＝100）"
        },
        "upper95": 112.75
      }
    ]
    "#); }
}

async fn a_masked_ratio_gives_bounds_and_no_point(db: TestDb) {
    let world = World::seeded(db).await;
    let masked = world
        .data(
            "{ ratios(filter: { fiscalYear: 2021, indicators: [\"smoking\"], areaCodes: [\"2601\"], sex: FEMALE }) { nodes { \
             examined observed observedLow observedHigh expectedLow ratio minusHundred ratioLow ratioHigh lower95 class sentence { ja } } } }",
        )
        .await;
    insta::allow_duplicates! { insta::assert_json_snapshot!(masked["ratios"]["nodes"], @r#"
    [
      {
        "class": "UNDETERMINED",
        "examined": null,
        "expectedLow": null,
        "lower95": null,
        "minusHundred": null,
        "observed": null,
        "observedHigh": null,
        "observedLow": 4312,
        "ratio": null,
        "ratioHigh": 112.5,
        "ratioLow": 110.0,
        "sentence": {
          "ja": "令和3年度（2021）の丹後の女性では、「習慣的な喫煙」の該当者は、秘匿された値があるため1つの値に定まりません（京都府全体（この圏域を含む）に対する比は110.0～112.5の間、判定不能）。"
        }
      }
    ]
    "#); }
}
