//! Links on their way by mail, in the background.

use domain::{Error, Result, Role, Time};
use rand::CryptoRng;
use tokio::{sync::watch, task::JoinHandle};

use super::{Invited, invitation::Drawn};
use crate::identity::{Desk, Letter, send_invitation};

/// After so many failures in a row that are not of one address, the server is not asked again.
const GIVE_UP: u32 = 10;

/// Mails on their way. They go on when this is dropped.
#[derive(Debug)]
pub struct Mailing {
    /// How many there are.
    pub total: u32,
    done: watch::Receiver<u32>,
    task: JoinHandle<Vec<Invited>>,
}

impl Mailing {
    /// Begins to send, one after the other.
    pub(super) fn start(desk: Desk, all: Vec<Drawn>, now: Time, rng: impl CryptoRng + Send + 'static) -> Self {
        let (progress, done) = watch::channel(0);
        let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
        Self { total, done, task: tokio::spawn(send(desk, all, now, rng, progress)) }
    }

    /// Waits for the end, and tells how far it is in between: those whose mail the server did not take, to be given their
    /// links in another way.
    pub async fn finish(mut self, mut tell: impl FnMut(u32)) -> Result<Vec<Invited>> {
        while self.done.changed().await.is_ok() {
            tell(*self.done.borrow_and_update());
        }
        self.task.await.map_err(Error::internal)
    }
}

async fn send(
    desk: Desk,
    all: Vec<Drawn>,
    now: Time,
    mut rng: impl CryptoRng + Send,
    progress: watch::Sender<u32>,
) -> Vec<Invited> {
    let (mut failed, mut in_a_row) = (Vec::new(), 0);
    for (done, Drawn { invited: it, secret, expires_at }) in (1_u32..).zip(all) {
        if in_a_row >= GIVE_UP {
            failed.push(it);
            continue;
        }
        let letter = Letter { to: &it.mail, space: &it.space_name, role: Role::Administrator, expires_at };
        match send_invitation(&desk, &letter, &secret, now, &mut rng).await {
            Ok(_) => in_a_row = 0,
            Err(cause) => {
                // The sentence names no address.
                tracing::warn!(space = %it.space, reason = %cause, "An invitation was not mailed");
                in_a_row = if matches!(cause, Error::Invalid(_)) { 0 } else { in_a_row + 1 };
                failed.push(it);
            }
        }
        progress.send_replace(done);
    }
    failed
}
