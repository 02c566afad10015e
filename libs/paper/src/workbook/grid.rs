//! Tables, bars and months as one kind of grid.

use crate::document::{Align, Bar, Block, Column, Months, RowKind, Table};

/// Rows under a header.
pub(crate) struct Grid {
    /// A line above the header.
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<GridRow>,
}

pub(crate) struct GridRow {
    pub kind: RowKind,
    pub cells: Vec<Value>,
}

pub(crate) enum Value {
    Text(String),
    /// A number that may be summed.
    Number(u32),
    /// A month in which something is done, with its sign.
    Filled(&'static str),
}

impl Grid {
    /// The grid of a block, if it has columns.
    pub fn of(block: &Block) -> Option<Self> {
        match block {
            Block::Table(it) => Some(table(it)),
            Block::Bars(it) => Some(bars(it)),
            Block::Months(it) => Some(months(it)),
            Block::Heading(_) | Block::Paragraph(_) | Block::Facts(_) | Block::PageBreak => None,
        }
    }
}

fn table(it: &Table) -> Grid {
    let rows = it.rows.iter().map(|row| GridRow {
        kind: row.kind,
        cells: row.cells.iter().take(it.columns.len()).cloned().map(Value::Text).collect(),
    });
    Grid { caption: None, columns: it.columns.clone(), rows: rows.collect() }
}

/// Bars as numbers; a spreadsheet program draws its own.
fn bars(it: &[Bar]) -> Grid {
    let parts = ["実施済み", "着手", "未着手", "未回答", "該当なし", "計"];
    let columns = std::iter::once(column("区分", 30, Align::Start)).chain(parts.map(|it| column(it, 10, Align::End)));
    let rows = it.iter().map(|bar| {
        let total = u32::try_from(bar.total()).unwrap_or(u32::MAX);
        let numbers = bar.parts().into_iter().map(|it| it.1).chain([total]).map(Value::Number);
        GridRow {
            kind: RowKind::Plain,
            cells: std::iter::once(Value::Text(bar.label.clone())).chain(numbers).collect(),
        }
    });
    Grid { caption: None, columns: columns.collect(), rows: rows.collect() }
}

fn months(it: &Months) -> Grid {
    let mut columns = vec![column("項目", 34, Align::Start), column("実施主体", 20, Align::Start)];
    columns.extend((0..12).map(|month| column(&format!("{}月", (month + 3) % 12 + 1), 5, Align::Centre)));
    columns.push(column("状態", 12, Align::Start));
    let rows = it.rows.iter().map(|row| {
        let mut cells = vec![Value::Text(row.label.clone()), Value::Text(row.body.clone())];
        cells.extend((0..12).map(|month| match (row.fills(month), row.late) {
            (true, true) => Value::Filled("遅"),
            (true, false) => Value::Filled("■"),
            (false, _) => Value::Text(String::new()),
        }));
        cells.push(Value::Text(row.state.clone()));
        GridRow { kind: RowKind::Plain, cells }
    });
    let caption = format!("{}（{}）　■ 実施　遅 予定より遅れている", it.fiscal_year.japanese(), it.fiscal_year);
    Grid { caption: Some(caption), columns, rows: rows.collect() }
}

fn column(title: &str, weight: u16, align: Align) -> Column {
    Column { title: title.to_owned(), weight, align }
}
