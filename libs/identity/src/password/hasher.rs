//! The one door to argon2 for a service.

use std::{future::Future, sync::Arc};

use domain::{Error, Result};
use rand::CryptoRng;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zeroize::Zeroizing;

use super::{
    Weakness,
    hash::{Salt, hash_with_salt, verify},
    normalised,
};
use crate::secret::draw;

/// Hashes and verifies off the async threads, so many at a time: each takes 19 MiB and a core, and a flood of logins
/// waits in line instead of taking all memory. Cheap to clone; all clones are one door.
#[derive(Clone, Debug)]
pub struct Hasher {
    permits: Arc<Semaphore>,
}

impl Hasher {
    /// A door for `at_once` hashes (at least one). The number of cores is a good choice: more would only be slower
    /// each.
    pub fn new(at_once: usize) -> Self {
        Self { permits: Arc::new(Semaphore::new(at_once.clamp(1, Semaphore::MAX_PERMITS))) }
    }

    /// [`super::hash`], when its turn comes. The salt is drawn at once, so the source of chance need not be `Send`.
    pub fn hash<R: CryptoRng>(
        &self,
        password: &str,
        rng: &mut R,
    ) -> impl Future<Output = Result<String>> + Send + use<R> {
        let (door, salt): (_, Salt) = (self.clone(), draw(rng));
        let text = normalised(password).ok_or(Weakness::TooLong);
        async move {
            let text = text?;
            door.run(move || hash_with_salt(&text, &salt)).await?
        }
    }

    /// [`super::verify`], when its turn comes. Fails only when the service is going down.
    pub async fn verify(&self, password: &str, phc: &str) -> Result<bool> {
        let Some(text) = normalised(password) else { return Ok(false) };
        let phc = Zeroizing::new(phc.to_owned());
        self.run(move || verify(&text, &phc)).await
    }

    /// The permit goes with the work: a caller who hangs up does not let the next one in before the memory is free.
    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let permit = self.permits.clone().acquire_owned().await.map_err(Error::internal)?;
        let work = spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        work.await.map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        pin::pin,
        sync::mpsc,
        task::{Context, Poll, Waker},
    };

    use super::*;

    #[tokio::test]
    async fn work_waits_for_its_turn() {
        let door = Hasher::new(1);
        let (release, held) = mpsc::channel::<()>();
        let mut first = pin!(door.run(move || held.recv().is_ok()));
        let mut second = pin!(door.run(|| "second"));
        let mut context = Context::from_waker(Waker::noop());
        assert!(first.as_mut().poll(&mut context).is_pending());
        assert!(second.as_mut().poll(&mut context).is_pending());
        assert_eq!(door.permits.available_permits(), 0);
        release.send(()).expect("the first is running");
        assert!(first.await.expect("work"));
        assert_eq!(second.await.expect("work"), "second");
        assert_eq!(door.permits.available_permits(), 1);
    }

    #[tokio::test]
    async fn a_caller_who_hangs_up_frees_nothing_before_the_work_is_done() {
        let door = Hasher::new(1);
        let (release, held) = mpsc::channel::<()>();
        {
            let mut gone = pin!(door.run(move || held.recv().is_ok()));
            assert!(matches!(gone.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Pending));
        }
        assert_eq!(door.permits.available_permits(), 0, "the work still holds its memory");
        release.send(()).expect("the work is running");
        assert_eq!(door.run(|| "next").await.expect("work"), "next");
    }
}
