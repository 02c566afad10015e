//! What a life table is made of.

/// Deaths and people of one age band, which ends where the next begins; the last band of a table is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeBand {
    /// First age in years.
    pub age: u8,
    /// Deaths.
    pub deaths: u64,
    /// Person-years, > 0: three times the people for the deaths of three years.
    pub population: f64,
    /// Share of the band lived by those who die in it, 0 to 1; without effect in the open band.
    pub share: f64,
}

/// The death rate of one age band, where it is no quotient of deaths and people: smoothed, or published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateBand {
    /// First age in years.
    pub age: u8,
    /// Death rate m per person-year, ≥ 0; > 0 in the open band.
    pub rate: f64,
    /// Share of the band lived by those who die in it, 0 to 1; without effect in the open band.
    pub share: f64,
    /// Probability of death q within the band where it does not follow from the rate, such as infant deaths over
    /// births; without effect in the open band.
    pub probability: Option<f64>,
    /// Deaths behind the rate; without them there is no variance.
    pub deaths: Option<u64>,
}

/// Why there is no life table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LifeTableError {
    /// There is no band at all.
    NoBand,
    /// The age of the band of this index is not above the one before.
    AgesNotRising(usize),
    /// The band of this index has a population that is not positive and finite, a negative rate, or a share or a
    /// probability outside 0 to 1.
    InvalidBand(usize),
    /// Nobody died in the open band, so that its length of life is unknown: begin it at a younger age.
    NoDeathInOpenBand,
}

impl std::fmt::Display for LifeTableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoBand => f.write_str("no age band"),
            Self::AgesNotRising(index) => write!(f, "age of band {index} is not above the one before"),
            Self::InvalidBand(index) => write!(f, "population, rate or share of band {index} is invalid"),
            Self::NoDeathInOpenBand => f.write_str("no death in the open band"),
        }
    }
}

impl std::error::Error for LifeTableError {}
