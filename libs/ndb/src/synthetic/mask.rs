//! Hides small counts as the ministry does, and what would give them away.
//!
//! A count below 10 is hidden. Where that leaves exactly one hidden area in a prefecture's column, or one hidden age in
//! a row whose subtotal is shown, the smallest larger counts of the column or row are hidden with it.

use std::ops::Range;

use super::counts::Counts;
use crate::table::ROW;

const LEAST: u32 = 10;

/// Which cells are hidden. `blocks` are runs of sites that are published as one sum elsewhere.
pub(super) fn hide(counts: &Counts, blocks: &[Range<usize>]) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.cells.iter().map(|it| *it < LEAST).collect();
    let width = counts.classes * 2 * ROW;
    for block in blocks {
        loop {
            let mut more = false;
            for site in block.clone() {
                for row in (site * width..(site + 1) * width).step_by(ROW) {
                    let ages: Vec<usize> = (row..row + ROW - 1).collect();
                    more |= !hidden[row + ROW - 1] && protect(&counts.cells, &mut hidden, &ages);
                }
            }
            if block.len() > 1 {
                for at in 0..width {
                    let column: Vec<usize> = block.clone().map(|site| site * width + at).collect();
                    // A sum that is hidden itself gives nothing away.
                    let sum: u32 = column.iter().map(|it| counts.cells[*it]).sum();
                    more |= sum >= LEAST && protect(&counts.cells, &mut hidden, &column);
                }
            }
            if !more {
                break;
            }
        }
    }
    hidden
}

/// Where exactly one cell of a line is hidden, hides every cell of the smallest visible count; says whether it did.
fn protect(cells: &[u32], hidden: &mut [bool], line: &[usize]) -> bool {
    if line.iter().filter(|it| hidden[**it]).count() != 1 {
        return false;
    }
    let Some(least) = line.iter().filter(|it| !hidden[**it]).map(|it| cells[*it]).min() else { return false };
    for at in line {
        hidden[*at] |= cells[*at] == least;
    }
    true
}
