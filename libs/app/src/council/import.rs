//! A checklist that was filled in as a workbook comes back: only what was edited changes, and nothing newer is overwritten.

use chrono::NaiveDate;
use domain::{
    Action, ChecklistId, Error, Result, Scope, Text, Time,
    audit::Event,
    checklist::{AnswerStatus, item},
};
use paper::checklist::{Filled, FilledRow, read};
use store::{Answer, AnswerWritten, PutAnswer, Store, Tx};

use super::answer::answer_in;

/// What became of a file, or would become of it.
pub struct Imported {
    /// Items that were changed.
    pub changed: Vec<String>,
    /// Rows that say what stands here already.
    pub unchanged: u32,
    /// Rows that could not be taken.
    pub problems: Vec<RowProblem>,
    /// Rows whose answer has changed since the file was made: both are shown, and nothing was changed.
    pub conflicts: Vec<RowConflict>,
    /// Whether it is done, and not only tried.
    pub done: bool,
}

/// Why a row was not taken.
pub struct RowProblem {
    /// Its row in the sheet.
    pub row: u32,
    /// What to do.
    pub text: Text,
}

/// A row whose answer is newer here.
pub struct RowConflict {
    /// Its row in the sheet.
    pub row: u32,
    /// Which item.
    pub item: String,
    /// What the file says.
    pub file: Side,
    /// What stands here.
    pub here: Side,
}

/// One side of a conflict.
#[derive(Clone, PartialEq, Eq)]
pub struct Side {
    /// The answer.
    pub status: AnswerStatus,
    /// Planned start.
    pub start: Option<NaiveDate>,
    /// Who is responsible.
    pub owner: String,
    /// Why.
    pub reason: String,
    /// A note.
    pub note: String,
}

/// Reads a file for one of the scope's own lists and takes what was edited in it; a trial changes nothing. A file that cannot
/// be read, of another space, list or year, is refused as a whole with one sentence.
pub async fn import(
    store: &Store,
    scope: &Scope,
    checklist: ChecklistId,
    bytes: Vec<u8>,
    dry_run: bool,
    now: Time,
) -> Result<Imported> {
    scope.must(Action::WriteChecklists, "page")?;
    let filled = tokio::task::spawn_blocking(move || read(&bytes)).await.map_err(Error::internal)?;
    let filled = filled.map_err(|cause| {
        let text = cause.text();
        Error::Invalid(format!("{} / {}", text.ja, text.en))
    })?;
    let tx = store.begin_write(scope).await?;
    let list = tx.checklist(checklist).await?.filter(|it| it.space == scope.space());
    let list = list.ok_or(Error::NotFound("checklist"))?;
    if filled.space != scope.space().0 {
        return refuse(
            "ほかの場のチェックリストのファイルです。自分の場から出力したファイルを送ってください。",
            "This file is of another space.",
        );
    }
    if filled.list != list.list || filled.fiscal_year != list.fiscal_year {
        return refuse(
            &format!(
                "このファイルは{}の別のチェックリストのものです。{}のものを出力し直してください。",
                filled.fiscal_year.japanese(),
                list.fiscal_year.japanese()
            ),
            "This file is of another list or fiscal year.",
        );
    }
    let mut report = take(&tx, checklist, filled, now).await?;
    if dry_run {
        return Ok(report);
    }
    tx.record(&Event::new("checklist.import", checklist).with(format!("changed={}", report.changed.len())), now)
        .await?;
    tx.commit().await?;
    report.done = true;
    Ok(report)
}

fn refuse<T>(ja: &str, en: &str) -> Result<T> {
    Err(Error::Invalid(format!("{ja} / {en}")))
}

async fn take(tx: &Tx, checklist: ChecklistId, filled: Filled, now: Time) -> Result<Imported> {
    let mut report = Imported {
        changed: Vec::new(),
        unchanged: 0,
        problems: filled.problems.into_iter().map(|it| RowProblem { row: it.row, text: it.text }).collect(),
        conflicts: Vec::new(),
        done: false,
    };
    let known = tx.answers(checklist).await?;
    let mut rows = filled.rows;
    // Parts before the whole, so that a parent finds its parts done.
    rows.sort_by_key(|it| (item(&it.item).is_none_or(|it| it.parent.is_none()), it.row));
    for row in rows {
        let here = known.get(&row.item);
        let file = side_of_file(&row);
        if file == here.map_or_else(|| side_of_file(&blank(&row)), side) {
            report.unchanged += 1;
            continue;
        }
        let put = PutAnswer {
            version: row.version,
            status: Some(file.status).filter(|it| here.map_or(AnswerStatus::Unanswered, |it| it.status) != *it),
            start: Some(file.start),
            owner: Some(file.owner.clone()),
            reason: Some(file.reason.clone()),
            note: Some(file.note.clone()),
            ..PutAnswer::default()
        };
        match answer_in(tx, checklist, &row.item, put, now).await {
            Ok(AnswerWritten::Done(..)) => report.changed.push(row.item),
            Ok(AnswerWritten::Conflict(theirs)) => report.conflicts.push(RowConflict {
                row: row.row,
                here: theirs.as_deref().map_or_else(|| side_of_file(&blank(&row)), side),
                item: row.item,
                file,
            }),
            Err(Error::NotFound(_)) => report.problems.push(RowProblem {
                row: row.row,
                text: Text::new(
                    format!("{}行目：この項目はこのチェックリストにありません。行を削除してください。", row.row),
                    format!("Row {}: there is no such item in this list; remove the row.", row.row),
                ),
            }),
            Err(Error::Invalid(told) | Error::Conflict(told)) => report.problems.push(RowProblem {
                row: row.row,
                text: Text::new(format!("{}行目：{told}", row.row), format!("Row {}: {told}", row.row)),
            }),
            Err(other) => return Err(other),
        }
    }
    report.problems.sort_by_key(|it| it.row);
    Ok(report)
}

fn side_of_file(row: &FilledRow) -> Side {
    Side {
        status: AnswerStatus::ALL[row.status.min(AnswerStatus::ALL.len() - 1)],
        start: row.start,
        owner: row.owner.clone(),
        reason: row.reason.clone(),
        note: row.note.clone(),
    }
}

/// The row of an item that nobody has answered.
fn blank(row: &FilledRow) -> FilledRow {
    FilledRow {
        row: row.row,
        item: row.item.clone(),
        version: 0,
        status: 0,
        start: None,
        owner: String::new(),
        reason: String::new(),
        note: String::new(),
    }
}

/// What stands here, as a sheet would give it back: without white space at the ends.
fn side(it: &Answer) -> Side {
    Side {
        status: it.status,
        start: it.start,
        owner: it.owner.trim().to_owned(),
        reason: it.reason.trim().to_owned(),
        note: it.note.trim().to_owned(),
    }
}
