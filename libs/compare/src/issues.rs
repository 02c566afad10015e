//! Which findings of one area stand out.
//!
//! Every indicator of the catalogue is looked at for men and for women; men and women together are not, since their two
//! halves are. The rules, in the order in which they are asked; the first that fails is the reason why a finding is not taken:
//!
//! 1. A direction is the worse one ([`Indicator::harm`]).
//! 2. There is a row against the nation in the year asked for, the catalogue lets the year stand in a series, and the row has
//!    a point.
//! 3. It is significant in the direction of harm at both ends of what the masked cells allow: its class says so.
//! 4. q ≤ [`MOST_Q`] on the map of all areas (Benjamini & Hochberg 1995; over areas, not over indicators).
//! 5. The smoothed ratio is in the direction of harm with probability [`LEAST_PROBABILITY`] or more.
//! 6. Of the last [`WINDOW`] fiscal years of the unbroken series, [`LEAST_YEARS`] or more are on the harmful side, and none is
//!    significantly on the good one. Years before a break, years in which the code meant another area, and years without a
//!    point do not count. Where only two years count, both must be on the harmful side, which is remarked.
//!
//! Whoever is also significantly worse than the own prefecture as a whole (which contains the area) is, as the handbook has
//! it, a candidate for priority. Findings are ordered by: this one first; then people in excess, by the least that the masked
//! cells allow; then q; then the catalogue, men first. No finding is ordered that did not pass the limits.
//!
//! Themes are the first findings of the first [`MOST_THEMES`] families. What is not taken is returned with its reason, and an
//! area without findings with a sentence that claims no health.

mod candidate;
mod family;
mod finding;
mod input;
mod judge;
mod not_taken;
mod number;
mod reason;
mod remark;
mod theme;
mod words;
mod years;

use domain::{AreaCode, FiscalYear, SexGroup, Text, catalogue};

pub use family::Family;
pub use finding::{Direction, Finding};
pub use input::{Input, InputError};
pub use not_taken::{Looked, NotTaken};
pub use reason::{Because, Reason};
pub use remark::{Note, Remark};
pub use theme::{MOST_THEMES, Theme};
pub use years::{Consistency, LEAST_YEARS, WINDOW, YearEvidence, YearState};

#[cfg(doc)]
use domain::Indicator;

/// The greatest q of a finding.
pub const MOST_Q: f64 = 0.05;

/// The least probability of a finding that its smoothed ratio is in the direction of harm.
pub const LEAST_PROBABILITY: f64 = 0.95;

/// What stands out in an area, and what does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Issues {
    /// The area.
    pub area: AreaCode,
    /// The year asked for.
    pub year: FiscalYear,
    /// What stands out, in the order of the module's rules.
    pub findings: Vec<Finding>,
    /// At most [`MOST_THEMES`], of different families.
    pub themes: Vec<Theme>,
    /// What was looked at and not taken, in the order of the catalogue, men first; unknown indicators last.
    pub looked: Vec<Looked>,
    /// How many stand out of how many; also where none does.
    pub sentence: Text,
    /// Whom these figures speak of, to be shown beside them.
    pub caveat: Text,
}

/// Finds what stands out in an area by the rules of this module. Refuses rows of another area, or two of one indicator, sex,
/// reference and year, and figures that are not of this area and year against the nation.
pub fn issues(input: &Input<'_>) -> Result<Issues, InputError> {
    let index = input::Index::of(input)?;
    let (mut found, mut looked) = (Vec::new(), Vec::new());
    for (place, indicator) in catalogue::indicators().iter().enumerate() {
        let both_only = index.has_both_only(indicator);
        let sexes: &[SexGroup] = if both_only { &[SexGroup::Both] } else { &[SexGroup::Male, SexGroup::Female] };
        for &sex in sexes {
            match judge::judge(&index, indicator, sex) {
                Ok(finding) => found.push((place, finding)),
                Err(reason) => looked.push(Looked { indicator: indicator.id.clone(), sex, reason }),
            }
        }
    }
    looked.extend(index.unknown());
    finding::order(&mut found);
    let findings: Vec<Finding> = found.into_iter().map(|(_, finding)| finding).collect();
    Ok(Issues {
        area: input.area,
        year: input.year,
        themes: theme::themes(&findings),
        sentence: words::summary(input.year, findings.len(), &looked),
        caveat: words::caveat(),
        findings,
        looked,
    })
}
