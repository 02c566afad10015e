use domain::{Error, Job, JobId, JobKind, JobState, Progress, SpaceId};
use sea_orm::entity::prelude::*;

use crate::fault::unreadable;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub space_id: Uuid,
    pub kind: String,
    pub payload: Json,
    pub state: String,
    pub attempt: i32,
    pub max_attempts: i32,
    pub lost: i32,
    pub lease_token: Option<Uuid>,
    pub lease_until: Option<DateTimeUtc>,
    pub run_after: DateTimeUtc,
    pub push_after: DateTimeUtc,
    pub pushes: i32,
    pub progress_done: i64,
    pub progress_total: i64,
    pub progress_now: String,
    pub cancel_requested: bool,
    pub unique_key: Option<String>,
    pub failure: Option<String>,
    pub result: Option<Json>,
    pub traceparent: Option<String>,
    pub created_at: DateTimeUtc,
    pub started_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for Job {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        Ok(Self {
            id: JobId(it.id),
            space: SpaceId(it.space_id),
            kind: JobKind::parse(&it.kind).ok_or_else(|| unreadable("job.kind", &it.kind))?,
            payload: it.payload,
            state: JobState::parse(&it.state).ok_or_else(|| unreadable("job.state", &it.state))?,
            attempt: it.attempt.unsigned_abs(),
            max_attempts: it.max_attempts.unsigned_abs(),
            progress: Progress {
                done: u32::try_from(it.progress_done).unwrap_or(u32::MAX),
                total: u32::try_from(it.progress_total).unwrap_or(u32::MAX),
                now: it.progress_now,
            },
            cancel_requested: it.cancel_requested,
            failure: it.failure,
            result: it.result,
            traceparent: it.traceparent,
            created_at: it.created_at,
            started_at: it.started_at,
            finished_at: it.finished_at,
        })
    }
}
