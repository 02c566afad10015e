//! The indicator catalogue.

use async_graphql::{ID, Object, SimpleObject};
use domain::{Source, catalogue::Cut};

use super::{
    error::Result,
    ids::{self, NodeId},
    page,
    words::{Group, Harm, Text, text},
};

/// Queries of the catalogue.
#[derive(Default)]
pub struct IndicatorQuery;

#[Object]
impl IndicatorQuery {
    /// 指標の一覧（カタログの順）。The indicator catalogue, or those of the given ids.
    #[graphql(complexity = "page::list(40, child_complexity)")]
    async fn indicators(
        &self,
        #[graphql(desc = "指標のIDまたはコード（例 smoking）。指定しなければすべて。Ids or codes; all if absent.")] ids: Option<Vec<ID>>,
    ) -> Result<Vec<Indicator>> {
        match ids {
            Some(ids) => ids.iter().map(|id| ids::indicator(id).map(Indicator)).collect(),
            None => Ok(domain::catalogue::indicators().iter().map(Indicator).collect()),
        }
    }
}

/// An indicator, as clients see it.
#[derive(Clone, Copy)]
pub struct Indicator(pub(super) &'static domain::Indicator);

/// 指標。A named outcome, e.g. 喫煙 or HbA1c 8.0％以上.
#[Object]
impl Indicator {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Indicator(self.0.id.clone()).into()
    }

    /// コード（例 smoking）。変わらない。Stable code in the catalogue.
    async fn code(&self) -> &str {
        &self.0.id
    }

    /// 名称。Name.
    async fn name(&self) -> Text {
        (&self.0.name).into()
    }

    /// 検査項目（質問票の指標では null）。The test item; null for an indicator of the questionnaire.
    async fn item(&self) -> Option<Item> {
        self.0.item().map(Item)
    }

    /// 質問票の番号（検査の指標では null）。Number of the question, 1 to 22; null for a test item.
    async fn question(&self) -> Option<u8> {
        match &self.0.source {
            Source::Question { question, .. } => Some(*question),
            Source::Test { .. } => None,
        }
    }

    /// 集計の対象（質問票の指標では null）。Which of the two publications of the item; null for a question.
    async fn group(&self) -> Option<Group> {
        match &self.0.source {
            Source::Test { group, .. } => Some((*group).into()),
            Source::Question { .. } => None,
        }
    }

    /// 該当の条件。What counts as the finding.
    async fn positive(&self) -> Text {
        match &self.0.source {
            Source::Question { positive, .. } => answers(positive),
            Source::Test { positive, .. } => cut(positive, self.0.item().map_or("", |it| it.unit.as_str())),
        }
    }

    /// 望ましくない方向。Which direction is worse.
    async fn harm(&self) -> Harm {
        self.0.harm.into()
    }

    /// 年次比較できる期間。系列の間に線を引いてはならない。Years that may stand in one line; no line runs from one to the next.
    async fn series(&self) -> Vec<Series> {
        self.0.series.iter().map(Into::into).collect()
    }

    /// 定義を出典で確認済みか。Whether the definition was checked against a source.
    async fn verified(&self) -> bool {
        self.0.verified
    }

    /// 未確認の指標に付す注意（要確認）。A caution to print beside an indicator that is not verified.
    async fn caution(&self) -> Option<Text> {
        (!self.0.verified).then(|| text("要確認", "definition to be confirmed"))
    }
}

fn answers(positive: &[String]) -> Text {
    let quoted: Vec<_> = positive.iter().map(|it| format!("「{it}」")).collect();
    text(format!("{}と回答", quoted.join("または")), format!("answered {}", quoted.join(" or ")))
}

fn cut(cut: &Cut, unit: &str) -> Text {
    match cut {
        Cut::AtLeast(value) => text(format!("{value}{unit}以上"), format!("≥ {value} {unit}").trim_end()),
        Cut::Below(value) => text(format!("{value}{unit}未満"), format!("< {value} {unit}").trim_end()),
        Cut::AtLeastBySex { male, female } => text(
            format!("男性{male}{unit}以上、女性{female}{unit}以上"),
            format!("men ≥ {male} {unit}, women ≥ {female} {unit}").trim_end(),
        ),
        Cut::Classes(classes) => text(classes.join("、"), classes.join(", ")),
    }
}

/// A test item, as clients see it.
#[derive(Clone, Copy)]
pub struct Item(pub(super) &'static domain::Item);

/// 検査項目。A test item of the checkup tables.
#[Object]
impl Item {
    /// コード（例 hba1c）。Stable code in the catalogue.
    async fn code(&self) -> &str {
        &self.0.id
    }

    /// 名称。Name.
    async fn name(&self) -> Text {
        (&self.0.name).into()
    }

    /// 単位（なければ空）。Unit of the classes, empty where there is none.
    async fn unit(&self) -> &str {
        &self.0.unit
    }
}

/// 年次比較できる期間。Years that are comparable with each other.
#[derive(SimpleObject)]
pub struct Series {
    /// 最初の年度。First fiscal year.
    from: u16,
    /// 最後の年度（続いていれば null）。Last fiscal year; null while it goes on.
    to: Option<u16>,
    /// 直前の系列と比べられない理由。Why the line breaks before this series; null for the first.
    because: Option<Text>,
}

impl From<&domain::catalogue::Series> for Series {
    fn from(it: &domain::catalogue::Series) -> Self {
        Self { from: it.from.0, to: it.to.map(|it| it.0), because: it.because.as_ref().map(Into::into) }
    }
}
