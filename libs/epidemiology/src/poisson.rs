//! Limits and tests of a Poisson count.
//!
//! | Method | Limits | Character |
//! |---|---|---|
//! | exact | [`exact_limits`] | central (Garwood 1936); covers at least its confidence at every mean |
//! | Byar | [`byar_limits`] | normal approximation of the cube root (Breslow & Day 1987); close to exact from 10 on |
//! | hybrid | [`hybrid_limits`] | exact below 10, Byar from 10: the rule of English public health profiles |
//! | mid-P | [`mid_p_limits`] | right on average, not guaranteed |
//! | minimum likelihood | [`minimum_likelihood_limits`] | inverts the two-sided test of that name (Sterne 1954) |
//! | Blaker | [`blaker_limits`] | shorter than exact and nested (Blaker 2000) |
//!
//! A p-value belongs beside the interval of the same inversion, and no other.

mod blaker;
mod byar;
mod exact;
mod method;
mod mid_p;
mod minimum_likelihood;
mod probability;

pub use blaker::{blaker_limits, blaker_p};
pub use byar::byar_limits;
pub use exact::{exact_limits, exact_p};
pub use method::{CountMethod, hybrid_limits};
pub use mid_p::{mid_p_limits, mid_p_p};
pub use minimum_likelihood::{minimum_likelihood_limits, minimum_likelihood_p};
pub use probability::{at_least, at_most, exactly};
