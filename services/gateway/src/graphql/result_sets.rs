//! Result sets: which computation a figure comes from.

use async_graphql::{Context, ID, Object};
use domain::{Error, FiscalYear, Time};

use super::{
    Reach as _,
    areas::read_year,
    datasets::Dataset,
    error::{Result, invalid},
    ids::{self, NodeId},
    loaders::Loads as _,
    notes,
    page::{self, Paged},
    words::{RatioMethod, Text},
};

/// Queries of result sets.
#[derive(Default)]
pub struct ResultSetQuery;

#[Object]
impl ResultSetQuery {
    /// 結果セットを1つ（出典と再現のための情報）。One result set: provenance, and what is needed to reproduce it.
    #[graphql(complexity = "child_complexity + 1")]
    async fn result_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "結果セットのID。Id.")] id: ID,
    ) -> Result<Option<ResultSet>> {
        Ok(ctx.loaders().result_set(ids::result_set(&id)?).await?.map(ResultSet))
    }

    /// 結果セットの一覧（新しい順）。Result sets, newest first.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn result_sets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。指定しなければすべて。Fiscal year; all if absent.")] fiscal_year: Option<i32>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, ResultSet>> {
        listed(ctx, fiscal_year.map(read_year).transpose()?, first, after).await
    }
}

/// One page of the result sets of a year, or of all.
pub(super) async fn listed(
    ctx: &Context<'_>,
    year: Option<FiscalYear>,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Paged<String, ResultSet>> {
    let first = page::length(first)?;
    let all = ctx.state().store.result_sets(year).await?;
    page::slice(all.into_iter().map(|it| (it.id.to_string(), ResultSet(it))).collect(), after.as_deref(), first)
}

/// The result set that is asked for by its id, or the one shown for a year.
pub(super) async fn asked(ctx: &Context<'_>, id: Option<&ID>, year: Option<FiscalYear>) -> Result<store::ResultSet> {
    let found = match (id, year) {
        (Some(id), _) => ctx.loaders().result_set(ids::result_set(id)?).await?,
        (None, Some(year)) => ctx.loaders().current(year).await?,
        (None, None) => {
            return Err(invalid(
                "fiscalYear か resultSet のどちらかを指定してください。",
                "Name a fiscalYear or a resultSet.",
            ));
        }
    };
    found.ok_or(Error::NotFound("result set").into())
}

/// A result set, as clients see it.
pub struct ResultSet(pub(super) store::ResultSet);

/// 結果セット。計算の結果。作成後は変わらない。The outcome of one computation; it never changes.
#[Object]
impl ResultSet {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::ResultSet(self.0.id).into()
    }

    /// 健診の年度。Fiscal year of the checkups.
    async fn fiscal_year(&self) -> u16 {
        self.0.fiscal_year.0
    }

    /// もとになったデータセット（元ファイルとSHA-256を含む）。What it was computed from, with files and digests.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        let found = ctx.loaders().dataset(self.0.dataset).await?;
        found.map(Dataset).ok_or(Error::NotFound("dataset").into())
    }

    /// 信頼区間と検定の方法。How limits and test were made.
    async fn method(&self) -> RatioMethod {
        self.0.method.into()
    }

    /// 方法の版。同じ版と同じ入力からは同じ結果が得られる。Version of the method: the same version and input give the same rows.
    async fn method_version(&self) -> &str {
        &self.0.method_version
    }

    /// 方法と読み方の注意。What the ratio, its limits and its bounds mean.
    async fn method_note(&self) -> Text {
        notes::method_note(self.0.method)
    }

    /// 入力（データセット・方法・版）のSHA-256。Digest of the input.
    async fn input_sha256(&self) -> &str {
        &self.0.input_hash
    }

    /// 結果（CSV）のSHA-256。書き出したファイルと照合できる。Digest of the rows as CSV, to compare an exported file with.
    async fn rows_sha256(&self) -> &str {
        &self.0.rows_sha256
    }

    /// 比の数。Number of ratios.
    async fn row_count(&self) -> u64 {
        self.0.row_count
    }

    /// 作成日時。When it was stored.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// その年度で現在示しているものか。Whether it is the one shown for its year.
    async fn current(&self) -> bool {
        self.0.current
    }
}
