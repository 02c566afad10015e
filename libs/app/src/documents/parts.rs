//! Parts that several documents have.

use chrono::NaiveDate;
use domain::{
    checklist::{Coverage, ListKind, sections},
    record::{Kept, Task},
};
use paper::{Align, Bar, Block, Column, MonthRow, Row, RowKind, Table};

/// A table of texts: titles with their share of the width, and rows.
pub(super) fn table(columns: &[(&str, u16)], rows: Vec<Vec<String>>) -> Block {
    let column =
        |(title, weight): &(&str, u16)| Column { title: (*title).to_owned(), weight: *weight, align: Align::Start };
    let row = |cells| Row { cells, kind: RowKind::Plain };
    Block::Table(Table { columns: columns.iter().map(column).collect(), rows: rows.into_iter().map(row).collect() })
}

/// The same, or a sentence where there is no row.
pub(super) fn table_or(columns: &[(&str, u16)], rows: Vec<Vec<String>>, empty: &str) -> Block {
    if rows.is_empty() { Block::Paragraph(empty.to_owned()) } else { table(columns, rows) }
}

/// How far each section of a list is done.
pub(super) fn bars(list: ListKind, counts: &[Coverage]) -> Block {
    let bar = |(section, it): (domain::checklist::Section, &Coverage)| Bar {
        label: format!("{} {}", section.number, section.name.ja),
        done: it.done,
        started: it.started,
        not_yet: it.not_yet,
        unanswered: it.unanswered,
        not_applicable: it.not_applicable,
    };
    Block::Bars(sections(list).into_iter().zip(counts).map(bar).collect())
}

/// A count with its share: `12／51（24％）`, as whole percent.
pub(super) fn share(it: Coverage) -> String {
    match it.share() {
        Some(share) => format!("{}／{}（{:.0}％）", it.done, it.applicable(), share * 100.0),
        None => "対象なし".to_owned(),
    }
}

/// A day, or nothing.
pub(super) fn day(it: Option<NaiveDate>) -> String {
    it.map(|it| it.to_string()).unwrap_or_default()
}

/// A task over the months of its year; late where its due date has passed and it is open.
pub(super) fn month_row(task: &Kept<Task>, today: NaiveDate) -> MonthRow {
    use domain::record::TaskState::{Doing, Open};
    let it = &task.content;
    MonthRow {
        label: it.title.clone(),
        body: it.body.clone(),
        from: month(it.from),
        to: month(it.to),
        state: it.state.label().ja,
        late: matches!(it.state, Open | Doing) && it.to < today,
    }
}

/// 0 for April to 11 for March.
fn month(day: NaiveDate) -> u8 {
    use chrono::Datelike as _;
    u8::try_from((day.month() + 8) % 12).unwrap_or(0)
}
