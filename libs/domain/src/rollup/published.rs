//! What a prefecture publishes for the nation, and what of it is shown.

use serde::{Deserialize, Serialize};

use super::Standing;
use crate::growth::GrowthLevel;

/// Counts of a prefecture's places in a year: nothing of a single one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Places: areas and health-centre cities.
    pub places: u32,
    /// Those at each growth level, weakest first; the rest has not assessed itself.
    pub levels: [u32; GrowthLevel::ALL.len()],
    /// Those whose council stands so, in the order of [`Standing::ALL`].
    pub standings: [u32; Standing::ALL.len()],
    /// Done and applicable units of the lists for level 1 to 2, of all places together.
    pub one_to_two: (u32, u32),
    /// The same of the lists for level 2 to 3.
    pub two_to_three: (u32, u32),
}

/// Fewer places than this would tell which one it is.
pub const MASK_BELOW: u32 = 3;

/// A publication as others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Masked {
    /// As it is.
    Shown(Published),
    /// Hidden: too few places, or hidden with one that has too few, since totals would give that one away.
    Hidden,
}

/// Hides publications of fewer than [`MASK_BELOW`] places; where that hides exactly one, the smallest other one too, so that
/// the one cannot be worked out from the total.
pub fn masked(all: &[Published]) -> Vec<Masked> {
    let mut hidden: Vec<bool> = all.iter().map(|it| it.places < MASK_BELOW).collect();
    if hidden.iter().filter(|it| **it).count() == 1 {
        let next = (0..all.len()).filter(|&at| !hidden[at]).min_by_key(|&at| all[at].places);
        if let Some(next) = next {
            hidden[next] = true;
        }
    }
    let show = |(it, hidden): (&Published, bool)| if hidden { Masked::Hidden } else { Masked::Shown(it.clone()) };
    all.iter().zip(hidden).map(show).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_hidden_is_not_alone() {
        let of = |places| Published { places, ..Published::default() };
        let shown = |all: &[u32]| {
            let all: Vec<_> = all.iter().copied().map(of).collect();
            masked(&all).into_iter().map(|it| it != Masked::Hidden).collect::<Vec<_>>()
        };
        assert_eq!(shown(&[6, 8, 3]), [true, true, true]);
        assert_eq!(shown(&[6, 2, 8]), [false, false, true]);
        assert_eq!(shown(&[1, 2, 8, 6]), [false, false, true, true]);
        assert_eq!(shown(&[2]), [false]);
        assert_eq!(shown(&[]), Vec::<bool>::new());
    }
}
