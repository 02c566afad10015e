//! Special functions: the normal, gamma, beta and Student distributions, with both tails.
//!
//! Every tail has a function of its own, so that a probability of 1e-12 is never taken from 1. Quantiles are
//! polished by Halley steps on the logarithm of the smaller tail, which is concave in ln x (gamma) and in the
//! logit of x (beta): the iteration cannot run away. Relative errors stay below 1e-10 for shapes from 1e-3 to
//! 1e8 and probabilities from 1e-12 to 1 − 1e-12.

mod beta;
mod beta_quantile;
mod erfc;
mod gamma;
mod gamma_quantile;
mod ln_gamma;
mod normal;
mod root;
mod student;
mod temme;

pub use beta::{beta_p, beta_q};
pub use beta_quantile::{beta_quantile, beta_quantile_upper};
pub use erfc::erfc;
pub use gamma::{gamma_p, gamma_q};
pub use gamma_quantile::{gamma_quantile, gamma_quantile_upper};
pub use ln_gamma::ln_gamma;
pub use normal::{normal_cdf, normal_pdf, normal_quantile, normal_quantile_upper, normal_sf, two_sided_z};
pub use student::{student_quantile_upper, student_sf};

pub(crate) use gamma::poisson_term;
pub(crate) use root::root;
