//! All areas of a map together.

use async_graphql::SimpleObject;
use compare::Map;

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
    pub(super) fn of(map: &Map) -> Self {
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
