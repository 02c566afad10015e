//! One file → all spaces of a prefecture, or of several.

use std::collections::BTreeSet;

use domain::{Action, Error, PrefectureCode, Result, Scope, SpaceId, SpaceKey, Text, Time, calendar::day_in_japan};
use onboarding::{Column, Finding, Onboarder, Plan, Report, Severity};
use rand::CryptoRng;
use store::{NewLink, NewSpace, NewSpaces, Onboarded, OnboardingTx, Store};

use super::{Invited, Mailing, checklists, invitation};
use crate::identity::Desk;

/// What became of a file, or would become of it.
#[derive(Debug)]
pub struct ImportReport {
    /// Rows below the header that hold anything.
    pub rows: u32,
    /// What was found, by row. With an error among them nothing is done.
    pub findings: Vec<Finding>,
    /// What was not there before; none where nothing is done.
    pub counts: Option<Onboarded>,
    /// Whether it is done: there was no error, and it was no dry run.
    pub done: bool,
    /// Links to hand over, where no mail is sent.
    pub invitations: Vec<Invited>,
    /// Links on their way by mail.
    pub mailing: Option<Mailing>,
}

/// Reads, checks and carries out a file: by the platform's operator for every prefecture, by the administrator of a
/// prefecture for that one; for all others it is [`Error::NotFound`]. All or nothing, and safe to repeat.
///
/// A dry run does the same and gives it up at the end, so that its counts are true. A file that cannot be read, and
/// whatever is wrong with its rows, stands in the report.
pub async fn import(
    desk: &Desk,
    scope: &Scope,
    bytes: Vec<u8>,
    dry_run: bool,
    now: Time,
    rng: impl CryptoRng + Send + 'static,
) -> Result<ImportReport> {
    let store = &desk.store;
    let who = onboarder(store, scope).await?;
    let maker = desk.clone();
    let (mut report, wanted, drawn, rng) = blocking(move || {
        let mut rng = rng;
        let mut report = read(&bytes, who);
        let Some(plan) = report.plan.take() else { return Ok((report, None, Vec::new(), rng)) };
        let drawn = invitation::draw(&plan, &maker, now, &mut rng)?;
        let (administrators, drawn) = drawn.into_iter().unzip();
        let checklists = checklists::of(&plan.spaces, day_in_japan(now));
        let wanted = NewSpaces { administrators, checklists, ..bodies(&plan) };
        Ok((report, Some((plan, wanted)), drawn, rng))
    })
    .await?;
    let nothing = |report: Report| ImportReport {
        rows: report.rows,
        findings: report.findings,
        counts: None,
        done: false,
        invitations: Vec::new(),
        mailing: None,
    };
    let Some((plan, wanted)) = wanted else { return Ok(nothing(report)) };
    let tx = store.begin_onboarding(scope, prefecture(who)).await?;
    report.findings.extend(missing(&tx, &plan).await?);
    if report.findings.iter().any(|it| it.severity == Severity::Error) {
        return Ok(nothing(report));
    }
    let counts = tx.onboard(&wanted, now).await?;
    if dry_run {
        tx.roll_back().await?;
        return Ok(ImportReport { counts: Some(counts), ..nothing(report) });
    }
    if let Onboarder::Prefecture(_) = who {
        may_invite(desk, scope, counts.invited.len(), now).await?;
    }
    tx.commit().await?;
    let mut places = counts.invited.iter().copied().peekable();
    let made = drawn.into_iter().enumerate().filter(|(at, _)| places.next_if_eq(at).is_some()).map(|it| it.1);
    let (invitations, mailing) = if desk.mailer.is_none() {
        (made.map(|it| it.invited).collect(), None)
    } else {
        (Vec::new(), Some(Mailing::start(desk.clone(), made.collect(), now, rng)))
    };
    Ok(ImportReport { counts: Some(counts), done: true, invitations, mailing, ..nothing(report) })
}

async fn onboarder(store: &Store, scope: &Scope) -> Result<Onboarder> {
    scope.must(Action::ImportSpaces, "page")?;
    if scope.space() == SpaceId::PLATFORM {
        return Ok(Onboarder::Operator);
    }
    match store.begin(scope).await?.space(scope.space()).await?.and_then(|it| it.key) {
        Some(SpaceKey::Prefecture(code)) => Ok(Onboarder::Prefecture(code)),
        _ => Err(Error::NotFound("page")),
    }
}

/// Invitations count alike, whether one by one or from a file. The platform's operators make all of the country at once.
async fn may_invite(desk: &Desk, scope: &Scope, count: usize, now: Time) -> Result<()> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let key = limits::Key::space(scope.space());
    match desk.limiter.take(&key, &desk.rules.space_invitations, count, now).await {
        limits::Verdict::Taken { .. } => Ok(()),
        limits::Verdict::Wait { seconds } => Err(Error::Conflict(format!(
            "短い間の招待が多すぎるため、何もしませんでした。{seconds}秒後にもう一度試すか、ファイルを分けてください。 / \
             Too many invitations in a short time, so nothing was done: try again in {seconds} seconds, or with less in the file."
        ))),
    }
}

fn prefecture(who: Onboarder) -> Option<PrefectureCode> {
    match who {
        Onboarder::Operator => None,
        Onboarder::Prefecture(code) => Some(code),
    }
}

fn read(bytes: &[u8], who: Onboarder) -> Report {
    match onboarding::read(bytes) {
        Ok(grid) => onboarding::check(&grid, who),
        Err(cause) => Report { rows: 0, findings: vec![error(1, None, cause.text())], plan: None },
    }
}

fn bodies(plan: &Plan) -> NewSpaces {
    let space = |it: &onboarding::NewSpace| NewSpace {
        key: it.key,
        name: it.name.clone(),
        health_centre_city: it.health_centre_city,
    };
    let link = |it: &onboarding::NewLink| NewLink {
        parent: it.parent,
        child: it.child,
        valid_from: it.valid_from,
        valid_to: it.valid_to,
    };
    NewSpaces {
        spaces: plan.spaces.iter().map(space).collect(),
        links: plan.links.iter().map(link).collect(),
        ..NewSpaces::default()
    }
}

/// A finding for each body below one that is neither in the file nor there.
async fn missing(tx: &OnboardingTx, plan: &Plan) -> Result<Vec<Finding>> {
    let missing: BTreeSet<SpaceKey> = tx.missing(&plan.expected()).await?;
    let row = |key: SpaceKey| plan.spaces.iter().find(|it| it.key == key).map_or(1, |it| it.row);
    let mut found: Vec<_> =
        plan.links.iter().filter(|it| missing.contains(&it.parent)).map(|it| (row(it.child), it.parent)).collect();
    found.sort_unstable();
    found.dedup();
    let text = |parent: SpaceKey| {
        Text::new(
            format!("上位の {parent} がまだありません。同じファイルに行を加えてください。"),
            format!("There is no {parent} above it yet. Add a row for it to the same file."),
        )
    };
    Ok(found.into_iter().map(|(row, parent)| error(row, Some(Column::Parent), text(parent))).collect())
}

fn error(row: u32, column: Option<Column>, text: Text) -> Finding {
    Finding { row, column, severity: Severity::Error, text }
}

/// Runs what takes a processor's time off the threads that answer.
pub(super) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}
