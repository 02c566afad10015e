//! The handover (引継ぎ): one pack that assembles itself, signed by both, and its use measured.

use chrono::{Days, NaiveDate};
use domain::{
    AccountId, Action, Error, FiscalYear, RecordId, Result, Scope, Time,
    audit::Event,
    calendar::day_in_japan,
    record::{
        Body, Decision, Handover, Kept, Meeting, Minutes, Part, Person, Project, Signature, Task, TaskState, Theme,
        ThemeStage,
    },
};
use store::{Checklist, Put, RecordFilter, Store, Tx, Written};

/// Days within which a pack is to be used after it was taken over.
pub const DAYS: u64 = 60;

/// Everything a successor needs.
pub struct Pack {
    /// What the predecessor wrote.
    pub handover: Kept<Handover>,
    /// Who signed.
    pub signatures: Vec<Kept<Signature>>,
    /// Tasks that were taken from it within [`DAYS`] of the taker's signature.
    pub used: u32,
    /// Bodies of the council.
    pub bodies: Vec<Kept<Body>>,
    /// The roster.
    pub people: Vec<Kept<Person>>,
    /// The year's schedule.
    pub tasks: Vec<Kept<Task>>,
    /// Meetings of the year and the two before.
    pub meetings: Vec<Kept<Meeting>>,
    /// Their minutes.
    pub minutes: Vec<Kept<Minutes>>,
    /// Joint projects of the year.
    pub projects: Vec<Kept<Project>>,
    /// Decisions that are open.
    pub decisions: Vec<Kept<Decision>>,
    /// Themes that are open.
    pub themes: Vec<Kept<Theme>>,
    /// Checklists of the year.
    pub checklists: Vec<Checklist>,
}

/// Whether a pack is signed by both, as it stands now.
pub fn is_signed(handover: &Kept<Handover>, signatures: &[Kept<Signature>]) -> bool {
    let by = |part| {
        signatures.iter().any(|it| {
            it.content.handover == handover.id && it.content.part == part && it.content.of_version == handover.version
        })
    };
    by(Part::Giver) && by(Part::Taker)
}

/// The pack of a handover.
pub async fn pack(tx: &Tx, id: RecordId) -> Result<Pack> {
    tx.scope().must(Action::ReadRecords, "page")?;
    let handover = tx.record_of::<Handover>(id).await?.filter(|it| it.removed_at.is_none());
    let handover = handover.ok_or(Error::NotFound("handover"))?;
    let year = handover.fiscal_year;
    let council = handover.council;
    let of = RecordFilter { council, ..RecordFilter::of(year) };
    let recent = RecordFilter { council, ..RecordFilter::since(year, 2) };
    let lasting = RecordFilter { council, ..RecordFilter::up_to(year) };
    let mut signatures = tx.all_records::<Signature>(RecordFilter::default()).await?;
    signatures.retain(|it| it.content.handover == id);
    let mut decisions = tx.all_records::<Decision>(lasting).await?;
    decisions.retain(|it| it.content.done_on.is_none());
    let mut themes = tx.all_records::<Theme>(lasting).await?;
    themes.retain(|it| !matches!(it.content.stage, ThemeStage::Dropped | ThemeStage::Decided));
    let mut bodies = tx.all_records::<Body>(lasting).await?;
    bodies.retain(|it| it.content.left_on.is_none());
    let mut people = tx.all_records::<Person>(lasting).await?;
    people.retain(|it| bodies.iter().any(|body| body.id == it.content.body));
    let checklists = tx.checklists_of(&[tx.scope().space()], &[year]).await?;
    Ok(Pack {
        used: used(tx, id, &signatures).await?,
        bodies,
        people,
        tasks: tx.all_records(of).await?,
        meetings: tx.all_records(recent).await?,
        minutes: tx.all_records(recent).await?,
        projects: tx.all_records(of).await?,
        decisions,
        themes,
        checklists: checklists.into_iter().filter(|it| it.space == tx.scope().space()).collect(),
        handover,
        signatures,
    })
}

async fn used(tx: &Tx, id: RecordId, signatures: &[Kept<Signature>]) -> Result<u32> {
    let taken = signatures.iter().find(|it| it.content.part == Part::Taker).map(|it| day_in_japan(it.created_at));
    let Some(taken) = taken else { return Ok(0) };
    let until = taken.checked_add_days(Days::new(DAYS)).unwrap_or(NaiveDate::MAX);
    let tasks = tx.all_records::<Task>(RecordFilter::default()).await?;
    let from_it = |it: &&Kept<Task>| {
        let day = day_in_japan(it.created_at);
        it.content.handover == Some(id) && it.content.state != TaskState::Dropped && (taken..=until).contains(&day)
    };
    Ok(u32::try_from(tasks.iter().filter(from_it).count()).unwrap_or(u32::MAX))
}

/// Signs a handover as it stands: only a person, for themselves, and nobody for both sides.
pub async fn sign(
    store: &Store,
    scope: &Scope,
    id: RecordId,
    part: Part,
    version: u32,
    now: Time,
) -> Result<Kept<Signature>> {
    scope.must(Action::WriteRecords, "page")?;
    let domain::Actor::Account(account) = scope.actor() else { return Err(Error::NotFound("handover")) };
    let tx = store.begin_write(scope).await?;
    let handover = tx.record_of::<Handover>(id).await?.filter(|it| it.removed_at.is_none());
    let handover = handover.ok_or(Error::NotFound("handover"))?;
    if handover.version != version {
        return Err(Error::Conflict(
            "署名の前に内容が変わりました。読み直してから署名してください。 / It has changed: read it once more."
                .into(),
        ));
    }
    let mut signatures = tx.all_records::<Signature>(RecordFilter::default()).await?;
    signatures.retain(|it| it.content.handover == id);
    if other_side(&signatures, part) == Some(account) {
        return Err(Error::Conflict("前任者と後任者の両方には署名できません。 / Nobody signs for both sides.".into()));
    }
    let content = Signature { handover: id, part, account, of_version: version };
    let mut put = Put::new(handover.council, handover.fiscal_year, content);
    put.of = signatures.iter().find(|it| it.content.part == part).map(|it| (it.id, it.version));
    let Written::Done(signed) = tx.put_record(put, now).await? else {
        return Err(Error::Conflict("ほかの人が同時に署名しました。 / Somebody else signed just now.".into()));
    };
    tx.record(&Event::new("handover.sign", id).with(part.as_str()), now).await?;
    tx.commit().await?;
    Ok(signed)
}

fn other_side(signatures: &[Kept<Signature>], part: Part) -> Option<AccountId> {
    signatures.iter().find(|it| it.content.part != part).map(|it| it.content.account)
}

/// Handovers of a year that are not signed by both: for whoever is above the officers.
pub async fn unsigned(tx: &Tx, year: FiscalYear) -> Result<Vec<Kept<Handover>>> {
    tx.scope().must(Action::ReadRecords, "page")?;
    let signatures = tx.all_records::<Signature>(RecordFilter::default()).await?;
    let mut all = tx.all_records::<Handover>(RecordFilter::of(year)).await?;
    all.retain(|it| !is_signed(it, &signatures));
    Ok(all)
}
