//! Crisis mode (健康危機): the year is kept to its minimum, and what was kept is on record.

use chrono::NaiveDate;
use domain::{
    Action, CouncilId, Error, Result, Scope, Time,
    audit::Event,
    calendar::fiscal_year_of,
    record::{Crisis, Kept, Meeting, MeetingMode, MeetingState, Task, TaskState},
};
use store::{Put, RecordFilter, Store, Written};

/// What switching crisis mode on did.
pub struct Begun {
    /// The crisis.
    pub crisis: Kept<Crisis>,
    /// Tasks that go on (必要最小限).
    pub kept: Vec<Kept<Task>>,
    /// Tasks that were set aside: they can be opened again.
    pub set_aside: Vec<Kept<Task>>,
    /// Meetings still to come that are now held in writing.
    pub in_writing: Vec<Kept<Meeting>>,
}

/// Switches crisis mode on: open tasks that are not of the minimum are set aside, planned meetings in person are held in
/// writing until their day. One at a time.
pub async fn begin(
    store: &Store,
    scope: &Scope,
    council: Option<CouncilId>,
    content: Crisis,
    now: Time,
) -> Result<Begun> {
    scope.must(Action::WriteRecords, "page")?;
    let year = fiscal_year_of(content.from);
    let from = content.from;
    let tx = store.begin_write(scope).await?;
    let filter = RecordFilter { council, ..RecordFilter::of(year) };
    // One may last beyond its year.
    let lasting = tx.all_records::<Crisis>(RecordFilter { council, ..RecordFilter::default() }).await?;
    if lasting.iter().any(|it| it.content.to.is_none()) {
        return Err(Error::Conflict("健康危機対応はすでに始まっています。 / Crisis mode is on already.".into()));
    }
    let Written::Done(crisis) = tx.put_record(Put::new(council, year, content), now).await? else {
        return Err(Error::Conflict("同時に変更されました。 / Changed at the same time.".into()));
    };
    let (mut kept, mut set_aside, mut in_writing) = (Vec::new(), Vec::new(), Vec::new());
    for task in tx.all_records::<Task>(filter).await? {
        if !is_open(&task, from) {
            continue;
        }
        if task.content.minimum {
            kept.push(task);
            continue;
        }
        let put = Put {
            of: Some((task.id, task.version)),
            content: Task { state: TaskState::Dropped, ..task.content },
            council,
            fiscal_year: year,
        };
        if let Written::Done(it) = tx.put_record(put, now).await? {
            set_aside.push(it);
        }
    }
    for meeting in tx.all_records::<Meeting>(filter).await? {
        let it = &meeting.content;
        if it.state != MeetingState::Planned || it.day < from || it.mode != MeetingMode::InPerson {
            continue;
        }
        let content = Meeting { mode: MeetingMode::Written, deadline: it.deadline.or(Some(it.day)), ..meeting.content };
        let put = Put { of: Some((meeting.id, meeting.version)), content, council, fiscal_year: year };
        if let Written::Done(it) = tx.put_record(put, now).await? {
            in_writing.push(it);
        }
    }
    let detail = format!("kept={} set_aside={} in_writing={}", kept.len(), set_aside.len(), in_writing.len());
    tx.record(&Event::new("crisis.begin", crisis.id).with(detail), now).await?;
    tx.commit().await?;
    Ok(Begun { crisis, kept, set_aside, in_writing })
}

fn is_open(task: &Kept<Task>, from: NaiveDate) -> bool {
    matches!(task.content.state, TaskState::Open | TaskState::Doing) && task.content.to >= from
}
