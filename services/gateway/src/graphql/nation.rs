//! The nation: what prefectures have published of their counts.

use async_graphql::{Context, Object, SimpleObject};
use domain::{
    Action,
    rollup::{MASK_BELOW, Masked, Published},
};

use super::{
    Reach as _,
    areas::read_year,
    catalogues::{ReferenceFigure, reference_figures},
    error::Result,
    page,
    payloads::{Refused, payload, reply},
    rollup::{LevelCount, StandingCount, level_counts, standing_counts},
};

/// The query of the nation.
#[derive(Default)]
pub struct NationQuery;

#[Object]
impl NationQuery {
    /// 都道府県が公表した数から見た全国。個々の圏域は出ない。場の数が3未満の都道府県は伏せる。The nation as prefectures have published it; prefectures with fewer than 3 places are masked.
    #[graphql(complexity = "page::QUERIES + child_complexity")]
    async fn nation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<Nation> {
        let scope = ctx.may(Action::ReadNation)?;
        let year = read_year(fiscal_year)?;
        let it = app::council::national::nation(&ctx.state().store.begin(scope).await?, year).await?;
        let prefectures = it.prefectures.into_iter().map(|it| PublishedPrefecture {
            own: it.publication.space == scope.space(),
            name: it.publication.name,
            published_at: it.publication.published_at,
            masked: it.masked == Masked::Hidden,
            counts: match it.masked {
                Masked::Shown(it) => Some(it.into()),
                Masked::Hidden => None,
            },
        });
        Ok(Nation {
            fiscal_year: year.0,
            prefectures: prefectures.collect(),
            total: it.total.map(Into::into),
            mask_below: MASK_BELOW,
            references: reference_figures(),
        })
    }
}

/// Changes of what is published.
#[derive(Default)]
pub struct NationMutation;

#[Object]
impl NationMutation {
    /// 都道府県の年度の数（場の数、レベル・状況ごとの数、実施数）を、サインインしたすべての場に公表する。Publishes the counts of a prefecture to every space.
    async fn publish_counts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<PublishCountsPayload> {
        let (scope, now) = (ctx.may(Action::PublishCounts)?, ctx.now());
        let done = app::council::national::publish(&ctx.state().store, scope, read_year(fiscal_year)?, now).await;
        reply(done.map(|it| CountsPublished { counts: Some(it.into()) }))
    }

    /// 公表を取りやめる。Takes the publication back.
    async fn unpublish_counts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<PublishCountsPayload> {
        let (scope, now) = (ctx.may(Action::PublishCounts)?, ctx.now());
        let done = app::council::national::unpublish(&ctx.state().store, scope, read_year(fiscal_year)?, now).await;
        reply(done.map(|()| CountsPublished { counts: None }))
    }
}

/// 全国。The nation.
#[derive(SimpleObject)]
pub struct Nation {
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 公表した都道府県。Prefectures that have published.
    prefectures: Vec<PublishedPrefecture>,
    /// 合計（伏せたものを含む）。伏せた都道府県の値がわかってしまうとき、公表がないときは null。Their sum, masked ones included; null where it would give one of them away, and where nobody has published.
    total: Option<PublishedCounts>,
    /// 場の数がこれに満たない都道府県は伏せる。Prefectures of fewer places are masked.
    mask_below: u32,
    /// 並べて見る手引きの調査の値。The handbook's survey figures.
    references: Vec<ReferenceFigure>,
}

/// 公表した都道府県。A prefecture that has published.
#[derive(SimpleObject)]
pub struct PublishedPrefecture {
    /// 自分の場か。Whether it is the asker's.
    own: bool,
    /// 名称（公表したときのもの）。Its name when it published.
    name: String,
    /// 公表日時。When.
    published_at: domain::Time,
    /// 伏せているか（0や欠測ではない）。Masked, which is neither zero nor missing.
    masked: bool,
    /// 数（伏せていれば null）。The counts; null where masked.
    counts: Option<PublishedCounts>,
}

/// 公表した数。Counts that were published.
#[derive(SimpleObject)]
pub struct PublishedCounts {
    /// 場（二次医療圏と保健所設置市）の数。Places.
    places: u32,
    /// レベルごとの数。By growth level.
    levels: Vec<LevelCount>,
    /// 自己評価のある場の数（n）。Places that have assessed themselves.
    assessed: u32,
    /// 状況ごとの数。By standing.
    standings: Vec<StandingCount>,
    /// レベル1→2の実施済みの数。Done units of the lists for level 1 to 2.
    one_to_two_done: u32,
    /// その分母。Applicable ones.
    one_to_two_applicable: u32,
    /// レベル2→3の実施済みの数。Done units of the lists for level 2 to 3.
    two_to_three_done: u32,
    /// その分母。Applicable ones.
    two_to_three_applicable: u32,
}

impl From<Published> for PublishedCounts {
    fn from(it: Published) -> Self {
        Self {
            places: it.places,
            levels: level_counts(&it.levels),
            assessed: it.levels.iter().sum(),
            standings: standing_counts(&it.standings),
            one_to_two_done: it.one_to_two.0,
            one_to_two_applicable: it.one_to_two.1,
            two_to_three_done: it.two_to_three.0,
            two_to_three_applicable: it.two_to_three.1,
        }
    }
}

payload! {
    /// 公表の返答。Reply to a publication.
    PublishCountsPayload: Done(CountsPublished)
}

/// 公表した、または取りやめた。Published, or taken back.
#[derive(SimpleObject)]
pub struct CountsPublished {
    /// 公表した数。What was published.
    counts: Option<PublishedCounts>,
}
