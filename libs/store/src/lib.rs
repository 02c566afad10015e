//! Everything that is kept in the database, and the only crate that speaks to it.
//!
//! SQLite and PostgreSQL behave alike here; the same tests run on both. Time is always an argument, kept to the
//! microsecond. A fault of the database is [`domain::Error::Internal`].

mod answers;
mod area_profiles;
mod audit;
mod boundaries;
mod calendar_feeds;
mod checklists;
mod connect;
mod corrections;
mod councils;
mod datasets;
mod digests;
mod emergencies;
mod entity;
mod erase;
mod export;
mod fault;
mod filter;
mod find_space;
mod identity;
mod invitations;
mod jobs;
mod members;
mod model;
mod onboarding;
mod papers;
mod prevalences;
mod providers;
mod publications;
mod ratios;
mod records;
mod results;
mod rows;
mod spaces;
mod tokens;
mod tx;
mod uploads;
mod webhooks;

pub use answers::{Answer, AnswerWritten, Example, PutAnswer, Stance};
pub use audit::{Anchor, Verified};
pub use checklists::Checklist;
pub use connect::{Service, Store, migrate};
pub use corrections::Correction;
pub use councils::Council;
pub use digests::DigestReader;
pub use emergencies::Emergency;
pub use erase::{EraseTx, Erased};
pub use export::{Cell, ExportTable, Kept, export_tables};
#[cfg(feature = "exam")]
pub use filter::FILTERED;
pub use filter::Locks;
pub use identity::{
    Account, Cleaned, HeldFeed, HeldHook, HeldToken, NewBreakGlass, NewSession, OpenInvitation, Session, SignIn,
    SignInKind, Standing, Vouching,
};
pub use invitations::{Invitation, NewInvitation};
pub use jobs::{Applied, Effect, Finished, Held, PushDue, Settled};
pub use members::Member;
pub use model::{
    Dataset, DatasetItem, NewDataset, NewResultSet, Page, RatioFilter, ResultSet, SourceFile, SourceStatus,
};
pub use onboarding::{FirstAdministrator, NewChecklist, NewLink, NewSpace, NewSpaces, Onboarded};
pub use papers::Paper;
pub use providers::{NewProvider, Provider};
pub use publications::Publication;
pub use records::{Hit, Put, RecordFilter, SharedRow, Written};
pub use spaces::{Linked, Side, Space};
pub use tokens::{NewToken, Token};
pub use tx::{IdentityTx, OnboardingTx, Tx};
pub use webhooks::{NewWebhook, Webhook};
