//! What jobs are made of: payloads, the table of all kinds, and the queue that wakes the workers.
//!
//! A job's row in the database is the truth. The queue carries only `{v, job_id}`; a message that is lost, doubled or late
//! does no harm, because workers claim from the table and a sweep sends again what was not delivered.

mod import_edition;
mod payload;
mod producer;
mod queue;
mod standardise;
mod table;

pub use import_edition::ImportEdition;
pub use payload::{Payload, read, request};
pub use producer::{Message, Producer};
pub use queue::{PostgresQueue, Queue, SqliteQueue, postgres_queue, sqlite_queue};
pub use standardise::Standardise;
pub use table::{Spec, TABLE, spec};
