//! Editions of NDB Open Data: what is here for each year.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{Error, FiscalYear};

use super::{
    Reach as _,
    areas::read_year,
    datasets::Dataset,
    error::Result,
    ids::NodeId,
    indicators::Item,
    page::{self, Paged},
    result_sets::{self, ResultSet},
    words::{Group, Level, Text, text},
};

/// Queries of editions.
#[derive(Default)]
pub struct EditionQuery;

#[Object]
impl EditionQuery {
    /// 取り込み済みの年度（古い順）。Every fiscal year that was imported, oldest first.
    #[graphql(complexity = "page::list(12, child_complexity)")]
    async fn editions(&self, ctx: &Context<'_>) -> Result<Vec<Edition>> {
        let found = ctx.state().store.editions().await?;
        Ok(found.into_iter().map(|(year, dataset, shown)| Edition { year, dataset, shown }).collect())
    }

    /// その年度の集計表にある検査項目と質問（公表された表記）。Items and questions of a year, as printed in it.
    #[graphql(complexity = "page::list(60, child_complexity)")]
    async fn items(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<Vec<PrintedItem>> {
        let found = ctx.state().store.items(read_year(fiscal_year)?).await?;
        Ok(found.into_iter().map(Into::into).collect())
    }
}

/// The edition of a year.
pub(super) async fn find(ctx: &Context<'_>, year: FiscalYear) -> Result<Edition> {
    let found = ctx.state().store.editions().await?.into_iter().find(|(it, ..)| *it == year);
    let (year, dataset, shown) = found.ok_or(Error::NotFound("edition"))?;
    Ok(Edition { year, dataset, shown })
}

/// An edition, as clients see it.
pub struct Edition {
    year: FiscalYear,
    dataset: store::Dataset,
    shown: Option<store::ResultSet>,
}

/// NDBオープンデータの1つの回。One release of NDB Open Data.
#[Object]
impl Edition {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Edition(self.year).into()
    }

    /// 第何回か。Number of the release.
    async fn edition(&self) -> Option<u8> {
        self.year.edition().map(|it| it.0)
    }

    /// 健診の年度。Fiscal year of the checkups.
    async fn fiscal_year(&self) -> u16 {
        self.year.0
    }

    /// 表記（回と和暦の年度）。架空のデータはそう断る。Label with the release and the year; made-up data is called so.
    async fn label(&self) -> Text {
        let (year, japanese) = (self.year, self.year.japanese());
        match year.edition() {
            _ if self.dataset.synthetic => {
                text(format!("架空のデータ（{japanese}）"), format!("Made-up data (fiscal year {year})"))
            }
            Some(edition) => text(
                format!("第{}回NDBオープンデータ（{japanese}）", edition.0),
                format!("NDB Open Data, release {} (fiscal year {year})", edition.0),
            ),
            None => text(japanese, format!("fiscal year {year}")),
        }
    }

    /// 最後に取り込んだデータセット。The dataset imported last.
    async fn dataset(&self) -> Dataset {
        Dataset(self.dataset.clone())
    }

    /// 現在示している結果セット（まだ計算していなければ null）。The result set shown now; null while none was computed.
    async fn result_set(&self) -> Option<ResultSet> {
        self.shown.clone().map(ResultSet)
    }

    /// この年度の結果セットの一覧（新しい順）。Result sets of the year, newest first.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn result_sets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, ResultSet>> {
        result_sets::listed(ctx, Some(self.year), first, after).await
    }
}

/// ある年度に公表された検査項目または質問。An item or question as it was printed in a year.
#[derive(SimpleObject)]
pub struct PrintedItem {
    /// 検査項目（質問では null）。Test item; null for a question.
    item: Option<Item>,
    /// 質問票の番号（検査項目では null）。Number of the question; null for a test item.
    question: Option<u8>,
    /// 項目名または質問文（その年度の表記）。Name or question, as printed in that year.
    wording: String,
    /// 階級の単位（なければ空）。Unit of the classes, empty where there is none.
    unit: String,
    /// 集計の対象。Which of the two publications.
    group: Group,
    /// 秘匿の規則（公表された文）。The masking rule, as printed.
    mask_rule: String,
    /// 階級（公表された表記）。Classes, as printed.
    classes: Vec<String>,
    /// どの地域単位の表があるか。Levels for which there is a table.
    levels: Vec<Level>,
}

impl From<store::DatasetItem> for PrintedItem {
    fn from(it: store::DatasetItem) -> Self {
        Self {
            item: it.item.as_deref().and_then(domain::catalogue::item).map(Item),
            question: it.question,
            wording: it.wording,
            unit: it.unit,
            group: it.group.into(),
            mask_rule: it.mask_rule,
            classes: it.classes,
            levels: it.levels.into_iter().map(Into::into).collect(),
        }
    }
}
