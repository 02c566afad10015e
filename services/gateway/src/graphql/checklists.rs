//! Checklists of the space and of those below it.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{
    Action, ChecklistId, Error, Time,
    checklist::{ListKind, coverage_by_section, sections},
};

use super::{
    Reach as _,
    answers::{Answer, Row},
    areas::read_year,
    catalogues::Corrections,
    error::Result,
    ids::{self, NodeId},
    page::{self, Paged},
    words::{ChecklistKind, ItemState, Text},
};

/// Queries of checklists.
#[derive(Default)]
pub struct ChecklistQuery;

#[Object]
impl ChecklistQuery {
    /// 進捗チェックリストを1つ。One checklist.
    #[graphql(complexity = "child_complexity + 1")]
    async fn checklist(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "チェックリストのID。Id.")] id: ID,
    ) -> Result<Option<Checklist>> {
        let scope = ctx.may(Action::ReadChecklists)?;
        Ok(ctx.state().store.begin(scope).await?.checklist(ids::checklist(&id)?).await?.map(Checklist))
    }

    /// 進捗チェックリストの一覧。下の場のものは、その年度に属していた場だけ。Checklists; of spaces below, those that were below in that year.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn checklists(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "場のID。指定しなければ見えるすべて。Space; all in sight if absent.")] space: Option<ID>,
        #[graphql(desc = "年度。指定しなければすべて。Fiscal year; all if absent.")] fiscal_year: Option<i32>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Checklist>> {
        let (scope, first) = (ctx.may(Action::ReadChecklists)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), ChecklistId)?;
        let (space, year) = (space.as_ref().map(ids::space).transpose()?, fiscal_year.map(read_year).transpose()?);
        let found = ctx.state().store.begin(scope).await?.checklists(space, year, start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Checklist(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// A checklist, as clients see it.
pub struct Checklist(pub(super) store::Checklist);

impl Checklist {
    fn kind(&self) -> domain::Result<ListKind> {
        ListKind::parse(&self.0.list).ok_or(Error::NotFound("checklist"))
    }
}

/// 進捗チェックリスト。A progress checklist of a space and year.
#[Object]
impl Checklist {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Checklist(self.0.id).into()
    }

    /// 場のID。Whose it is.
    async fn space_id(&self) -> ID {
        NodeId::Space(self.0.space).into()
    }

    /// どの様式か（`prefecture`、`area_l1_to_l2`、`area_l2_to_l3`）。Which list.
    async fn list(&self) -> &str {
        &self.0.list
    }

    /// 様式。Which list.
    async fn kind_of_list(&self) -> Result<ChecklistKind> {
        Ok(self.kind()?.into())
    }

    /// 様式の名称。Its name.
    async fn name(&self) -> Result<Text> {
        Ok(self.kind()?.name().into())
    }

    /// 年度。Fiscal year.
    async fn fiscal_year(&self) -> u16 {
        self.0.fiscal_year.0
    }

    /// 年度の和暦。Fiscal year in the Japanese era.
    async fn fiscal_year_name(&self) -> String {
        self.0.fiscal_year.japanese()
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// どの版の設問に答えたか。Which edition of the questions was answered.
    async fn content(&self) -> &str {
        self.0.shared.as_ref().map_or(domain::checklist::CONTENT, |it| &it.content)
    }

    /// 項目の状態（手引きの順、手引きの項目だけ）。How each item stands, in the handbook's order.
    async fn states(&self) -> Result<Vec<ItemState>> {
        Ok(self.states_of()?.into_iter().map(Into::into).collect())
    }

    /// 実施状況。How far it is done.
    async fn coverage(&self) -> Result<Coverage> {
        Ok(domain::checklist::coverage(self.kind()?, &self.states_of()?).into())
    }

    /// 区分ごとの実施状況。How far each section is done.
    #[graphql(complexity = "page::list(9, child_complexity)")]
    async fn sections(&self) -> Result<Vec<SectionCoverage>> {
        Ok(by_section(self.kind()?, coverage_by_section(self.kind()?, &self.states_of()?)))
    }

    /// 項目と回答（自分の場のものだけ。上位の場からは null）。Rows with their answers; only of one's own space, else null.
    #[graphql(complexity = "5 * page::QUERIES + page::list(60, child_complexity)")]
    async fn rows(&self, ctx: &Context<'_>) -> Result<Option<Vec<Row>>> {
        let scope = ctx.may(Action::ReadRecords)?;
        if scope.space() != self.0.space {
            return Ok(None);
        }
        let tx = ctx.state().store.begin(scope).await?;
        let view = app::council::view::view(&tx, self.0.id, ctx.today()).await?;
        let corrections = Corrections::read(ctx).await?;
        Ok(Some(view.rows.into_iter().map(|it| Row::of(it, &corrections)).collect()))
    }

    /// 回答（自分の場のものだけ。ほかの場のものは空）。前年度から変わったものは previous と status が違う。Answers, of one's own space only; what changed has another `previous`.
    #[graphql(complexity = "page::QUERIES + page::list(60, child_complexity)")]
    async fn answers(&self, ctx: &Context<'_>) -> Result<Vec<Answer>> {
        let scope = ctx.may(Action::ReadRecords)?;
        // The answers themselves are private: of another's list none are found.
        let answers = ctx.state().store.begin(scope).await?.answers(self.0.id).await?;
        let mut all: Vec<_> = answers.into_values().collect();
        all.sort_by_key(|it| it.id);
        Ok(all.into_iter().map(Into::into).collect())
    }
}

impl Checklist {
    fn states_of(&self) -> domain::Result<Vec<domain::checklist::ItemState>> {
        let kind = self.kind()?;
        let untouched = || domain::checklist::SharedList::untouched(kind).states(kind);
        Ok(self.0.shared.as_ref().map_or_else(untouched, |it| it.states(kind)))
    }
}

/// 実施状況（数えるのは項目。選択式の設問は1つと数える）。Counts of answerable units.
#[derive(SimpleObject)]
pub struct Coverage {
    /// 実施済み。Done.
    pub(super) done: u32,
    /// 着手。Started.
    pub(super) started: u32,
    /// 未着手。Not yet.
    pub(super) not_yet: u32,
    /// 未回答（未着手とは別）。Unanswered, apart from "not yet".
    pub(super) unanswered: u32,
    /// 該当なし・問われない。Not applicable, or left out by a branch.
    pub(super) not_applicable: u32,
    /// 分母＝実施済み＋着手＋未着手＋未回答。The units that count.
    pub(super) applicable: u32,
    /// 実施済み÷分母（0～1、分母が0なら null）。Done by applicable; null where nothing applies.
    pub(super) share: Option<f64>,
}

impl From<domain::checklist::Coverage> for Coverage {
    fn from(it: domain::checklist::Coverage) -> Self {
        Self {
            done: it.done,
            started: it.started,
            not_yet: it.not_yet,
            unanswered: it.unanswered,
            not_applicable: it.not_applicable,
            applicable: it.applicable(),
            share: it.share(),
        }
    }
}

/// 区分ごとの実施状況。How far a section is done.
#[derive(SimpleObject)]
pub struct SectionCoverage {
    /// 区分の番号。Number of the section.
    section: &'static str,
    /// 名称。Its name.
    name: Text,
    /// 実施状況。How far it is done.
    #[graphql(flatten)]
    coverage: Coverage,
}

pub(super) fn by_section(list: ListKind, counts: Vec<domain::checklist::Coverage>) -> Vec<SectionCoverage> {
    let of = |(section, it): (domain::checklist::Section, domain::checklist::Coverage)| SectionCoverage {
        section: section.number,
        name: section.name.into(),
        coverage: it.into(),
    };
    sections(list).into_iter().zip(counts).map(of).collect()
}
