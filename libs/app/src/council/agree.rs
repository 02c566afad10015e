//! The members' agreement to a schedule: kept, and laid before the council as a paper that guests see.

use std::fmt::Write as _;

use chrono::NaiveDate;
use domain::{
    Action, CouncilId, Error, FiscalYear, PaperId, Result, Scope, Time,
    audit::Event,
    record::{Agreement, Kept, Task, TaskState},
};
use store::{Paper, Put, RecordFilter, Store, Written};

/// Characters of a paper.
const LONGEST: usize = 100_000;

/// Records that the members agreed to the tasks of a year as they stand, and lays them before the council. Agreeing once more
/// takes the place of the agreement before.
pub async fn agree(
    store: &Store,
    scope: &Scope,
    council: CouncilId,
    year: FiscalYear,
    on: NaiveDate,
    now: Time,
) -> Result<Kept<Agreement>> {
    scope.must(Action::WriteRecords, "page")?;
    let tx = store.begin_write(scope).await?;
    let filter = RecordFilter { council: Some(council), ..RecordFilter::of(year) };
    let mut tasks = tx.all_records::<Task>(filter).await?;
    tasks.retain(|it| it.content.state != TaskState::Dropped);
    if tasks.is_empty() {
        return Err(Error::Conflict(format!(
            "{}のスケジュールに作業がありません。先に作ってください。 / The schedule of {year} is empty.",
            year.japanese()
        )));
    }
    tasks.sort_by_key(|it| (it.content.from, it.content.to));
    let content = Agreement { on, tasks: tasks.iter().map(|it| it.id).collect() };
    let mut put = Put::new(Some(council), year, content);
    if let Some(before) = tx.all_records::<Agreement>(filter).await?.first() {
        put.of = Some((before.id, before.version));
    }
    let Written::Done(agreed) = tx.put_record(put, now).await? else {
        return Err(Error::Conflict(
            "ほかの人が同時に合意を記録しました。 / Somebody else did the same just now.".into(),
        ));
    };
    let paper = Paper {
        id: PaperId::new(),
        council,
        space: scope.space(),
        title: format!("{}年間スケジュール（{on} 合意）", year.japanese()),
        body: text(&tasks).chars().take(LONGEST).collect(),
        created_at: now,
    };
    tx.add_paper(&paper, now).await?;
    tx.record(&Event::new("schedule.agree", agreed.id).with(format!("tasks={}", tasks.len())), now).await?;
    tx.commit().await?;
    Ok(agreed)
}

fn text(tasks: &[Kept<Task>]) -> String {
    let mut text = String::new();
    for Kept { content: it, .. } in tasks {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{}～{}　{}（{}）", it.from, it.to, it.title, it.body);
    }
    text
}
