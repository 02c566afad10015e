//! The wire between a running job and the worker that keeps its lease.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use domain::{Control, Progress};

/// One end is given to the blocking work as its [`Control`].
#[derive(Debug, Default)]
pub(crate) struct Signal {
    stop: AtomicBool,
    progress: Mutex<Option<Progress>>,
}

impl Signal {
    /// Tells the work to stop.
    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// What the work said last, if it said anything since it was asked.
    pub(crate) fn take_progress(&self) -> Option<Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Says it again later, unless there is news.
    pub(crate) fn put_back(&self, progress: Progress) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(progress);
    }
}

impl Control for Signal {
    fn progress(&self, done: u32, total: u32, now: &str) {
        let progress = Progress { done, total, now: now.to_owned() };
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
