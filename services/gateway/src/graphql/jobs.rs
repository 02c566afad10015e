//! Jobs: the heavy work, asked for once.

use async_graphql::{Context, ID, Json, Object, SimpleObject};
use domain::{Action, DatasetId, Error, ResultSetId, Time};
use uuid::Uuid;

use super::{
    Reach as _,
    datasets::Dataset,
    error::{ApiError, Result},
    ids::{self, NodeId},
    loaders::Loads as _,
    page::{self, Paged},
    result_sets::ResultSet,
    words::{JobKind, JobState},
};

/// Queries of jobs.
#[derive(Default)]
pub struct JobQuery;

#[Object]
impl JobQuery {
    /// 処理を1つ。One job.
    #[graphql(complexity = "child_complexity + 1")]
    async fn job(&self, ctx: &Context<'_>, #[graphql(desc = "処理のID。Id.")] id: ID) -> Result<Option<Job>> {
        ctx.may(Action::ReadJobs)?;
        match find(ctx, ids::job(&id)?).await {
            Ok(job) => Ok(Some(job)),
            Err(ApiError(Error::NotFound(_))) => Ok(None),
            Err(err) => Err(err),
        }
    }

    /// 処理の一覧（新しい順）。Jobs, newest first.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn jobs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "状態。指定しなければすべて。States; all if absent.")] states: Option<Vec<JobState>>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Job>> {
        let first = page::length(first)?;
        let states: Vec<domain::JobState> = states.unwrap_or_default().into_iter().map(Into::into).collect();
        let after = page::start_at(after.as_deref(), domain::JobId)?;
        let scope = ctx.may(Action::ReadJobs)?;
        let found = ctx.state().store.begin(scope).await?.jobs(&states, after, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Job(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// A job, as clients see it.
pub struct Job(pub(super) domain::Job);

impl Job {
    /// An id that the result names under `key`.
    fn made(&self, key: &str) -> Option<Uuid> {
        self.0.result.as_ref()?.get(key)?.as_str().and_then(|it| Uuid::try_parse(it).ok())
    }
}

/// 処理。時間のかかる作業で、一度だけ依頼される。A piece of heavy work, asked for once.
#[Object]
impl Job {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Job(self.0.id).into()
    }

    /// 種類。What it does.
    async fn kind(&self) -> JobKind {
        self.0.kind.into()
    }

    /// 入力（版つき）。Versioned input.
    async fn input(&self) -> Json<serde_json::Value> {
        Json(self.0.payload.clone())
    }

    /// 状態。Where it stands.
    async fn state(&self) -> JobState {
        self.0.state.into()
    }

    /// 開始した試行の数。Attempts begun.
    async fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// 試行の上限。Attempts allowed.
    async fn max_attempts(&self) -> u32 {
        self.0.max_attempts
    }

    /// 進み具合。How far it is.
    async fn progress(&self) -> Progress {
        let it = &self.0.progress;
        Progress { done: it.done, total: it.total, now: it.now.clone() }
    }

    /// 中止が依頼されたか。Whether someone asked it to stop.
    async fn cancel_requested(&self) -> bool {
        self.0.cancel_requested
    }

    /// 直近の失敗の理由（再実行しても残る）。Why the last attempt failed; kept over retries.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// 作られたデータセット（取り込みの場合）。The dataset it made, if it was an import.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Option<Dataset>> {
        let Some(id) = self.made("datasetId") else { return Ok(None) };
        Ok(ctx.loaders().dataset(DatasetId(id)).await?.map(Dataset))
    }

    /// 作られた結果セット（計算の場合）。The result set it made, if it was a computation.
    async fn result_set(&self, ctx: &Context<'_>) -> Result<Option<ResultSet>> {
        let Some(id) = self.made("resultSetId") else { return Ok(None) };
        Ok(ctx.loaders().result_set(ResultSetId(id)).await?.map(ResultSet))
    }

    /// 依頼された日時。When it was asked for.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 最初の試行が始まった日時。When the first attempt began.
    async fn started_at(&self) -> Option<Time> {
        self.0.started_at
    }

    /// 終わった日時。When it became final.
    async fn finished_at(&self) -> Option<Time> {
        self.0.finished_at
    }
}

/// 進み具合。How far a job is.
#[derive(SimpleObject)]
pub struct Progress {
    /// 済んだ数。Steps finished.
    done: u32,
    /// 全体の数（不明なうちは0）。Steps in all; 0 while unknown.
    total: u32,
    /// いま行っていること。What is being done now.
    now: String,
}

/// One job of the space; not found where there is none.
pub(super) async fn find(ctx: &Context<'_>, id: domain::JobId) -> Result<Job> {
    let scope = ctx.may(Action::ReadJobs)?;
    ctx.state().store.begin(scope).await?.job(id).await?.map(Job).ok_or(Error::NotFound("job").into())
}
