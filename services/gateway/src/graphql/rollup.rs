//! The roll-up: items × areas × years in one question.

mod counts;
mod place;
mod row;
mod year;

use app::council::rollup::{Answered, Question, answer};
use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{Action, FiscalYear, checklist::ListKind};

pub(super) use counts::{LevelCount, StandingCount, level_counts, standing_counts};
use row::RollUpRow;
use year::RollUpYear;

use super::{
    Reach as _,
    areas::read_year,
    catalogues::{ReferenceFigure, reference_figures},
    checklists::Coverage,
    error::Result,
    ids::NodeId,
    page,
    words::{ChecklistKind, SpaceKind},
};

/// The query of the roll-up.
#[derive(Default)]
pub struct RollUpQuery;

#[Object]
impl RollUpQuery {
    /// 自分の場と下の場の実施状況を、項目×場×年度でまとめる。分母は各年度の初日に属していた場。未回答は未着手と分け、未設置は1つの状態。How far the councils of the space and of those below it are; denominators are the spaces that lay below on the first day of each year.
    #[graphql(complexity = "10 * page::QUERIES + child_complexity")]
    async fn roll_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度（1～10）。Fiscal years.")] fiscal_years: Vec<i32>,
        #[graphql(desc = "様式。指定しなければすべて。Lists; all if absent.")] lists: Option<Vec<ChecklistKind>>,
        #[graphql(
            desc = "この月数だけ更新のない未着手・着手の項目を「更新なし」とする（0でなし）。Months after which an item under way is stale.",
            default = 6
        )]
        stale_months: u32,
    ) -> Result<RollUp> {
        let scope = ctx.may(Action::ReadChecklists)?;
        let lists = lists.map(|it| it.into_iter().map(Into::into).collect::<Vec<ListKind>>());
        let mut lists = lists.unwrap_or_else(|| ListKind::ALL.to_vec());
        lists.sort_unstable();
        lists.dedup();
        let question = Question {
            years: fiscal_years.into_iter().map(read_year).collect::<Result<_>>()?,
            lists,
            stale_months: stale_months.min(120),
        };
        let tx = ctx.state().store.begin(scope).await?;
        Ok(RollUp { it: answer(&tx, &question, ctx.today()).await?, lists: question.lists })
    }
}

/// A roll-up, as clients see it.
pub struct RollUp {
    it: Answered,
    lists: Vec<ListKind>,
}

/// 集約。A roll-up.
#[Object]
impl RollUp {
    /// 集約に出てくる場（コード順）。Every space that is in it.
    #[graphql(complexity = "page::list(100, child_complexity)")]
    async fn spaces(&self) -> Vec<RollUpSpace> {
        let space = |it: &store::Space| RollUpSpace {
            space_id: NodeId::Space(it.id).into(),
            name: it.name.clone(),
            kind: it.kind.into(),
            code: it.key.map(|it| it.to_string()).unwrap_or_default(),
        };
        self.it.spaces.iter().map(space).collect()
    }

    /// 年度ごとの場と協議会の状況。Spaces of each year, and how their councils stand.
    #[graphql(complexity = "page::list(5, child_complexity)")]
    async fn years(&self) -> Vec<RollUpYear> {
        self.years_of().into_iter().map(|year| RollUpYear::of(&self.it, year)).collect()
    }

    /// 様式・年度・場ごとの実施状況。Lists by kind, year and space.
    #[graphql(complexity = "page::list(200, child_complexity)")]
    async fn rows(&self) -> Vec<RollUpRow> {
        self.it.roll_up.rows.iter().map(RollUpRow::of).collect()
    }

    /// 様式・年度ごとの合計。Sums by list and year.
    #[graphql(complexity = "page::list(15, child_complexity)")]
    async fn totals(&self) -> Vec<RollUpTotal> {
        let mut all = Vec::new();
        for &list in &self.lists {
            for year in self.years_of() {
                let rows: Vec<_> =
                    self.it.roll_up.rows.iter().filter(|it| it.list == list && it.fiscal_year == year).collect();
                if rows.is_empty() {
                    continue;
                }
                all.push(RollUpTotal {
                    list: list.into(),
                    fiscal_year: year.0,
                    places: rows.len(),
                    begun: rows.iter().filter(|it| it.begun).count(),
                    coverage: rows.iter().map(|it| it.coverage()).sum::<domain::checklist::Coverage>().into(),
                });
            }
        }
        all
    }

    /// 項目・年度ごとの、場の数。Spaces by how they stand to each item, item by item, year by year.
    #[graphql(complexity = "page::list(500, child_complexity)")]
    async fn items(&self) -> Vec<RollUpItem> {
        let years = self.years_of();
        let of_list = |list: &ListKind| self.it.roll_up.by_item(*list, &years);
        let item = |it: domain::rollup::ItemCount| RollUpItem {
            item: &it.item.id,
            fiscal_year: it.fiscal_year.0,
            places: it.counts.applicable() + it.counts.not_applicable,
            counts: it.counts.into(),
        };
        self.lists.iter().flat_map(of_list).map(item).collect()
    }

    /// 成長イメージの分布に並べる手引きの調査の値。The handbook's survey figures, to lay beside levels.
    #[graphql(complexity = "page::list(2, child_complexity)")]
    async fn references(&self) -> Vec<ReferenceFigure> {
        reference_figures()
    }
}

impl RollUp {
    fn years_of(&self) -> Vec<FiscalYear> {
        let mut years: Vec<_> = self.it.places.iter().map(|it| it.fiscal_year).collect();
        years.dedup();
        years
    }
}

/// 場の名札。A space, by name.
#[derive(SimpleObject)]
pub struct RollUpSpace {
    /// 場のID。Space.
    space_id: ID,
    /// 名称。Its name.
    name: String,
    /// 種類。Kind of body.
    kind: SpaceKind,
    /// コード。Code of the body.
    code: String,
}

/// 合計。A sum.
#[derive(SimpleObject)]
pub struct RollUpTotal {
    /// 様式。Which list.
    list: ChecklistKind,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 場の数。Spaces that answer it.
    places: usize,
    /// そのうち始めた場の数。Those that have begun.
    begun: usize,
    /// 実施状況の合計。Sum of the counts.
    coverage: Coverage,
}

/// 項目ごとの場の数。Spaces by how they stand to an item.
#[derive(SimpleObject)]
pub struct RollUpItem {
    /// 項目のID。Which item.
    item: &'static str,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 場の数（分母）。Spaces that are asked.
    places: u32,
    /// 状態ごとの場の数。Spaces by how they stand.
    #[graphql(flatten)]
    counts: Coverage,
}
