//! Documents of the council's year: what is printed, and taken away as a workbook.
//!
//! Each is made of what its scope sees, and stands for one moment. None of them has a note in it; a handover has the roster.

mod checklist;
mod handover;
mod letters;
mod look_back;
mod parts;
mod roll_up;
mod roster;
mod schedule;

use domain::{
    Action, ChecklistId, CouncilId, Error, FiscalYear, RecordId, Result, Scope, Time, audit::Event,
    calendar::day_in_japan,
};
use paper::Document;
use store::{Space, Store, Tx};

pub use checklist::form;

/// What is to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A checklist: one page of summary, then its items.
    Checklist(ChecklistId),
    /// Member bodies and the roster.
    Roster(FiscalYear, Option<CouncilId>),
    /// The schedule of a year on one page.
    Schedule(FiscalYear, Option<CouncilId>),
    /// The roll-up of a year.
    RollUp(FiscalYear),
    /// A handover pack.
    Handover(RecordId),
    /// Letters of appointment for everybody in the roster.
    Letters(FiscalYear, Option<CouncilId>),
    /// The look-back over the three years before a year.
    LookBack(FiscalYear, Option<CouncilId>),
}

impl Wanted {
    fn name(self) -> &'static str {
        match self {
            Self::Checklist(_) => "checklist",
            Self::Roster(..) => "roster",
            Self::Schedule(..) => "schedule",
            Self::RollUp(_) => "roll_up",
            Self::Handover(_) => "handover",
            Self::Letters(..) => "letters",
            Self::LookBack(..) => "look_back",
        }
    }
}

/// Makes a document, and records that it was taken.
pub async fn document(store: &Store, scope: &Scope, wanted: Wanted, now: Time) -> Result<Document> {
    let action = if matches!(wanted, Wanted::RollUp(_)) { Action::ReadChecklists } else { Action::ReadRecords };
    scope.must(action, "page")?;
    let tx = store.begin_write(scope).await?;
    let space = own_space(&tx).await?;
    let made = Made { tx: &tx, space: &space, now };
    let document = match wanted {
        Wanted::Checklist(id) => checklist::document(&made, id).await,
        Wanted::Roster(year, council) => roster::document(&made, year, council).await,
        Wanted::Schedule(year, council) => schedule::document(&made, year, council).await,
        Wanted::RollUp(year) => roll_up::document(&made, year).await,
        Wanted::Handover(id) => handover::document(&made, id).await,
        Wanted::Letters(year, council) => letters::document(&made, year, council).await,
        Wanted::LookBack(year, council) => look_back::document(&made, year, council).await,
    }?;
    tx.record(&Event::new("document.take", scope.space()).with(wanted.name()), now).await?;
    tx.commit().await?;
    Ok(document)
}

/// What every document is made of.
struct Made<'a> {
    tx: &'a Tx,
    space: &'a Space,
    now: Time,
}

impl Made<'_> {
    /// A document of the space.
    fn document(&self, title: String, subtitle: Vec<String>, landscape: bool) -> Document {
        Document {
            title,
            subtitle,
            landscape,
            made_on: day_in_japan(self.now),
            made_up: is_made_up(self.space),
            blocks: Vec::new(),
        }
    }
}

/// Whether all of a space is made up: the demo says so in the name of each.
fn is_made_up(space: &Space) -> bool {
    space.name.contains("（架空")
}

async fn own_space(tx: &Tx) -> Result<Space> {
    tx.space(tx.scope().space()).await?.ok_or(Error::NotFound("space"))
}

/// A fiscal year with both ways to count it.
fn year_name(year: FiscalYear) -> String {
    format!("{}（{year}年度）", year.japanese())
}
