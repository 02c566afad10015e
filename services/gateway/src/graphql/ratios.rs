//! Standardised ratios across areas: one page of one result set.

use async_graphql::{Context, ID, InputObject, Object};
use domain::AreaCode;
use store::RatioFilter;

use super::{
    Reach as _,
    areas::{read_prefecture, read_year},
    error::{Result, invalid},
    ids,
    page::{self, Paged},
    ratio::Ratio,
    result_sets,
    words::{RatioClass, Reference, Sex},
};

/// Queries of ratios.
#[derive(Default)]
pub struct RatioQuery;

#[Object]
impl RatioQuery {
    /// 標準化該当比（圏域を横断）。年度か結果セットのどちらかを指定する。Standardised ratios across areas, in the order of the exported files.
    #[graphql(complexity = "page::QUERIES + page::cost(first, child_complexity)")]
    async fn ratios(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "条件。Which ratios.")] filter: RatioFilterInput,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<u32, Ratio>> {
        let filter = filter.read(ctx).await?;
        answer(ctx, &filter, first, after).await
    }
}

/// 標準化該当比の条件。省いた項目では絞り込まない。Which ratios; what is left out does not narrow.
#[derive(InputObject)]
pub struct RatioFilterInput {
    /// 年度（その年度の現在の結果セット）。Fiscal year: its current result set.
    fiscal_year: Option<i32>,
    /// 結果セットのID（年度の代わりに）。A result set, instead of a year.
    result_set: Option<ID>,
    /// 指標のIDまたはコード。Indicators.
    indicators: Option<Vec<ID>>,
    /// 性別。Sexes.
    sex: Option<Vec<Sex>>,
    /// 基準。Reference.
    reference: Option<Reference>,
    /// 都道府県コード（1～47）。Prefecture.
    prefecture: Option<i32>,
    /// 圏域コード（例 2601）。Codes of areas.
    area_codes: Option<Vec<String>>,
    /// 判定。Classes.
    classes: Option<Vec<RatioClass>>,
}

impl RatioFilterInput {
    async fn read(self, ctx: &Context<'_>) -> Result<RatioFilter> {
        let year = self.fiscal_year.map(read_year).transpose()?;
        let areas = self.area_codes.unwrap_or_default();
        if areas.len() > 400 {
            return Err(invalid("areaCodes は400件までです。", "At most 400 area codes."));
        }
        let set = result_sets::asked(ctx, self.result_set.as_ref(), year).await?;
        Ok(RatioFilter {
            indicators: codes(self.indicators.as_deref())?,
            sexes: all_or(self.sex),
            reference: self.reference.map(Into::into),
            prefecture: self.prefecture.map(read_prefecture).transpose()?,
            areas: areas.iter().map(|it| read_area(it)).collect::<Result<_>>()?,
            classes: all_or(self.classes),
            ..RatioFilter::all(set.id)
        })
    }
}

fn read_area(code: &str) -> Result<AreaCode> {
    AreaCode::parse(code)
        .ok_or_else(|| invalid("圏域コードは4桁の数字です（例 2601）。", "An area code is four digits, e.g. 2601."))
}

/// The catalogue's codes of these indicators; none named means all.
pub(super) fn codes(indicators: Option<&[ID]>) -> Result<Vec<String>> {
    indicators.unwrap_or_default().iter().map(|it| ids::indicator(it).map(|it| it.id.clone())).collect()
}

/// The domain's words for those of the schema; none named means all.
pub(super) fn all_or<T, U: From<T>>(named: Option<Vec<T>>) -> Vec<U> {
    named.unwrap_or_default().into_iter().map(U::from).collect()
}

/// One page, from the cache where it was asked for before.
pub(super) async fn answer(
    ctx: &Context<'_>,
    filter: &RatioFilter,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Paged<u32, Ratio>> {
    let (first, after) = (page::length(first)?, page::start(after)?);
    let state = ctx.state();
    let (page, found) = app::read_ratios::page(&state.store, &state.cache, filter, after, first).await?;
    telemetry::metrics::cache_lookup(found.as_str());
    let rows = page.rows.into_iter().map(|(at, row)| (at, Ratio { row, result_set: filter.result_set }));
    Ok(page::paged(rows, after.is_some(), page.total, page.has_next))
}
