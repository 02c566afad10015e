//! Which blocks stand on one sheet.

use crate::document::Block;

/// Whether a block has columns of its own.
pub(crate) fn has_columns(block: &Block) -> bool {
    matches!(block, Block::Table(_) | Block::Bars(_) | Block::Months(_))
}

/// Blocks by sheet, in order. Widths belong to a whole sheet, so a sheet has one block with columns at most; a heading
/// after it begins the next sheet, while a paragraph after it is a note to it. There is always one sheet.
pub(crate) fn runs(blocks: &[Block]) -> Vec<Vec<&Block>> {
    let mut runs: Vec<Vec<&Block>> = vec![Vec::new()];
    for block in blocks {
        let full = runs.last().is_some_and(|run| run.iter().any(|it| has_columns(it)));
        let begins =
            matches!(block, Block::PageBreak) || (full && (has_columns(block) || matches!(block, Block::Heading(_))));
        if begins && runs.last().is_some_and(|it| !it.is_empty()) {
            runs.push(Vec::new());
        }
        if let (false, Some(run)) = (matches!(block, Block::PageBreak), runs.last_mut()) {
            run.push(block);
        }
    }
    if runs.len() > 1 {
        runs.retain(|it| !it.is_empty());
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Column, Table};

    #[test]
    fn a_sheet_has_one_table_and_its_notes() {
        let heading = || Block::Heading("見出し".into());
        let note = || Block::Paragraph("注".into());
        let columns = vec![Column { title: "列".into(), weight: 1, align: Align::Start }];
        let table = || Block::Table(Table { columns: columns.clone(), rows: vec![] });
        let lengths = |blocks: &[Block]| runs(blocks).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths(&[]), [0]);
        assert_eq!(lengths(&[heading(), note(), heading(), table(), note(), heading(), table()]), [5, 2]);
        assert_eq!(lengths(&[table(), table()]), [1, 1]);
        assert_eq!(lengths(&[Block::PageBreak, note(), Block::PageBreak, Block::PageBreak, note()]), [1, 1]);
        assert_eq!(lengths(&[note(), Block::PageBreak]), [1]);
    }
}
