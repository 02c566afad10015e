//! Which function answers which method.

use crate::{
    bayes,
    case::{Answered, Case},
    counts, direct, indirect, proportions, smr,
};

/// The function that answers a method, if this crate has it.
pub fn find(method: &str) -> Option<fn(&Case) -> Answered> {
    Some(match method {
        "byar_poisson_count_ci" => counts::byar,
        "poisson_ci" => counts::interval,
        "rate_ci" => counts::rate_interval,
        "rate_test" => counts::rate_test,
        "crude_rate_ci" => counts::crude_rate,
        "wilson_proportion_ci" | "proportion_ci_wilson" => proportions::wilson,
        "proportion_ci_wilson_cc" => proportions::wilson_corrected,
        "proportion_ci_clopper_pearson" => proportions::clopper_pearson,
        "proportion_ci_jeffreys" => proportions::jeffreys,
        "proportion_ci_agresti_coull" => proportions::agresti_coull,
        "proportion_ci_wald" => proportions::wald,
        "binomial_exact" => proportions::exact_test,
        "smr_exact_test" => smr::exact,
        "smr_exact_test_minlike" => smr::minimum_likelihood,
        "smr_test_chi2" => smr::chi_square,
        "smr_test_byar" => smr::byar,
        "smr_test_mid_p" => smr::mid_p,
        "smr_test_rothman_greenland" => smr::log_normal,
        "smr_test_vandenbroucke" => smr::square_root,
        "ratio_of_two_smrs" => smr::quotient,
        "indirectly_standardised_rate" => indirect::rate,
        "indirectly_standardised_ratio" => indirect::ratio,
        "indirectly_standardised_rate_lognormal_ci" => indirect::log_normal,
        "crude_age_weighted_rate" => direct::crude,
        "dsr_dobson" => direct::dobson,
        "dsr_dobson_nonindependent" => direct::repeat_events,
        "dsr_gamma_fay_feuer" => direct::fay_feuer,
        "dsr_ci_comparison" => direct::by_name,
        "dsr_ci_normal" => direct::normal,
        "dsr_ci_lognormal" | "dsr_lognormal" => direct::log_normal,
        "dsr_ci_gamma" => direct::gamma_common_weight,
        "excess_risk" => bayes::excess_risk,
        "eb_poisson_gamma_moments" => bayes::poisson_gamma,
        "eb_lognormal" => bayes::log_normal,
        "eb_marshall_global" | "eb_marshall_parameters" => bayes::marshall,
        "eb_marshall_local" => bayes::local,
        "eb_marshall_local_spdep_default" => bayes::local_with_own_means,
        "smr_heterogeneity" => bayes::heterogeneity,
        _ => return None,
    })
}
