//! Empirical Bayes and heterogeneity.

use epidemiology::{
    bayes::{self, LocalMean, gamma_prior, negative_binomial},
    heterogeneity::{chi_square, dean, degrees_of_freedom, pooled_ratio, potthoff_whittinghill},
    poisson::at_most,
    special::{gamma_q, gamma_quantile},
};
use serde_json::Value;

use crate::case::{Answer, Answered, Answers, Case, one};

pub const NO_FIT: &str = "areas that cannot be fitted";

pub fn areas(case: &Case, denominator: &str) -> Result<(Vec<u64>, Vec<f64>), String> {
    Ok((case.counts("observed")?, case.numbers(denominator)?))
}

/// The values, also under every expected `first…`.
pub fn by_area(case: &Case, key: &str, values: &[f64]) -> Answers {
    let beginnings = case.expected().map(|(key, _)| key.as_str()).filter(|key| key.starts_with("first"));
    beginnings.chain([key]).map(|key| (key.to_owned(), Answer::Numbers(values.to_vec()))).collect()
}

fn raw(observed: &[u64], n: &[f64]) -> (String, Answer) {
    let rates = observed.iter().zip(n).map(|(&count, n)| count as f64 / n).collect();
    ("raw".to_owned(), Answer::Numbers(rates))
}

pub fn excess_risk(case: &Case) -> Answered {
    let (observed, n) = areas(case, "population")?;
    let pooled = pooled_ratio(&observed, &n).ok_or(NO_FIT)?;
    let values: Vec<f64> = observed.iter().zip(&n).map(|(&count, n)| count as f64 / (n * pooled)).collect();
    Ok(by_area(case, "values", &values))
}

pub fn poisson_gamma(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let prior = gamma_prior(&observed, &expected).ok_or(NO_FIT)?;
    let mut answers = by_area(case, "smoothed", &prior.smoothed);
    answers.extend([one("shape_nu", Some(prior.shape)), one("rate_alpha", Some(prior.rate))]);
    Ok(answers)
}

pub fn maximum_likelihood(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let fit = negative_binomial(&observed, &expected).ok_or(NO_FIT)?;
    let mut answers = by_area(case, "smoothed", &fit.smoothed);
    if let Some((shape, rate)) = fit.prior {
        let pairs = || observed.iter().zip(&expected).map(|(&count, it)| (count as f64 + shape, it + rate));
        let medians: Option<Vec<f64>> = pairs().map(|(a, b)| Some(gamma_quantile(a, 0.5)? / b)).collect();
        answers.push(("posterior_median".to_owned(), Answer::Numbers(medians.ok_or(NO_FIT)?)));
        let above = pairs().map(|(a, b)| gamma_q(a, 1.2 * b)).collect();
        answers.push(("prob_rr_gt_1_2".to_owned(), Answer::Numbers(above)));
        answers.extend([one("theta", Some(shape)), one("log_mean", Some((shape / rate).ln()))]);
        answers.push(one("mean", Some(shape / rate)));
    }
    Ok(answers)
}

pub fn log_normal(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let fit = bayes::log_normal(&observed, &expected).ok_or(NO_FIT)?;
    let mut answers = by_area(case, "smoothed_log", &fit.log_ratios);
    let ratios = fit.log_ratios.iter().map(|it| it.exp()).collect();
    answers.push(("smoothed".to_owned(), Answer::Numbers(ratios)));
    answers.extend([one("phi", Some(fit.mean)), one("sigma2", Some(fit.variance))]);
    Ok(answers)
}

pub fn marshall(case: &Case) -> Answered {
    let (observed, n) = areas(case, "population")?;
    let fit = bayes::marshall(&observed, &n).ok_or(NO_FIT)?;
    let mut answers = by_area(case, "smoothed", &fit.smoothed);
    let tails = observed.iter().zip(&n).map(|(&count, n)| at_most(count, n * fit.mean)).collect();
    answers.push(("choynowski_upper_tail_p".to_owned(), Answer::Numbers(tails)));
    answers.push(raw(&observed, &n));
    answers.extend([
        one("a", Some(fit.variance.max(0.0))),
        one("b", Some(fit.mean)),
        one("gamma_mean", Some(fit.mean)),
        one("phi_variance", Some(fit.variance)),
        one("alpha", Some(fit.mean / fit.variance)),
        one("nu", Some(fit.mean.powi(2) / fit.variance)),
        one("inv_nu", Some(fit.variance / fit.mean.powi(2))),
    ]);
    Ok(answers)
}

pub fn local(case: &Case) -> Answered {
    local_with(case, LocalMean::Centre)
}

pub fn local_with_own_means(case: &Case) -> Answered {
    local_with(case, LocalMean::Own)
}

fn local_with(case: &Case, mean: LocalMean) -> Answered {
    if case.input("include_self").is_some_and(|it| it == false) {
        return Err("a neighbourhood without its centre".to_owned());
    }
    let (observed, n) = areas(case, "population")?;
    let smoothed = bayes::marshall_local(&observed, &n, &neighbours(case)?, mean).ok_or(NO_FIT)?;
    let mut answers = by_area(case, "smoothed", &smoothed);
    answers.push(raw(&observed, &n));
    Ok(answers)
}

/// Lists of neighbours, counted from 0 or from 1; a single neighbour may stand without a list, and 0 counted from 1
/// is none.
pub fn neighbours(case: &Case) -> Result<Vec<Vec<usize>>, String> {
    let (list, base) = match case.list("neighbours_1based") {
        Ok(list) => (list, 1),
        Err(_) => (case.list("neighbours_0based")?, 0),
    };
    let index = |value: &Value| value.as_u64().and_then(|it| usize::try_from(it).ok());
    let of_one = |value: &Value| match value {
        Value::Array(values) => values.iter().map(index).collect::<Option<Vec<_>>>(),
        single => Some(vec![index(single)?]),
    };
    let all: Option<Vec<Vec<usize>>> = list.iter().map(of_one).collect();
    let shifted = |values: Vec<usize>| values.into_iter().filter_map(|it| it.checked_sub(base)).collect();
    Ok(all.ok_or("neighbours that are no numbers")?.into_iter().map(shifted).collect())
}

pub fn heterogeneity(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let pooled = pooled_ratio(&observed, &expected).ok_or(NO_FIT)?;
    let degrees = |ratio| degrees_of_freedom(&observed, &expected, ratio).map(|it| it as f64);
    let (free, fixed) = (chi_square(&observed, &expected, None), chi_square(&observed, &expected, Some(1.0)));
    let dean = dean(&observed, &expected).ok_or(NO_FIT)?;
    let (statistic, mean, variance) = potthoff_whittinghill(&observed, &expected).ok_or(NO_FIT)?;
    Ok(vec![
        one("chisq_T", free.map(|it| it.statistic)),
        one("chisq_df", degrees(pooled)),
        one("chisq_p", free.map(|it| it.p)),
        one("chisq_lambda1_T", fixed.map(|it| it.statistic)),
        one("chisq_lambda1_df", degrees(1.0)),
        one("chisq_lambda1_p", fixed.map(|it| it.p)),
        one("potthoff_whittinghill_T", Some(statistic)),
        one("pw_mean", Some(mean)),
        one("pw_var", Some(variance)),
        one("dean_PB", Some(dean[0].statistic)),
        one("dean_PB_p", Some(dean[0].p)),
        one("dean_PB2", Some(dean[1].statistic)),
        one("dean_PB2_p", Some(dean[1].p)),
    ])
}
