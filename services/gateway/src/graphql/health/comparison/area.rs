//! One area of a map.

use async_graphql::{ComplexObject, SimpleObject};
use compare::{AreaFigure, Point};
use domain::PrefectureCode;

use super::super::super::words::{FunnelVerdict, RatioClass, Text};

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
    pub(super) fn of(it: &AreaFigure) -> Self {
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
