//! A progress bar on standard error, on a terminal only.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar that shows how many of how many, and what is being done now. Nothing is drawn when standard error is no
/// terminal, so that logs stay clean.
pub fn bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{spinner} {bar:30} {pos}/{len} {elapsed} {wide_msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Sets length, position and message in one step.
pub fn set(bar: &ProgressBar, done: u32, total: u32, now: &str) {
    bar.set_length(u64::from(total));
    bar.set_position(u64::from(done));
    bar.set_message(now.to_owned());
}
