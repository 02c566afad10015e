//! Rows of the demo's tables → member bodies and the people in them.

use domain::{
    RecordId, Result,
    record::{Body, Person, Seat},
};

use super::{pen::Pen, when::On};

/// What somebody is to the council besides a contact.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Duty {
    None,
    /// 担当責任者
    Responsible,
    /// 世話人
    Facilitator,
    /// 専門家
    Expert,
}

/// A person: name, department, duty.
pub(super) type Who = (&'static str, &'static str, Duty);

/// A body: its name, the guideline's kind, how it sits there, when it was asked, since when it takes part, its people.
pub(super) type Bodied = (&'static str, &'static str, Seat, Option<On>, Option<On>, &'static [Who]);

/// Writes bodies and people; with the ids of the people in the order of the table. Addresses are counted through, under a
/// domain that nobody can have.
pub(super) async fn roster(pen: &Pen<'_>, place: &str, all: &[Bodied]) -> Result<Vec<RecordId>> {
    let mut people = Vec::new();
    for &(name, kind, seat, asked, joined, who) in all {
        let on = joined.or(asked).unwrap_or(On(2, 4, 1));
        let body = Body {
            name: name.into(),
            member_kind: kind.into(),
            seat,
            asked_on: asked.map(|it| pen.when.past(it)),
            joined_on: joined.map(|it| pen.when.past(it)),
            left_on: None,
            note: "架空の機関です".into(),
        };
        let body = pen.put(on, body).await?.id;
        for &(name, department, duty) in who {
            let number = people.len() + 1;
            let person = Person {
                body,
                name: name.into(),
                department: department.into(),
                position: if duty == Duty::Responsible { "係長（架空）" } else { "担当（架空）" }.into(),
                mail: format!("{place}-{number:02}@example.jp"),
                // There are no telephone numbers that are sure to be nobody's.
                phone: String::new(),
                responsible: duty == Duty::Responsible,
                facilitator: duty == Duty::Facilitator,
                expert: duty == Duty::Expert,
                term_from: None,
                term_to: None,
            };
            people.push(pen.put(on, person).await?.id);
        }
    }
    Ok(people)
}
