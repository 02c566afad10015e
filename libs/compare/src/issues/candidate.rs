//! What the words about a finding are made of.

use domain::{Indicator, RatioRow};

use super::{Consistency, Direction, YearEvidence};
use crate::{Excess, Point};

/// A finding that passed every rule, before it is put into words.
pub(super) struct Candidate<'a> {
    pub indicator: &'a Indicator,
    pub direction: Direction,
    pub row: &'a RatioRow,
    pub point: &'a Point,
    pub probability: f64,
    /// In the direction of harm.
    pub excess: Excess,
    pub years: &'a [YearEvidence],
    pub consistency: Consistency,
    pub prefecture_too: bool,
}
