//! A table as values of the template.

use paper::{Align, Row, RowKind, Table, lines_of};
use typst::foundations::{Array, Dict, IntoValue, dict};

use super::{INSET, SMALL, WHOLE, half_widths};
use crate::text::printable;

/// Headers with more lines than this are not repeated: they would leave no room for what they are headers of.
const REPEATED: usize = 6;

pub(super) fn table(it: &Table, width: f64) -> Dict {
    let weights: Vec<u16> = it.columns.iter().map(|it| it.weight.max(1)).collect();
    let sum: f64 = weights.iter().map(|it| f64::from(*it)).sum();
    let widths: Vec<usize> =
        weights.iter().map(|it| half_widths(width * f64::from(*it) / sum - INSET, SMALL)).collect();
    let header = it.columns.iter().zip(&widths).all(|(it, width)| lines_of(&it.title, *width) <= REPEATED);
    let columns = it.columns.iter().zip(&weights).zip(&widths).map(|((it, weight), width)| {
        let align = match it.align {
            Align::Start => "start",
            Align::Centre => "centre",
            Align::End => "end",
        };
        dict! { "title" => printable(&it.title, *width), "weight" => i64::from(*weight), "align" => align }
    });
    let section = |row: &Row| row.kind == RowKind::Section;
    let (mut rows, mut left) = (Array::new(), it.rows.len());
    for group in it.rows.chunk_by(|a, b| section(a) && section(b)) {
        left -= group.len();
        match group {
            [row] if !section(row) => rows.push(cells(row, &widths).into_value()),
            // Nothing follows the last one that it could be a heading of.
            _ => rows.push(headings(group, half_widths(width - INSET, SMALL), left > 0).into_value()),
        }
    }
    let columns: Array = columns.map(IntoValue::into_value).collect();
    dict! { "kind" => "table", "columns" => columns, "header" => header, "rows" => rows }
}

fn cells(row: &Row, widths: &[usize]) -> Dict {
    // A row always has all its cells.
    let texts = row.cells.iter().map(String::as_str).chain(std::iter::repeat(""));
    let cells: Vec<(&str, usize)> = texts.zip(widths.iter().copied()).collect();
    let lines = cells.iter().map(|(text, width)| lines_of(text, *width)).max().unwrap_or(1);
    let cells: Array = cells.iter().map(|(text, width)| printable(text, *width).into_value()).collect();
    let kind = if row.kind == RowKind::Strong { "strong" } else { "plain" };
    dict! { "kind" => kind, "cells" => cells, "whole" => lines <= WHOLE }
}

/// Headings one below the other are one header of the rows that follow: Typst 0.15 panics where one header of the same
/// level directly follows another (`place_new_headers`).
fn headings(group: &[Row], width: usize, rows_follow: bool) -> Dict {
    let texts: Vec<&str> = group.iter().map(|it| it.cells.first().map_or("", String::as_str)).collect();
    let lines: usize = texts.iter().map(|it| lines_of(it, width)).sum();
    let texts: Array = texts.iter().map(|it| printable(it, width).into_value()).collect();
    dict! { "kind" => "section", "cells" => texts, "header" => rows_follow && lines <= REPEATED }
}
