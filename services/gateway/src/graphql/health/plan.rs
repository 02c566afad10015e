//! Health Japan 21: the targets of a term in a place, with values, grades and the way that is left.

mod import;
mod indicator;
mod target;

use app::health_japan::{counts, states};
use async_graphql::{Context, Object, SimpleObject};
use domain::{Action, PrefectureCode, SpaceKey, health_japan::plan};

pub use import::HealthPlanMutation;
use target::HealthTarget;

use super::super::{
    Reach as _,
    areas::read_prefecture,
    catalogues::Corrections,
    error::Result,
    page,
    words::{Grade, HealthPlanTerm, Text},
};

/// Queries of Health Japan 21.
#[derive(Default)]
pub struct HealthPlanQuery;

#[Object]
impl HealthPlanQuery {
    /// 健康日本21の目標項目と評価。都道府県を指定しなければ、サインインした場の都道府県、なければ全国。Targets of Health Japan 21 in a prefecture: the one that is named, that of the asker's space, or the nation.
    #[graphql(complexity = "page::QUERIES + page::list(60, child_complexity)")]
    async fn health_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "計画。Which plan.")] term: HealthPlanTerm,
        #[graphql(desc = "都道府県コード（1～47）。0 は全国。Prefecture; 0 is the nation.")] prefecture: Option<i32>,
    ) -> Result<HealthPlan> {
        let state = ctx.state();
        let scope = ctx.scope().ok();
        let may_read = scope.filter(|it| domain::rights::may(it.role(), Action::ReadRecords));
        let own = match scope {
            Some(scope) => state.store.begin(scope).await?.space(scope.space()).await?.and_then(|it| it.key),
            None => None,
        };
        let place = match prefecture {
            Some(0) => None,
            Some(code) => Some(read_prefecture(code)?),
            None => own.map(SpaceKey::prefecture),
        };
        // What a space has entered is of its own place.
        let entered = may_read.filter(|_| place.is_some() && place == own.map(SpaceKey::prefecture));
        let states = states(&state.store, entered, term.into(), place).await?;
        let of = plan(term.into());
        Ok(HealthPlan {
            name: (&of.name).into(),
            from: of.from,
            to: of.to,
            prefecture: place.map(PrefectureCode::get),
            grades: counts(&states)
                .into_iter()
                .map(|(grade, targets)| GradeCount { grade: grade.into(), targets })
                .collect(),
            targets: {
                let corrections = Corrections::read(ctx).await?;
                states.into_iter().map(|it| HealthTarget::of(it, &corrections)).collect()
            },
            source: of.source.clone(),
        })
    }
}

/// 健康日本21の計画と、ある都道府県（または全国）での状況。A plan, and how it stands in a place.
#[derive(SimpleObject)]
pub struct HealthPlan {
    /// 名称。Name.
    name: Text,
    /// 最初の年度。First fiscal year.
    from: u16,
    /// 最後の年度。Last fiscal year.
    to: u16,
    /// 都道府県コード。全国なら null。Prefecture; null for the nation.
    prefecture: Option<u8>,
    /// 評価ごとの項目数。How many targets have which grade.
    grades: Vec<GradeCount>,
    /// 目標項目（計画の順）。Targets, in their order.
    targets: Vec<HealthTarget>,
    /// 計画の出典。Source of the plan.
    source: String,
}

/// 評価ごとの項目数。How many targets have a grade.
#[derive(SimpleObject)]
pub struct GradeCount {
    /// 評価。The grade.
    grade: Grade,
    /// 項目数。How many targets.
    targets: usize,
}
