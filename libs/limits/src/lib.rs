//! Fair use: who may do how much, and how soon again.
//!
//! A [`Limiter`] takes tokens from the bucket of a [`Key`] under a [`Rule`]; all rules stand in [`rules`]. A [`Throttle`]
//! slows down who guesses passwords. Both count in Redis, for all gateways together, or in this process; Redis that is
//! away is never an error, and never opens the door: each gateway then counts for itself.

mod attempts;
mod bucket;
mod key;
mod limiter;
mod memory;
mod rule;
pub mod rules;
mod shared;
mod throttle;
mod verdict;

pub use attempts::Delays;
pub use key::Key;
pub use limiter::Limiter;
pub use rule::Rule;
pub use rules::Rules;
pub use throttle::Throttle;
pub use verdict::Verdict;
