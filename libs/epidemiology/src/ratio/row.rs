//! What is known of a class row whose cells may be masked.

/// One class row (say HbA1c "8.0以上8.4未満") of one area and one sex, over A age bands.
///
/// A cell is masked (`None`) for being small, or to protect another one, and may then be large. What is known
/// exactly: the masked cells of a row sum to the residual of its printed subtotal.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassRow<const A: usize> {
    /// Whether people in this class have the finding.
    pub positive: bool,
    /// The area's count by age; `None` is masked.
    pub cells: [Option<u32>; A],
    /// The printed subtotal of the sex (中計); `None` is masked.
    pub subtotal: Option<u32>,
    /// The area's own prefecture's counts of the same class and sex, used only as weights for spreading a
    /// residual; `None` where masked there.
    pub prefecture: [Option<u32>; A],
    /// Upper bound of a masked subtotal from the prefecture's column: the prefecture's subtotal minus the
    /// visible subtotals of its other areas.
    pub subtotal_upper: Option<u32>,
    /// Point estimate of a masked subtotal, clamped into its bounds; without one the point is their middle.
    /// Ignored where the subtotal is visible.
    pub subtotal_estimate: Option<f64>,
}

/// All class rows of one area and one sex, and the reference rate of the finding by age.
#[derive(Clone, Debug, PartialEq)]
pub struct MaskedRows<const A: usize> {
    /// Every class of the item, positive or not; together they are the people examined.
    pub rows: Vec<ClassRow<A>>,
    /// Reference rate by age, 0 to 1.
    pub rates: [f64; A],
}

/// Why no ratio can be made of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RatioError {
    /// No cell of a row is masked, and the cells do not add up to the printed subtotal.
    SubtotalMismatch,
    /// The visible cells of a row exceed its printed subtotal.
    CellsExceedSubtotal,
    /// A masked subtotal has masked cells and no upper bound: nothing could be said.
    SubtotalUnbounded,
    /// The visible cells of a row exceed the upper bound of its masked subtotal.
    CellsExceedUpper,
    /// A reference rate is not within 0 to 1.
    InvalidRate,
    /// The confidence is not strictly between 0 and 1.
    InvalidConfidence,
}

impl std::fmt::Display for RatioError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::SubtotalMismatch => "cells do not add up to the subtotal",
            Self::CellsExceedSubtotal => "visible cells exceed the subtotal",
            Self::SubtotalUnbounded => "masked subtotal without an upper bound",
            Self::CellsExceedUpper => "visible cells exceed the upper bound of the subtotal",
            Self::InvalidRate => "reference rate outside 0 to 1",
            Self::InvalidConfidence => "confidence outside 0 to 1",
        })
    }
}

impl std::error::Error for RatioError {}

/// The people of a row who stand in its masked cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Residual {
    /// People in the visible cells.
    pub(super) visible: u64,
    pub(super) low: u64,
    pub(super) point: f64,
    pub(super) high: u64,
}

impl<const A: usize> ClassRow<A> {
    /// Exact where the subtotal is printed. A masked subtotal is at least its visible cells and at most its upper
    /// bound; where no cell is masked it is the sum of the cells.
    pub(super) fn residual(&self) -> Result<Residual, RatioError> {
        let visible = self.cells.iter().flatten().map(|&cell| u64::from(cell)).sum();
        let masked = self.cells.contains(&None);
        match self.subtotal.map(u64::from) {
            Some(subtotal) if !masked && subtotal != visible => Err(RatioError::SubtotalMismatch),
            Some(subtotal) => {
                let rest = subtotal.checked_sub(visible).ok_or(RatioError::CellsExceedSubtotal)?;
                Ok(Residual { visible, low: rest, point: rest as f64, high: rest })
            }
            None if !masked => Ok(Residual { visible, low: 0, point: 0.0, high: 0 }),
            None => {
                let upper = self.subtotal_upper.ok_or(RatioError::SubtotalUnbounded)?;
                let high = u64::from(upper).checked_sub(visible).ok_or(RatioError::CellsExceedUpper)?;
                let middle = high as f64 / 2.0;
                let estimate = self.subtotal_estimate.filter(|it| !it.is_nan());
                let point = estimate.map_or(middle, |it| (it - visible as f64).clamp(0.0, high as f64));
                Ok(Residual { visible, low: 0, point, high })
            }
        }
    }

    /// The shares in which a residual is spread over the ages: in proportion to the prefecture's counts in the
    /// masked ages, a masked count there weighing nothing; equal where these are all zero or masked. Visible
    /// ages get nothing.
    pub(super) fn shares(&self) -> [f64; A] {
        let weights: [u64; A] = std::array::from_fn(|age| match self.cells[age] {
            Some(_) => 0,
            None => self.prefecture[age].map_or(0, u64::from),
        });
        let total: u64 = weights.iter().sum();
        if total > 0 {
            return weights.map(|weight| weight as f64 / total as f64);
        }
        let masked = self.cells.iter().filter(|cell| cell.is_none()).count();
        std::array::from_fn(|age| if self.cells[age].is_none() { 1.0 / masked as f64 } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: [Option<u32>; 3], subtotal: Option<u32>) -> ClassRow<3> {
        let prefecture = [Some(10), None, Some(30)];
        ClassRow { positive: false, cells, subtotal, prefecture, subtotal_upper: Some(20), subtotal_estimate: None }
    }

    #[test]
    fn a_printed_subtotal_fixes_the_residual() {
        let got = row([Some(4), None, None], Some(11)).residual();
        assert_eq!(got, Ok(Residual { visible: 4, low: 7, point: 7.0, high: 7 }));
    }

    #[test]
    fn a_masked_subtotal_bounds_it() {
        let mut masked = row([Some(4), None, None], None);
        assert_eq!(masked.residual(), Ok(Residual { visible: 4, low: 0, point: 8.0, high: 16 }));
        masked.subtotal_estimate = Some(99.0);
        assert_eq!(masked.residual().map(|it| it.point), Ok(16.0));
        masked.subtotal_upper = None;
        assert_eq!(masked.residual(), Err(RatioError::SubtotalUnbounded));
        masked.subtotal_upper = Some(3);
        assert_eq!(masked.residual(), Err(RatioError::CellsExceedUpper));
    }

    #[test]
    fn rows_that_contradict_themselves_are_refused() {
        assert_eq!(row([Some(4), Some(5), Some(6)], Some(16)).residual(), Err(RatioError::SubtotalMismatch));
        assert_eq!(row([Some(4), Some(5), None], Some(8)).residual(), Err(RatioError::CellsExceedSubtotal));
    }

    #[test]
    fn shares_follow_the_prefecture() {
        assert_eq!(Some(row([None, None, None], Some(4)).shares()), Some([0.25, 0.0, 0.75]));
        assert_eq!(Some(row([Some(1), None, Some(1)], Some(4)).shares()), Some([0.0, 1.0, 0.0]));
        let unknown = ClassRow { prefecture: [None, None, Some(0)], ..row([None, Some(3), None], Some(4)) };
        assert_eq!(Some(unknown.shares()), Some([0.5, 0.0, 0.5]));
    }
}
