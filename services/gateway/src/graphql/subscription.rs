//! What is told without being asked again.

use std::{sync::Arc, time::Duration};

use async_graphql::{Context, ID, Subscription};
use domain::{Action, Error, JobId, Scope};
use futures_util::{Stream, stream};
use store::Store;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{
    Reach as _,
    error::{ApiError, Result, invalid},
    ids,
    jobs::Job,
};

/// How often a job is looked at.
const EVERY: Duration = Duration::from_millis(500);
/// Subscriptions of one connection.
const AT_ONCE: usize = 20;

/// Places for the subscriptions of one connection.
pub(crate) struct Subscriptions(Arc<Semaphore>);

impl Default for Subscriptions {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// The subscriptions.
pub struct SubscriptionRoot;

/// 通知。WebSocket（/graphql/ws）で受け取る。同じことは問い合わせでも分かる。Told over a WebSocket; all of it can be polled for as well.
#[Subscription(name = "Subscription")]
impl SubscriptionRoot {
    /// 処理の変化。終わると閉じる。A job each time it changes, until it is final.
    async fn job(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "処理のID。Job.")] id: ID,
    ) -> Result<impl Stream<Item = async_graphql::Result<Job>> + use<>> {
        let places = ctx.data_opt::<Subscriptions>();
        let place = places.map(|it| Arc::clone(&it.0).try_acquire_owned()).transpose();
        let place = place.map_err(|_| {
            invalid("1つの接続で受け取れる通知は20件までです。", "At most 20 subscriptions a connection.")
        })?;
        let (scope, store, id) = (ctx.may(Action::ReadJobs)?.clone(), ctx.state().store.clone(), ids::job(&id)?);
        let job = store.begin(&scope).await?.job(id).await?.ok_or(Error::NotFound("job"))?;
        Ok(stream::unfold(Watch { scope, store, id, next: Next::Tell(job), _place: place }, step))
    }
}

struct Watch {
    scope: Scope,
    store: Store,
    id: JobId,
    next: Next,
    /// Given back when the client leaves or the job is final.
    _place: Option<OwnedSemaphorePermit>,
}

enum Next {
    Tell(domain::Job),
    Wait(domain::Job),
    End,
}

async fn step(mut watch: Watch) -> Option<(async_graphql::Result<Job>, Watch)> {
    let told = match std::mem::replace(&mut watch.next, Next::End) {
        Next::End => return None,
        Next::Tell(job) => Ok(job),
        Next::Wait(before) => changed(&watch, &before).await,
    };
    if let Ok(job) = &told
        && !job.state.is_final()
    {
        watch.next = Next::Wait(job.clone());
    }
    Some((told.map(Job).map_err(Into::into), watch))
}

/// The job as soon as it is not as it was.
async fn changed(watch: &Watch, before: &domain::Job) -> Result<domain::Job> {
    loop {
        tokio::time::sleep(EVERY).await;
        let tx = watch.store.begin(&watch.scope).await?;
        let now = tx.job(watch.id).await?.ok_or(ApiError(Error::NotFound("job")))?;
        if now != *before {
            return Ok(now);
        }
    }
}
