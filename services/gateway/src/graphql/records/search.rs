//! Words in the records.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{Action, Time};

use super::{
    super::{
        Reach as _,
        error::Result,
        ids::NodeId,
        page::{self, Paged},
        spaces::line,
        words::Text,
    },
    words::RecordKind,
};

/// The search.
#[derive(Default)]
pub struct SearchQuery;

#[Object]
impl SearchQuery {
    /// 議事録・決定事項・テーマなどの本文から言葉を探す（文の途中の言葉も見つかる。空白で区切ればすべてを含むもの）。新しい順。Records that hold all of the words.
    #[graphql(complexity = "page::QUERIES + page::cost(first, child_complexity)")]
    async fn search_records(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "探す言葉（1～100文字）。The words.")] words: String,
        #[graphql(desc = "種類。指定しなければすべて。Kinds; all if absent.")] kinds: Option<Vec<RecordKind>>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Hit>> {
        let (scope, first) = (ctx.may(Action::ReadRecords)?, page::length(first)?);
        let words = line(&words, 100)?;
        let kinds: Vec<_> = kinds.unwrap_or_default().into_iter().map(Into::into).collect();
        let found = ctx.state().store.begin(scope).await?.search_records(&words, &kinds).await?;
        let hits = found.into_iter().map(|it| (it.id.to_string(), Hit::from(it))).collect();
        page::slice(hits, after.as_deref(), first)
    }
}

/// 見つかった記録。A record that holds the words.
#[derive(SimpleObject)]
pub struct Hit {
    /// 記録のID。The record.
    record_id: ID,
    /// 種類。Its kind.
    kind: RecordKind,
    /// 種類の名前。The name of its kind.
    kind_name: Text,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 更新日時。When it last changed.
    updated_at: Time,
    /// 言葉の前後。The words with what stands around them.
    excerpt: String,
}

impl From<store::Hit> for Hit {
    fn from(it: store::Hit) -> Self {
        let label = it.kind.label();
        Self {
            record_id: NodeId::Record(it.id).into(),
            kind: it.kind.into(),
            kind_name: Text::from(domain::Text::new(label.ja, it.kind.as_str().replace('_', " "))),
            fiscal_year: it.fiscal_year.0,
            updated_at: it.updated_at,
            excerpt: it.excerpt,
        }
    }
}
