//! Words and rules of Renkei: types every other crate shares. No I/O.
//!
//! Japanese and English stand side by side in [`Text`]; a year is a [`FiscalYear`] (年度, April to March).

pub mod area;
pub mod audit;
pub mod boundary;
pub mod calendar;
pub mod catalogue;
pub mod checklist;
mod day;
pub mod edition;
pub mod error;
pub mod evidence;
pub mod growth;
pub mod guideline;
pub mod health_japan;
pub mod healthy_life;
pub mod ids;
pub mod job;
pub mod prevalence;
pub mod ratio;
pub mod record;
pub mod rights;
pub mod rollup;
pub mod scope;
pub mod search;
pub mod sentence;
pub mod space;
pub mod stratum;
pub mod table;
pub mod text;
mod words;

pub use area::{Area, AreaCode, Prefecture, PrefectureCode};
pub use boundary::{BoundaryLevel, BoundaryShape, BoundarySheet};
pub use calendar::{day_in_japan, fiscal_year_end, fiscal_year_of};
pub use catalogue::{Harm, Indicator, Item, Source};
pub use day::read_day;
pub use edition::{Edition, FiscalYear};
pub use error::{Error, Result};
pub use ids::{
    AccountId, AnswerId, BreakGlassId, ChecklistId, CouncilId, DatasetId, ExampleId, FeedId, GrantId, InvitationId,
    JobId, LeaseToken, PaperId, PublicationId, RecordId, ResultSetId, SessionId, SpaceId, TokenId, UploadId, WebhookId,
};
pub use job::{Control, Job, JobKind, JobState, NewJob, Progress, Time};
pub use prevalence::{AreaProfile, Prevalence};
pub use ratio::{RatioClass, RatioMethod, RatioRow, Reference};
pub use rights::{Action, Role};
pub use scope::{Actor, Scope};
pub use space::{MunicipalityCode, SpaceKey, SpaceKind};
pub use stratum::{AgeBand, Sex, SexGroup};
pub use table::{Group, Level};
pub use text::Text;
