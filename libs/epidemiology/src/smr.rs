//! Tests of an SMR of 1, and intervals of the same family.
//!
//! The exact tests live with their intervals: [`crate::poisson::exact_p`] (central), [`crate::poisson::mid_p_p`],
//! [`crate::poisson::minimum_likelihood_p`] and [`crate::poisson::blaker_p`].

mod compare;
mod test;

pub use compare::{smr_quotient, smr_quotient_wald};
pub use test::{SmrTest, byar_test, chi_square_test, square_root_limits};
