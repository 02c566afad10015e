//! Replies of mutations.

use app::Started;
use async_graphql::{SimpleObject, Union};

use domain::Error;

use super::{
    error::{ApiError, Result},
    jobs::Job,
    words::{Text, text},
};

/// A reply that is either what was done, or a refusal.
macro_rules! payload {
    ($(#[$doc:meta])* $name:ident: $variant:ident($done:ident)) => {
        $(#[$doc])*
        #[derive(async_graphql::Union)]
        pub enum $name {
            /// Done.
            $variant($done),
            /// Refused.
            Refused(Refused),
        }
    };
}
pub(super) use payload;

/// Tells what was done, or why it was refused; what is neither is an error.
pub(super) fn reply<T, P: From<T> + From<Refused>>(result: domain::Result<T>) -> Result<P> {
    match result {
        Ok(done) => Ok(done.into()),
        Err(err) => Ok(refused(err)?.into()),
    }
}

/// Tells an expected refusal from a failure.
pub(super) fn refused(err: Error) -> Result<Refused> {
    match err {
        Error::Invalid(said) | Error::Conflict(said) => {
            // Refusals say both languages in one line; one that says a single language says it to everybody.
            let (ja, en) = said.split_once(" / ").unwrap_or((&said, &said));
            Ok(Refused { message: text(ja, en) })
        }
        other => Err(ApiError(other)),
    }
}

/// 処理を始めた。A new job.
#[derive(SimpleObject)]
pub struct JobStarted {
    /// 処理。The job.
    pub(super) job: Job,
}

/// 同じ処理がすでに待機中か実行中。The same work is waiting or running already.
#[derive(SimpleObject)]
pub struct JobAlreadyRunning {
    /// その処理。That job.
    pub(super) job: Job,
}

/// 処理の状態を変えた。The job was changed.
#[derive(SimpleObject)]
pub struct JobChanged {
    /// 処理。The job.
    pub(super) job: Job,
}

/// 受け付けなかった。Refused, with what to do.
#[derive(SimpleObject)]
pub struct Refused {
    /// 理由と、どうすればよいか。Why, and what to do.
    pub(super) message: Text,
}

/// 取り込みの返答。Reply to an import.
#[derive(Union)]
pub enum ImportEditionPayload {
    /// Started.
    Started(JobStarted),
    /// Already there.
    Already(JobAlreadyRunning),
    /// Refused.
    Refused(Refused),
}

/// 計算の返答。Reply to a computation.
#[derive(Union)]
pub enum StandardisePayload {
    /// Started.
    Started(JobStarted),
    /// Already there.
    Already(JobAlreadyRunning),
    /// Refused.
    Refused(Refused),
}

/// 中止の返答。Reply to a cancellation.
#[derive(Union)]
pub enum CancelJobPayload {
    /// Changed.
    Changed(JobChanged),
    /// Refused.
    Refused(Refused),
}

/// やり直しの返答。Reply to a retry.
#[derive(Union)]
pub enum RetryJobPayload {
    /// Changed.
    Changed(JobChanged),
    /// Refused.
    Refused(Refused),
}

impl From<Started> for ImportEditionPayload {
    fn from(Started { job, already }: Started) -> Self {
        let job = Job(job);
        if already { JobAlreadyRunning { job }.into() } else { JobStarted { job }.into() }
    }
}

impl From<Started> for StandardisePayload {
    fn from(Started { job, already }: Started) -> Self {
        let job = Job(job);
        if already { JobAlreadyRunning { job }.into() } else { JobStarted { job }.into() }
    }
}
