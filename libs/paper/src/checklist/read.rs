//! From the bytes of a workbook to answers.

use std::collections::HashMap;

use ndb::grid::{Cell, Limits, Value, first_sheet};

use super::{
    COLUMNS, FILE, Filled, FilledRow, ROWS, Unreadable,
    column::Column,
    machine,
    problem::{Fault, Problem},
    row::{self, Line},
};

/// What a workbook may hold. Cells may be as long as Excel keeps them, so that one that is too long is a problem of its
/// row and not of the file; two thousand full rows of answers have 8 MB.
const LIMITS: Limits =
    Limits { rows: ROWS, columns: COLUMNS, characters: 32_767, text_bytes: 8 << 20, part_bytes: 24 << 20 };

/// Reads a workbook that [`super::write`] made and that Excel, `LibreOffice` or openpyxl saved. Never panics; refuses what
/// goes beyond the limits and guesses nothing.
pub fn read(bytes: &[u8]) -> Result<Filled, Unreadable> {
    if bytes.len() > FILE {
        return Err(Unreadable::File);
    }
    let sheet = first_sheet(bytes, &LIMITS)?;
    let machine = sheet.cells.iter().find_map(|it| match &it.value {
        Value::Text(text) => machine::read(text),
        Value::Formula | Value::Fault => None,
    });
    let machine = machine.ok_or(Unreadable::NotAChecklist)??;
    let mut lines = sheet.cells.chunk_by(|a, b| a.row == b.row);
    let has = |cells: &[Cell], column| titles(cells).any(|it| it.1 == column);
    let header = lines.find(|it| has(it, Column::Item) && has(it, Column::Version));
    let places = places(header.ok_or(Unreadable::NoColumn(Column::Item.title()))?)?;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for cells in lines {
        let line = Line { cells, places: &places, days_from_1904: sheet.days_from_1904 };
        match row::read(line) {
            Ok(Some(row)) => rows.push(row),
            Ok(None) => {}
            Err(mut found) => problems.append(&mut found),
        }
    }
    once(&mut rows, &mut problems);
    problems.sort_by_key(|it: &Problem| it.row);
    Ok(Filled { space: machine.space, list: machine.list, fiscal_year: machine.fiscal_year, rows, problems })
}

fn titles(cells: &[Cell]) -> impl Iterator<Item = (u16, Column)> {
    cells.iter().filter_map(|it| match &it.value {
        Value::Text(text) => Some((it.column, Column::named(text)?)),
        Value::Formula | Value::Fault => None,
    })
}

/// Where the columns stand that are read.
fn places(header: &[Cell]) -> Result<HashMap<u16, Column>, Unreadable> {
    let mut places = HashMap::new();
    for column in Column::READ {
        let mut found = titles(header).filter(|it| it.1 == column);
        let (place, _) = found.next().ok_or(Unreadable::NoColumn(column.title()))?;
        if found.next().is_some() {
            return Err(Unreadable::TwoColumns(column.title()));
        }
        places.insert(place, column);
    }
    Ok(places)
}

/// Leaves out items that stand in more than one row: which of the answers is meant is not ours to say.
fn once(rows: &mut Vec<FilledRow>, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<String, (u32, usize)> = HashMap::new();
    for it in rows.iter() {
        let (first, times) = seen.entry(it.item.clone()).or_insert((it.row, 0));
        *times += 1;
        if *times > 1 {
            problems.push(Problem::new(it.row, Column::Item, Fault::Twice(*first)));
        }
    }
    rows.retain(|it| seen.get(&it.item).is_some_and(|it| it.1 == 1));
}
