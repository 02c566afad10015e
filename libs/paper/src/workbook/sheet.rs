//! One sheet: texts above each other, and one grid among them.

use rust_xlsxwriter::{IgnoreError, Worksheet};

use super::{
    grid::{Grid, GridRow, Value},
    runs::has_columns,
    style::{Styles, height},
};
use crate::{
    Document, MADE_UP, PaperError, cell,
    document::{Block, RowKind},
    japanese_day, lines_of,
};

/// Half widths across a page of A4 at a size that is still easy to read.
const PORTRAIT: usize = 92;
const LANDSCAPE: usize = 140;

/// Half widths for a name beside a value.
const NAME: usize = 18;

/// More rows above a header than this, and holding it in sight would leave no room for what is below.
const FROZEN: u32 = 12;

pub(crate) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    run: &[&Block],
    styles: &Styles,
) -> Result<(), PaperError> {
    let grid = run.iter().find_map(|it| Grid::of(it));
    let width = if document.landscape { LANDSCAPE } else { PORTRAIT };
    // Without a grid, one column for names and one for values.
    let weights = grid.iter().flat_map(|it| &it.columns).map(|it| it.weight.max(1)).collect::<Vec<_>>();
    let weights = if weights.is_empty() { vec![1, 3] } else { weights };
    let mut page = Page { sheet, styles, row: 0, widths: shares(&weights, width) };
    for (column, width) in (0_u16..).zip(&page.widths) {
        page.sheet.set_column_width(column, f64::from(u16::try_from(*width).unwrap_or(255)))?;
    }
    if document.made_up {
        page.across(MADE_UP, &styles.made_up)?;
    }
    page.across(&document.title, &styles.title)?;
    for line in &document.subtitle {
        page.across(line, &styles.text)?;
    }
    page.across(&format!("作成日　{}", japanese_day(document.made_on)), &styles.text)?;
    page.row += 1;
    for block in run {
        match block {
            Block::Heading(text) => page.across(text, &styles.heading)?,
            Block::Paragraph(text) => page.across(text, &styles.text)?,
            Block::Facts(facts) => facts.iter().try_for_each(|(name, value)| page.fact(name, value))?,
            block if has_columns(block) => {
                if let Some(grid) = &grid {
                    page.grid(grid)?;
                }
            }
            _ => {}
        }
    }
    set_up(page.sheet, &document.title, document.landscape, document.made_up);
    Ok(())
}

/// How it prints: A4, as wide as the page, with a number on every page.
pub(crate) fn set_up(sheet: &mut Worksheet, title: &str, landscape: bool, made_up: bool) {
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.7, 0.6, 0.3, 0.3);
    if landscape {
        sheet.set_landscape();
    }
    // In a header "&" begins a code, and 255 characters are all there may be.
    let title: String = title.chars().filter(|it| !it.is_control()).take(60).collect();
    let mark = if made_up { MADE_UP } else { "" };
    sheet.set_header(format!("&L{}&R&B{mark}", title.replace('&', "&&"))).set_footer("&C&P / &N");
}

/// A width for each column, in half widths.
fn shares(weights: &[u16], width: usize) -> Vec<usize> {
    let sum: usize = weights.iter().map(|it| usize::from(*it)).sum();
    weights.iter().map(|it| (width * usize::from(*it) / sum.max(1)).clamp(5, 120)).collect()
}

struct Page<'a> {
    sheet: &'a mut Worksheet,
    styles: &'a Styles,
    /// The next row.
    row: u32,
    widths: Vec<usize>,
}

impl Page<'_> {
    fn last(&self) -> u16 {
        u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// A text over all columns.
    fn across(&mut self, text: &str, format: &rust_xlsxwriter::Format) -> Result<(), PaperError> {
        cell::write_across(self.sheet, self.row, (0, self.last()), text, format)?;
        let lines = lines_of(text, self.widths.iter().sum());
        // Titles are half as large again.
        self.end(if *format == self.styles.title { lines * 3 / 2 + 1 } else { lines })
    }

    /// A name and a value, over as many columns as the name needs and all that are left.
    fn fact(&mut self, name: &str, value: &str) -> Result<(), PaperError> {
        let (mut names, last) = (0, self.last());
        let width = |from: u16, to: u16| self.widths[usize::from(from)..=usize::from(to)].iter().sum::<usize>();
        while names < last && width(0, names) < NAME {
            names += 1;
        }
        if names == last {
            return self.across(&format!("{name}：{value}"), &self.styles.text);
        }
        let lines = lines_of(name, width(0, names)).max(lines_of(value, width(names + 1, last)));
        cell::write_across(self.sheet, self.row, (0, names), name, &self.styles.label)?;
        cell::write_across(self.sheet, self.row, (names + 1, last), value, &self.styles.text)?;
        self.end(lines)
    }

    /// Ends the row.
    fn end(&mut self, lines: usize) -> Result<(), PaperError> {
        self.sheet.set_row_height(self.row, height(lines))?;
        self.row += 1;
        Ok(())
    }

    fn grid(&mut self, grid: &Grid) -> Result<(), PaperError> {
        if let Some(caption) = &grid.caption {
            self.across(caption, &self.styles.text)?;
        }
        for (column, it) in (0_u16..).zip(&grid.columns) {
            cell::write(self.sheet, (self.row, column), &it.title, &self.styles.header)?;
        }
        if grid.columns.is_empty() {
            return Ok(());
        }
        self.sheet.set_repeat_rows(self.row, self.row)?;
        if self.row < FROZEN {
            self.sheet.set_freeze_panes(self.row + 1, 0)?;
        }
        let titles = grid.columns.iter().map(|it| it.title.as_str());
        self.end(self.lines(titles))?;
        let first = self.row;
        for row in &grid.rows {
            self.grid_row(grid, row)?;
        }
        if self.row > first {
            // A code such as 0501 is a text, and nothing is wrong with it.
            self.sheet.ignore_error_range(first, 0, self.row - 1, self.last(), IgnoreError::NumberStoredAsText)?;
        }
        Ok(())
    }

    fn grid_row(&mut self, grid: &Grid, row: &GridRow) -> Result<(), PaperError> {
        for (column, it) in (0_u16..).zip(&grid.columns) {
            let format = self.styles.cell(row.kind, it.align);
            match row.cells.get(usize::from(column)) {
                _ if row.kind == RowKind::Section && column > 0 => {
                    self.sheet.write_blank(self.row, column, format)?;
                }
                Some(Value::Text(text)) => cell::write(self.sheet, (self.row, column), text, format)?,
                Some(Value::Number(number)) => {
                    self.sheet.write_number_with_format(self.row, column, *number, format)?;
                }
                Some(Value::Filled(sign)) => cell::write(self.sheet, (self.row, column), sign, &self.styles.filled)?,
                None => {
                    self.sheet.write_blank(self.row, column, format)?;
                }
            }
        }
        let texts = row.cells.iter().map(|it| if let Value::Text(text) = it { text } else { "" });
        // The text of a section flows over all columns.
        self.end(if row.kind == RowKind::Section { 1 } else { self.lines(texts) })
    }

    /// Lines of the tallest cell of a row.
    fn lines<'a>(&self, texts: impl Iterator<Item = &'a str>) -> usize {
        texts.zip(&self.widths).map(|(text, width)| lines_of(text, *width)).max().unwrap_or(1)
    }
}
