//! One ratio over the years.

use app::{
    read_trend::{self, TrendBreak, TrendPoint},
    trend_change,
};
use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{Error, FiscalYear};

use super::{
    Reach as _,
    areas::{Area, newest_plan},
    error::Result,
    ids,
    indicators::Indicator,
    page,
    ratio::Ratio,
    words::{Reference, Sex, Text},
};

/// Queries of trends.
#[derive(Default)]
pub struct TrendQuery;

#[Object]
impl TrendQuery {
    /// 1つの圏域・指標の年次推移（各年度の現在の結果セットから）。A ratio over the years, from the result sets shown now.
    #[graphql(complexity = "page::QUERIES + page::list(30, child_complexity)")]
    async fn trend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "指標のIDまたはコード。Indicator.")] indicator: ID,
        #[graphql(desc = "圏域のID、またはコード（最新の医療計画での圏域）。Area: id, or code under the newest plan.")]
        area: ID,
        #[graphql(desc = "性別。Sex.")] sex: Sex,
        #[graphql(desc = "基準。Reference.")] reference: Reference,
    ) -> Result<Trend> {
        let indicator = ids::indicator(&indicator)?;
        let (plan, code) = ids::area(&area)?;
        let plan = plan.unwrap_or_else(|| newest_plan(code));
        let area = domain::area::area(plan, code).ok_or(Error::NotFound("area"))?;
        let state = ctx.state();
        let (points, found) =
            read_trend::trend(&state.store, &state.cache, indicator, area, sex.into(), reference.into()).await?;
        telemetry::metrics::cache_lookup(found.as_str());
        Ok(Trend { indicator, plan, area, sex, reference, points })
    }
}

/// A trend, as clients see it.
pub struct Trend {
    indicator: &'static domain::Indicator,
    plan: u8,
    area: &'static domain::Area,
    sex: Sex,
    reference: Reference,
    points: Vec<TrendPoint>,
}

impl Trend {
    fn years(&self) -> Vec<FiscalYear> {
        self.points.iter().map(|it| it.row.fiscal_year).collect()
    }
}

/// 年次推移。A ratio over the years.
#[Object]
impl Trend {
    /// 指標。Indicator.
    async fn indicator(&self) -> Indicator {
        Indicator(self.indicator)
    }

    /// 二次医療圏。Area.
    async fn area(&self) -> Option<Area> {
        Area::of(self.plan, self.area.code, None)
    }

    /// 性別。Sex.
    async fn sex(&self) -> Sex {
        self.sex
    }

    /// 基準。Reference.
    async fn reference(&self) -> Reference {
        self.reference
    }

    /// すべての点（古い順）。Every point, oldest first.
    async fn points(&self) -> Vec<Ratio> {
        self.points.iter().map(ratio).collect()
    }

    /// 線で結んでよい区間。区間の間に線を引いてはならない。Runs of points that may be joined; no line runs from one to the next.
    async fn segments(&self) -> Vec<Segment> {
        let breaks = read_trend::breaks(self.indicator, &self.years());
        let starts = |it: &TrendPoint| breaks.iter().any(|at| at.before == it.row.fiscal_year);
        let mut segments: Vec<Segment> = Vec::new();
        for point in &self.points {
            match segments.last_mut() {
                Some(segment) if !starts(point) => segment.points.push(ratio(point)),
                _ => segments.push(Segment { points: vec![ratio(point)] }),
            }
        }
        segments
    }

    /// 線が切れる箇所とその理由。Where the line breaks, and why.
    async fn breaks(&self) -> Vec<Break> {
        read_trend::breaks(self.indicator, &self.years()).into_iter().map(Into::into).collect()
    }

    /// 最後の切れ目より後の、1年あたりの変化（値のある年度が3つ以上のとき）。Change a year since the last break, given three years or more.
    async fn change(&self) -> Option<TrendChange> {
        let breaks = read_trend::breaks(self.indicator, &self.years());
        trend_change::change(&self.points, &breaks).map(Into::into)
    }
}

fn ratio(point: &TrendPoint) -> Ratio {
    Ratio { row: point.row.clone(), result_set: point.result_set }
}

/// 線で結んでよい区間。A run of points that may be joined.
#[derive(SimpleObject)]
pub struct Segment {
    /// 点（古い順）。Points, oldest first.
    points: Vec<Ratio>,
}

/// 1年あたりの変化。期待数を母数とするポアソン回帰（準ポアソン、t分布の95％信頼区間）。基準は各年度のもの。A change a year: Poisson regression of the observed with the expected as exposure (quasi-Poisson limits), against each year's own reference.
#[derive(SimpleObject)]
pub struct TrendChange {
    /// 変化率（％／年）。Percent a year.
    percent: f64,
    /// 95％信頼区間の下限。Lower limit.
    lower95: f64,
    /// 95％信頼区間の上限。Upper limit.
    upper95: f64,
    /// 最初の年度。First fiscal year.
    from_fiscal_year: u16,
    /// 最後の年度。Last fiscal year.
    to_fiscal_year: u16,
    /// 用いた年度の数。Years it rests on.
    years: u32,
    /// 秘匿のため除いた年度の数。Years left out because they are masked.
    masked_years: u32,
    /// 方向がはっきりしているか（信頼区間が0をまたがない）。Whether the limits leave no doubt of the direction.
    clear: bool,
    /// 1文での説明。One sentence.
    sentence: Text,
}

impl From<trend_change::TrendChange> for TrendChange {
    fn from(it: trend_change::TrendChange) -> Self {
        let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Self {
            percent: it.percent.value,
            lower95: it.percent.limits.lower,
            upper95: it.percent.limits.upper,
            from_fiscal_year: it.from.0,
            to_fiscal_year: it.to.0,
            years: count(it.years),
            masked_years: count(it.masked),
            clear: it.is_clear(),
            sentence: it.sentence().into(),
        }
    }
}

/// 線が切れる箇所。A place where no line may be drawn.
#[derive(SimpleObject)]
pub struct Break {
    /// この年度の手前で切れる。The line breaks before this fiscal year.
    before_fiscal_year: u16,
    /// 理由。Why.
    because: Text,
}

impl From<TrendBreak> for Break {
    fn from(it: TrendBreak) -> Self {
        Self { before_fiscal_year: it.before.0, because: it.because.into() }
    }
}
