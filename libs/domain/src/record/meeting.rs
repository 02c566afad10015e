//! Meetings (会議): in person, online, by mail, in writing (書面開催); who came, what they answered, what was said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, Shared, check};
use crate::{CouncilId, Error, FiscalYear, PaperId, RecordId, Result, words::words};

words! {
    /// How a meeting is held.
    MeetingMode {
        InPerson = "in_person", "対面", "In person";
        Online = "online", "オンライン", "Online";
        Mail = "mail", "メール", "By mail";
        Written = "written", "書面開催", "In writing";
    }
}

words! {
    /// Whether a meeting took place.
    MeetingState {
        Planned = "planned", "予定", "Planned";
        Held = "held", "開催済み", "Held";
        Cancelled = "cancelled", "中止", "Cancelled";
    }
}

words! {
    /// Whether somebody came.
    Presence {
        Present = "present", "出席", "Present";
        Deputy = "deputy", "代理出席", "By deputy";
        Absent = "absent", "欠席", "Absent";
        Unknown = "unknown", "未回答", "Unknown";
    }
}

words! {
    /// What a member answered in a meeting in writing.
    Reply {
        Agree = "agree", "承認", "Agree";
        Disagree = "disagree", "不承認", "Disagree";
        Abstain = "abstain", "保留", "Abstain";
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its name, such as 第1回協議会.
    pub name: String,
    /// The working group that meets; none for the council itself.
    pub working_group: Option<RecordId>,
    /// How it is held.
    pub mode: MeetingMode,
    /// Whether it was.
    pub state: MeetingState,
    /// On which day of the year.
    pub day: NaiveDate,
    /// Where: a room, or the address of a conference.
    pub place: String,
    /// Until when members answer, in writing or by mail.
    pub deadline: Option<NaiveDate>,
    /// What is talked about (議題), one a line.
    pub agenda: String,
    /// Papers laid before the council for it.
    pub papers: Vec<PaperId>,
}

impl Record for Meeting {
    const KIND: RecordKind = RecordKind::Meeting;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("開催日", self.day, year)?;
        if matches!(self.mode, MeetingMode::Written) && self.deadline.is_none() {
            return Err(Error::Invalid(
                "書面開催には回答の期限が要ります。 / A meeting in writing needs a deadline.".into(),
            ));
        }
        if let Some(deadline) = self.deadline {
            check::in_year("回答の期限", deadline, year)?;
        }
        Ok(Self {
            name: check::line("会議の名称", &self.name, 200)?,
            place: check::short("場所", &self.place, 500)?,
            agenda: check::prose("議題", &self.agenda, 10_000)?,
            ..self
        })
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.working_group.map(|it| (RecordKind::WorkingGroup, it)).into_iter().collect()
    }

    fn papers(&self) -> Vec<PaperId> {
        self.papers.clone()
    }

    fn shared(&self) -> Option<Shared> {
        Some(Shared::Meeting {
            mode: self.mode,
            state: self.state,
            day: self.day,
            working_group: self.working_group.is_some(),
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.name, &self.agenda]
    }
}

/// Whether a person of the roster came, or what they answered in writing: one for each meeting and person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attendance {
    /// Which meeting.
    pub meeting: RecordId,
    /// Who.
    pub person: RecordId,
    /// Whether they came.
    pub presence: Presence,
    /// What they answered.
    pub reply: Option<Reply>,
    /// When they answered.
    pub replied_on: Option<NaiveDate>,
    /// What they said.
    pub comment: String,
}

impl Record for Attendance {
    const KIND: RecordKind = RecordKind::Attendance;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        if self.reply.is_some() && self.replied_on.is_none() {
            return Err(Error::Invalid("回答した日を入れてください。 / Please give the day of the answer.".into()));
        }
        Ok(Self { comment: check::prose("意見", &self.comment, 10_000)?, ..self })
    }

    fn key(&self, _: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        Some(format!("{}:{}", self.meeting, self.person))
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        vec![(RecordKind::Meeting, self.meeting), (RecordKind::Person, self.person)]
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.comment]
    }
}

/// What was said in a meeting (議事録), or a note of a talk (打合せメモ).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    /// Of which meeting; none for a note.
    pub meeting: Option<RecordId>,
    /// Its title.
    pub title: String,
    /// On which day of the year.
    pub day: NaiveDate,
    /// The text.
    pub text: String,
    /// What came of it (成果), for the look-back.
    pub outcome: String,
    /// What was left open (課題), for the look-back.
    pub issues: String,
}

impl Record for Minutes {
    const KIND: RecordKind = RecordKind::Minutes;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("日付", self.day, year)?;
        Ok(Self {
            title: check::line("題名", &self.title, 200)?,
            text: check::prose("本文", &self.text, 100_000)?,
            outcome: check::prose("成果", &self.outcome, 10_000)?,
            issues: check::prose("課題", &self.issues, 10_000)?,
            ..self
        })
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.meeting.map(|it| (RecordKind::Meeting, it)).into_iter().collect()
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.text, &self.outcome, &self.issues]
    }
}
