//! Areas beside each other: one map for each year and sex, with limits, tests and the funnel.

mod area;
mod funnel;
mod summary;

use std::sync::Arc;

use app::comparison::Which;
use async_graphql::{Context, ID, Object};
use compare::{AreaFigure, Map};
use domain::{AreaCode, Error, PrefectureCode, ResultSetId};

use area::ComparedArea;
use funnel::FunnelLine;
use summary::MapSummary;

use super::super::{
    Reach as _,
    areas::{read_prefecture, read_year},
    error::{Result, invalid},
    ids::{self, NodeId},
    loaders::Loads as _,
    page, result_sets,
    words::{Reference, Sex, Text, text},
};

/// Maps of one question: years times sexes.
const MOST_MAPS: usize = 30;
/// Similar areas that are shown.
const SIMILAR: usize = 10;

/// Queries of comparisons.
#[derive(Default)]
pub struct ComparisonQuery;

#[Object]
impl ComparisonQuery {
    /// 圏域の比較。年度・性別ごとに、全圏域の標準化該当比を、信頼区間・多重比較・平滑化・ファンネルとともに返す。秘匿のため値がない圏域も範囲とともに含む。Areas beside each other, one map for each year and sex; masked areas are there with their bounds.
    #[graphql(complexity = "page::QUERIES + page::list(10, child_complexity)")]
    async fn comparison(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "指標のIDまたはコード。Indicator.")] indicator: ID,
        #[graphql(desc = "年度（それぞれの現在の結果セット）。Fiscal years.")] fiscal_years: Vec<i32>,
        #[graphql(desc = "性別（既定は男女それぞれ）。Sexes; men and women if absent.")] sexes: Option<Vec<Sex>>,
        #[graphql(desc = "基準。What 100 stands for.")] reference: Reference,
    ) -> Result<Vec<AreaMap>> {
        let indicator = ids::indicator(&indicator)?;
        let sexes = sexes.unwrap_or_else(|| vec![Sex::Male, Sex::Female]);
        if fiscal_years.len() * sexes.len() > MOST_MAPS {
            return Err(invalid("年度×性別は30までです。", "At most 30 maps: years times sexes."));
        }
        let state = ctx.state();
        let years = fiscal_years.into_iter().map(read_year).collect::<Result<Vec<_>>>()?;
        ctx.loaders().read_current(&years).await?;
        let mut maps = Vec::new();
        for year in years {
            let set = result_sets::asked(ctx, None, Some(year)).await?;
            for sex in &sexes {
                let which = Which {
                    result_set: set.id,
                    indicator: indicator.id.clone(),
                    sex: (*sex).into(),
                    reference: reference.into(),
                };
                if let Some(map) = state.maps.map(&state.store, which).await? {
                    maps.push(AreaMap { map, result_set: set.id });
                }
            }
        }
        Ok(maps)
    }
}

/// A map, as clients see it.
pub struct AreaMap {
    map: Arc<Map>,
    result_set: ResultSetId,
}

/// 1つの指標・年度・性別・基準での全圏域。All areas of one indicator, year, sex and reference.
#[Object]
impl AreaMap {
    /// 年度。Fiscal year.
    async fn fiscal_year(&self) -> u16 {
        self.map.fiscal_year.0
    }

    /// 性別。Sex.
    async fn sex(&self) -> Sex {
        self.map.sex.into()
    }

    /// 基準。What 100 stands for.
    async fn reference(&self) -> Reference {
        self.map.reference.into()
    }

    /// 結果セットのID（引用に使う）。Result set, to be cited.
    async fn result_set_id(&self) -> ID {
        NodeId::ResultSet(self.result_set).into()
    }

    /// 全体の要約。All areas together.
    async fn summary(&self) -> MapSummary {
        MapSummary::of(&self.map)
    }

    /// ファンネルの線（横軸は有効期待数 E²/V）。Lines of the funnel; the axis is the effective expected number.
    #[graphql(complexity = "page::list(60, child_complexity)")]
    async fn lines(&self) -> Vec<FunnelLine> {
        self.map.lines.iter().map(Into::into).collect()
    }

    /// 圏域（コードの順）。条件を指定しなければすべて。順位ではない：比どうしを比べられるのは基準に対してだけ。Areas, by code. No ranking: ratios compare with their reference only.
    #[graphql(complexity = "page::list(100, child_complexity)")]
    async fn areas(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "都道府県コード（1～47）。Prefecture.")] prefecture: Option<i32>,
        #[graphql(desc = "圏域コード。Codes of areas.")] codes: Option<Vec<String>>,
        #[graphql(desc = "この圏域と、隣り合う圏域。This area and its neighbours.")] neighbours_of: Option<String>,
        #[graphql(desc = "この圏域と、人口・年齢構成の似た10圏域。This area and the ten most like it.")]
        similar_to: Option<String>,
    ) -> Result<Vec<ComparedArea>> {
        let prefecture = prefecture.map(read_prefecture).transpose()?;
        let mut only: Option<Vec<AreaCode>> = match codes {
            Some(codes) => Some(codes.iter().map(|it| area(it)).collect::<Result<_>>()?),
            None => None,
        };
        let state = ctx.state();
        for (asked, similar) in [(neighbours_of, false), (similar_to, true)] {
            let Some(asked) = asked else { continue };
            let code = area(&asked)?;
            let found = if similar {
                state.maps.like(&state.store, code, SIMILAR).await?
            } else {
                state.maps.around(&state.store, code).await?
            };
            let found = found.ok_or_else(|| {
                let message = "圏域の人口と隣接がまだ取り込まれていません。運営者に renkei areas import を依頼してください。 / Area profiles are \
                               not imported: ask the operator to run renkei areas import.";
                Error::Invalid(message.into())
            })?;
            only.get_or_insert_default().extend(found);
        }
        let wanted = |it: &&AreaFigure| {
            prefecture.is_none_or(|wanted: PrefectureCode| it.row.prefecture == wanted)
                && only.as_ref().is_none_or(|only| only.contains(&it.row.area))
        };
        Ok(self.map.areas.iter().filter(wanted).map(ComparedArea::of).collect())
    }

    /// 方法と限界。Method and limits; print them beside the figures.
    async fn note(&self) -> Text {
        text(
            "標準化該当比は基準（100）と比べるもので、圏域どうしの順位ではありません。検定はスコア法、多重比較は圏域の間でBenjamini–Hochberg法、平滑化はポアソン–ガンマ型の経験ベイズ法（モーメント法、Marshall 1991）、ファンネルは95％と99.8％（Spiegelhalter 2005）です。特定健診を受けた40～74歳の集計で、秘匿された圏域は値を持ちません。",
            "Ratios compare with their reference (100), never with each other. Score test; Benjamini–Hochberg over the areas; Poisson–gamma empirical Bayes (moments of Marshall 1991); funnel at 95 and 99.8 % (Spiegelhalter 2005). People aged 40 to 74 who took the checkup; masked areas have no point.",
        )
    }
}

fn area(code: &str) -> Result<AreaCode> {
    AreaCode::parse(code)
        .ok_or_else(|| invalid("圏域コードは4桁の数字です（例 2601）。", "An area code is four digits, e.g. 2601."))
}
