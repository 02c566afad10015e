//! A checklist as a row of letters, one an item in the handbook's order, a group of letters a section:
//!
//! | letter | answer | who is responsible | when |
//! | --- | --- | --- | --- |
//! | `D` | 実施済み; of a question: chosen | named | the day of the list |
//! | `S` | 着手 | named | the day of the list |
//! | `s` | 着手 | nobody | the day of the list |
//! | `T` | 着手 | named | in April, untouched since |
//! | `t` | 着手 | nobody | in April, untouched since |
//! | `N` | 未着手 | nobody | the day of the list |
//! | `M` | 未着手 | nobody | in April, untouched since |
//! | `A` | 該当なし | nobody | the day of the list |
//! | `-` | 未回答: nobody has said anything | | |
//!
//! Whoever counts letters counts what the roll-up must say.

use domain::{
    ChecklistId, Error, Result,
    checklist::{AnswerStatus, ListKind, items},
};
use store::{AnswerWritten, PutAnswer, Stance};

use super::{
    pen::{Pen, busy},
    when::On,
};
use crate::council::answer::answer_in;

/// A list of one year.
pub(super) struct Letters {
    pub list: ListKind,
    /// When most of it was answered, and with it in which year.
    pub on: On,
    /// Who is responsible.
    pub owner: &'static str,
    pub row: &'static str,
    /// What else was written, by the item's number.
    pub beside: &'static [(&'static str, Beside)],
}

/// What was written beside an answer.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    /// メモ: of the space alone.
    Note(&'static str),
    /// Why it does not apply, or why this option.
    Reason(&'static str),
    /// The number that the item asks for.
    Number(i64),
    /// The text that the item asks for.
    Narrative(&'static str),
    /// Planned start (着手時期).
    Start(On),
    /// The records propose it, and the officer said yes.
    Confirmed,
    /// They propose something else, and the officer said why not.
    Contradicted(&'static str),
}

/// Begins the list, with what the year before left, and answers it: parts before the whole.
pub(super) async fn write(pen: &Pen<'_>, it: &Letters) -> Result<ChecklistId> {
    let start = On(it.on.0, 4, 15);
    let list = pen.tx.start_checklist(it.list, pen.when.year(it.on.0), pen.when.time(start)).await?.id;
    let carried = pen.tx.answers(list).await?;
    let letters = it.row.chars().filter(|it| *it != ' ');
    let mut rows: Vec<_> = items(it.list).iter().zip(letters).collect();
    rows.sort_by_key(|(item, _)| item.parent.is_none());
    for (item, letter) in rows {
        let Some(status) = status(letter) else { continue };
        let named = matches!(letter, 'D' | 'S' | 'T');
        let mut answer = PutAnswer {
            version: carried.get(&item.id).map_or(0, |it| it.version),
            status: Some(status),
            owner: Some(if named { it.owner.to_owned() } else { String::new() }),
            ..PutAnswer::default()
        };
        let number = item.id.trim_start_matches(it.list.as_str()).trim_start_matches('.');
        for (_, beside) in it.beside.iter().filter(|it| it.0 == number) {
            put(&mut answer, *beside, pen);
        }
        let on = if matches!(letter, 'T' | 't' | 'M') { On(it.on.0, 4, 20) } else { it.on };
        match answer_in(pen.tx, list, &item.id, answer, pen.when.time(on)).await? {
            AnswerWritten::Done(..) => {}
            AnswerWritten::Conflict(_) => return Err(busy()),
        }
    }
    Ok(list)
}

/// Answers an item of the space's own.
pub(super) async fn own(pen: &Pen<'_>, list: ChecklistId, key: &str, on: On, owner: &str) -> Result<()> {
    let answer = PutAnswer { status: Some(AnswerStatus::Done), owner: Some(owner.to_owned()), ..PutAnswer::default() };
    match answer_in(pen.tx, list, key, answer, pen.when.time(on)).await? {
        AnswerWritten::Done(..) => Ok(()),
        AnswerWritten::Conflict(_) => Err(Error::NotFound("item")),
    }
}

fn status(letter: char) -> Option<AnswerStatus> {
    match letter {
        'D' => Some(AnswerStatus::Done),
        'S' | 's' | 'T' | 't' => Some(AnswerStatus::Started),
        'N' | 'M' => Some(AnswerStatus::NotYet),
        'A' => Some(AnswerStatus::NotApplicable),
        _ => None,
    }
}

fn put(answer: &mut PutAnswer, beside: Beside, pen: &Pen<'_>) {
    match beside {
        Beside::Note(text) => answer.note = Some(text.into()),
        Beside::Reason(text) => answer.reason = Some(text.into()),
        Beside::Number(number) => answer.number = Some(Some(number)),
        Beside::Narrative(text) => answer.narrative = Some(text.into()),
        Beside::Start(on) => answer.start = Some(Some(pen.when.day(on))),
        Beside::Confirmed => answer.stance = Some((Stance::Confirmed, String::new())),
        Beside::Contradicted(why) => answer.stance = Some((Stance::Contradicted, why.into())),
    }
}

#[cfg(test)]
mod tests {
    use domain::checklist::sections;

    use crate::council::demo::{chutan, nantan, otokuni, prefecture, tango, yamashiro};

    #[test]
    fn a_group_of_letters_is_a_section_and_every_item_has_one() {
        let all = [
            &tango::LISTS[..],
            &chutan::LISTS[..],
            &nantan::LISTS[..],
            &otokuni::LISTS[..],
            &yamashiro::LISTS[..],
            &prefecture::LISTS[..],
        ];
        for it in all.into_iter().flatten() {
            let lengths: Vec<_> = it.row.split(' ').map(str::len).collect();
            let expected: Vec<_> = sections(it.list).iter().map(|it| it.items.len()).collect();
            assert_eq!(lengths, expected, "{}", it.row);
            assert!(it.row.chars().all(|it| " DSsTtNMA-".contains(it)), "{}", it.row);
            for (number, _) in it.beside {
                let id = format!("{}.{number}", it.list.as_str());
                assert!(domain::checklist::item(&id).is_some(), "{id}");
            }
        }
    }
}
