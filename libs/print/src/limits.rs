//! How much is printed: Typst cannot be stopped once it has begun.

use paper::{Block, Document};

use crate::PrintError;

/// Cells in all tables, facts, bars and months together.
pub const CELLS: usize = 20_000;
/// Characters of one text.
pub const CHARACTERS: usize = 100_000;

/// Characters of all texts together, which no document that people read comes near.
const ALL: usize = 2_000_000;

/// Refuses what would take too long.
pub(crate) fn check(document: &Document) -> Result<(), PrintError> {
    let cells = document.blocks.iter().map(cells).fold(0, usize::saturating_add);
    if cells > CELLS {
        return Err(PrintError::TooManyCells(cells));
    }
    let mut all = 0_usize;
    for text in texts(document) {
        // Bytes are never fewer than characters, and quicker to know.
        if text.len() > CHARACTERS && text.chars().count() > CHARACTERS {
            return Err(PrintError::TooLong);
        }
        all += text.len();
    }
    if all > 4 * ALL { Err(PrintError::TooLong) } else { Ok(()) }
}

fn cells(block: &Block) -> usize {
    match block {
        Block::Table(it) => it.columns.len().max(1).saturating_mul(it.rows.len() + 1),
        Block::Facts(it) => 2 * it.len(),
        Block::Bars(it) => 8 * it.len(),
        Block::Months(it) => 15 * it.rows.len(),
        Block::Heading(_) | Block::Paragraph(_) | Block::PageBreak => 1,
    }
}

fn texts(document: &Document) -> impl Iterator<Item = &str> {
    let head = std::iter::once(&document.title).chain(&document.subtitle);
    let blocks = document.blocks.iter().flat_map(|it| -> Vec<&String> {
        match it {
            Block::Heading(it) | Block::Paragraph(it) => vec![it],
            Block::Facts(it) => it.iter().flat_map(|(name, value)| [name, value]).collect(),
            Block::Table(it) => {
                let titles = it.columns.iter().map(|it| &it.title);
                titles.chain(it.rows.iter().flat_map(|it| &it.cells)).collect()
            }
            Block::Bars(it) => it.iter().map(|it| &it.label).collect(),
            Block::Months(it) => it.rows.iter().flat_map(|it| [&it.label, &it.body, &it.state]).collect(),
            Block::PageBreak => Vec::new(),
        }
    });
    head.chain(blocks).map(String::as_str)
}
