//! A document as values of the template.

mod table;

use paper::{Bar, Block, Document, MADE_UP, Months, japanese_day, lines_of};
use typst::foundations::{Array, Dict, IntoValue, Value, array, dict};

use crate::text::{printable, short};

/// Points of the text of tables, and of all other text; `document.typ` has the same.
const SMALL: f64 = 9.5;
const NORMAL: f64 = 10.0;
/// Points between a cell's edges and its text.
const INSET: f64 = 8.0;
/// Rows with more lines than this may go on over the next page.
const WHOLE: usize = 14;

/// The document, ready for `sys.inputs`.
pub(crate) fn document(it: &Document) -> Dict {
    // Points between the margins of A4, upright or lying.
    let width = if it.landscape { 751.0 } else { 504.0 };
    let line = half_widths(width, NORMAL);
    let blocks: Array = it.blocks.iter().filter(|it| !is_empty(it)).map(|it| block(it, width).into_value()).collect();
    let subtitle: Array = it.subtitle.iter().map(|it| printable(it, line).into_value()).collect();
    dict! {
        "title" => printable(&it.title, half_widths(width, 17.0)),
        "short" => printable(&short(&it.title, line / 2), line),
        "subtitle" => subtitle,
        "landscape" => it.landscape,
        "date" => format!("作成日　{}", japanese_day(it.made_on)),
        "made-up" => if it.made_up { MADE_UP } else { "" },
        "blocks" => blocks,
    }
}

/// Half widths of a size that stand in so many points.
fn half_widths(points: f64, size: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred at most, cut below")]
    let whole = (points / (size / 2.0)).clamp(0.0, 1_000.0) as usize;
    whole
}

/// Whether there is nothing to see of a block.
fn is_empty(block: &Block) -> bool {
    match block {
        Block::Facts(it) => it.is_empty(),
        Block::Table(it) => it.columns.is_empty(),
        Block::Bars(it) => it.is_empty(),
        Block::Heading(_) | Block::Paragraph(_) | Block::Months(_) | Block::PageBreak => false,
    }
}

fn block(block: &Block, width: f64) -> Dict {
    let line = half_widths(width, NORMAL);
    match block {
        Block::Heading(it) => dict! { "kind" => "heading", "text" => printable(it, half_widths(width, 13.0)) },
        Block::Paragraph(it) => dict! { "kind" => "paragraph", "text" => printable(it, line) },
        Block::Facts(it) => {
            let facts =
                it.iter().map(|(name, value)| array![printable(name, line / 4), printable(value, line * 2 / 3)]);
            dict! { "kind" => "facts", "facts" => facts.map(IntoValue::into_value).collect::<Array>() }
        }
        Block::Table(it) => table::table(it, width),
        Block::Bars(it) => dict! {
            "kind" => "bars",
            "bars" => it.iter().map(|it| bar(it, width).into_value()).collect::<Array>(),
        },
        Block::Months(it) => months(it, width),
        Block::PageBreak => dict! { "kind" => "break" },
    }
}

fn bar(it: &Bar, width: f64) -> Dict {
    let parts: Array = it.parts().iter().map(|it| Value::Int(i64::from(it.1))).collect();
    let total = i64::try_from(it.total()).unwrap_or(i64::MAX);
    // 2.4 of 12.95 parts.
    let column = half_widths(width * 0.185 - INSET, SMALL);
    dict! {
        "label" => printable(&it.label, column),
        "parts" => parts,
        "total" => total,
        "whole" => lines_of(&it.label, column) <= WHOLE,
    }
}

fn months(it: &Months, width: f64) -> Dict {
    let rest = width - 12.0 * 23.2;
    let [label, body, state] = [5.0, 3.0, 2.6].map(|it| half_widths(rest * it / 10.6 - INSET, SMALL));
    let rows = it.rows.iter().map(|row| {
        let filled: Array = (0..12).map(|month| Value::Bool(row.fills(month))).collect();
        let texts = [(&row.label, label), (&row.body, body), (&row.state, state)];
        dict! {
            "label" => printable(&row.label, label),
            "body" => printable(&row.body, body),
            "state" => printable(&row.state, state),
            "filled" => filled,
            "late" => row.late,
            "whole" => texts.iter().all(|(text, width)| lines_of(text, *width) <= WHOLE),
        }
    });
    dict! {
        "kind" => "months",
        "title" => format!("{}（{}）", it.fiscal_year.japanese(), it.fiscal_year),
        "year" => i64::from(it.fiscal_year.0),
        "rows" => rows.map(IntoValue::into_value).collect::<Array>(),
    }
}
