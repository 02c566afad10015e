//! What tests stand on: a database for each test, and services that may be stopped in the middle.
//!
//! Nothing here replaces a part of Renkei: tests run against real databases and real processes. It panics where the machine
//! lacks something, with one line that says what to do.

mod collector;
mod database;
mod env;
mod node;
mod postgres;
pub mod raw;
mod redis;
mod template;

pub use collector::{Collector, Span};
pub use database::{Backend, TestDb};
pub use env::{database_url, free_port, redis_url};
pub use node::{Encryption, OidcServer, OidcSetup, Received, SmtpServer, SmtpSetup, User};
pub use postgres::Postgres;
pub use redis::Redis;

/// Runs each test body on SQLite and on PostgreSQL, as `sqlite::<name>` and `postgres::<name>`. A body is an
/// `async fn(TestDb)`.
///
/// ```text
/// testkit::on_both_backends! { a_job_is_claimed_once, a_lost_lease_applies_nothing }
/// ```
#[macro_export]
macro_rules! on_both_backends {
    ($($body:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $body() {
                super::$body($crate::TestDb::new($crate::Backend::Sqlite).await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $body() {
                super::$body($crate::TestDb::new($crate::Backend::Postgres).await).await;
            })+
        }
    };
}
