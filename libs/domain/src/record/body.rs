//! Member bodies (構成機関) of a council, and the people in them (名簿).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{Error, FiscalYear, RecordId, Result, guideline::member_kind, words::words};

words! {
    /// How a body sits in the council.
    Seat {
        Member = "member", "構成員", "Member";
        Observer = "observer", "オブザーバー", "Observer";
        Secretariat = "secretariat", "事務局", "Secretariat";
    }
}

/// A body that sits in the council, or was asked to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its name.
    pub name: String,
    /// Which of the guideline's kinds: a key of [`crate::guideline::member_kinds`].
    pub member_kind: String,
    /// How it sits there.
    pub seat: Seat,
    /// When it was asked to take part.
    pub asked_on: Option<NaiveDate>,
    /// Since when it takes part; none while it has only been asked.
    pub joined_on: Option<NaiveDate>,
    /// Until when.
    pub left_on: Option<NaiveDate>,
    /// What there is to know: what it is expected to do, what it said when it was appointed.
    pub note: String,
}

impl Record for Body {
    const KIND: RecordKind = RecordKind::Body;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        if member_kind(&self.member_kind).is_none() {
            return Err(Error::Invalid(
                "構成機関の区分は memberKinds の key から選んでください。 / The kind is a key of memberKinds.".into(),
            ));
        }
        check::in_order("参加期間", self.joined_on, self.left_on)?;
        Ok(Self {
            name: check::line("名称", &self.name, 200)?,
            note: check::prose("備考", &self.note, 10_000)?,
            ..self
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.name]
    }
}

/// A person in the roster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Of which body.
    pub body: RecordId,
    /// Their name.
    pub name: String,
    /// Department.
    pub department: String,
    /// Position.
    pub position: String,
    /// Mail address.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// 担当責任者: answers for the council's work in the secretariat.
    pub responsible: bool,
    /// 世話人: holds the council together over the years.
    pub facilitator: bool,
    /// Advises on data and direction as an expert.
    pub expert: bool,
    /// First day of the term.
    pub term_from: Option<NaiveDate>,
    /// Last day of the term.
    pub term_to: Option<NaiveDate>,
}

impl Record for Person {
    const KIND: RecordKind = RecordKind::Person;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        check::in_order("任期", self.term_from, self.term_to)?;
        let mail = check::short("メールアドレス", &self.mail, 254)?;
        if !mail.is_empty() && !mail.contains('@') {
            return Err(Error::Invalid("メールアドレスに @ がありません。 / A mail address has an @.".into()));
        }
        Ok(Self {
            name: check::line("氏名", &self.name, 100)?,
            department: check::short("部署", &self.department, 100)?,
            position: check::short("職名", &self.position, 100)?,
            mail,
            phone: check::short("電話", &self.phone, 40)?,
            ..self
        })
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        vec![(RecordKind::Body, self.body)]
    }
}
