//! Datasets: what was imported, from which files.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::Time;

use super::{
    error::Result,
    ids::NodeId,
    indicators::Item,
    loaders::Loads as _,
    page::{self, Paged},
    words::{Group, Level, SourceStatus},
};

/// A dataset, as clients see it.
pub struct Dataset(pub(super) store::Dataset);

/// データセット。1つの年度の集計表を取り込んだもの。作成後は変わらない。The tidy counts of one edition; they never change.
#[Object]
impl Dataset {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Dataset(self.0.id).into()
    }

    /// 健診の年度。Fiscal year of the checkups.
    async fn fiscal_year(&self) -> u16 {
        self.0.fiscal_year.0
    }

    /// セルの数。Number of cells.
    async fn cells(&self) -> u64 {
        self.0.cells
    }

    /// 秘匿されたセルの数。How many of them are masked.
    async fn masked_cells(&self) -> u64 {
        self.0.masked_cells
    }

    /// 架空のワークブックから作られたか。Whether it was made of made-up workbooks.
    async fn synthetic(&self) -> bool {
        self.0.synthetic
    }

    /// 取り込んだ日時。When it was imported.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 入力（元ファイルと読み取り方の版）のSHA-256。Digest of the sources and of the parser's version.
    async fn input_sha256(&self) -> &str {
        &self.0.input_hash
    }

    /// 取り込み後のファイル（Parquet）のSHA-256。Digest of the imported counts.
    async fn file_sha256(&self) -> &str {
        &self.0.file_sha256
    }

    /// 元ファイルの一覧。Every file that was looked at.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn sources(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, SourceFile>> {
        let first = page::length(first)?;
        let all = ctx.loaders().sources(self.0.id).await?;
        page::slice(all.into_iter().map(|it| (it.name.clone(), it.into())).collect(), after.as_deref(), first)
    }
}

/// 元ファイル。A file an import looked at.
#[derive(SimpleObject)]
pub struct SourceFile {
    /// ファイル名。Name.
    name: String,
    /// SHA-256。公表されたファイルと照合できる。Digest, to compare with the published file.
    sha256: String,
    /// 取り込みの結果。What became of it.
    status: SourceStatus,
    /// 読み取ったシート。Sheet that was read.
    sheet: Option<String>,
    /// 検査項目。Test item.
    item: Option<Item>,
    /// 質問票の番号。Number of the question.
    question: Option<u8>,
    /// 集計の地域単位。Prefectures or areas.
    level: Option<Level>,
    /// 集計の対象。Which of the two publications.
    group: Option<Group>,
    /// 注意点または読み込まなかった理由。Remarks, or why it was not read.
    messages: Vec<String>,
}

impl From<store::SourceFile> for SourceFile {
    fn from(it: store::SourceFile) -> Self {
        Self {
            name: it.name,
            sha256: it.sha256,
            status: it.status.into(),
            sheet: it.sheet,
            item: it.item.as_deref().and_then(domain::catalogue::item).map(Item),
            question: it.question,
            level: it.level.map(Into::into),
            group: it.group.map(Into::into),
            messages: it.messages,
        }
    }
}
