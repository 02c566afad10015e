//! Abridged life tables with the variance of life expectancy.
//!
//! Any ages, the last band open: 18 to 22 bands as a rule. m = D/P; q = n·m/(1 + n(1 − a)·m) with a the share of the
//! band that those who die in it have lived; l, d, L, T and e follow (Chiang 1984). Build a table with [`life_table`],
//! or with [`life_table_from_rates`] where rates or probabilities come from elsewhere; then ask for [`expectations`].
//!
//! | Function | Share a of the band lived by those who die in it |
//! |---|---|
//! | [`simple_shares`] | 0.1 in the first year of life, 0.5 elsewhere, as English public health profiles have it |
//! | [`infant_share`] | first year of life, by its rate and sex (Andreev & Kingkade 2015) |
//! | [`coale_demeny_shares`] | ages 0 and 1–4, by the infant rate, sex and pattern (Coale & Demeny 1966) |
//! | [`greville_shares`] | later ages, by the slope of the rates (Greville 1943) |
//!
//! Japanese tables of municipalities take a from the table of their prefecture of the same year: give those.
//!
//! The open band holds most deaths of an old population. [`OpenBand::Silcocks`] counts the uncertainty of its length of
//! life (Silcocks, Jenner & Reza 2001) and is the platform's choice; [`OpenBand::Certain`] is Chiang's formula.
//!
//! Nothing is suppressed: what is doubtful is flagged in [`LifeTable::flags`], and [`is_wide`] tells a wide interval.

mod band;
mod build;
mod convert;
mod difference;
mod expectation;
mod greville;
mod shares;
mod variance;

pub use band::{AgeBand, LifeTableError, RateBand};
pub use build::{LifeRow, LifeTable, SMALL_POPULATION, TableFlag, life_table, life_table_from_rates};
pub use convert::{
    constant_hazard_probability, constant_hazard_share, death_probability, death_rate, share_lived, survivors,
    years_beyond,
};
pub use difference::{Difference, difference};
pub use expectation::{expectations, is_wide};
pub use greville::greville_shares;
pub use shares::{Pattern, Sex, coale_demeny_shares, infant_share, simple_shares};
pub use variance::{OpenBand, probability_variance, variances};

pub(crate) use expectation::around;
pub(crate) use variance::mortality_variances;
