//! Jobs as everyone sees them; how they are run is the workers' business.

use serde::{Deserialize, Serialize};

use crate::{JobId, SpaceId};

/// Time in UTC.
pub type Time = chrono::DateTime<chrono::Utc>;

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Reads the workbooks of one edition into a dataset.
    ImportEdition,
    /// Computes the ratios of one dataset into a result set.
    Standardise,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::ImportEdition, Self::Standardise];

    /// The name in the database and in the queue.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ImportEdition => "import_edition",
            Self::Standardise => "standardise",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Waits for a worker, or for its next attempt.
    Queued,
    /// A worker holds its lease.
    Running,
    /// Its effect is applied.
    Done,
    /// Gave up; the reason is kept and it can be retried.
    Failed,
    /// Stopped on request.
    Cancelled,
}

impl JobState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Queued, Self::Running, Self::Done, Self::Failed, Self::Cancelled];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// Nothing more will happen unless someone retries it.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

/// How far a job is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Steps finished.
    pub done: u32,
    /// Steps in all; 0 while unknown.
    pub total: u32,
    /// What is being done now, a short Japanese phrase, e.g. a file name.
    pub now: String,
}

/// A job as it is asked for. The crate `jobs` makes one from a payload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewJob {
    /// The tenant it works for.
    pub space: SpaceId,
    /// What it does.
    pub kind: JobKind,
    /// Versioned input, as the crate `jobs` defines it.
    pub payload: serde_json::Value,
    /// Attempts allowed.
    pub max_attempts: u32,
    /// Among the waiting and running jobs of one space and kind, a key stands once.
    pub unique_key: Option<String>,
    /// W3C `traceparent` of the request that asked for it.
    pub traceparent: Option<String>,
}

/// A job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Its identifier.
    pub id: JobId,
    /// The tenant it works for.
    pub space: SpaceId,
    /// What it does.
    pub kind: JobKind,
    /// Versioned input, as the crate `jobs` defines it.
    pub payload: serde_json::Value,
    /// Where it stands.
    pub state: JobState,
    /// Attempts begun; one that is begun again because its worker was lost counts once.
    pub attempt: u32,
    /// Attempts allowed.
    pub max_attempts: u32,
    /// How far it is.
    pub progress: Progress,
    /// Someone asked it to stop.
    pub cancel_requested: bool,
    /// Why the last attempt failed; kept over retries.
    pub failure: Option<String>,
    /// What came of it, e.g. `{"datasetId": "…"}` or `{"resultSetId": "…"}`.
    pub result: Option<serde_json::Value>,
    /// W3C `traceparent` of the request that asked for it.
    pub traceparent: Option<String>,
    /// When it was asked for.
    pub created_at: Time,
    /// When the first attempt began.
    pub started_at: Option<Time>,
    /// When it became final.
    pub finished_at: Option<Time>,
}

/// What running work says of itself, and is told. Blocking work calls it as often as it likes; it costs next to nothing.
pub trait Control: Sync {
    /// Says how far the work is: steps finished, steps in all (0 while unknown), and what is being done now, a short
    /// Japanese phrase.
    fn progress(&self, done: u32, total: u32, now: &str);

    /// Whether the work should stop soon: someone asked, time is up, or its result would be thrown away. It then returns
    /// [`crate::Error::Conflict`].
    fn cancelled(&self) -> bool;
}
