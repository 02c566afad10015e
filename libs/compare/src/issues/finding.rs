//! A finding with its evidence.

use std::cmp::Reverse;

use domain::{FiscalYear, Harm, RatioClass, RatioRow, SexGroup, Text};

use super::{Because, Consistency, Family, Remark, YearEvidence};
use crate::{Excess, Point, Smoothed};

/// The direction that is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More people than expected have the finding.
    More,
    /// Fewer people than expected have the good habit.
    Fewer,
}

impl Direction {
    /// That of an indicator, if one direction is worse.
    pub fn of(harm: Harm) -> Option<Self> {
        match harm {
            Harm::High => Some(Self::More),
            Harm::Low => Some(Self::Fewer),
            Harm::Neither => None,
        }
    }

    /// The class that is significantly worse.
    pub fn significant(self) -> RatioClass {
        match self {
            Self::More => RatioClass::SignificantlyHigh,
            Self::Fewer => RatioClass::SignificantlyLow,
        }
    }

    /// The class that is significantly better.
    pub fn significantly_good(self) -> RatioClass {
        match self {
            Self::More => RatioClass::SignificantlyLow,
            Self::Fewer => RatioClass::SignificantlyHigh,
        }
    }

    /// Whether a ratio ×100 lies on the harmful side; 100 does not.
    pub fn is_harmful(self, ratio: f64) -> bool {
        match self {
            Self::More => ratio > 100.0,
            Self::Fewer => ratio < 100.0,
        }
    }

    /// The probability that a smoothed ratio lies on the harmful side.
    pub fn probability(self, smoothed: &Smoothed) -> f64 {
        match self {
            Self::More => smoothed.above,
            Self::Fewer => 1.0 - smoothed.above,
        }
    }
}

/// One indicator and sex that stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id in the indicator catalogue.
    pub indicator: String,
    /// Its name.
    pub name: Text,
    /// What it belongs to.
    pub family: Family,
    /// Men or women.
    pub sex: SexGroup,
    /// The year.
    pub fiscal_year: FiscalYear,
    /// The direction in which it is worse.
    pub direction: Direction,
    /// The ratio against the nation.
    pub nation: RatioRow,
    /// The ratio against the own prefecture, where there is one.
    pub prefecture: Option<RatioRow>,
    /// Whether that too is significant in the direction of harm: a candidate for priority.
    pub prefecture_too: bool,
    /// Its place among all areas.
    pub point: Point,
    /// The probability that the smoothed ratio is on the harmful side.
    pub probability: f64,
    /// People in the direction of harm beyond what is expected against the nation: with the finding, or without the habit.
    pub excess: Excess,
    /// The years of the window, earliest first, with those that did not count.
    pub years: Vec<YearEvidence>,
    /// What they add up to.
    pub consistency: Consistency,
    /// Why it stands out, one by one.
    pub reasons: Vec<Because>,
    /// What to bear in mind.
    pub remarks: Vec<Remark>,
    /// All of it in one sentence.
    pub sentence: Text,
}

/// Puts findings, each with its place in the catalogue, in the order of the module's rules.
pub(super) fn order(found: &mut [(usize, Finding)]) {
    found.sort_by(|(place_a, a), (place_b, b)| {
        let least = |it: &Finding| it.excess.low.unwrap_or(f64::NEG_INFINITY);
        (Reverse(a.prefecture_too).cmp(&Reverse(b.prefecture_too)))
            .then_with(|| least(b).total_cmp(&least(a)))
            .then_with(|| a.point.q.total_cmp(&b.point.q))
            .then_with(|| (place_a, a.sex).cmp(&(place_b, b.sex)))
    });
}
