//! The weekly letters, looked after once a day.

use std::time::Duration;

use app::{council::digest::remind, identity::Desk};
use domain::calendar::day_in_japan;
use rand::rngs::StdRng;

use crate::space::now;

/// How often is looked what time it is.
const LOOK: Duration = Duration::from_mins(10);
/// Seconds after midnight in Japan from which letters are sent, so that nobody gets one at night.
const MORNING: i64 = 8 * 3_600;
/// Seconds by which Japan is ahead of UTC.
const JAPAN: i64 = 9 * 3_600;

/// Sends what there is to send each morning until it is dropped; nothing without a mail server.
pub async fn daily(desk: Desk) {
    if desk.mailer.is_none() {
        return;
    }
    let mut done_on = None;
    loop {
        let now = now();
        let (today, second) = (day_in_japan(now), (now.timestamp() + JAPAN).rem_euclid(86_400));
        if second >= MORNING && done_on != Some(today) {
            done_on = Some(today);
            let mut rng: StdRng = rand::make_rng();
            match remind(&desk, false, now, &mut rng).await {
                Ok(all) => {
                    let (sent, failed) = all.iter().fold((0, 0), |sum, it| (sum.0 + it.letters, sum.1 + it.failed));
                    tracing::info!(sent, failed, "Looked after the weekly letters");
                }
                Err(err) => tracing::error!(error = ?err, "The weekly letters are left for tomorrow"),
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}
