//! How many people more, or fewer, than expected.

use domain::RatioRow;

/// Observed less expected people. Negative where fewer have the finding than expected.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Excess {
    /// O − E; none where the row has no point.
    pub people: Option<f64>,
    /// Least that the masked cells allow: fewest observed less most expected.
    pub low: Option<f64>,
    /// Most that the masked cells allow.
    pub high: Option<f64>,
    /// E·(lower limit − 1): the lower 95 % limit of the ratio as people.
    pub lower95: Option<f64>,
    /// E·(upper limit − 1).
    pub upper95: Option<f64>,
}

impl Excess {
    /// Of one row. A bound is absent where the masked cells do not bound the observed or the expected number.
    pub fn of(row: &RatioRow) -> Self {
        let less = |(observed, expected): (u64, f64)| observed as f64 - expected;
        let limit = |limit: Option<f64>| Some(row.expected? * (limit? / 100.0 - 1.0));
        Self {
            people: row.observed.zip(row.expected).map(less),
            low: row.expected_high.map(|most| less((row.observed_low, most))),
            high: row.observed_high.zip(row.expected_low).map(less),
            lower95: limit(row.lower95),
            upper95: limit(row.upper95),
        }
    }

    /// The same people as a shortage, E − O: bounds and limits change places.
    #[must_use]
    pub fn as_shortage(self) -> Self {
        let turned = |it: Option<f64>| it.map(|it| -it);
        Self {
            people: turned(self.people),
            low: turned(self.high),
            high: turned(self.low),
            lower95: turned(self.upper95),
            upper95: turned(self.lower95),
        }
    }
}
