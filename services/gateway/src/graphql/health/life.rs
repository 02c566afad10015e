//! Healthy life expectancy.

use async_graphql::{Context, Object, SimpleObject};
use domain::{
    PrefectureCode, Sex as One,
    area::prefectures,
    healthy_life::{self, definition, quarters, series, since_2013, years},
};

use super::super::{
    areas::{Prefecture, read_prefecture},
    error::Result,
    page,
    words::{HealthyLifeChange, Sex, Text},
};

/// Queries of healthy life expectancy.
#[derive(Default)]
pub struct HealthyLifeQuery;

#[Object]
impl HealthyLifeQuery {
    /// 健康寿命（日常生活に制限のない期間の平均）の推移と、都道府県間の格差。Healthy life expectancy over the years, and the gap between prefectures.
    #[graphql(complexity = "page::list(10, child_complexity)")]
    async fn healthy_life(
        &self,
        _ctx: &Context<'_>,
        #[graphql(desc = "都道府県コード（1～47）。指定しなければ全国。Prefecture; the nation if absent.")] prefecture: Option<i32>,
    ) -> Result<Vec<HealthyLife>> {
        let place = prefecture.map(read_prefecture).transpose()?;
        let of = |sex: One| HealthyLife {
            sex: shown(sex),
            definition: definition().into(),
            points: points(place, sex),
            gaps: years().iter().map(|year| HealthyLifeGap::of(sex, *year)).collect(),
        };
        Ok(One::ALL.into_iter().map(of).collect())
    }

    /// 全都道府県の健康寿命の推移（コードの順、男性・女性の順。図12）。順位ではない。Healthy life expectancy of every prefecture, by code, men first; no ranking.
    #[graphql(complexity = "page::list(94, child_complexity)")]
    async fn healthy_lives(&self) -> Vec<PrefectureLife> {
        let of = |code: PrefectureCode| {
            let life =
                move |sex| PrefectureLife { prefecture: code.into(), sex: shown(sex), points: points(Some(code), sex) };
            One::ALL.into_iter().map(life)
        };
        prefectures().iter().flat_map(|it| of(it.code)).collect()
    }
}

fn shown(sex: One) -> Sex {
    if sex == One::Male { Sex::Male } else { Sex::Female }
}

fn points(place: Option<PrefectureCode>, sex: One) -> Vec<HealthyLifePoint> {
    let of = |(year, it): (u16, Option<&healthy_life::HealthyLife>)| HealthyLifePoint {
        year,
        years: it.map(|it| it.value),
        limited_years: it.and_then(|it| it.limited_years),
        change: since_2013(place, sex, year).into(),
        change_label: since_2013(place, sex, year).label().into(),
        verified: it.is_some_and(|it| it.verified),
        source: it.map(|it| it.source().to_owned()),
    };
    series(place, sex).into_iter().map(of).collect()
}

/// 都道府県の健康寿命（男女別）。Healthy life expectancy of a prefecture and sex.
#[derive(SimpleObject)]
pub struct PrefectureLife {
    /// 都道府県。Prefecture.
    prefecture: Prefecture,
    /// 性別。Sex.
    sex: Sex,
    /// 年ごとの値（古い順）。Values by year, oldest first.
    points: Vec<HealthyLifePoint>,
}

/// 健康寿命（男女別）。Healthy life expectancy of a sex.
#[derive(SimpleObject)]
pub struct HealthyLife {
    /// 性別。Sex.
    sex: Sex,
    /// 定義。What is measured.
    definition: Text,
    /// 年ごとの値（古い順）。Values by year, oldest first.
    points: Vec<HealthyLifePoint>,
    /// 都道府県間の格差（年ごと）。The gap between prefectures, by year.
    gaps: Vec<HealthyLifeGap>,
}

/// ある年の値。A value of a year.
#[derive(SimpleObject)]
pub struct HealthyLifePoint {
    /// 暦年。Calendar year.
    year: u16,
    /// 健康寿命（年）。値がない年は null。In years of life; null where it is missing.
    years: Option<f64>,
    /// 日常生活に制限のある期間（年）。Years with limitation.
    limited_years: Option<f64>,
    /// 2013年と比べた区分（図12）。Class beside 2013.
    change: HealthyLifeChange,
    /// 区分の表記。The class in words.
    change_label: Text,
    /// 原典で確かめたか（false は要確認）。Whether it was checked.
    verified: bool,
    /// 出典。Source.
    source: Option<String>,
}

/// 都道府県間の格差。The gap between prefectures in a year; all in years of life.
#[derive(SimpleObject)]
pub struct HealthyLifeGap {
    /// 暦年。Calendar year.
    year: u16,
    /// 下位4分の1（11都道府県）の平均。Mean of the bottom quarter, 11 prefectures.
    bottom: Option<f64>,
    /// 上位4分の1（11都道府県）の平均。Mean of the top quarter.
    top: Option<f64>,
    /// 上位と下位の差。Top less bottom.
    gap: Option<f64>,
    /// 最大と最小の差。Highest less lowest.
    range: Option<f64>,
    /// 値のない都道府県の数（1つでもあれば求めない）。How many prefectures have no value; with any there is no gap.
    missing: usize,
}

impl HealthyLifeGap {
    fn of(sex: One, year: u16) -> Self {
        match quarters(sex, year) {
            Ok(it) => Self {
                year,
                bottom: Some(it.bottom),
                top: Some(it.top),
                gap: Some(it.gap),
                range: Some(it.range),
                missing: 0,
            },
            Err(it) => Self { year, bottom: None, top: None, gap: None, range: None, missing: it.missing },
        }
    }
}
