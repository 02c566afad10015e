//! The table of all jobs.

use std::time::Duration;

use domain::JobKind;

/// How a kind of job is run. No kind runs by the clock: every job is asked for by someone, or by the job before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// What it does.
    pub kind: JobKind,
    /// Its queue.
    pub queue: &'static str,
    /// How many one worker process runs at once, at most; all kinds together keep to the worker's own limit.
    pub concurrency: usize,
    /// Attempts allowed; one whose worker is lost does not count.
    pub max_attempts: u32,
    /// Main memory one job takes at its height, in MiB, for an edition of 47 prefectures and 335 areas.
    pub memory_mib: u32,
    /// After this long an attempt is told to stop, and counts as failed.
    pub timeout: Duration,
}

/// Every kind of job.
pub const TABLE: [Spec; 2] = [
    Spec {
        kind: JobKind::ImportEdition,
        queue: "import-edition",
        concurrency: 1,
        max_attempts: 5,
        memory_mib: 1_024,
        timeout: Duration::from_mins(30),
    },
    Spec {
        kind: JobKind::Standardise,
        queue: "standardise",
        concurrency: 2,
        max_attempts: 5,
        memory_mib: 512,
        timeout: Duration::from_mins(30),
    },
];

/// The row of a kind.
pub const fn spec(kind: JobKind) -> &'static Spec {
    match kind {
        JobKind::ImportEdition => &TABLE[0],
        JobKind::Standardise => &TABLE[1],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_row_and_queue() {
        for kind in JobKind::ALL {
            assert_eq!(spec(kind).kind, kind);
        }
        assert_ne!(TABLE[0].queue, TABLE[1].queue);
    }
}
