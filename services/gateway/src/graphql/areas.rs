//! Prefectures and secondary medical areas.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{AreaCode, Error, FiscalYear, PrefectureCode};
use store::RatioFilter;

use super::{
    error::{Result, invalid},
    ids::{self, NodeId},
    page::{self, Paged},
    ratio::Ratio,
    ratios, result_sets,
    words::{RatioClass, Reference, Sex, Text},
};

/// Queries of areas.
#[derive(Default)]
pub struct AreaQuery;

#[Object]
impl AreaQuery {
    /// 二次医療圏の一覧（コード順）。年度か医療計画の次数で指定する。Areas of a medical plan, by code.
    #[graphql(complexity = "page::list(if prefecture.is_some() { 20 } else { 340 }, child_complexity)")]
    async fn areas(
        &self,
        #[graphql(desc = "医療計画の次数（7または8）。Medical plan.")] plan: Option<i32>,
        #[graphql(desc = "年度（その年度の医療計画）。Fiscal year, which names its plan.")] fiscal_year: Option<i32>,
        #[graphql(desc = "都道府県コード（1～47）。Prefecture.")] prefecture: Option<i32>,
    ) -> Result<Vec<Area>> {
        let plan = match (plan, fiscal_year) {
            (Some(plan), None) => u8::try_from(plan).unwrap_or(0),
            (None, Some(year)) => plan_of(read_year(year)?)?,
            _ => {
                return Err(invalid(
                    "plan か fiscalYear のどちらか一方を指定してください。",
                    "Name either plan or fiscalYear.",
                ));
            }
        };
        let prefecture = prefecture.map(read_prefecture).transpose()?;
        let found = domain::area::areas(plan).filter(|it| prefecture.is_none_or(|code| it.code.prefecture() == code));
        Ok(found.map(|it| Area { plan: Some(plan), code: it.code, name: it.name.clone(), year: None }).collect())
    }

    /// 二次医療圏を1つ。年度を指定すると、その年度の医療計画での圏域。One area, under the plan in force in the year.
    #[graphql(complexity = "child_complexity + 1")]
    async fn area(
        &self,
        #[graphql(desc = "圏域コード（例 2601）またはID。Code or id.")] code: ID,
        #[graphql(desc = "年度。指定しなければ最新の医療計画。Fiscal year; the newest plan if absent.")]
        fiscal_year: Option<i32>,
    ) -> Result<Area> {
        let (plan, code) = ids::area(&code)?;
        let year = fiscal_year.map(read_year).transpose()?;
        let plan = match (plan, year) {
            (Some(plan), _) => plan,
            (None, Some(year)) => plan_of(year)?,
            (None, None) => newest_plan(code),
        };
        Area::of(plan, code, year).ok_or(Error::NotFound("area").into())
    }
}

fn plan_of(year: FiscalYear) -> Result<u8> {
    domain::area::plan_of(year).ok_or_else(|| {
        invalid(
            "2018年度（第7次医療計画）より前の圏域はありません。",
            "Areas are known from fiscal year 2018 (7th plan).",
        )
    })
}

/// The newest plan in which the code means something.
pub(super) fn newest_plan(code: AreaCode) -> u8 {
    if domain::area::area(8, code).is_some() { 8 } else { 7 }
}

/// Reads a fiscal year.
pub(super) fn read_year(year: i32) -> Result<FiscalYear> {
    let read = u16::try_from(year).ok().filter(|it| (2000..=2100).contains(it)).map(FiscalYear);
    read.ok_or_else(|| invalid("年度は西暦4桁で指定してください。", "A fiscal year is four digits, e.g. 2018."))
}

/// Reads a prefecture's code.
pub(super) fn read_prefecture(code: i32) -> Result<PrefectureCode> {
    let read = u8::try_from(code).ok().and_then(PrefectureCode::new);
    read.ok_or_else(|| invalid("都道府県コードは1～47です。", "A prefecture is 1 to 47."))
}

/// 都道府県。A prefecture.
#[derive(SimpleObject)]
pub struct Prefecture {
    /// 都道府県コード（1～47）。JIS X 0401 code.
    code: u8,
    /// 名称。Name.
    name: Text,
}

impl From<PrefectureCode> for Prefecture {
    fn from(code: PrefectureCode) -> Self {
        Self { code: code.get(), name: (&code.prefecture().name).into() }
    }
}

/// A secondary medical area, as clients see it.
pub struct Area {
    pub(super) plan: Option<u8>,
    pub(super) code: AreaCode,
    pub(super) name: String,
    /// The year it was asked for.
    pub(super) year: Option<FiscalYear>,
}

impl Area {
    /// The area that a code means under a plan.
    pub(super) fn of(plan: u8, code: AreaCode, year: Option<FiscalYear>) -> Option<Self> {
        domain::area::area(plan, code).map(|it| Self { plan: Some(plan), code, name: it.name.clone(), year })
    }
}

/// 二次医療圏。A secondary medical area. コードは医療計画ごとに使い回されるため、計画と合わせて意味をもつ。
#[Object]
impl Area {
    /// ID。Identifier: plan and code.
    pub(super) async fn id(&self) -> ID {
        NodeId::Area(self.plan.unwrap_or(0), self.code).into()
    }

    /// 圏域コード（4桁）。Four digits: prefecture and serial.
    async fn code(&self) -> String {
        self.code.to_string()
    }

    /// 名称（公表されたとおり）。Name as printed.
    async fn name(&self) -> &str {
        &self.name
    }

    /// 都道府県。Prefecture.
    async fn prefecture(&self) -> Prefecture {
        self.code.prefecture().into()
    }

    /// 医療計画の次数（7 は2018～2023年度、8 は2024年度から）。Medical plan.
    async fn plan(&self) -> Option<u8> {
        self.plan
    }

    /// この圏域の標準化該当比（指標を横断）。Ratios of this area, across indicators.
    #[graphql(complexity = "page::QUERIES + page::cost(first, child_complexity)")]
    #[expect(clippy::too_many_arguments, reason = "the arguments are the schema's")]
    async fn ratios(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。area に年度を付けたときは省ける。Fiscal year; may be left out where area has one.")]
        fiscal_year: Option<i32>,
        #[graphql(desc = "結果セットのID。Result set, instead of the year's current one.")] result_set: Option<ID>,
        #[graphql(desc = "指標。指定しなければすべて。Indicators; all if absent.")] indicators: Option<Vec<ID>>,
        #[graphql(desc = "性別。Sexes; all if absent.")] sex: Option<Vec<Sex>>,
        #[graphql(desc = "基準。Reference; both if absent.")] reference: Option<Reference>,
        #[graphql(desc = "判定。Classes; all if absent.")] classes: Option<Vec<RatioClass>>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<u32, Ratio>> {
        let year = fiscal_year.map(read_year).transpose()?.or(self.year);
        let set = result_sets::asked(ctx, result_set.as_ref(), year).await?;
        if domain::area::plan_of(set.fiscal_year) != self.plan {
            return Err(invalid(
                "この圏域は、その年度の医療計画の圏域ではありません。",
                "The area belongs to another medical plan than the one of that fiscal year.",
            ));
        }
        let filter = RatioFilter {
            indicators: ratios::codes(indicators.as_deref())?,
            sexes: ratios::all_or(sex),
            reference: reference.map(Into::into),
            areas: vec![self.code],
            classes: ratios::all_or(classes),
            ..RatioFilter::all(set.id)
        };
        ratios::answer(ctx, &filter, first, after).await
    }
}
