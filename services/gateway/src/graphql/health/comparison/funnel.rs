//! The lines of a funnel.

use async_graphql::SimpleObject;
use compare::{FunnelLimits, FunnelPoint};

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
