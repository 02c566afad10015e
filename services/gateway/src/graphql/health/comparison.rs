//! Areas beside each other: one map for each year and sex, with limits, tests and the funnel.

use std::sync::Arc;

use app::comparison::Which;
use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use compare::{AreaFigure, FunnelLimits, FunnelPoint, Map, Point};
use domain::{AreaCode, Error, PrefectureCode, ResultSetId};

use super::super::{
    Reach as _,
    areas::{read_prefecture, read_year},
    error::{Result, invalid},
    ids::{self, NodeId},
    page, result_sets,
    words::{FunnelVerdict, RatioClass, Reference, Sex, Text, text},
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
        let mut maps = Vec::new();
        for year in fiscal_years {
            let set = result_sets::asked(ctx, None, Some(read_year(year)?)).await?;
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
                let message = "圏域の人口と隣接がまだ取り込まれていません。運営者に renkei areas import を依頼してください。(Area profiles are \
                               not imported: ask the operator to run renkei areas import.)";
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

/// 全圏域の要約。比はすべて×100。値のない圏域は数だけを示す。All areas together; ratios are ×100.
#[derive(SimpleObject)]
pub struct MapSummary {
    /// 圏域の数。Areas.
    areas: usize,
    /// 値のある圏域の数。Areas with a point.
    with_point: usize,
    /// 秘匿などで値のない圏域の数。Areas without.
    without_point: usize,
    /// 中央値。Median.
    median: Option<f64>,
    /// 平均（圏域の重みは等しい）。Mean, areas weighing the same.
    mean: Option<f64>,
    /// 最小。Lowest.
    lowest: Option<f64>,
    /// 最大。Highest.
    highest: Option<f64>,
    /// 下位4分の1の平均と圏域数。The quarter of the lowest.
    bottom_quarter: Option<QuarterMean>,
    /// 上位4分の1の平均と圏域数。The quarter of the highest.
    top_quarter: Option<QuarterMean>,
    /// 上位と下位の差。Difference of the two means.
    gap: Option<f64>,
    /// 過分散 φ（1を超えると偶然以上のばらつき）。Overdispersion.
    phi: Option<f64>,
    /// 圏域間の標準偏差 τ（×100）。Standard deviation between areas by moments.
    tau: Option<f64>,
    /// 標本誤差を除いた圏域間の標準偏差（×100）。Standard deviation between areas, less the error of each.
    between: Option<f64>,
    /// 圏域が同じ比を持つという仮説のp値。p of all areas sharing one ratio.
    heterogeneity_p: Option<f64>,
    /// 基準からの平均的な隔たり（％）。Mean distance from the reference, per cent.
    disparity: Option<f64>,
    /// タイル指数。Theil's index.
    theil: Option<f64>,
    /// 平滑化の中心（事前分布の平均、×100）。What smoothed ratios are drawn to.
    prior_mean: Option<f64>,
    /// 事前分布の標準偏差（×100）。Standard deviation of the prior.
    prior_deviation: Option<f64>,
    /// ばらつきが偶然の範囲か（平滑化した値はすべて同じになる）。Whether nothing but chance is seen.
    underdispersed: bool,
}

/// 4分の1の平均。Mean of a quarter.
#[derive(SimpleObject)]
pub struct QuarterMean {
    /// 圏域の数。Areas.
    areas: usize,
    /// 平均（×100）。Mean.
    mean: f64,
}

impl MapSummary {
    fn of(map: &Map) -> Self {
        let it = &map.summary;
        let quarter = |it: compare::Quarter| QuarterMean { areas: it.areas, mean: it.mean };
        Self {
            areas: it.areas,
            with_point: it.with_point,
            without_point: it.without_point,
            median: it.median,
            mean: it.mean,
            lowest: it.range.map(|it| it.0),
            highest: it.range.map(|it| it.1),
            bottom_quarter: it.lowest.map(quarter),
            top_quarter: it.highest.map(quarter),
            gap: it.gap,
            phi: it.overdispersion.map(|it| it.phi),
            tau: it.overdispersion.map(|it| it.tau),
            between: it.between,
            heterogeneity_p: it.heterogeneity.map(|it| it.p),
            disparity: it.disparity,
            theil: it.theil,
            prior_mean: it.prior.map(|it| it.mean),
            prior_deviation: it.prior.map(|it| it.deviation),
            underdispersed: it.prior.is_some_and(|it| it.underdispersed),
        }
    }
}

/// ファンネルの線の1点。The lines of the funnel at one size; limits are ×100.
#[derive(SimpleObject)]
pub struct FunnelLine {
    /// 有効期待数。Effective expected number.
    size: f64,
    /// 偶然だけの範囲。What chance alone explains.
    chance: FunnelRange,
    /// 過分散を考慮した範囲。Widened by overdispersion; null where there is none.
    adjusted: Option<FunnelRange>,
}

/// 95％と99.8％の範囲。Limits at 95 and 99.8 %.
#[derive(SimpleObject)]
pub struct FunnelRange {
    /// 95％の下限。Lower.
    lower95: f64,
    /// 95％の上限。Upper.
    upper95: f64,
    /// 99.8％の下限。Lower.
    lower998: f64,
    /// 99.8％の上限。Upper.
    upper998: f64,
}

impl From<FunnelLimits> for FunnelRange {
    fn from(it: FunnelLimits) -> Self {
        Self { lower95: it.near.lower, upper95: it.near.upper, lower998: it.far.lower, upper998: it.far.upper }
    }
}

impl From<&FunnelPoint> for FunnelLine {
    fn from(it: &FunnelPoint) -> Self {
        Self { size: it.size, chance: it.chance.into(), adjusted: it.adjusted.map(Into::into) }
    }
}

/// 比べた圏域。An area on the map; ratios are ×100.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ComparedArea {
    #[graphql(skip)]
    prefecture: PrefectureCode,
    /// 圏域コード。Code.
    code: String,
    /// 圏域名。Name as printed.
    name: String,
    /// 標準化該当比。値がなければ null。Ratio; null where masked.
    ratio: Option<f64>,
    /// 95％信頼区間の下限。Lower 95% limit.
    lower95: Option<f64>,
    /// 95％信頼区間の上限。Upper 95% limit.
    upper95: Option<f64>,
    /// 秘匿が許す最小の比。Least ratio that the masked cells allow.
    ratio_low: Option<f64>,
    /// 秘匿が許す最大の比。Greatest.
    ratio_high: Option<f64>,
    /// 判定（秘匿の両端で有意なときだけ有意）。Class; significant only at both ends of the masking.
    class: RatioClass,
    /// 受診者のうち秘匿セルに属する割合。Share of the examined in masked cells.
    masked_share: f64,
    /// 期待より多い人数（負は少ない）。People more than expected.
    excess: Option<f64>,
    /// その最小（秘匿による）。Least.
    excess_low: Option<f64>,
    /// その最大（秘匿による）。Most.
    excess_high: Option<f64>,
    /// 検定と平滑化。値がなければ null。Test and smoothing; null without a point.
    point: Option<ComparedPoint>,
    /// 値がない理由。Why there is no point.
    no_point: Option<Text>,
}

#[ComplexObject]
impl ComparedArea {
    /// 都道府県コード。Prefecture.
    async fn prefecture_code(&self) -> u8 {
        self.prefecture.get()
    }
}

impl ComparedArea {
    fn of(it: &AreaFigure) -> Self {
        let row = &it.row;
        Self {
            prefecture: row.prefecture,
            code: row.area.to_string(),
            name: row.area_name.clone(),
            ratio: row.ratio,
            lower95: row.lower95,
            upper95: row.upper95,
            ratio_low: row.ratio_low,
            ratio_high: row.ratio_high,
            class: row.class.into(),
            masked_share: row.masked_share,
            excess: it.excess.people,
            excess_low: it.excess.low,
            excess_high: it.excess.high,
            point: it.point.as_ref().ok().map(ComparedPoint::of),
            no_point: it.point.as_ref().err().map(|it| it.text().into()),
        }
    }
}

/// 検定と平滑化。Test and smoothing.
#[derive(SimpleObject)]
pub struct ComparedPoint {
    /// 有効期待数（ファンネルの横軸）。Effective expected number, the axis of the funnel.
    size: f64,
    /// スコア統計量。Score statistic.
    z: f64,
    /// 両側p値。Two-sided p.
    p: f64,
    /// 圏域の間で調整したp値。p adjusted over the areas.
    q: f64,
    /// 平滑化した比。Smoothed ratio.
    smoothed: Option<f64>,
    /// その95％信用区間の下限。Lower credible limit.
    smoothed_lower95: Option<f64>,
    /// その95％信用区間の上限。Upper credible limit.
    smoothed_upper95: Option<f64>,
    /// 基準より高い確率。Probability to be above the reference.
    above: Option<f64>,
    /// 隣り合う圏域とで平滑化した比（地図のため。区間はない）。Smoothed with its neighbours; for maps alone.
    local: Option<f64>,
    /// 4分位（1は低い）。Quarter, 1 is the lowest.
    quarter: Option<usize>,
    /// ファンネルの判定。Beside the funnel.
    verdict: FunnelVerdict,
    /// 過分散を考慮した判定。Beside the widened funnel.
    adjusted_verdict: Option<FunnelVerdict>,
}

impl ComparedPoint {
    fn of(it: &Point) -> Self {
        Self {
            size: it.size,
            z: it.z,
            p: it.p,
            q: it.q,
            smoothed: it.smoothed.map(|it| it.ratio),
            smoothed_lower95: it.smoothed.map(|it| it.limits.lower),
            smoothed_upper95: it.smoothed.map(|it| it.limits.upper),
            above: it.smoothed.map(|it| it.above),
            local: it.local,
            quarter: it.quarter,
            verdict: it.verdict.into(),
            adjusted_verdict: it.adjusted.map(Into::into),
        }
    }
}
