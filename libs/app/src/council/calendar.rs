//! The calendar feed: the dates of a space's council in a person's own calendar, behind an address that is a secret.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    Action, Error, FiscalYear, Result, Role, Scope, Time,
    audit::Event as Done,
    calendar::{day_in_japan, fiscal_year_of},
    record::{Decision, Kept, Meeting, MeetingMode, MeetingState, Record, Task, TaskState},
    rights::may,
};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use identity::Opaque;
use rand::CryptoRng;
use store::{HeldFeed, RecordFilter, Store};

use crate::identity::Desk;

/// How often calendars should ask again.
const REFRESH: TimeDelta = TimeDelta::hours(4);
/// Characters of a text that stands in a calendar.
const LONGEST: usize = 200;

/// Makes the feed of whoever asks, in place of the one before: its address, which is shown once and is all that opens it.
pub async fn create_feed(desk: &Desk, scope: &Scope, now: Time, rng: &mut (impl CryptoRng + Send)) -> Result<String> {
    scope.must(Action::ReadRecords, "page")?;
    let secret = Opaque::new(rng);
    let tx = desk.store.begin_write(scope).await?;
    let feed = tx.set_calendar_feed(&secret.digest(), now).await?;
    tx.record(&Done::new("calendar_feed.create", feed), now).await?;
    tx.commit().await?;
    Ok(format!("{}/calendar/{}.ics", desk.public_url, secret.as_str()))
}

/// Ends the feed of whoever asks.
pub async fn revoke_feed(store: &Store, scope: &Scope, now: Time) -> Result<()> {
    scope.must(Action::ReadRecords, "page")?;
    let tx = store.begin_write(scope).await?;
    tx.remove_calendar_feed().await?;
    tx.record(&Done::new("calendar_feed.revoke", scope.space()), now).await?;
    tx.commit().await
}

/// Whose feed a secret opens, and what it may at this moment: no more than to read. None where the person may not read the
/// space's records any more.
pub async fn held_feed(desk: &Desk, secret: &Opaque, now: Time) -> Result<Option<(HeldFeed, Role)>> {
    let tx = desk.store.look_at_identity().await?;
    let Some(feed) = tx.calendar_feed(&secret.digest()).await? else { return Ok(None) };
    let standing = tx.standing(feed.account, now).await?;
    let here = standing.into_iter().find(|it| it.space == feed.space && !it.emergency);
    let role = here.and_then(|it| it.role.weaker(Role::Viewer)).filter(|it| may(*it, Action::ReadRecords));
    Ok(role.map(|role| (feed, role)))
}

/// The calendar: meetings of the last, this and the next fiscal year, tasks and decisions that are open and have a date, and
/// until when is answered in writing. The same records give the same bytes.
pub async fn feed(store: &Store, scope: &Scope, public_url: &str, now: Time) -> Result<String> {
    scope.must(Action::ReadRecords, "page")?;
    let FiscalYear(this) = fiscal_year_of(day_in_japan(now));
    let (last, next) = (FiscalYear(this.saturating_sub(1)), FiscalYear(this.saturating_add(1)));
    let tx = store.begin(scope).await?;
    let space = tx.space(scope.space()).await?.ok_or(Error::NotFound("space"))?;
    let meetings = RecordFilter { from: Some(last), to: Some(next), ..RecordFilter::default() };
    let mut dates = Dates { public_url, all: Vec::new() };
    for it in tx.all_records::<Meeting>(meetings).await? {
        dates.meeting(&it);
    }
    for it in tx.all_records::<Task>(RecordFilter::up_to(next)).await? {
        if matches!(it.content.state, TaskState::Open | TaskState::Doing) {
            dates.add(&it, "", it.content.to, &format!("【期限】{}", it.content.title));
        }
    }
    for it in tx.all_records::<Decision>(RecordFilter::up_to(next)).await? {
        if let (Some(due), None) = (it.content.due, it.content.done_on) {
            dates.add(&it, "", due, &format!("【決定事項の期限】{}", it.content.text));
        }
    }
    dates.all.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    Ok(calendar(&format!("Renkei {}", space.name), dates.all.into_iter().map(|it| it.2)))
}

/// Events with their day and the name by which calendars know them.
struct Dates<'a> {
    public_url: &'a str,
    all: Vec<(NaiveDate, String, Event)>,
}

impl Dates<'_> {
    fn meeting(&mut self, it: &Kept<Meeting>) {
        let cancelled = it.content.state == MeetingState::Cancelled;
        let status = if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed };
        let gone = if cancelled { "（中止）" } else { "" };
        let meeting = self.add(it, "", it.content.day, &format!("【会議】{gone}{}", it.content.name));
        meeting.status(status);
        if !it.content.place.is_empty() {
            meeting.location(&tidy(&it.content.place));
        }
        let written = matches!(it.content.mode, MeetingMode::Written | MeetingMode::Mail);
        if let Some(deadline) = it.content.deadline.filter(|_| written) {
            let name = format!("【回答期限】{gone}{}", it.content.name);
            self.add(it, "-deadline", deadline, &name).status(status);
        }
    }

    fn add<T: Record>(&mut self, it: &Kept<T>, what: &str, day: NaiveDate, name: &str) -> &mut Event {
        let uid = format!("{}{what}@renkei", it.id);
        let mut event = Event::new();
        event
            .uid(&uid)
            .timestamp(it.updated_at)
            .last_modified(it.updated_at)
            .starts(day)
            .ends(day.checked_add_days(Days::new(1)).unwrap_or(day))
            .summary(&tidy(name))
            .description(&format!("{}\n{}/", it.fiscal_year.japanese(), self.public_url))
            // Nobody is busy all day for a date.
            .add_property("TRANSP", "TRANSPARENT");
        self.all.push((day, uid, event));
        let last = self.all.len() - 1;
        &mut self.all[last].2
    }
}

fn calendar(name: &str, events: impl Iterator<Item = Event>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Renkei//Renkei//JA"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", name),
        ("X-WR-TIMEZONE", "Asia/Tokyo"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.ttl(&REFRESH);
    calendar.extend(events);
    calendar.to_string()
}

/// Short, and without signs that would break a line; what is left is escaped by the library.
fn tidy(text: &str) -> String {
    let broken = |it: char| it != '\n' && (it.is_control() || matches!(it, '\u{2028}' | '\u{2029}'));
    let whole = text.trim().replace("\r\n", "\n").replace(broken, " ");
    if whole.chars().count() <= LONGEST {
        return whole;
    }
    whole.chars().take(LONGEST - 1).chain(['…']).collect()
}
