//! What can be asked for. An expected refusal is a variant of the reply, with a sentence that says what to do.

use ::jobs::Payload;
use app::Started;
use async_graphql::{Context, ID, InputObject, Object};
use domain::{Action, Scope, audit::Event};

use super::{
    Reach as _,
    areas::read_year,
    budget::within,
    error::Result,
    ids,
    jobs::Job,
    payloads::{
        CancelJobPayload, ImportEditionPayload, JobChanged, Refused, RetryJobPayload, StandardisePayload, refused,
        reply,
    },
    result_sets::ResultSet,
    words::{RatioMethod, text},
};

/// Changes of jobs and of what is shown.
#[derive(Default)]
pub struct JobMutation;

#[Object]
impl JobMutation {
    /// NDBオープンデータを取り込み、続けて標準化該当比を計算する。Imports one edition, then computes its ratios.
    async fn import_edition(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "取り込むもの。What to import.")] input: ImportEditionInput,
    ) -> Result<ImportEditionPayload> {
        let (state, scope) = (ctx.state(), ctx.may(Action::RunJobs)?);
        let Some(root) = &state.source_root else {
            let message = text("取り込み元のフォルダーが設定されていません。", "No source folder is configured.");
            return Ok(Refused { message }.into());
        };
        let year = input.fiscal_year.map(read_year).transpose()?;
        if let Err(err) = app::imports::source_folder(root, &input.folder) {
            return Ok(refused(err)?.into());
        }
        reply(start(ctx, scope, &::jobs::ImportEdition::new(input.folder, year)).await)
    }

    /// 年度の最新のデータセットから標準化該当比を計算し、示す結果を切り替える。Computes the ratios of a year's newest dataset.
    async fn standardise(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "計算するもの。What to compute.")] input: StandardiseInput,
    ) -> Result<StandardisePayload> {
        let (state, scope) = (ctx.state(), ctx.may(Action::RunJobs)?);
        let year = read_year(input.fiscal_year)?;
        let Some((_, dataset, _)) = state.store.editions().await?.into_iter().find(|(it, ..)| *it == year) else {
            let message = text(
                format!("{}はまだ取り込まれていません。", year.japanese()),
                format!("Fiscal year {year} is not imported yet."),
            );
            return Ok(Refused { message }.into());
        };
        let method = input.method.map(Into::into).unwrap_or_default();
        reply(start(ctx, scope, &::jobs::Standardise::new(dataset.id, method)).await)
    }

    /// 処理を中止する。実行中の処理は、切りのよいところで止まる。Asks a job to stop.
    async fn cancel_job(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "処理のID。Job.")] id: ID,
    ) -> Result<CancelJobPayload> {
        let (scope, id) = (ctx.may(Action::RunJobs)?, ids::job(&id)?);
        let tx = ctx.state().store.begin_write(scope).await?;
        match tx.request_cancel(id, ctx.now()).await {
            Ok(job) => {
                tx.record(&Event::new("job.cancel", id), ctx.now()).await?;
                tx.commit().await?;
                Ok(JobChanged { job: Job(job) }.into())
            }
            Err(err) => Ok(refused(err)?.into()),
        }
    }

    /// 失敗または中止した処理をやり直す。Lets a failed or cancelled job begin again.
    async fn retry_job(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "処理のID。Job.")] id: ID,
    ) -> Result<RetryJobPayload> {
        let (state, scope, id) = (ctx.state(), ctx.may(Action::RunJobs)?, ids::job(&id)?);
        let tx = state.store.begin_write(scope).await?;
        match tx.retry_job(id, ctx.now()).await {
            Ok(job) => {
                tx.record(&Event::new("job.retry", id), ctx.now()).await?;
                tx.commit().await?;
                state.producer.push_job(&job).await;
                Ok(JobChanged { job: Job(job) }.into())
            }
            Err(err) => Ok(refused(err)?.into()),
        }
    }

    /// その年度で示す結果セットを切り替える（以前のものにも戻せる）。Shows this result set for its year; an older one may be shown again.
    async fn make_result_set_current(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "結果セットのID。Result set.")] id: ID,
    ) -> Result<ResultSet> {
        let (state, scope, id) = (ctx.state(), ctx.may(Action::RunJobs)?, ids::result_set(&id)?);
        let shown = state.store.make_current(id).await?;
        let tx = state.store.begin_write(scope).await?;
        tx.record(&Event::new("result_set.show", id), ctx.now()).await?;
        tx.commit().await?;
        Ok(ResultSet(shown))
    }
}

async fn start<P: Payload>(ctx: &Context<'_>, scope: &Scope, payload: &P) -> domain::Result<Started> {
    let (state, now) = (ctx.state(), ctx.now());
    within(state, scope, &state.desk.rules.space_jobs, now).await?;
    let traceparent = telemetry::current_traceparent();
    app::start(&state.store, &state.producer, scope, payload, traceparent, now).await
}

/// 取り込むもの。What to import.
#[derive(InputObject)]
pub struct ImportEditionInput {
    /// データフォルダー直下のフォルダー名。空ならデータフォルダーそのもの。Folder directly below the source root; empty for the root itself.
    #[graphql(default)]
    folder: String,
    /// 年度。フォルダーに複数の年度があるときに指定する。Fiscal year, where the folder has several.
    fiscal_year: Option<i32>,
}

/// 計算するもの。What to compute.
#[derive(InputObject)]
pub struct StandardiseInput {
    /// 年度。Fiscal year.
    fiscal_year: i32,
    /// 信頼区間と検定の方法（既定はスコア法）。How limits and test are made; score if absent.
    method: Option<RatioMethod>,
}
