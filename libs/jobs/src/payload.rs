//! From payload to row and back.

use domain::{Error, Job, JobKind, NewJob, Result, SpaceId};
use serde::{Serialize, de::DeserializeOwned};

use crate::spec;

/// The input of one kind of job. What is optional has a default, so that an older row can be read by a newer program; a
/// change that an older program would misread is a new version.
pub trait Payload: Serialize + DeserializeOwned {
    /// The kind it belongs to.
    const KIND: JobKind;
    /// The newest version this program can read.
    const VERSION: u32;

    /// Its version.
    fn version(&self) -> u32;

    /// Jobs of the same key would do the same; of those that wait or run, there is one.
    fn unique_key(&self) -> Option<String>;
}

/// A job of this input, to be inserted.
pub fn request<P: Payload>(space: SpaceId, payload: &P, traceparent: Option<String>) -> Result<NewJob> {
    Ok(NewJob {
        space,
        kind: P::KIND,
        payload: serde_json::to_value(payload).map_err(Error::internal)?,
        max_attempts: spec(P::KIND).max_attempts,
        unique_key: payload.unique_key(),
        traceparent,
    })
}

/// The input of a job; [`Error::Invalid`] where this program cannot read it, so that the job is given up at once.
pub fn read<P: Payload>(job: &Job) -> Result<P> {
    let payload: P = serde_json::from_value(job.payload.clone())
        .map_err(|it| Error::Invalid(format!("入力を読み取れません。 / The payload cannot be read: {it}.")))?;
    if payload.version() > P::VERSION {
        let version = payload.version();
        return Err(Error::Invalid(format!(
            "入力の版{version}は、このプログラムより新しいため扱えません。 / Payload version {version} is newer than this program."
        )));
    }
    Ok(payload)
}
