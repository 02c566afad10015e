//! The year's schedule (年間スケジュール) and actions: tasks over months, with the body that answers for each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{CouncilId, Error, FiscalYear, RecordId, Result, checklist, words::words};

words! {
    /// How far a task is.
    TaskState {
        Open = "open", "未着手", "Open";
        Doing = "doing", "進行中", "Doing";
        Done = "done", "完了", "Done";
        Dropped = "dropped", "取りやめ", "Dropped";
    }
}

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// From which day of the year.
    pub from: NaiveDate,
    /// By which day of the year: its due date.
    pub to: NaiveDate,
    /// The body that answers for it.
    pub body: String,
    /// The person.
    pub owner: String,
    /// How far it is.
    pub state: TaskState,
    /// What there is to know.
    pub note: String,
    /// The checklist item it comes from.
    pub item: Option<String>,
    /// The handover it was taken from.
    pub handover: Option<RecordId>,
    /// Goes on in a health crisis too.
    pub minimum: bool,
}

impl Record for Task {
    const KIND: RecordKind = RecordKind::Task;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("開始日", self.from, year)?;
        check::in_year("期限", self.to, year)?;
        check::in_order("期間", Some(self.from), Some(self.to))?;
        if self.item.as_deref().is_some_and(|it| checklist::item(it).is_none()) {
            return Err(Error::NotFound("item"));
        }
        Ok(Self {
            title: check::line("内容", &self.title, 200)?,
            body: check::short("担当機関", &self.body, 200)?,
            owner: check::short("担当者", &self.owner, 100)?,
            note: check::prose("備考", &self.note, 10_000)?,
            ..self
        })
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.handover.map(|it| (RecordKind::Handover, it)).into_iter().collect()
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.note]
    }
}

/// That the members agreed to the schedule of a year: one for each council and year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// On which day.
    pub on: NaiveDate,
    /// The tasks agreed to.
    pub tasks: Vec<RecordId>,
}

impl Record for Agreement {
    const KIND: RecordKind = RecordKind::Agreement;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("合意した日", self.on, year)?;
        Ok(self)
    }

    fn key(&self, year: FiscalYear, council: Option<CouncilId>) -> Option<String> {
        Some(format!("{year}:{}", council.map(|it| it.to_string()).unwrap_or_default()))
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.tasks.iter().map(|it| (RecordKind::Task, *it)).collect()
    }
}
