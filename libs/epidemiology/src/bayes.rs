//! Empirical Bayes: ratios and rates of small areas, drawn towards a common value.
//!
//! For maps and ranking, not for tests. The pool of areas that makes the prior changes the answer: store it with the
//! result, and do not compare values with different priors.
//!
//! | Function | Prior |
//! |---|---|
//! | [`poisson_gamma`] | gamma, fitted by moments (Clayton & Kaldor 1987); pooled where there is nothing to fit |
//! | [`negative_binomial`] | gamma, fitted by maximum likelihood |
//! | [`hyper_posterior`] | gamma, its uncertainty integrated over a grid: honest intervals ([`area_posterior`]) |
//! | [`log_normal`] | normal on the log scale (Clayton & Kaldor 1987) |
//! | [`marshall`] | mean and variance only, one for all areas (Marshall 1991) |
//! | [`marshall_local`] | the same, from each area's neighbours |
//!
//! Where counts vary no more than Poisson counts do, a fit of the prior runs off to no variance at all. This is
//! detected and flagged.

mod area;
mod grid;
mod likelihood;
mod log_normal;
mod marshall;
mod marshall_local;
mod moments;
mod negative_binomial;
mod poisson_gamma;

pub use area::{AreaPosterior, area_posterior, posterior_above};
pub use grid::{HyperPoint, hyper_posterior};
pub use log_normal::{LogNormal, log_normal};
pub use marshall::{Marshall, marshall};
pub use marshall_local::{LocalMean, marshall_local};
pub use moments::{GammaPrior, gamma_prior};
pub use negative_binomial::negative_binomial;
pub use poisson_gamma::{PoissonGamma, poisson_gamma};
