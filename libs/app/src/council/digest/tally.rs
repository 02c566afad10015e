//! What there is to say about a space.

use chrono::{Days, Months, NaiveDate};
use domain::{
    Result, Role,
    calendar::fiscal_year_of,
    record::{Decision, Handover, Meeting, MeetingMode, MeetingState, Signature, Task, TaskState},
};
use store::{DigestReader, RecordFilter, Tx};

use crate::council::{handover::is_signed, view::is_stale};

/// Days ahead in which something is called due.
pub(super) const SOON: u64 = 14;
/// Days ahead in which answers in writing are called due.
pub(super) const ANSWERS: u64 = 7;
/// Months after which what is under way is called still.
pub(super) const STILL: u32 = 6;

/// Counted once for a space, for all its people.
pub(super) struct Tally {
    /// Tasks and decisions that are open and due soon or overdue: who answers for each, and whether it is overdue.
    due: Vec<(String, bool)>,
    stale: usize,
    answers: usize,
    unsigned: usize,
}

/// What there is to say to one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) overdue: usize,
    pub(super) my_overdue: usize,
    pub(super) soon: usize,
    pub(super) my_soon: usize,
    pub(super) stale: usize,
    pub(super) answers: usize,
    pub(super) unsigned: usize,
}

impl Numbers {
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Tally {
    pub(super) async fn of(tx: &Tx, today: NaiveDate) -> Result<Self> {
        let year = fiscal_year_of(today);
        let until = |days| today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        let (soon, answers) = (until(SOON), until(ANSWERS));
        let mut due = Vec::new();
        for it in tx.all_records::<Task>(RecordFilter::default()).await? {
            if matches!(it.content.state, TaskState::Open | TaskState::Doing) && it.content.to <= soon {
                due.push((plain(&it.content.owner), it.content.to < today));
            }
        }
        for it in tx.all_records::<Decision>(RecordFilter::default()).await? {
            if let (Some(day), None) = (it.content.due, it.content.done_on)
                && day <= soon
            {
                due.push((plain(&it.content.owner), day < today));
            }
        }
        let meetings = tx.all_records::<Meeting>(RecordFilter::since(year, 1)).await?;
        let waits = |it: &Meeting| {
            it.mode == MeetingMode::Written
                && it.state == MeetingState::Planned
                && it.deadline.is_some_and(|it| (today..=answers).contains(&it))
        };
        let signatures = tx.all_records::<Signature>(RecordFilter::default()).await?;
        let handovers = tx.all_records::<Handover>(RecordFilter::since(year, 1)).await?;
        Ok(Self {
            due,
            stale: stale(tx, today).await?,
            answers: meetings.iter().filter(|it| waits(&it.content)).count(),
            unsigned: handovers.iter().filter(|it| !is_signed(it, &signatures)).count(),
        })
    }

    pub(super) fn numbers(&self, reader: &DigestReader) -> Numbers {
        let me = plain(&reader.name);
        let count = |late: bool, mine: bool| {
            self.due.iter().filter(|(owner, is_late)| *is_late == late && (!mine || *owner == me)).count()
        };
        Numbers {
            overdue: count(true, false),
            my_overdue: count(true, true),
            soon: count(false, false),
            my_soon: count(false, true),
            stale: self.stale,
            answers: self.answers,
            unsigned: if reader.role == Role::Administrator { self.unsigned } else { 0 },
        }
    }
}

/// Items of this year's lists that are under way, and that nobody has touched for half a year.
async fn stale(tx: &Tx, today: NaiveDate) -> Result<usize> {
    let long_ago = today.checked_sub_months(Months::new(STILL)).unwrap_or(today);
    let days = (today - long_ago).num_days().unsigned_abs();
    let mut stale = 0;
    for list in tx.checklists_of(&[tx.scope().space()], &[fiscal_year_of(today)]).await? {
        stale += tx.answers(list.id).await?.values().filter(|it| is_stale(it, today, days)).count();
    }
    Ok(stale)
}

/// A name as it is compared: 山田 花子 and 山田花子 are one.
fn plain(name: &str) -> String {
    name.split_whitespace().collect()
}
